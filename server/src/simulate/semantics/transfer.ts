/** What a transfer function is: the effect of one base mnemonic on a draft of the state. */
import type { Step } from '../machine/step.js';

/** Changes the draft as the instruction does. Control flow is not its business. */
export type Transfer = (step: Step) => void;

/** The operand width of the instruction in bits; 64 where it has none. */
export function widthOf({ instruction }: Step): number {
  return instruction.width === 0 ? 64 : instruction.width;
}

/** A table of the same transfer function under several base mnemonics. */
export function under(ops: string, transfer: Transfer): readonly (readonly [string, Transfer])[] {
  return ops.split(' ').map((op) => [op, transfer] as const);
}
