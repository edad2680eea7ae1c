/**
 * Reading one file again and again while it is edited. An edit inside statements that only stand in the list is read
 * from the checkpoint before it to one behind it; everything else is taken from the reading before, moved to where it
 * stands now. Where an edit may concern more than that, the whole file is read.
 */
import { verbatimText, type MappedText } from '../text/mapped.js';
import { createSourceFile } from '../text/source.js';
import { runSteps, type Steps } from '../text/steps.js';
import { SharedStatement } from '../syntax/statement.js';
import { MAX_STATEMENTS } from './gas.js';
import { readTraced, type MainText } from './read.js';
import type { IncludeResolver, ReadOptions, Reading } from './reading.js';
import { Shift } from './shift.js';
import { Trace, type Checkpoint } from './trace.js';
import { readWindow, type Window } from './window.js';

/** What reads a file: anew each time, or from what it remembers. */
export type Reader = (main: MainText, options: ReadOptions, resolver: IncludeResolver) => Reading;

/** The last reading of one file, which the next one begins with. Its result is that of reading the whole file. */
export class ReadingCache {
  private last: { readonly reading: Reading; readonly trace: Trace; readonly key: string } | undefined;

  /** How many files were read whole so far. */
  wholeReadings = 0;

  readonly read: Reader = (main, options, resolver) => runSteps(this.readSteps(main, options, resolver));

  /** {@link read} in steps. What was read last is there until the next reading has come to its end. */
  *readSteps(main: MainText, options: ReadOptions, resolver: IncludeResolver): Steps<Reading> {
    const key = JSON.stringify([main.path, options]);
    const { last } = this;
    const again = last?.key === key ? readAgain(last.reading, last.trace, main) : undefined;
    if (again === undefined) this.wholeReadings += 1;
    const made = again ?? (yield* readTraced(main, options, resolver));
    // A file that cpp or an include takes part in is always read whole; there is nothing to keep for it.
    this.last = options.cpp || made.reading.includes.length > 0 ? undefined : { ...made, key };
    return made.reading;
  }
}

/** The file after an edit; undefined when it has to be read whole. */
function readAgain(
  before: Reading,
  trace: Trace,
  main: MainText,
): { readonly reading: Reading; readonly trace: Trace } | undefined {
  const old = before.files[0]?.text ?? '';
  if (trace.asksSymbols || trace.isUnterminated || before.unknownMacros.length > 0) return undefined;
  if (before.problems.some(({ code }) => code === 'asm-limit')) return undefined;
  const edit = editBetween(old, main.text);
  const by = main.text.length - old.length;
  const first = lastBefore(trace.checkpoints, edit.start);
  const from = trace.checkpoints[first];
  if (from === undefined || !from.isOrdinary || from.macroChanges !== trace.macroChanges) return undefined;
  const ends = checkpointsBehind(trace.checkpoints, first, edit.oldEnd);
  const window = readWindow(main.text, from, { ends, by, trace });
  if (window === undefined) return undefined;
  const to = trace.checkpoints[window.end];
  if (to === undefined || to.events !== from.events) return undefined;
  const { statements } = before;
  if (statements.length + window.statements.length - (to.statements - from.statements) > MAX_STATEMENTS)
    return undefined;
  return splice(before, trace, main, { from, to, first, window, by });
}

interface Splice {
  readonly from: Checkpoint;
  readonly to: Checkpoint;
  /** Index of `from`. */
  readonly first: number;
  readonly window: Window;
  readonly by: number;
}

function splice(before: Reading, trace: Trace, main: MainText, { from, to, first, window, by }: Splice) {
  const span = { file: 0, start: 0, end: main.text.length };
  const base = verbatimText(main.text, span);
  const oldBase = mainTextOf(before);
  const shift = new Shift(oldBase ?? base, base, to.position, by);
  const statements = before.statements.slice(0, from.statements).map((statement) => {
    const isPlain = statement instanceof SharedStatement && statement.base === oldBase;
    return isPlain ? statement.moved(base, 0) : statement;
  });
  for (const statement of window.statements) {
    statements.push(statement.base === window.mapped ? statement.moved(base, from.position) : statement);
  }
  for (let index = to.statements; index < before.statements.length; index++) {
    const statement = before.statements[index];
    if (statement instanceof SharedStatement) statements.push(shift.statement(statement));
  }
  const part = <Item>(
    items: readonly Item[],
    count: 'problems' | 'comments' | 'definitions' | 'uses',
    between: readonly Item[],
    move: (item: Item) => Item,
  ): readonly Item[] => [...items.slice(0, from[count]), ...between, ...items.slice(to[count]).map(move)];
  const reading: Reading = {
    ...before,
    files: [createSourceFile(0, main.path, main.text)],
    statements,
    definitions: part(before.definitions, 'definitions', [], (one) => shift.definition(one)),
    uses: part(before.uses, 'uses', [], (one) => shift.use(one)),
    comments: part(before.comments, 'comments', window.comments, (one) => shift.comment(one)),
    problems: part(before.problems, 'problems', window.problems, (one) => shift.problem(one)),
    inactive: before.inactive.map((one) => shift.inactive(one)),
  };
  const next = new Trace();
  next.macros = trace.macros;
  next.macroChanges = trace.macroChanges;
  next.events = trace.events;
  const more = {
    statements: window.statements.length - (to.statements - from.statements),
    problems: window.problems.length - (to.problems - from.problems),
    comments: window.comments.length - (to.comments - from.comments),
  };
  next.checkpoints.push(...trace.checkpoints.slice(0, first + 1), ...window.checkpoints);
  for (const checkpoint of trace.checkpoints.slice(window.end)) {
    next.checkpoints.push({
      ...checkpoint,
      position: checkpoint.position + by,
      statements: checkpoint.statements + more.statements,
      problems: checkpoint.problems + more.problems,
      comments: checkpoint.comments + more.comments,
    });
  }
  return { reading, trace: next };
}

/** The text of the main file in which its statements stand; undefined when none does. */
function mainTextOf(reading: Reading): MappedText | undefined {
  const text = reading.files[0]?.text;
  for (const statement of reading.statements) {
    if (statement instanceof SharedStatement && statement.base.text === text) return statement.base;
  }
  return undefined;
}

/** The last checkpoint that no character from `offset` on has a part in. */
function lastBefore(checkpoints: readonly Checkpoint[], offset: number): number {
  let low = -1;
  let high = checkpoints.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((checkpoints[middle]?.position ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The checkpoints behind the edit by their position, each with its index. */
function checkpointsBehind(
  checkpoints: readonly Checkpoint[],
  first: number,
  oldEnd: number,
): ReadonlyMap<number, number> {
  const events = checkpoints[first]?.events;
  const behind = new Map<number, number>();
  for (let index = first + 1; index < checkpoints.length; index++) {
    const checkpoint = checkpoints[index];
    if (checkpoint?.events !== events) break;
    if (checkpoint !== undefined && checkpoint.position > oldEnd) behind.set(checkpoint.position, index);
    // A window that has not met its end after so many is better read whole.
    if (behind.size >= 64) break;
  }
  return behind;
}

/** Characters compared in one step. */
const BLOCK = 4096;

/** The stretch that differs: what both texts begin with and what both end with is left out. */
function editBetween(before: string, after: string): { readonly start: number; readonly oldEnd: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + BLOCK <= shorter && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK)) {
    start += BLOCK;
  }
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const most = shorter - start;
  const tail = (text: string, count: number, length: number): string =>
    text.slice(text.length - count - length, text.length - count);
  let same = 0;
  while (same + BLOCK <= most && tail(before, same, BLOCK) === tail(after, same, BLOCK)) same += BLOCK;
  while (same < most && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) {
    same++;
  }
  return { start, oldEnd: before.length - same };
}
