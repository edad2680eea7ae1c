/** Shifts and rotates (Intel SDM Vol. 1, 7.3.4). */
import { zeroAndSign } from './flags.js';
import { under, widthOf, type Transfer } from './transfer.js';
import type { Step } from '../machine/step.js';
import type { Term } from '../domain/term.js';

const ALL_FLAGS = ['cf', 'pf', 'af', 'zf', 'sf', 'of'] as const;

export const SHIFTS: readonly (readonly [string, Transfer])[] = [
  ...under('shl', (step) => shift(step, (value, count) => step.factory.binary('shl', value, count))),
  ...under('shr', (step) => shift(step, (value, count) => step.factory.binary('shr', value, count))),
  ...under('sar', (step) =>
    shift(step, (value, count) => step.factory.binary('sar', step.factory.signExtend(value, widthOf(step)), count)),
  ),
  ...under('shlx', (step) => flagless(step, 'shl')),
  ...under('shrx', (step) => flagless(step, 'shr')),
];

/** The count is taken modulo 32, or modulo 64 for 64-bit operands; a count of 0 changes nothing, not even flags. */
function shift(step: Step, apply: (value: Term, count: Term) => Term): void {
  const [to, by] = step.instruction.operands;
  const width = widthOf(step);
  const count = by === undefined ? step.factory.one : step.factory.slice(step.read(by, 8), 0, width === 64 ? 6 : 5);
  if (count.op === 'const' && count.value === 0n) return;
  const result = step.factory.slice(apply(step.read(to, width), count), 0, width);
  step.write(to, width, result);
  step.clobberFlags(ALL_FLAGS);
  if (count.op === 'const') step.setFlags(zeroAndSign(step, result, width));
}

function flagless(step: Step, op: 'shl' | 'shr'): void {
  const [to, from, by] = step.instruction.operands;
  const width = widthOf(step);
  const count = step.factory.slice(step.read(by, 8), 0, width === 64 ? 6 : 5);
  step.write(to, width, step.factory.slice(step.factory.binary(op, step.read(from, width), count), 0, width));
}
