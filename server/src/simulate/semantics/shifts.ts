/** Shifts (Intel SDM Vol. 1, 7.3.4; the flags: Vol. 2, SAL/SAR/SHL/SHR and SHLD/SHRD). */
import type { BinaryOp, Term } from '../domain/term.js';
import type { Step } from '../machine/step.js';
import { countOf, forCountOfOne, isNoCount, setCounted } from './counts.js';
import { resultFlags, undefinedFlags } from './flags.js';
import { under, widthOf, type TransferTable } from './transfer.js';

export const SHIFTS: TransferTable = [
  ...under('shl', (step) => shift(step, 'shl')),
  ...under('shr', (step) => shift(step, 'shr')),
  ...under('sar', (step) => shift(step, 'sar')),
  ...under('shlx', (step) => flagless(step, 'shl')),
  ...under('shrx', (step) => flagless(step, 'shr')),
  ...under('sarx', (step) => flagless(step, 'sar')),
  ...under('shld', (step) => doubleShift(step, 'left')),
  ...under('shrd', (step) => doubleShift(step, 'right')),
];

function shift(step: Step, op: 'shl' | 'shr' | 'sar'): void {
  const [to, by] = step.instruction.operands;
  const { factory } = step;
  const width = widthOf(step);
  const count = countOf(step, by, width);
  const value = step.read(to, width);
  // A 32-bit destination is written, and its upper half cleared, even when nothing is shifted.
  const result = shifted(step, op, value, count, width);
  step.write(to, width, result);
  if (isNoCount(count)) return;
  const before = { ...step.flags };
  const signBefore = factory.slice(value, width - 1, 1);
  const sign = factory.slice(result, width - 1, 1);
  const last = lastBitOut(step, op, value, count, width);
  const overflow = { shl: factory.binary('xor', sign, last), shr: signBefore, sar: factory.zero }[op];
  setCounted(step, count, before, {
    cf: last,
    of: forCountOfOne(step, count, 'of', overflow),
    ...undefinedFlags(step, 'af'),
    ...resultFlags(step, result, width),
  });
}

function shifted({ factory }: Step, op: 'shl' | 'shr' | 'sar', value: Term, count: Term, width: number): Term {
  const from = op === 'sar' ? factory.signExtend(value, width) : value;
  return factory.slice(factory.binary(op, from, count), 0, width);
}

/** The last bit shifted out. For SHL and SHR it is undefined once nothing of the operand is left. */
function lastBitOut(step: Step, op: 'shl' | 'shr' | 'sar', value: Term, count: Term, width: number): Term {
  const { factory } = step;
  const back = factory.addConstant(count, -1n);
  // Of SAR the sign goes on being shifted out; the others shift zeros.
  const from = op === 'sar' ? factory.signExtend(value, width) : value;
  const place = op === 'shl' ? factory.sub(factory.constant(BigInt(width)), count) : back;
  const bit = factory.slice(factory.binary(op === 'sar' ? 'sar' : 'shr', from, place), 0, 1);
  if (op === 'sar' || width >= 32) return bit;
  const inside = factory.compare('ult', count, factory.constant(BigInt(width)), 64);
  if (inside === factory.one) return bit;
  return factory.ite(inside, bit, step.unknownFlag('cf', 'undefined: everything was shifted out'));
}

function flagless(step: Step, op: 'shl' | 'shr' | 'sar'): void {
  const [to, from, by] = step.instruction.operands;
  const width = widthOf(step);
  step.write(to, width, shifted(step, op, step.read(from, width), countOf(step, by, width), width));
}

/** SHLD and SHRD: bits of the source come in where those of the destination leave. */
function doubleShift(step: Step, direction: 'left' | 'right'): void {
  const [to, from, by] = step.instruction.operands;
  const { factory } = step;
  const width = widthOf(step);
  const count = countOf(step, by, width);
  const value = step.read(to, width);
  const incoming = step.read(from, width);
  const rest = factory.sub(factory.constant(BigInt(width)), count);
  const [away, towards]: [BinaryOp, BinaryOp] = direction === 'left' ? ['shl', 'shr'] : ['shr', 'shl'];
  const both = factory.binary('or', factory.binary(away, value, count), factory.binary(towards, incoming, rest));
  const sound = isWithin(step, count, width) ? both : undefined;
  const result =
    sound === undefined
      ? factory.slice(step.unknown('bits', 'undefined: a shift by more than the operand has bits'), 0, width)
      : factory.slice(sound, 0, width);
  if (isNoCount(count)) return step.write(to, width, value);
  // Without a shift the destination stays, whatever the count could have been otherwise.
  const isNone = factory.compare('eq', count, factory.zero, 64);
  const final = count.op === 'const' ? result : factory.ite(isNone, value, result);
  step.write(to, width, final);
  const before = { ...step.flags };
  if (sound === undefined) {
    return setCounted(step, count, before, undefinedFlags(step, 'cf', 'pf', 'af', 'zf', 'sf', 'of'));
  }
  const place = direction === 'left' ? rest : factory.addConstant(count, -1n);
  const changed = factory.binary('xor', factory.slice(value, width - 1, 1), factory.slice(result, width - 1, 1));
  setCounted(step, count, before, {
    cf: factory.slice(factory.binary('shr', value, place), 0, 1),
    of: forCountOfOne(step, count, 'of', changed),
    ...undefinedFlags(step, 'af'),
    ...resultFlags(step, result, width),
  });
}

/** Whether the count is known not to exceed the width, which only 16-bit operands let it do. */
function isWithin({ factory }: Step, count: Term, width: number): boolean {
  if (width >= 32) return true;
  return factory.compare('ult', factory.constant(BigInt(width)), count, 64) === factory.zero;
}
