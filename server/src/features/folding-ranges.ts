/** Folding: functions, macro definitions, branches of conditionals, repetitions, CFI regions, and runs of comments. */
import type { Analysis } from '../analysis/analysis.js';
import { originOf } from '../text/mapped.js';
import { countBefore } from '../text/halving.js';
import { positionAt } from '../text/source.js';
import type { FileId, Span } from '../text/span.js';
import { eachInSteps, runSteps, type Steps } from '../text/steps.js';
import { callablesSteps } from './support/callables.js';
import { tokensOfFileSteps } from './support/written/file-tokens.js';

/** Lines from 0, both included; at least two. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'region' | 'comment';
}

/** Statements, words or stretches between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 256;
/** The same of words, most of which are passed over. */
const WORDS_BETWEEN_PAUSES = 4096;

/** The ranges in the order of their first lines, the longer first. */
export function foldingRanges(analysis: Analysis, file: FileId): readonly FoldingRange[] {
  return runSteps(foldingRangesSteps(analysis, file));
}

/** The same in steps. */
export function* foldingRangesSteps(analysis: Analysis, file: FileId): Steps<readonly FoldingRange[]> {
  const source = analysis.reading.files[file];
  if (source === undefined) return [];
  const lines = ({ start, end }: { start: number; end: number }): { startLine: number; endLine: number } => ({
    startLine: positionAt(source, start).line,
    // An end right behind a line feed belongs to the line before it.
    endLine: positionAt(source, Math.max(start, end - 1)).line,
  });
  const distinct = new Map<string, FoldingRange>();
  const add = (range: FoldingRange): void => {
    if (range.endLine > range.startLine) distinct.set(`${range.startLine}:${range.endLine}`, range);
  };
  const procedures = yield* procedureSpans(analysis, file);
  const functions = yield* functionSpans(analysis, file, procedures);
  for (const spans of [macroSpans(analysis, file), functions, procedures])
    yield* eachInSteps(spans, BETWEEN_PAUSES, (span) => add({ ...lines(span), kind: 'region' }));
  yield* eachInSteps(yield* blocks(analysis, file), BETWEEN_PAUSES, ({ start, end }) =>
    // What closes a block stays in sight.
    add({ startLine: positionAt(source, start).line, endLine: positionAt(source, end).line - 1, kind: 'region' }),
  );
  const comments: { startLine: number; endLine: number }[] = [];
  yield* eachInSteps(analysis.reading.comments, BETWEEN_PAUSES, ({ span }) => {
    if (span.file === file) comments.push(lines(span));
  });
  for (const range of commentRuns(comments)) add(range);
  yield;
  return [...distinct.values()].sort((left, right) => left.startLine - right.startLine || right.endLine - left.endLine);
}

function macroSpans(analysis: Analysis, file: FileId): readonly Span[] {
  return analysis.reading.definitions.flatMap(({ span }) => (span.file === file ? [span] : []));
}

/** From the label of a function to its last instruction, or to where the CFI region ends that begins in it. */
function* functionSpans(analysis: Analysis, file: FileId, procedures: readonly Span[]): Steps<readonly Span[]> {
  const spans: Span[] = [];
  const { callables } = yield* callablesSteps(analysis);
  yield* eachInSteps(callables, BETWEEN_PAUSES, ({ kind, whole }) => {
    if (kind !== 'function' || whole.file !== file) return;
    let { end } = whole;
    const first = countBefore(procedures.length, (index) => (procedures[index]?.start ?? 0) < whole.start);
    for (let at = first; at < procedures.length; at++) {
      const procedure = procedures[at];
      if (procedure === undefined || procedure.start > whole.end) break;
      end = Math.max(end, procedure.end);
    }
    spans.push({ ...whole, end });
  });
  return spans;
}

const OPENS = /^(?:\.(?:if.*|rept|rep|irpc?|irepc?)|if|ifdef|ifndef)$/;
const GOES_ON = /^(?:\.else(?:if|c)?|elif|elifdef|elifndef|else)$/;
const CLOSES = /^(?:\.end(?:if|c|r)|endif)$/;

/** What stands between a conditional or repetition and what closes it: offsets of both words, taken or not. */
function* blocks(analysis: Analysis, file: FileId): Steps<readonly { readonly start: number; readonly end: number }[]> {
  const found: { start: number; end: number }[] = [];
  // Those of cpp and those of the assembler are closed each by their own.
  const open = { cpp: [] as number[], gas: [] as number[] };
  yield* eachInSteps(yield* tokensOfFileSteps(analysis, file), WORDS_BETWEEN_PAUSES, ({ kind, name, start }) => {
    if (kind !== 'cpp-directive' && kind !== 'directive') return;
    const stack = kind === 'directive' ? open.gas : open.cpp;
    if (GOES_ON.test(name) || CLOSES.test(name)) {
      const from = stack.pop();
      if (from !== undefined) found.push({ start: from, end: start });
    }
    if (GOES_ON.test(name) || OPENS.test(name)) stack.push(start);
  });
  return found;
}

/** From `.cfi_startproc` to its `.cfi_endproc`, as they follow each other in the file; in the order of the text. */
function* procedureSpans(analysis: Analysis, file: FileId): Steps<readonly Span[]> {
  const spans: Span[] = [];
  let start: number | undefined;
  yield* eachInSteps(analysis.reading.statements, BETWEEN_PAUSES, ({ source, body }) => {
    if (body?.kind !== 'directive' || !/^\.cfi_(startproc|endproc)$/.test(body.name)) return;
    const { span, expansion } = originOf(source, body.range);
    if (span.file !== file || (expansion !== undefined && expansion.kind !== 'include')) return;
    if (body.name === '.cfi_startproc') start = span.start;
    else if (start !== undefined) {
      spans.push({ file, start, end: span.end });
      start = undefined;
    }
  });
  return spans.sort((left, right) => left.start - right.start);
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
