/** What a reading remembers of its way, so that an edit need not begin at the first line again. */
import type { SyntaxMode } from '../syntax/ast.js';

/** Statements between two checkpoints: so many are read again for an edit, and a checkpoint costs as much as one of them. */
export const STRIDE = 256;

/** How much of each part of a reading there was, cpp's part left out. */
export interface Counts {
  readonly statements: number;
  readonly problems: number;
  readonly definitions: number;
  readonly uses: number;
}

/** What there was of it before the assembler's layer began, which is cpp's. */
export type Base = Pick<Counts, 'definitions' | 'problems' | 'uses'>;

/** A place between two statements of the text that is assembled, outside of every expansion of the assembler's. */
export interface Checkpoint extends Counts {
  /** Offset in the text that is assembled, cpp's output or the main file, at which the scanner goes on. */
  readonly position: number;
  readonly unknownMacros: number;
  /** How many statements before it did more than stand in the list; see {@link Trace.events}. */
  readonly events: number;
  /** How often macros had been defined or purged. */
  readonly macroChanges: number;
  /** How often symbols had been asked for while reading. */
  readonly asked: number;
  readonly mode: SyntaxMode;
  /** Names are without definition, so that what makes no sense may be a macro. */
  readonly definitionsMissing: boolean;
  /** Statements count here, and no name stands for a register. */
  readonly isOrdinary: boolean;
}

/** The way of one reading through its main file. */
export class Trace {
  readonly checkpoints: Checkpoint[] = [];
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

  /** Whether a checkpoint is due before the statement of this number: after so many, and where others begin to count. */
  isDue(statements: number): boolean {
    const { checkpoints } = this;
    const last = checkpoints[checkpoints.length - 1];
    return last === undefined || statements >= last.statements + STRIDE || this.events !== last.events;
  }
}
