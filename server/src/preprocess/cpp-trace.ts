/** What cpp remembers of its way through the main file, so that an edit need not begin at its first line again. */
import { CheckpointTable, type Numbers } from './checkpoint-table.js';
import type { CppMacro, CppMacros } from './cpp-macros.js';

/** Characters between two checkpoints: so many are preprocessed again for an edit. */
export const STRIDE = 1024;

/**
 * A place before a line of the main file, or behind its last one: the line's offset, and how much there was before it.
 * `expanded` are characters that expansions had made, as {@link Session.expandedSoFar} counts them, and `changes` those of
 * {@link CppTrace.changes}; `active` is 1 where text counts, and 0 where a conditional switches it off.
 */
export type CppCheckpoint = Numbers<(typeof NUMBERS)[number]>;

const NUMBERS = [
  'position',
  'output',
  'problems',
  'uses',
  'definitions',
  'expanded',
  'directives',
  'changes',
  'active',
] as const;

/** A macro that was defined or undefined in the main file or what it includes. */
export interface MacroChange {
  readonly name: string;
  readonly before: CppMacro | undefined;
  readonly after: CppMacro | undefined;
}

/** The way of one run through its main file. */
export class CppTrace {
  checkpoints = new CheckpointTable<keyof CppCheckpoint>(NUMBERS);
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
    const { last } = this.checkpoints;
    return last === undefined || position >= last.position + STRIDE || last.directives !== this.directives;
  }

  /** Whether the line at the offset stands behind the last checkpoint. */
  isBehind(position: number): boolean {
    return position > (this.checkpoints.last?.position ?? -1);
  }

  /** The macros in force at a checkpoint. They are not to be changed. */
  macrosAt({ changes }: CppCheckpoint): CppMacros {
    const later = this.changes.slice(changes);
    if (later.length === 0) return this.macros;
    const macros = new Map(this.macros);
    for (const { name, before } of later.reverse()) put(macros, name, before);
    return macros;
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
