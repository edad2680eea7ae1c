/** What a transfer function is: the effect of one base mnemonic on a draft of the state. */
import type { AssembledOperand } from '../../program/operand.js';
import type { Term } from '../domain/term.js';
import type { Step } from '../machine/step.js';

/** Changes the draft as the instruction does. Control flow is not its business. */
export type Transfer = (step: Step) => void;

/** Base mnemonics with their transfer functions, as one family's file lists them. */
export type TransferTable = readonly (readonly [op: string, transfer: Transfer])[];

/** The operand width of the instruction in bits; 64 where it has none. */
export function widthOf({ instruction }: Step): 8 | 16 | 32 | 64 {
  const { width } = instruction;
  return width === 8 || width === 16 || width === 32 ? width : 64;
}

/** A table of the same transfer function under several base mnemonics. */
export function under(ops: string, transfer: Transfer): TransferTable {
  return ops.split(' ').map((op) => [op, transfer] as const);
}

/** The destination, which is also the left operand, and the values of both operands. */
export interface TwoOperands {
  readonly to: AssembledOperand | undefined;
  readonly width: 8 | 16 | 32 | 64;
  readonly left: Term;
  readonly right: Term;
}

/** Reads the operands of an instruction that combines its source into its destination. */
export function twoOperands(step: Step): TwoOperands {
  const [to, from] = step.instruction.operands;
  const width = widthOf(step);
  return { to, width, left: step.read(to, width), right: step.read(from, width) };
}
