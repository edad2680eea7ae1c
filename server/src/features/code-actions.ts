/** Code actions on findings: the fix a rule offers, and a comment that accepts the finding with a reason. */
import type { Analysis } from '../analysis/analysis.js';
import { compatibleFixes } from '../lint/compatible-fixes.js';
import type { Edit, Finding } from '../rules/finding.js';
import { outermostCall } from '../text/mapped.js';
import { positionAt } from '../text/source.js';

/** Edits for the person to choose, and the finding that they settle. */
export interface FindingAction {
  readonly kind: 'fix' | 'suppress';
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The one most people want. */
  readonly preferred: boolean;
  readonly finding: Finding;
}

/** The actions for the given findings: all fixes first, then the suppressions. */
export function codeActions(analysis: Analysis, findings: readonly Finding[]): readonly FindingAction[] {
  const fixes = findings.flatMap((finding): readonly FindingAction[] => {
    const { fix } = finding;
    return fix === undefined ? [] : [{ kind: 'fix', title: fix.title, edits: fix.edits, preferred: true, finding }];
  });
  const suppressions = findings.flatMap((finding): readonly FindingAction[] => {
    const edit = suppression(analysis, finding);
    if (edit === undefined) return [];
    const title = `Suppress ${finding.rule} on this line with a comment`;
    return [{ kind: 'suppress', title, edits: [edit], preferred: false, finding }];
  });
  return [...fixes, ...suppressions];
}

/** All fixes of the file that can be made at once; undefined where nothing can be fixed. */
export function fixAll(
  findings: readonly Finding[],
): { readonly title: string; readonly edits: readonly Edit[]; readonly count: number } | undefined {
  const { edits, applied } = compatibleFixes(findings);
  if (applied === 0) return undefined;
  return {
    title: applied === 1 ? 'Fix what can be fixed' : `Fix all ${applied} findings that can be fixed`,
    edits,
    count: applied,
  };
}

/**
 * A comment on the line before the finding; several such comments may stand on top of one line. Undefined where
 * a line cannot be put in between, as inside a `#define` that goes on over several lines, and for problems of
 * the configuration, which no comment in a source accepts.
 */
function suppression(analysis: Analysis, finding: Finding): Edit | undefined {
  if (finding.rule.startsWith('config-')) return undefined;
  const span = outermostCall(finding.origin);
  const file = analysis.reading.files[span.file];
  if (file === undefined) return undefined;
  const lineStart = file.lineStarts[positionAt(file, span.start).line] ?? 0;
  if (/\\\r?\n$/.test(file.text.slice(0, lineStart))) return undefined;
  const indentation = /^[ \t]*/.exec(file.text.slice(lineStart, span.start))?.[0] ?? '';
  const lineEnd = /^[^\n]*\r\n/.test(file.text) ? '\r\n' : '\n';
  const comment = `# trampolint-disable-next-line ${finding.rule} -- explain why${lineEnd}`;
  return { span: { file: span.file, start: lineStart, end: lineStart }, newText: indentation + comment };
}
