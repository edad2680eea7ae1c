/** Bitwise logic (Intel SDM Vol. 1, 7.3.3; ANDN: Vol. 2). */
import { flagsOfLogic, resultFlags, undefinedFlags } from './flags.js';
import { twoOperands, under, widthOf, type Transfer, type TransferTable } from './transfer.js';

export const LOGIC: TransferTable = [
  ...under('and', bitwise('and')),
  ...under('or', bitwise('or')),
  ...under('xor', bitwise('xor')),
  ...under('test', (step) => {
    const { left, right, width } = twoOperands(step);
    flagsOfLogic(step, step.factory.binary('and', left, right), width, { left, right });
  }),
  ...under('not', (step) => {
    const [to] = step.instruction.operands;
    const width = widthOf(step);
    step.write(to, width, step.factory.slice(step.factory.unary('not', step.read(to, width)), 0, width));
  }),
  ...under('andn', (step) => {
    const [to, inverted, from] = step.instruction.operands;
    const width = widthOf(step);
    const { factory } = step;
    const mask = factory.slice(factory.unary('not', step.read(inverted, width)), 0, width);
    const result = factory.binary('and', mask, step.read(from, width));
    step.write(to, width, result);
    const { zf, sf } = resultFlags(step, result, width);
    step.setFlags({ zf, sf, cf: factory.zero, of: factory.zero, ...undefinedFlags(step, 'af', 'pf') });
  }),
];

function bitwise(op: 'and' | 'or' | 'xor'): Transfer {
  return (step) => {
    const { to, left, right, width } = twoOperands(step);
    const { factory } = step;
    // An immediate mask that keeps the sign is a mask of 64 bits again once it is zero-extended from 32.
    const result = factory.slice(factory.binary(op, left, right), 0, width);
    step.write(to, width, result);
    flagsOfLogic(step, result, width, op === 'and' ? { left, right } : undefined);
  };
}
