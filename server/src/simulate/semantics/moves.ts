/** Data movement: MOV and its relatives, LEA, extensions, conditional moves and sets (Intel SDM Vol. 1, 7.3.1). */
import type { AssembledOperand } from '../../program/operand.js';
import type { Step } from '../machine/step.js';
import { conditionTerm } from './conditions.js';
import { loadSegment } from './segments.js';
import { under, widthOf, type Transfer, type TransferTable } from './transfer.js';

export const MOVES: TransferTable = [
  ...under('mov movnti movabs', (step) => {
    const [to, from] = step.instruction.operands;
    if (loadSegment(step, to)) return;
    const width = isSelector(from) ? selectorWidth(step, to) : widthOf(step);
    step.write(to, width, step.read(from, isSelector(from) ? 16 : width));
  }),
  ...under('lea', (step) => {
    const [to, from] = step.instruction.operands;
    if (from?.kind !== 'memory') return;
    const width = widthOf(step);
    step.write(to, width, step.factory.slice(step.effectiveAddress(from), 0, width));
  }),
  ...under('movzx', (step) => {
    const [to, from] = step.instruction.operands;
    step.write(to, widthOf(step), step.read(from, sourceWidth(step)));
  }),
  ...under('movsx', (step) => {
    const [to, from] = step.instruction.operands;
    const { factory } = step;
    const value = factory.signExtend(step.read(from, sourceWidth(step)), sourceWidth(step));
    step.write(to, widthOf(step), factory.slice(value, 0, widthOf(step)));
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
  ...under('cbw', extendAccumulator(8, 16)),
  ...under('cwde', extendAccumulator(16, 32)),
  ...under('cdqe', extendAccumulator(32, 64)),
  ...under('cwd', signIntoData(16)),
  ...under('cdq', signIntoData(32)),
  ...under('cqo', signIntoData(64)),
  ...under('xlat', (step) => {
    const { factory, registers } = step;
    const table = factory.add(registers.rbx, factory.slice(registers.rax, 0, 8));
    const [operand] = step.instruction.operands;
    const segment = (operand?.kind === 'memory' ? operand.segment : undefined) ?? step.segmentPrefix();
    step.writePart({ register: 'rax', low: 0, width: 8 }, step.load(step.inSegment(segment, table), 1));
  }),
];

function sourceWidth(step: Step): number {
  return step.instruction.sourceWidth || 32;
}

function isSelector(operand: AssembledOperand | undefined): boolean {
  return operand?.kind === 'register' && /^[c-gs]s$/.test(operand.register);
}

/** A selector is stored as 16 bits, and zero-extended into a wider register. */
function selectorWidth(step: Step, to: AssembledOperand | undefined): number {
  return to?.kind === 'memory' ? 16 : widthOf(step);
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
