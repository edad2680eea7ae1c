/** Running cpp over the lines around an edit, as long as each of them is text. */
import type { MappedText } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import type { SourceFile } from '../text/source.js';
import type { Steps } from '../text/steps.js';
import { CppFile } from './cpp-file.js';
import { Preprocessor } from './cpp.js';
import type { CppCheckpoint, CppTrace } from './cpp-trace.js';
import type { Comment, Use } from './reading.js';
import { Session } from './session.js';

/** Lines of a window; whoever pastes more waits for the whole file. */
const MAX_LINES = 20_000;

/** What stands between two checkpoints after an edit. */
export interface CppWindow {
  readonly output: MappedText;
  readonly uses: readonly Use[];
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  /** Characters that expansions made. */
  readonly expanded: number;
  /** The places before each of its lines, and behind the last one. */
  readonly lines: readonly CppCheckpoint[];
  readonly from: CppCheckpoint;
  readonly to: CppCheckpoint;
}

/** Nothing is looked for in a window: directives end it. */
const NO_FILES = { resolve: () => undefined };

/**
 * The places before each line between two checkpoints that no directive lies between, both included. `main` is the file as
 * it was; undefined when these lines are not read as they were, which nothing should make happen.
 */
export function* linesBetween(
  main: SourceFile,
  trace: CppTrace,
  { from, to, before }: { readonly from: CppCheckpoint; readonly to: CppCheckpoint; readonly before: readonly Use[] },
): Steps<readonly CppCheckpoint[] | undefined> {
  const window = yield* readCppWindow(main, trace, from, (position) => (position === to.position ? to : undefined));
  if (window === undefined) return undefined;
  return [...countUses(window, before, to.position).lines.slice(0, -1), to];
}

/**
 * Reads from a checkpoint to one behind the edit, which `endAt` gives for its position now; undefined when a line in between
 * is no text, or none of these is met.
 */
export function* readCppWindow(
  main: SourceFile,
  trace: CppTrace,
  from: CppCheckpoint,
  endAt: (position: number) => CppCheckpoint | undefined,
): Steps<CppWindow | undefined> {
  const session = new Session(NO_FILES);
  session.addFile(main.path, main.text);
  const cpp = new Preprocessor(session, main.path, trace.macrosAt(from));
  const file = new CppFile(cpp, main, undefined, 0);
  const lines: CppCheckpoint[] = [];
  let to: CppCheckpoint | undefined;
  let last = from.position;
  for (const position of file.textLines(from.position)) {
    if (session.mayPause(position - last)) yield;
    last = position;
    lines.push({
      ...from,
      position,
      output: from.output + cpp.output.length,
      problems: from.problems + session.problems.length,
      uses: from.uses + session.uses.length,
      expanded: from.expanded + session.expandedSoFar,
    });
    to = endAt(position);
    if (to !== undefined || lines.length > MAX_LINES) break;
  }
  if (to === undefined || cpp.trace.asksPlace) return undefined;
  const { uses, problems, comments, expandedSoFar } = session;
  return { output: cpp.output.build(), uses, problems, comments, expanded: expandedSoFar, lines, from, to };
}

function isElsewhere({ span }: Use, start: number, end: number): boolean {
  return span.file !== 0 || span.start < start || span.start >= end;
}

/**
 * The window with the uses alone that count: a macro that is named in the body of another one counts for the first line
 * that comes by it, which may stand before the window. `before` are the uses of cpp, and `end` is where the window ends.
 */
function countUses(window: CppWindow, before: readonly Use[], end: number): CppWindow {
  const { from } = window;
  const isKnown = ({ span }: Use): boolean => {
    for (let index = 0; index < from.uses; index++) {
      const known = before[index]?.span;
      if (known?.file === span.file && known.start === span.start) return true;
    }
    return false;
  };
  const uses: Use[] = [];
  let taken = 0;
  const lines = window.lines.map((line) => {
    for (; taken < line.uses - from.uses; taken++) {
      const use = window.uses[taken];
      if (use !== undefined && !(isElsewhere(use, from.position, end) && isKnown(use))) uses.push(use);
    }
    return { ...line, uses: from.uses + uses.length };
  });
  return { ...window, uses, lines };
}

/** {@link countUses}; undefined when other lines than before the edit are now the first ones that come by a macro. */
export function settleUses(window: CppWindow, before: readonly Use[], by: number): CppWindow | undefined {
  const { from, to } = window;
  const end = to.position + by;
  const elsewhere = (some: readonly Use[], until: number): string =>
    some
      .filter((use) => isElsewhere(use, from.position, until))
      .map(({ span }) => `${span.file} ${span.start}`)
      .join();
  const settled = countUses(window, before, end);
  const old = before.slice(from.uses, to.uses);
  return elsewhere(settled.uses, end) === elsewhere(old, to.position) ? settled : undefined;
}
