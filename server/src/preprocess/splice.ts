/** Putting a reading together from the one before an edit and what was read again around it. */
import type { MappedText } from '../text/mapped.js';
import { SegmentTable } from '../text/segment-table.js';
import type { SourceFile } from '../text/source.js';
import { CppTrace, STRIDE, type CppCheckpoint } from './cpp-trace.js';
import type { CppWindow } from './cpp-window.js';
import type { TracedReading } from './read.js';
import type { Comment, Reading } from './reading.js';
import { Shift } from './shift.js';
import { Trace, type Checkpoint } from './trace.js';
import type { Window } from './window.js';
import { countBefore } from '../text/halving.js';

/** The text that is assembled after an edit, and how what is behind the edit has moved. */
export interface NewText {
  readonly assembled: MappedText;
  /** Gives a stretch of it; to look at the text itself takes a copy of all of it. */
  readonly cut: (start: number, end: number) => string;
  readonly shift: Shift;
  /** What cpp made of it; undefined where it does not run. */
  readonly cpp: CppWindow | undefined;
  /** How far the text behind has moved. */
  readonly by: number;
}

/** cpp's output with what a window gives in the place of what stood there. `by` is how far the main file has moved. */
export function spliceOutput(before: MappedText, window: CppWindow, by: number): NewText {
  const { output, from, to } = window;
  const moved = from.output + output.text.length - to.output;
  const parts = [before.text.slice(0, from.output), output.text, before.text.slice(to.output)] as const;
  const main = { from: to.position, by };
  const shift = new Shift(main);
  const table = before.segments instanceof SegmentTable ? before.segments : SegmentTable.of(before.segments);
  const segments = table.spliced(
    { start: from.output, end: to.output },
    { segments: output.segments, length: output.text.length },
    { by: moved, main, expansion: (expansion) => shift.expansion(expansion) },
  );
  // Added, not joined: the characters are copied when somebody looks at one, which reading after an edit need not.
  const assembled = { text: parts[0] + parts[1] + parts[2], segments };
  return { assembled, cut: (start, end) => cutFrom(parts, start, end), shift, cpp: window, by: moved };
}

/** A stretch of the text that the parts make. */
function cutFrom(parts: readonly string[], start: number, end: number): string {
  let before = 0;
  return parts
    .map((part) => {
      const cut = part.slice(Math.max(0, start - before), Math.max(0, end - before));
      before += part.length;
      return cut;
    })
    .join('');
}

/** The checkpoints of the assembler's layer between which a window was read. */
export interface Place {
  readonly from: Checkpoint;
  readonly to: Checkpoint;
  /** Index of `from`. */
  readonly first: number;
}

/** The reading after an edit; undefined when that cannot be told from the parts. */
export function splice(
  last: TracedReading,
  file: SourceFile,
  { assembled, shift, cpp, by }: NewText,
  window: Window,
  { from, to, first }: Place,
): TracedReading | undefined {
  const { reading: before, trace } = last;
  const main = cpp ?? { from, to };
  const comments = commentsOf(before, shift, [...(cpp?.comments ?? []), ...window.comments], {
    start: main.from.position,
    end: main.to.position,
  });
  if (comments === undefined) return undefined;
  const more = window.statements.length - (to.statements - from.statements);
  const { base } = trace;
  const cppPart = cpp ?? { from: NOTHING, to: NOTHING };
  const part = <Item>(
    items: readonly Item[],
    count: 'problems' | 'uses',
    between: { readonly cpp: readonly Item[]; readonly gas: readonly Item[] },
    move: (item: Item) => Item,
  ): readonly Item[] =>
    items
      .slice(0, cppPart.from[count])
      .concat(
        between.cpp,
        items.slice(cppPart.to[count], base[count]).map(move),
        items.slice(base[count], base[count] + from[count]),
        between.gas,
        items.slice(base[count] + to[count]).map(move),
      );
  const problems = { cpp: cpp?.problems ?? [], gas: window.problems };
  const reading: TracedReading['reading'] = {
    ...before,
    files: [file, ...before.files.slice(1)],
    statements: before.statements.spliced(
      assembled,
      { from: from.statements, to: to.statements },
      window.statements.map((one) => (one.base === window.mapped ? one.moved(assembled, from.position) : one)),
      { by, move: (statement) => shift.statement(statement) },
    ),
    definitions: before.definitions.map((one) => shift.definition(one)),
    uses: part(before.uses, 'uses', { cpp: cpp?.uses ?? [], gas: [] }, (one) => shift.use(one)),
    includes: before.includes.map((one) => ({ ...one, span: shift.span(one.span) })),
    inactive: before.inactive.map((one) => shift.inactive(one)),
    comments,
    problems: part(before.problems, 'problems', problems, (one) => shift.problem(one)),
    unknownMacros: before.unknownMacros.map((one, index) =>
      index < to.unknownMacros ? one : { ...one, origin: shift.origin(one.origin), index: one.index + more },
    ),
  };
  const next = nextTrace(trace, window, { from, to, first }, by);
  if (cpp === undefined) return { reading, trace: next, cpp: undefined, assembled };
  const grown = {
    problems: cpp.problems.length - (cpp.to.problems - cpp.from.problems),
    uses: cpp.uses.length - (cpp.to.uses - cpp.from.uses),
  };
  next.base = { ...base, problems: base.problems + grown.problems, uses: base.uses + grown.uses };
  return { reading, trace: next, cpp: nextCppTrace(last.cpp, cpp, grown, shift, by), assembled };
}

const NOTHING = { problems: 0, uses: 0 };

/** The comments by their places: those of the main file between two offsets are replaced. Undefined when one lies across. */
function commentsOf(
  { comments }: Reading,
  shift: Shift,
  found: readonly Comment[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Comment[] | undefined {
  const newEnd = shift.offset(end);
  const own: Comment[] = [];
  for (const comment of found) {
    const { span } = comment;
    if (span.file !== 0 || span.end <= start || span.start >= newEnd) continue;
    if (span.start < start || span.end > newEnd) return undefined;
    own.push(comment);
  }
  own.sort((a, b) => a.span.start - b.span.start);
  const first = countUntil(comments, start);
  const last = countUntil(comments, end);
  const crossing = [comments[first - 1], comments[last - 1]];
  if (crossing.some((one, index) => one?.span.file === 0 && one.span.end > (index === 0 ? start : end)))
    return undefined;
  return comments.slice(0, first).concat(
    own,
    comments.slice(last).map((one) => shift.comment(one)),
  );
}

/** How many of the comments stand in the main file before an offset. */
function countUntil(comments: readonly Comment[], offset: number): number {
  return countBefore(comments.length, (index) => {
    const span = comments[index]?.span;
    return span?.file === 0 && span.start < offset;
  });
}

function nextTrace(trace: Trace, window: Window, { from, to, first }: Place, by: number): Trace {
  const next = new Trace();
  const { macros, macroChanges, events, asked, base, modes } = trace;
  Object.assign(next, { macros, macroChanges, events, asked, base, modes });
  const statements = window.statements.length - (to.statements - from.statements);
  const problems = window.problems.length - (to.problems - from.problems);
  next.checkpoints = trace.checkpoints.spliced({ from: first + 1, to: window.end }, window.checkpoints, {
    position: by,
    statements,
    problems,
  });
  return next;
}

function nextCppTrace(
  trace: CppTrace | undefined,
  window: CppWindow,
  grown: { readonly problems: number; readonly uses: number },
  shift: Shift,
  by: number,
): CppTrace {
  const next = new CppTrace();
  if (trace === undefined) return next;
  const { from, to, lines } = window;
  const { changes, directives, asksPlace, macros } = trace;
  Object.assign(next, { changes, directives, asksPlace, macros });
  const expanded = window.expanded - (to.expanded - from.expanded);
  next.expanded = trace.expanded + expanded;
  if (shift.by !== 0) next.moveMacros(to, (macro) => shift.macro(macro));
  const { checkpoints } = trace;
  const first = checkpoints.lastAt(from.position);
  const between: CppCheckpoint[] = [];
  let last = checkpoints.at(first)?.position ?? 0;
  for (const line of lines.slice(0, -1)) {
    if (line.position < last + STRIDE) continue;
    between.push(line);
    last = line.position;
  }
  next.checkpoints = checkpoints.spliced({ from: first + 1, to: checkpoints.lastAt(to.position - 1) + 1 }, between, {
    position: shift.by,
    output: by,
    ...grown,
    expanded,
  });
  return next;
}
