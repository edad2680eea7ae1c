/** Rotates (Intel SDM Vol. 2, RCL/RCR/ROL/ROR; RORX). */
import type { Term } from '../domain/term.js';
import type { Step } from '../machine/step.js';
import { countOf, forCountOfOne, isNoCount, setCounted } from './counts.js';
import { under, widthOf, type TransferTable } from './transfer.js';

export const ROTATES: TransferTable = [
  ...under('rol', (step) => rotate(step, 'left')),
  ...under('ror', (step) => rotate(step, 'right')),
  ...under('rcl', (step) => rotateThroughCarry(step, 'left')),
  ...under('rcr', (step) => rotateThroughCarry(step, 'right')),
  ...under('rorx', (step) => {
    const [to, from, by] = step.instruction.operands;
    const width = widthOf(step);
    step.write(to, width, rotated(step, 'right', step.read(from, width), countOf(step, by, width), width));
  }),
];

function rotated({ factory }: Step, direction: 'left' | 'right', value: Term, count: Term, width: number): Term {
  // The width is a power of two.
  const places = factory.slice(count, 0, Math.log2(width));
  const rest = factory.sub(factory.constant(BigInt(width)), places);
  const [away, back] = direction === 'left' ? (['shl', 'shr'] as const) : (['shr', 'shl'] as const);
  const both = factory.binary('or', factory.binary(away, value, places), factory.binary(back, value, rest));
  return factory.slice(both, 0, width);
}

function rotate(step: Step, direction: 'left' | 'right'): void {
  const [to, by] = step.instruction.operands;
  const { factory } = step;
  const width = widthOf(step);
  const count = countOf(step, by, width);
  const result = rotated(step, direction, step.read(to, width), count, width);
  step.write(to, width, result);
  if (isNoCount(count)) return;
  const before = { ...step.flags };
  const sign = factory.slice(result, width - 1, 1);
  const cf = direction === 'left' ? factory.slice(result, 0, 1) : sign;
  const overflow =
    direction === 'left'
      ? factory.binary('xor', sign, cf)
      : factory.binary('xor', sign, factory.slice(result, width - 2, 1));
  setCounted(step, count, before, { cf, of: forCountOfOne(step, count, 'of', overflow) });
}

/** RCL and RCR rotate the operand and CF as one number of width + 1 bits. */
function rotateThroughCarry(step: Step, direction: 'left' | 'right'): void {
  const [to, by] = step.instruction.operands;
  const { factory } = step;
  const width = widthOf(step);
  const written = countOf(step, by, width);
  const value = step.read(to, width);
  if (isNoCount(written)) return step.write(to, width, value);
  const size = factory.constant(BigInt(width));
  const count = width >= 32 ? written : factory.binary('urem', written, factory.constant(BigInt(width + 1)));
  const back = factory.addConstant(count, -1n);
  const rest = factory.sub(factory.addConstant(size, 1n), count);
  const before = { ...step.flags };
  const [away, towards] = direction === 'left' ? (['shl', 'shr'] as const) : (['shr', 'shl'] as const);
  const carryPlace = direction === 'left' ? back : factory.sub(size, count);
  const parts = factory.binary('or', factory.binary(away, value, count), factory.binary(towards, value, rest));
  const turned = factory.slice(factory.binary('or', parts, factory.binary('shl', before.cf, carryPlace)), 0, width);
  const isNone = factory.compare('eq', count, factory.zero, 64);
  const result = factory.ite(isNone, value, turned);
  step.write(to, width, result);
  const place = direction === 'left' ? factory.sub(size, count) : back;
  const out = factory.slice(factory.binary('shr', value, place), 0, 1);
  const sign = factory.slice(result, width - 1, 1);
  const overflow =
    direction === 'left'
      ? factory.binary('xor', sign, out)
      : factory.binary('xor', sign, factory.slice(result, width - 2, 1));
  setCounted(step, written, before, {
    cf: factory.ite(isNone, before.cf, out),
    // Also undefined where a whole turn brings everything back, as the processor shows.
    of: forCountOfOne(step, written, 'of', overflow),
  });
}
