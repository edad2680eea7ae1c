/** Bitwise logic and bit tests (Intel SDM Vol. 1, 7.3.3 and 7.3.5). */
import { flagsOfLogic } from './flags.js';
import { under, widthOf, type Transfer } from './transfer.js';

export const LOGIC: readonly (readonly [string, Transfer])[] = [
  ...under('and', bitwise('and')),
  ...under('or', bitwise('or')),
  ...under('xor', bitwise('xor')),
  ...under('test', (step) => {
    const [first, second] = step.instruction.operands;
    const width = widthOf(step);
    const left = step.read(first, width);
    const right = step.read(second, width);
    flagsOfLogic(step, step.factory.binary('and', left, right), width, { left, right });
  }),
  ...under('not', (step) => {
    const [to] = step.instruction.operands;
    const width = widthOf(step);
    step.write(to, width, step.factory.slice(step.factory.unary('not', step.read(to, width)), 0, width));
  }),
  ...under('bt', (step) => {
    const [from, index] = step.instruction.operands;
    const width = widthOf(step);
    const bit = step.read(index, 8);
    // A register index into memory reaches beyond the operand.
    if (bit.op !== 'const') return step.clobberFlags(['cf']);
    step.setFlags({ cf: step.factory.slice(step.read(from, width), Number(bit.value) % width, 1) });
  }),
  ...under('bts', bitChange(1n)),
  ...under('btr', bitChange(0n)),
];

function bitwise(op: 'and' | 'or' | 'xor'): Transfer {
  return (step) => {
    const [to, from] = step.instruction.operands;
    const width = widthOf(step);
    const left = step.read(to, width);
    const right = step.read(from, width);
    const { factory } = step;
    // An immediate mask that keeps the sign is a mask of 64 bits again once it is zero-extended from 32.
    const result = factory.slice(factory.binary(op, left, right), 0, width);
    step.write(to, width, result);
    flagsOfLogic(step, result, width, op === 'and' ? { left, right } : undefined);
  };
}

function bitChange(value: bigint): Transfer {
  return (step) => {
    const [to, index] = step.instruction.operands;
    const width = widthOf(step);
    const bit = step.read(index, 8);
    if (bit.op !== 'const') {
      step.write(to, width, step.unknown('bits', 'a bit whose number is not known'));
      return step.clobberFlags(['cf']);
    }
    const low = Number(bit.value) % width;
    const before = step.read(to, width);
    step.write(to, width, step.factory.insert(before, low, 1, step.factory.constant(value)));
    step.setFlags({ cf: step.factory.slice(before, low, 1) });
  };
}
