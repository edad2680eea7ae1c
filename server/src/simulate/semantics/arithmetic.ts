/** Addition, subtraction, comparison and multiplication (Intel SDM Vol. 1, 7.3.2). */
import { flagsOfAdd, flagsOfSub, zeroAndSign } from './flags.js';
import { under, widthOf, type Transfer } from './transfer.js';
import type { Step } from '../machine/step.js';

const ALL_FLAGS = ['cf', 'pf', 'af', 'zf', 'sf', 'of'] as const;

export const ARITHMETIC: readonly (readonly [string, Transfer])[] = [
  ...under('add', (step) => {
    const { to, left, right, width } = twoOperands(step);
    step.write(to, width, step.factory.slice(step.factory.add(left, right), 0, width));
    flagsOfAdd(step, left, right, width);
  }),
  ...under('sub', (step) => {
    const { to, left, right, width } = twoOperands(step);
    step.write(to, width, step.factory.slice(step.factory.sub(left, right), 0, width));
    flagsOfSub(step, left, right, width);
  }),
  ...under('cmp', (step) => {
    const { left, right, width } = twoOperands(step);
    flagsOfSub(step, left, right, width);
  }),
  ...under('adc', (step) => {
    const { to, left, right, width } = twoOperands(step);
    const { factory } = step;
    const result = factory.slice(factory.add(factory.add(left, right), step.flags.cf), 0, width);
    step.write(to, width, result);
    carryingFlags(step, result, width);
  }),
  ...under('sbb', (step) => {
    const { to, left, right, width } = twoOperands(step);
    const { factory } = step;
    const carry = step.flags.cf;
    const result = factory.slice(factory.sub(factory.sub(left, right), carry), 0, width);
    step.write(to, width, result);
    carryingFlags(step, result, width);
    // Of equal operands only the borrow is left, and it borrows again.
    if (left === right) step.setFlags({ cf: carry });
  }),
  ...under('inc', (step) => countBy(step, 1n)),
  ...under('dec', (step) => countBy(step, -1n)),
  ...under('neg', (step) => {
    const [to] = step.instruction.operands;
    const width = widthOf(step);
    const value = step.read(to, width);
    step.write(to, width, step.factory.slice(step.factory.unary('neg', value), 0, width));
    flagsOfSub(step, step.factory.zero, value, width);
  }),
  ...under('xadd', (step) => {
    const { to, left, right, width } = twoOperands(step);
    step.write(step.instruction.operands[1], width, left);
    step.write(to, width, step.factory.slice(step.factory.add(left, right), 0, width));
    flagsOfAdd(step, left, right, width);
  }),
  ...under('cmpxchg', (step) => {
    const [to, from] = step.instruction.operands;
    const width = widthOf(step);
    const accumulator = step.factory.slice(step.registers.rax, 0, width);
    const found = step.read(to, width);
    const same = step.factory.compare('eq', accumulator, found, width);
    step.write(to, width, step.factory.ite(same, step.read(from, width), found));
    step.writePart(
      { register: 'rax', low: 0, width: width as 8 | 16 | 32 | 64 },
      step.factory.ite(same, accumulator, found),
    );
    flagsOfSub(step, accumulator, found, width);
  }),
  ...under('imul', (step) => {
    const { operands } = step.instruction;
    const width = widthOf(step);
    if (operands.length === 1) return wideProduct(step);
    const [left, right] = operands.length === 3 ? [operands[1], operands[2]] : [operands[0], operands[1]];
    const product = step.factory.binary('mul', step.read(left, width), step.read(right, width));
    step.write(operands[0], width, step.factory.slice(product, 0, width));
    step.clobberFlags(ALL_FLAGS);
  }),
  ...under('mul', wideProduct),
  ...under('div idiv', (step) => {
    step.setInput('rax', step.instruction.mnemonic, { kind: 'unknown', reason: 'a quotient' });
    step.setInput('rdx', step.instruction.mnemonic, { kind: 'unknown', reason: 'a remainder' });
    step.clobberFlags(ALL_FLAGS);
  }),
];

function twoOperands(step: Step) {
  const [to, from] = step.instruction.operands;
  const width = widthOf(step);
  return { to, width, left: step.read(to, width), right: step.read(from, width) };
}

/** INC and DEC leave CF alone. */
function countBy(step: Step, by: bigint): void {
  const [to] = step.instruction.operands;
  const width = widthOf(step);
  const value = step.read(to, width);
  const { cf } = step.flags;
  const one = step.factory.one;
  step.write(to, width, step.factory.slice(step.factory.addConstant(value, by), 0, width));
  if (by > 0n) flagsOfAdd(step, value, one, width);
  else flagsOfSub(step, value, one, width);
  step.setFlags({ cf });
}

function carryingFlags(step: Step, result: ReturnType<Step['read']>, width: number): void {
  step.clobberFlags(ALL_FLAGS);
  step.setFlags(zeroAndSign(step, result, width));
}

function wideProduct(step: Step): void {
  step.setInput('rax', step.instruction.mnemonic, { kind: 'unknown', reason: 'a product' });
  if (step.instruction.width !== 8)
    step.setInput('rdx', step.instruction.mnemonic, { kind: 'unknown', reason: 'a product' });
  step.clobberFlags(ALL_FLAGS);
}
