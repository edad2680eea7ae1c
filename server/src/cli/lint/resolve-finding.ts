/** Resolves a finding of an analysis to plain data: positions, frame, link. */
import { rulePageUrl } from '../../lint/docs-link.js';
import { expansionNotes, placeOf } from '../../lint/place.js';
import type { Finding } from '../../rules/finding.js';
import type { SourceFile } from '../../text/source.js';
import { locate } from '../locate.js';
import type { ReportedFinding } from '../report.js';
import { frameLines, lineText } from './frame-lines.js';

/** A resolved finding and the absolute path of the file it stands in. */
export interface ResolvedFinding {
  readonly file: string;
  readonly finding: ReportedFinding;
}

/** A baseline need not tell lines apart that are longer than anybody writes. */
const MAX_CODE = 200;

/** Undefined for a finding in a file that is not among `files`, which no analysis produces. */
export function resolveFinding(
  finding: Finding,
  files: readonly SourceFile[],
  cwd: string,
): ResolvedFinding | undefined {
  const place = placeOf(finding.origin);
  const source = files[place.file];
  if (source === undefined) return undefined;
  const { fix } = finding;
  const location = locate(place, files, cwd);
  const steps = finding.path.map((step) => ({
    message: step.message,
    location: locate(placeOf(step.origin), files, cwd),
  }));
  const reported: ReportedFinding = {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    location,
    ...(finding.function !== undefined && { function: finding.function }),
    path: steps,
    expansion: expansionNotes(finding.origin).map(({ message, span }) => ({
      message,
      location: locate(span, files, cwd),
    })),
    ...(fix && {
      fix: {
        title: fix.title,
        edits: fix.edits.map(({ span, newText }) => ({ location: locate(span, files, cwd), newText })),
      },
    }),
    docs: rulePageUrl(finding.rule),
    frame: frameLines(
      source,
      location,
      steps.map((step) => step.location),
    ),
    code: lineText(source, location.line - 1)
      .trim()
      .slice(0, MAX_CODE),
  };
  return { file: source.path, finding: reported };
}
