/** What a reading remembers of its way, so that an edit need not begin at the first line again. */
import type { SyntaxMode } from '../syntax/ast.js';

/** Statements between two checkpoints: so many are read again for an edit, and a checkpoint costs as much as one of them. */
export const STRIDE = 256;

/** How much of each part of a reading there was. */
export interface Counts {
  readonly statements: number;
  readonly problems: number;
  readonly comments: number;
  readonly definitions: number;
  readonly uses: number;
}

/** A place between two statements of the main file, outside of every expansion. */
export interface Checkpoint extends Counts {
  /** Offset in the main file at which the scanner goes on. */
  readonly position: number;
  /** How many statements before it did more than stand in the list; see {@link Trace.events}. */
  readonly events: number;
  /** How often macros had been defined or purged. */
  readonly macroChanges: number;
  readonly mode: SyntaxMode;
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
  /** A condition or count asked where labels stand or whether they are defined: every statement may decide about others. */
  asksSymbols = false;
  /** The text ends in a string or comment, which looks for its end everywhere. */
  isUnterminated = false;

  /** Whether a checkpoint is due before the statement of this number: after so many, and where others begin to count. */
  isDue(statements: number): boolean {
    const { checkpoints } = this;
    const last = checkpoints[checkpoints.length - 1];
    return last === undefined || statements >= last.statements + STRIDE || this.events !== last.events;
  }
}
