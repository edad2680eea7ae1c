/** Which inputs a state in the making still depends on. Every value that arrives asks this, so that it is made to be quick. */
import { holds } from '../domain/queries.js';
import type { InputTerm } from '../domain/term.js';
import type { ExtendedState } from './extended.js';
import type { Memory } from './memory.js';
import type { Flags, State } from './state.js';

/** Whether a register depends on the input. */
export function registersHold(registers: State['registers'], input: InputTerm): boolean {
  return (
    holds(registers.rax, input) ||
    holds(registers.rcx, input) ||
    holds(registers.rdx, input) ||
    holds(registers.rbx, input) ||
    holds(registers.rsp, input) ||
    holds(registers.rbp, input) ||
    holds(registers.rsi, input) ||
    holds(registers.rdi, input) ||
    holds(registers.r8, input) ||
    holds(registers.r9, input) ||
    holds(registers.r10, input) ||
    holds(registers.r11, input) ||
    holds(registers.r12, input) ||
    holds(registers.r13, input) ||
    holds(registers.r14, input) ||
    holds(registers.r15, input)
  );
}

/** Whether a flag depends on the input. */
export function flagsHold(flags: Flags['values'], input: InputTerm): boolean {
  return (
    holds(flags.cf, input) ||
    holds(flags.pf, input) ||
    holds(flags.af, input) ||
    holds(flags.zf, input) ||
    holds(flags.sf, input) ||
    holds(flags.of, input) ||
    holds(flags.df, input) ||
    holds(flags.ac, input) ||
    holds(flags.tf, input) ||
    holds(flags.nt, input) ||
    holds(flags.id, input)
  );
}

/** Whether MXCSR, the x87 control word or the base of a segment depends on the input. */
export function extendedHolds({ mxcsr, fcw, fsBase, gsBase }: ExtendedState, input: InputTerm): boolean {
  return holds(mxcsr, input) || holds(fcw, input) || holds(fsBase, input) || holds(gsBase, input);
}

/** Whether the value of a cell depends on the input. */
export function valuesHold({ cells }: Memory, input: InputTerm): boolean {
  for (const list of cells.values()) for (const cell of list) if (holds(cell.value, input)) return true;
  return false;
}

/** Whether the value or the base of a cell depends on the input. */
export function cellsHold({ cells }: Memory, input: InputTerm): boolean {
  for (const list of cells.values()) {
    for (const cell of list) if (holds(cell.value, input) || holds(cell.base, input)) return true;
  }
  return false;
}

/** {@link cellsHold} for one memory after the other: what its cells depend on is gathered once it is asked for again. */
export class HeldByCells {
  private memory: Memory | undefined;
  private inputs: Set<InputTerm> | undefined;

  has(memory: Memory, input: InputTerm): boolean {
    if (memory !== this.memory) {
      this.memory = memory;
      this.inputs = undefined;
      return cellsHold(memory, input);
    }
    this.inputs ??= inputsOf(memory);
    return this.inputs.has(input);
  }
}

function inputsOf({ cells }: Memory): Set<InputTerm> {
  const found = new Set<InputTerm>();
  for (const list of cells.values()) {
    for (const { base, value } of list) {
      for (const input of base.inputs) found.add(input);
      for (const input of value.inputs) found.add(input);
    }
  }
  return found;
}
