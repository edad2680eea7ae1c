/** Which inputs a state in the making still depends on. Every value that arrives asks this, so that it is made to be quick. */
import { holds } from '../domain/queries.js';
import type { InstructionId } from '../../program/model.js';
import type { InputTerm, Term } from '../domain/term.js';
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

/** Which inputs that arise at one instruction the cells of a memory depend on: gathered once for each memory. */
export class HeldByCells {
  private memory: Memory | undefined = undefined;
  /** Hardly ever more than two or three. */
  private inputs: InputTerm[] = [];

  constructor(private readonly site: InstructionId) {}

  /** Whether the value or the base of a cell depends on the input, which arises at the instruction. */
  has(memory: Memory, input: InputTerm): boolean {
    if (memory !== this.memory) {
      this.memory = memory;
      this.inputs = inputsFrom(this.site, memory);
    }
    return this.inputs.includes(input);
  }
}

function inputsFrom(site: InstructionId, { cells }: Memory): InputTerm[] {
  const found: InputTerm[] = [];
  const look = (term: Term): void => {
    for (const input of term.inputs) if (input.input.site === site) found.push(input);
  };
  for (const list of cells.values()) {
    const [first] = list;
    if (first !== undefined) look(first.base);
    for (const { value } of list) look(value);
  }
  return found;
}
