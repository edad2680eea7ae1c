/** Reading the statements around an edit, as long as each of them only stands in the list. */
import { lowerCase } from '../syntax/chars.js';
import { isPlainDirective } from '../syntax/plain-directives.js';
import { StatementScanner } from '../syntax/split.js';
import type { SharedStatement } from '../syntax/statement.js';
import { MappedSlice, type MappedText } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import type { Steps } from '../text/steps.js';
import { PieceReader, writtenComment, type Input } from './gas-input.js';
import { isPlain, StatementParser } from './gas-parser.js';
import { MAX_STATEMENT } from './gas.js';
import { ReadSymbols } from './gas-symbols.js';
import { unknownCallAt } from './gas-unknown.js';
import type { Comment } from './reading.js';
import { STRIDE, type Checkpoint, type Trace } from './trace.js';

/** Statements read between two pauses: a few hundred microseconds. */
const STATEMENTS_A_STEP = 64;

/** What stands between two checkpoints after an edit. */
export interface Window {
  /** A copy of the text from the first checkpoint on, in which its statements stand. */
  readonly mapped: MappedText;
  readonly statements: readonly SharedStatement[];
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  readonly checkpoints: readonly Checkpoint[];
  /** Index of the checkpoint that it ends at. */
  readonly end: number;
}

/** The checkpoints at which a window may end, by their old positions, and how far they have moved. */
interface Ends {
  readonly ends: ReadonlyMap<number, number>;
  readonly by: number;
  readonly trace: Trace;
  /** Whether the text went through cpp. */
  readonly cpp: boolean;
  /** Gives a stretch of the text that is assembled. */
  readonly cut: (start: number, end: number) => string;
}

/**
 * Reads from a checkpoint to one behind the edit; undefined when something in between does more than stand in the list,
 * or when no checkpoint is met.
 */
export function* readWindow(
  assembled: MappedText,
  from: Checkpoint,
  { ends, by, trace, cpp, cut }: Ends,
): Steps<Window | undefined> {
  const last = Math.max(0, ...ends.keys());
  if (last === 0) return undefined;
  // One character more shows whether a statement goes on behind the checkpoint.
  const end = Math.min(assembled.text.length, last + by + 1);
  // A copy: names are parts of the text they are read in, and would keep every version of it alive.
  const middle = (from.position + end) >> 1;
  const own = [cut(from.position, middle), cut(middle, end)].join('');
  const mapped = { text: own, segments: new MappedSlice(assembled, from.position, end).segments };
  const scanner = new StatementScanner(own, 0, own.length, { cpp: false });
  const input: Input = { mapped, scanner, cpp: false, expansion: undefined, kind: 'file', conditionals: 0 };
  const reader = new PieceReader();
  const symbols = new ReadSymbols([], () => false);
  const parser = new StatementParser(cpp, symbols, trace.modes[from.mode]);
  const definitionsMissing = from.definitionsMissing !== 0;
  const statements: SharedStatement[] = [];
  const problems: Problem[] = [];
  const checkpoints: Checkpoint[] = [];
  for (let count = 1; ; count++) {
    if (count % STATEMENTS_A_STEP === 0) yield;
    const { position } = scanner;
    const index = ends.get(position + from.position - by);
    if (index !== undefined) {
      if (symbols.asked > 0) return undefined;
      const comments = scanner.comments.flatMap((range) => writtenComment(mapped, range));
      return { mapped, statements, problems, comments, checkpoints, end: index };
    }
    if (statements.length >= STRIDE * (checkpoints.length + 1)) {
      checkpoints.push({
        ...from,
        position: position + from.position,
        statements: from.statements + statements.length,
        problems: from.problems + problems.length,
      });
    }
    const hasMore = scanner.next();
    if (scanner.unterminated !== undefined || scanner.multilineString >= 0) return undefined;
    // At the end of the text the checkpoint stands behind everything that is skipped.
    if (!hasMore && ends.has(scanner.position + from.position - by)) continue;
    if (!hasMore) return undefined;
    if (scanner.end - scanner.start > MAX_STATEMENT) return undefined;
    const piece = reader.read(input);
    const name = lowerCase(piece.word);
    if ((name.startsWith('.') && !isPlainDirective(name)) || trace.macros.has(name)) return undefined;
    if (cpp && unknownCallAt(piece, definitionsMissing) !== undefined) return undefined;
    const parsed = parser.parse(piece);
    if (parsed.calls.length > 0) return undefined;
    // What makes no sense may be the call of a macro.
    if (cpp && definitionsMissing && parsed.problems.length > 0) return undefined;
    const { body } = parsed;
    if (body !== undefined && body.kind !== 'invalid' && !isPlain(body)) return undefined;
    problems.push(...parsed.problems);
    statements.push(parser.statement(piece, parsed));
  }
}
