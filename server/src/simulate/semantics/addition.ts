/** Addition, subtraction and comparison, with and without carry (Intel SDM Vol. 1, 7.3.2; ADX: Vol. 2, ADCX and ADOX). */
import type { Term } from '../domain/term.js';
import type { Step } from '../machine/step.js';
import { auxiliaryOf, flagsOfAdd, flagsOfSub, overflowOfAdd, parityOf } from './flags.js';
import { twoOperands, under, widthOf, type TransferTable } from './transfer.js';

export const ADDITION: TransferTable = [
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
    const cf = carryOf(step, left, right, step.flags.cf, width);
    step.write(to, width, result);
    step.setFlags({
      cf,
      of: overflowOfAdd(factory, left, right, result, width),
      zf: factory.compare('eq', result, factory.zero, width),
      sf: factory.slice(result, width - 1, 1),
      pf: parityOf(factory, result),
      af: auxiliaryOf(factory, left, right, result),
    });
  }),
  ...under('sbb', (step) => {
    const { to, left, right, width } = twoOperands(step);
    const { factory } = step;
    const borrow = step.flags.cf;
    const difference = factory.sub(factory.sub(left, right), borrow);
    const result = factory.slice(difference, 0, width);
    const sign = (term: Term): Term => factory.slice(term, width - 1, 1);
    step.write(to, width, result);
    step.setFlags({
      // Of equal operands only the borrow is left, and it borrows again.
      cf:
        left === right
          ? borrow
          : width < 64
            ? factory.slice(difference, width, 1)
            : borrowOf(step, left, right, result),
      of: factory.binary(
        'and',
        factory.binary('xor', sign(left), sign(right)),
        factory.binary('xor', sign(left), sign(result)),
      ),
      zf: factory.compare('eq', result, factory.zero, width),
      sf: sign(result),
      pf: parityOf(factory, result),
      af: auxiliaryOf(factory, left, right, result),
    });
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
  ...under('adcx', (step) => addThrough(step, 'cf')),
  ...under('adox', (step) => addThrough(step, 'of')),
];

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

/** ADCX and ADOX: a sum that reads and writes one flag and no other. */
function addThrough(step: Step, flag: 'cf' | 'of'): void {
  const { to, left, right, width } = twoOperands(step);
  const { factory } = step;
  const carry = step.flags[flag];
  const out = carryOf(step, left, right, carry, width);
  step.write(to, width, factory.slice(factory.add(factory.add(left, right), carry), 0, width));
  step.setFlags({ [flag]: out });
}

/** The carry out of left + right + carry. Both are zero-extended, so that narrower sums show it in the next bit. */
function carryOf({ factory }: Step, left: Term, right: Term, carry: Term, width: number): Term {
  const sum = factory.add(factory.add(left, right), carry);
  if (width < 64) return factory.slice(sum, width, 1);
  const [a, b, result] = [left, right, sum].map((term) => factory.slice(term, 63, 1)) as [Term, Term, Term];
  const either = factory.binary('and', factory.binary('or', a, b), factory.negate(result));
  return factory.binary('or', factory.binary('and', a, b), either);
}

/** The borrow of a 64-bit difference, from the signs. */
function borrowOf({ factory }: Step, left: Term, right: Term, result: Term): Term {
  const [a, b, sign] = [left, right, result].map((term) => factory.slice(term, 63, 1)) as [Term, Term, Term];
  const notA = factory.negate(a);
  const either = factory.binary('and', factory.binary('or', notA, b), sign);
  return factory.binary('or', factory.binary('and', notA, b), either);
}
