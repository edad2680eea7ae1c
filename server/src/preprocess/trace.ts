/** What a reading remembers of its way, so that an edit need not begin at the first line again. */
import type { SyntaxMode } from '../syntax/ast.js';
import { CheckpointTable, type Numbers } from './checkpoint-table.js';

/** Statements between two checkpoints: so many are read again for an edit, and a checkpoint costs as much as one of them. */
export const STRIDE = 64;

/**
 * A place between two statements of the text that is assembled, outside of every expansion of the assembler's. `position`
 * is the offset in that text, cpp's output or the main file, at which the scanner goes on; then how much there was of each
 * part of the reading, cpp's part left out, and of {@link Trace.events}, changes to macros and questions for symbols.
 */
export type Checkpoint = Numbers<(typeof NUMBERS)[number]>;

const NUMBERS = [
  'position',
  'statements',
  'problems',
  'definitions',
  'uses',
  'unknownMacros',
  'events',
  'macroChanges',
  'asked',
  // Index in {@link Trace.modes}.
  'mode',
  // 1 where names are without definition, so that what makes no sense may be a macro; else 0.
  'definitionsMissing',
  // 1 where statements count and no name stands for a register; else 0.
  'ordinary',
] as const;

/** What there was before the assembler's layer began, which is cpp's. */
export type Base = Pick<Checkpoint, 'definitions' | 'problems' | 'uses'>;

/** The way of one reading through its main file. */
export class Trace {
  checkpoints = new CheckpointTable<keyof Checkpoint>(NUMBERS);
  /** The modes that were in force, one behind the other. */
  modes: SyntaxMode[] = [];
  /**
   * How many statements changed what statements behind them mean, or came out of something else: conditionals, macros and
   * their calls, repetitions, assignments, includes, switches of syntax.
   */
  events = 0;
  macroChanges = 0;
  /** Names of the macros at the end, lower case. */
  macros: ReadonlySet<string> = new Set();
  /** How often conditions and counts asked where labels stand or whether they are defined: statements before decide. */
  asked = 0;
  base: Base = { definitions: 0, problems: 0, uses: 0 };
  /** The text ends in a string or comment, which looks for its end everywhere. */
  isUnterminated = false;

  /** The number of a mode that is in force now. */
  numberOf(mode: SyntaxMode): number {
    if (this.modes.at(-1) !== mode) this.modes.push(mode);
    return this.modes.length - 1;
  }

  /** Whether a checkpoint is due before the statement of this number: after so many, and where others begin to count. */
  isDue(statements: number): boolean {
    const { last } = this.checkpoints;
    return last === undefined || statements >= last.statements + STRIDE || this.events !== last.events;
  }
}
