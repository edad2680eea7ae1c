/** Folding: functions, macro definitions, branches of conditionals, repetitions, CFI regions, and runs of comments. */
import type { Analysis } from '../analysis/analysis.js';
import { originOf } from '../text/mapped.js';
import { positionAt } from '../text/source.js';
import type { FileId, Span } from '../text/span.js';
import { CallGraph } from './support/callables.js';
import { tokensOfFile } from './support/written/file-tokens.js';

/** Lines from 0, both included; at least two. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'region' | 'comment';
}

/** The ranges in the order of their first lines, the longer first. */
export function foldingRanges(analysis: Analysis, file: FileId): readonly FoldingRange[] {
  const source = analysis.reading.files[file];
  if (source === undefined) return [];
  const lines = ({ start, end }: { start: number; end: number }): { startLine: number; endLine: number } => ({
    startLine: positionAt(source, start).line,
    // An end right behind a line feed belongs to the line before it.
    endLine: positionAt(source, Math.max(start, end - 1)).line,
  });
  const procedures = procedureSpans(analysis, file);
  const regions = [...macroSpans(analysis, file), ...functionSpans(analysis, file, procedures), ...procedures];
  const ranges: FoldingRange[] = [
    ...regions.map((span) => ({ ...lines(span), kind: 'region' as const })),
    ...blocks(analysis, file).map(({ start, end }) => ({
      startLine: positionAt(source, start).line,
      // What closes a block stays in sight.
      endLine: positionAt(source, end).line - 1,
      kind: 'region' as const,
    })),
    ...commentRuns(analysis.reading.comments.flatMap(({ span }) => (span.file === file ? [lines(span)] : []))),
  ];
  const distinct = new Map(
    ranges
      .filter(({ startLine, endLine }) => endLine > startLine)
      .map((range) => [`${range.startLine}:${range.endLine}`, range]),
  );
  return [...distinct.values()].sort((left, right) => left.startLine - right.startLine || right.endLine - left.endLine);
}

function macroSpans(analysis: Analysis, file: FileId): readonly Span[] {
  return analysis.reading.definitions.flatMap(({ span }) => (span.file === file ? [span] : []));
}

/** From the label of a function to its last instruction, or to where the CFI region ends that begins in it. */
function functionSpans(analysis: Analysis, file: FileId, procedures: readonly Span[]): readonly Span[] {
  return new CallGraph(analysis).callables.flatMap(({ kind, whole }): readonly Span[] => {
    if (kind !== 'function' || whole.file !== file) return [];
    const ends = procedures.filter(({ start }) => start >= whole.start && start <= whole.end).map(({ end }) => end);
    return [{ ...whole, end: Math.max(whole.end, ...ends) }];
  });
}

const OPENS = /^(?:\.(?:if.*|rept|rep|irpc?|irepc?)|if|ifdef|ifndef)$/;
const GOES_ON = /^(?:\.else(?:if|c)?|elif|elifdef|elifndef|else)$/;
const CLOSES = /^(?:\.end(?:if|c|r)|endif)$/;

/** What stands between a conditional or repetition and what closes it: offsets of both words, taken or not. */
function blocks(analysis: Analysis, file: FileId): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  // Those of cpp and those of the assembler are closed each by their own.
  const open = { cpp: [] as number[], gas: [] as number[] };
  for (const { kind, name, start } of tokensOfFile(analysis, file)) {
    if (kind !== 'cpp-directive' && kind !== 'directive') continue;
    const stack = kind === 'directive' ? open.gas : open.cpp;
    if (GOES_ON.test(name) || CLOSES.test(name)) {
      const from = stack.pop();
      if (from !== undefined) found.push({ start: from, end: start });
    }
    if (GOES_ON.test(name) || OPENS.test(name)) stack.push(start);
  }
  return found;
}

/** From `.cfi_startproc` to its `.cfi_endproc`, as they follow each other in the file. */
function procedureSpans(analysis: Analysis, file: FileId): readonly Span[] {
  const spans: Span[] = [];
  let start: number | undefined;
  for (const { source, body } of analysis.reading.statements) {
    if (body?.kind !== 'directive' || !/^\.cfi_(startproc|endproc)$/.test(body.name)) continue;
    const { span, expansion } = originOf(source, body.range);
    if (span.file !== file || (expansion !== undefined && expansion.kind !== 'include')) continue;
    if (body.name === '.cfi_startproc') start = span.start;
    else if (start !== undefined) {
      spans.push({ file, start, end: span.end });
      start = undefined;
    }
  }
  return spans;
}

/** Comments on lines that follow each other are one. */
function commentRuns(
  comments: readonly { readonly startLine: number; readonly endLine: number }[],
): readonly FoldingRange[] {
  const runs: { startLine: number; endLine: number; kind: 'comment' }[] = [];
  for (const { startLine, endLine } of [...comments].sort((left, right) => left.startLine - right.startLine)) {
    const last = runs.at(-1);
    if (last !== undefined && startLine <= last.endLine + 1) last.endLine = Math.max(last.endLine, endLine);
    else runs.push({ startLine, endLine, kind: 'comment' });
  }
  return runs;
}
