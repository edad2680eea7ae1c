/** Data movement: MOV and its relatives, LEA, exchanges, extensions (Intel SDM Vol. 1, 7.3.1). */
import { conditionTerm } from './conditions.js';
import { under, widthOf, type Transfer } from './transfer.js';
import type { Step } from '../machine/step.js';

export const MOVES: readonly (readonly [string, Transfer])[] = [
  ...under('mov movnti movabs', (step) => {
    const [to, from] = step.instruction.operands;
    step.write(to, widthOf(step), step.read(from, widthOf(step)));
  }),
  ...under('lea', (step) => {
    const [to, from] = step.instruction.operands;
    if (from?.kind !== 'memory') return;
    // A segment override does not take part in an address that is only computed.
    const { segment: _segment, ...plain } = from;
    step.write(to, widthOf(step), step.address(plain));
  }),
  ...under('movzx', (step) => {
    const [to, from] = step.instruction.operands;
    step.write(to, widthOf(step), step.read(from, sourceWidth(step)));
  }),
  ...under('movsx', (step) => {
    const [to, from] = step.instruction.operands;
    step.write(to, widthOf(step), step.factory.signExtend(step.read(from, sourceWidth(step)), sourceWidth(step)));
  }),
  ...under('xchg', (step) => {
    const [first, second] = step.instruction.operands;
    const width = widthOf(step);
    const left = step.read(first, width);
    const right = step.read(second, width);
    step.write(first, width, right);
    step.write(second, width, left);
  }),
  ...under('cmovcc', (step) => {
    const [to, from] = step.instruction.operands;
    const width = widthOf(step);
    const condition = conditionTerm(step.factory, step.currentFlags(), step.instruction.condition ?? '');
    const kept = step.read(to, width);
    step.write(to, width, step.factory.ite(condition, step.read(from, width), kept));
  }),
  ...under('setcc', (step) => {
    const condition = conditionTerm(step.factory, step.currentFlags(), step.instruction.condition ?? '');
    step.write(step.instruction.operands[0], 8, condition);
  }),
  ...under('bswap', (step) => {
    const [to] = step.instruction.operands;
    const { factory } = step;
    const swapped = factory.unary('bswap', step.read(to, widthOf(step)));
    step.write(to, widthOf(step), widthOf(step) === 32 ? factory.slice(swapped, 32, 32) : swapped);
  }),
  ...under('cbw', extendAccumulator(8, 16)),
  ...under('cwde', extendAccumulator(16, 32)),
  ...under('cdqe', extendAccumulator(32, 64)),
  ...under('cwd', signIntoData(16)),
  ...under('cdq', signIntoData(32)),
  ...under('cqo', signIntoData(64)),
];

function sourceWidth(step: Step): number {
  return step.instruction.sourceWidth || 32;
}

function extendAccumulator(from: 8 | 16 | 32, to: 16 | 32 | 64): Transfer {
  return (step) => {
    const source = step.readPart({ register: 'rax', low: 0, width: from });
    step.writePart({ register: 'rax', low: 0, width: to }, step.factory.signExtend(source, from));
  };
}

function signIntoData(width: 16 | 32 | 64): Transfer {
  return (step) => {
    const { factory } = step;
    const sign = factory.slice(step.registers.rax, width - 1, 1);
    step.writePart({ register: 'rdx', low: 0, width }, factory.scale(sign, -1n));
  };
}
