/**
 * Reading one file again and again while it is edited. An edit inside lines that are text to cpp and statements that only
 * stand in the list is read from the checkpoint before it to one behind it, under the macros in force there; everything
 * else is taken from the reading before, moved to where it stands now, included files with it. Where an edit may concern
 * more than that, the whole file is read.
 */
import { MAX_EXPANDED } from './session.js';
import { verbatimText } from '../text/mapped.js';
import { editedSourceFile, type SourceFile } from '../text/source.js';
import { runSteps, type Steps } from '../text/steps.js';
import { AskedFiles } from './asked-files.js';
import { linesBetween, readCppWindow, settleUses } from './cpp-window.js';
import type { CppCheckpoint, CppTrace } from './cpp-trace.js';
import { MAX_STATEMENTS } from './gas.js';
import { LONGEST_MARK, unscrubbedText } from './gas-unscrubbed.js';
import { MAX_TEXT, readTraced, type MainText, type TracedReading } from './read.js';
import type { IncludeResolver, ReadOptions, Reading } from './reading.js';
import { Shift } from './shift.js';
import { splice, spliceOutput, type NewText } from './splice.js';
import type { Trace } from './trace.js';
import { readWindow } from './window.js';

/** The last reading of one file, which the next one begins with. Its result is that of reading the whole file. */
export class ReadingCache {
  private last: { readonly made: TracedReading; readonly files: AskedFiles; readonly key: string } | undefined;

  /** How many files were read whole so far. */
  wholeReadings = 0;

  read(main: MainText, options: ReadOptions, resolver: IncludeResolver): Reading {
    return runSteps(this.readSteps(main, options, resolver));
  }

  /** {@link read} in steps. What was read last is there until the next reading has come to its end. */
  *readSteps(main: MainText, options: ReadOptions, resolver: IncludeResolver): Steps<Reading> {
    const key = JSON.stringify([main.path, options]);
    const last = this.last?.key === key && this.last.files.areSameTo(resolver) ? this.last : undefined;
    // What was typed and taken back meanwhile leaves nothing to read.
    if (last?.made.reading.files[0]?.text === main.text) return last.made.reading;
    const again = last && (yield* readAgain(last.made, main));
    if (last !== undefined && again !== undefined) {
      this.last = { ...last, made: again };
      return again.reading;
    }
    this.wholeReadings += 1;
    const files = new AskedFiles(resolver);
    const made = yield* readTraced(main, options, files);
    this.last = { made, files, key };
    return made.reading;
  }
}

/** The stretch of a text that differs from the one before. */
interface Edit {
  readonly start: number;
  /** Where it ended. */
  readonly oldEnd: number;
  /** How far what follows has moved. */
  readonly by: number;
}

/** Problems that are told once a name or limit: which line they are found at depends on others. */
const TOLD_ONCE: ReadonlySet<string> = new Set(['asm-limit', 'asm-missing-include', 'asm-unknown-macro']);

/** The file after an edit; undefined when it has to be read whole. */
function* readAgain(last: TracedReading, main: MainText): Steps<TracedReading | undefined> {
  const { reading: before, trace, cpp } = last;
  if (trace.isUnterminated || main.text.length > MAX_TEXT) return undefined;
  if (before.problems.some(({ code }) => code === 'asm-limit')) return undefined;
  // A file that includes itself is another text to each of its includes.
  if (before.includes.some(({ file }) => file === 0)) return undefined;
  const [old] = before.files;
  if (old === undefined) return undefined;
  const edit = editOf(old.text, main);
  const file = editedSourceFile(old, main.text, { start: edit.start, end: edit.oldEnd });
  yield;
  const text = cpp === undefined ? undefined : yield* preprocessAgain(last, cpp, file, edit);
  if (cpp !== undefined && text === undefined) return undefined;
  const window = text?.cpp;
  const assembled = text?.assembled ?? verbatimText(main.text, { file: 0, start: 0, end: main.text.length });
  const cut = text?.cut ?? ((start: number, end: number) => main.text.slice(start, end));
  if (unscrubbedText(cut(0, LONGEST_MARK)) !== undefined) return undefined;
  // Lines end behind a line feed, so that what ended there still does.
  const changed: Edit =
    window === undefined || text === undefined
      ? edit
      : { start: window.from.output, oldEnd: window.to.output - 1, by: text.by };
  const nearest = trace.checkpoints.lastAt(changed.start);
  const lastStart = lastLineFeed(last.assembled.text, cut(assembled.text.length - 1, assembled.text.length));
  const behind = (index: number, most: number): ReadonlyMap<number, number> =>
    endsBehind(trace, index, Math.min(changed.oldEnd, lastStart), most);
  // What is put right before a checkpoint, the end of the text for one, may end there.
  const first = behind(nearest, 1).size > 0 ? nearest : nearest - 1;
  const from = trace.checkpoints.at(first);
  if (from?.ordinary !== 1 || from.macroChanges !== trace.macroChanges) return undefined;
  const readTo = (most: number): ReturnType<typeof readWindow> =>
    readWindow(assembled, from, { ends: behind(first, most), by: changed.by, trace, cpp: cpp !== undefined, cut });
  // Nearly always the first one will do, and to be ready for more costs more.
  const read = (yield* readTo(FEW_ENDS)) ?? (yield* readTo(MAX_ENDS));
  const to = read && trace.checkpoints.at(read.end);
  if (read === undefined || to === undefined || trace.asked !== from.asked) return undefined;
  const { statements, problems } = before;
  if (statements.length + read.statements.length - (to.statements - from.statements) > MAX_STATEMENTS) return undefined;
  const { base } = trace;
  if (problems.slice(base.problems + from.problems, base.problems + to.problems).some(isToldOnce)) return undefined;
  yield;
  const shift = text?.shift ?? new Shift({ from: to.position, by: edit.by });
  return splice(last, file, { assembled, cut, shift, cpp: text?.cpp, by: changed.by }, read, { from, to, first });
}

function isToldOnce({ code }: Reading['problems'][number]): boolean {
  return TOLD_ONCE.has(code);
}

/** What cpp makes of the file after an edit; undefined when it has to run over all of it. */
function* preprocessAgain(
  { reading: before, assembled: old }: TracedReading,
  trace: CppTrace,
  file: SourceFile,
  { start, oldEnd, by }: Edit,
): Steps<NewText | undefined> {
  const { checkpoints } = trace;
  const main = before.files[0];
  const end = Math.min(oldEnd, lastLineFeed(main?.text ?? '', file.text));
  // The last line may end with the name of a macro, whose parenthesis can come behind the end of the text that was.
  const lineAt = start === main?.text.length ? start - 1 : start;
  const begin = checkpoints.at(checkpoints.lastAt(lineAt));
  const last = checkpoints.lastAt(end) + 1;
  const stop = checkpoints.at(last);
  if (begin?.active !== 1 || stop?.directives !== begin.directives || trace.asksPlace || main === undefined) {
    return undefined;
  }
  const lines = yield* linesBetween(main, trace, { from: begin, to: stop, before: before.uses });
  const from = lines?.filter(({ position }) => position <= lineAt).at(-1);
  if (lines === undefined || from === undefined) return undefined;
  const near = new Map(lines.filter(({ position }) => position > end).map((line) => [line.position, line]));
  const endAt = (position: number): CppCheckpoint | undefined => {
    const known = near.get(position);
    if (known !== undefined || position <= stop.position) return known;
    const checkpoint = checkpoints.at(checkpoints.lastAt(position));
    return checkpoint?.position === position && checkpoint.directives === begin.directives ? checkpoint : undefined;
  };
  const read = yield* readCppWindow(file, trace, from, (position) => endAt(position - by));
  const window = read && settleUses(read, before.uses, by);
  if (window === undefined) return undefined;
  const { to, problems } = window;
  if (before.problems.slice(from.problems, to.problems).some(isToldOnce) || problems.some(isToldOnce)) return undefined;
  if (trace.expanded + window.expanded - (to.expanded - from.expanded) > MAX_EXPANDED) return undefined;
  yield;
  return spliceOutput(old, window, by);
}

/**
 * Offset of the line feed that the text before the edit ends with, if the one after it does so too: the end of a text is a
 * place behind any edit. Infinity otherwise.
 */
function lastLineFeed(before: string, after: string): number {
  return before.endsWith('\n') && after.endsWith('\n') ? before.length - 1 : Infinity;
}

/** Ends that are looked for at first. */
const FEW_ENDS = 2;
/** A window that has not met its end after so many checkpoints is better read whole. */
const MAX_ENDS = 64;

/** The checkpoints behind the edit by their position, each with its index. */
function endsBehind({ checkpoints }: Trace, first: number, oldEnd: number, most: number): ReadonlyMap<number, number> {
  const events = checkpoints.at(first)?.events;
  const behind = new Map<number, number>();
  for (let index = first + 1; index < checkpoints.length && behind.size < most; index++) {
    const checkpoint = checkpoints.at(index);
    if (checkpoint?.events !== events) break;
    if (checkpoint !== undefined && checkpoint.position > oldEnd) behind.set(checkpoint.position, index);
  }
  return behind;
}

/** What has changed since a text was read. */
function editOf(old: string, main: MainText): Edit {
  return { ...(knownEdit(old, main) ?? editBetween(old, main.text)), by: main.text.length - old.length };
}

/** The edit that a host tells of; undefined when it is none from the text that was read last. */
function knownEdit(old: string, { text, change }: MainText): Omit<Edit, 'by'> | undefined {
  if (change?.before !== old) return undefined;
  const { start, end } = change;
  const isInside = start >= 0 && start <= end && end <= old.length && start <= text.length - (old.length - end);
  return isInside ? { start, oldEnd: end } : undefined;
}

/** Characters compared at once: comparing them takes longer than cutting them out, and less than a cache holds. */
const BLOCK = 1 << 14;

/** The stretch that differs: what both texts begin with and what both end with is left out. */
function editBetween(before: string, after: string): Omit<Edit, 'by'> {
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
