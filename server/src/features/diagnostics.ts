/** Findings as an editor shows them: at a place in the edited file, with the path and the expansions beside it. */
import type { Analysis } from '../analysis/analysis.js';
import { expansionNotes, placeOf } from '../lint/place.js';
import type { Finding } from '../rules/finding.js';
import type { Severity } from '../text/problem.js';
import type { FileId, Span } from '../text/span.js';
import { spanInFile } from './support/place.js';

/** A place that explains a diagnostic. */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** One diagnostic of one file. */
export interface EditorDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** The path, step by step, then the macros and includes the place came through. */
  readonly related: readonly RelatedPlace[];
  /** What is wrong is only superfluous: editors fade it out. */
  readonly unnecessary: boolean;
  readonly finding: Finding;
}

/** Rules about text without effect. */
const ABOUT_SUPERFLUOUS_TEXT = new Set(['config-unused-suppression', 'enclu-useless-prefix', 'aep-redundant-reload']);

/**
 * The findings of the analysis of a file, in their order. A finding inside an included file stands at the
 * include, with the place itself among the related ones, since the included file may not be open.
 */
export function diagnostics(
  analysis: Pick<Analysis, 'reading'>,
  findings: readonly Finding[],
  file: FileId = 0,
): readonly EditorDiagnostic[] {
  return findings.map((finding) => {
    // What stands in a file that this one does not even include (an option's file, the configuration) is told at the top.
    const span = spanInFile(finding.origin, file) ?? { file, start: 0, end: 0 };
    return {
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      span: visible(analysis, span),
      related: [...pathOf(finding), ...hereIfElsewhere(finding, file), ...expansionNotes(finding.origin)],
      unnecessary: ABOUT_SUPERFLUOUS_TEXT.has(finding.rule),
      finding,
    };
  });
}

/** The place itself, when the finding shows at an include of the file it lies in. */
function hereIfElsewhere({ origin }: Finding, file: FileId): readonly RelatedPlace[] {
  const place = placeOf(origin);
  return place.file === file ? [] : [{ message: 'it is here', span: place }];
}

function pathOf(finding: Finding): readonly RelatedPlace[] {
  return finding.path.map(({ message, origin }) => ({ message, span: placeOf(origin) }));
}

/** Editors draw nothing for an empty stretch: one character is taken where the line has one. */
function visible(analysis: Pick<Analysis, 'reading'>, span: Span): Span {
  if (span.end > span.start) return span;
  const text = analysis.reading.files[span.file]?.text ?? '';
  const isLineEnd = span.start >= text.length || text[span.start] === '\n' || text[span.start] === '\r';
  if (!isLineEnd) return { ...span, end: span.start + 1 };
  const before = span.start - 1;
  return before >= 0 && text[before] !== '\n' ? { ...span, start: before } : span;
}
