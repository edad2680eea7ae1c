/** Instructions without a transfer function of their own: what they write, by the table of forms, becomes unknown, and only that. */
import type { Access, FlagEffects } from '../../isa/forms.js';
import { generalRegister } from '../../isa/registers.js';
import { effectsOf, type Effects } from '../../program/effects.js';
import type { AssembledOperand } from '../../program/operand.js';
import { FLAGS, STATUS_FLAGS } from '../machine/state.js';
import type { Step } from '../machine/step.js';
import { unknownBase } from './segments.js';
import { widthOf, type Transfer } from './transfer.js';
import { noteVectorWrites } from './vectors.js';

/** Reads what is read, so that loads are seen, and gives everything written a value of which nothing is known. */
export const fallback: Transfer = (step) => {
  const effects = effectsOf(step.instruction);
  if (effects === undefined) return withoutForm(step);
  useMemory(step, effects);
  step.instruction.operands.forEach((operand, index) => {
    if (writes(effects.operands[index])) writeOperand(step, operand);
  });
  for (const { register, access } of effects.registers) {
    const part = generalRegister(register);
    if (part === undefined || part.register === 'rsp' || !writes(access)) continue;
    const reason = `what ${step.instruction.mnemonic} leaves`;
    if (part.width === 64) step.setInput(part.register, step.instruction.mnemonic, { kind: 'unknown', reason });
    else step.writePart(part, step.unknown(register.toUpperCase(), reason));
  }
  if (effects.stackDelta !== 0) {
    step.registers.rsp = step.factory.addConstant(step.registers.rsp, BigInt(effects.stackDelta));
  }
  changeFlags(step, effects);
  for (const { state, access } of effects.state) {
    if (!writes(access)) continue;
    if (state === 'fs-base') unknownBase(step, 'fs');
    if (state === 'gs-base') unknownBase(step, 'gs');
  }
  noteVectorWrites(step, effects);
};

/** Operands that no form takes, which the assembler refuses: everything that is named may have changed. */
function withoutForm(step: Step): void {
  for (const operand of step.instruction.operands) writeOperand(step, operand);
  step.clobberFlags(STATUS_FLAGS);
}

function writes(access: Access | undefined): boolean {
  return access?.endsWith('write') === true;
}

function reads(access: Access | undefined): boolean {
  return access?.startsWith('read') === true || access === 'conditional-read';
}

/** Loads of operands, and loads and stores of memory that is none. */
function useMemory(step: Step, { operands, memory }: Effects): void {
  step.instruction.operands.forEach((operand, index) => {
    if (operand.kind === 'memory' && reads(operands[index]) && operand.size > 0)
      step.load(step.address(operand), operand.size);
  });
  for (const { base, displacement, access, bytes } of memory) {
    const part = generalRegister(base);
    if (part === undefined) continue;
    const address = step.factory.addConstant(step.readPart(part), BigInt(displacement));
    if (reads(access)) step.load(address, bytes);
    if (writes(access)) step.store(address, bytes, step.unknown('memory', `what ${step.instruction.mnemonic} writes`));
  }
}

function writeOperand(step: Step, operand: AssembledOperand): void {
  const { mnemonic } = step.instruction;
  if (operand.kind === 'memory') {
    // A size that is not known is that of an area which machine state decides on.
    step.store(step.address(operand), operand.size, step.unknown('memory', `what ${mnemonic} writes`));
  } else if (operand.kind === 'register') {
    step.write(operand, widthOf(step), step.unknown(operand.register.toUpperCase(), `what ${mnemonic} computes`));
  }
}

function changeFlags(step: Step, { flags, flagsConditional }: Effects): void {
  const { factory } = step;
  const has = (set: FlagEffects['read'], flag: string): boolean => (set as readonly string[]).includes(flag);
  const reason = `what ${step.instruction.mnemonic} leaves in the flags`;
  let changed = false;
  for (const flag of FLAGS) {
    const isConstant = has(flags.cleared, flag) || has(flags.set, flag);
    if (!isConstant && !has(flags.written, flag) && !has(flags.undefined, flag)) continue;
    changed = true;
    if (isConstant && !flagsConditional) step.flags[flag] = has(flags.set, flag) ? factory.one : factory.zero;
    else step.flags[flag] = step.unknownFlag(flag, reason);
  }
  if (changed) step.setFlags({});
}
