/** What cpp remembers of its way through the main file, so that an edit need not begin at its first line again. */
import type { CppMacro, CppMacros } from './cpp-macros.js';

/** Characters between two checkpoints: so many are preprocessed again for an edit. */
export const STRIDE = 1024;

/** A place before a line of the main file, or behind its last one. */
export interface CppCheckpoint {
  /** Offset of the line in the main file. */
  readonly position: number;
  /** Characters of output that there were. */
  readonly output: number;
  readonly problems: number;
  readonly uses: number;
  readonly definitions: number;
  /** Characters that expansions had made, as {@link Session.expandedSoFar} counts them. */
  readonly expanded: number;
  /** How many directives stand before it. */
  readonly directives: number;
  /** How many of {@link CppTrace.changes} were made before it. */
  readonly changes: number;
  /** Text counts here. */
  readonly isActive: boolean;
}

/** A macro that was defined or undefined in the main file or what it includes. */
export interface MacroChange {
  readonly name: string;
  readonly before: CppMacro | undefined;
  readonly after: CppMacro | undefined;
}

/** The way of one run through its main file. */
export class CppTrace {
  readonly checkpoints: CppCheckpoint[] = [];
  readonly changes: MacroChange[] = [];
  directives = 0;
  /** The main file asks for the number of a line or counts with `__COUNTER__`: every line may decide about others. */
  asksPlace = false;
  /** Characters that expansions made, those of the assembler's layer included. */
  expanded = 0;
  /** Macros at the end. */
  macros: CppMacros = new Map();

  /** Whether a checkpoint is due before the line at the offset. */
  isDue(position: number): boolean {
    const last = this.checkpoints[this.checkpoints.length - 1];
    return last === undefined || position >= last.position + STRIDE || last.directives !== this.directives;
  }

  /** Whether the line at the offset stands behind the last checkpoint. */
  isBehind(position: number): boolean {
    return position > (this.checkpoints[this.checkpoints.length - 1]?.position ?? -1);
  }

  /** Does something while the macros are those in force at a checkpoint. */
  withMacrosAt<Result>({ changes }: CppCheckpoint, action: () => Result): Result {
    const later = this.changes.slice(changes);
    for (const { name, before } of later.reverse()) put(this.macros, name, before);
    const result = action();
    for (const { name, after } of later.reverse()) put(this.macros, name, after);
    return result;
  }

  /** Puts other macros in the place of those that were defined behind a checkpoint. */
  moveMacros({ changes }: CppCheckpoint, move: (macro: CppMacro) => CppMacro): void {
    const moved = (macro: CppMacro | undefined): CppMacro | undefined => macro && move(macro);
    for (const [index, { name, before, after }] of [...this.changes.slice(changes)].entries()) {
      this.changes[changes + index] = { name, before: moved(before), after: moved(after) };
    }
    for (const { name } of this.changes.slice(changes)) put(this.macros, name, moved(this.macros.get(name)));
  }
}

function put(macros: CppMacros, name: string, macro: CppMacro | undefined): void {
  if (macro === undefined) macros.delete(name);
  else macros.set(name, macro);
}
