/** Bit manipulation of BMI1 and BMI2 beside ANDN, MULX, RORX and the shifts (Intel SDM Vol. 2). */
import type { Term } from '../domain/term.js';
import type { Step } from '../machine/step.js';
import { resultFlags, undefinedFlags } from './flags.js';
import { under, widthOf, type TransferTable } from './transfer.js';

export const BMI: TransferTable = [
  ...under('bextr', (step) => {
    const { factory } = step;
    const { to, value, control, width } = controlled(step);
    const start = factory.slice(control, 0, 8);
    const length = factory.slice(control, 8, 8);
    const result = factory.binary('and', factory.binary('shr', value, start), lowMask(step, length));
    step.write(to, width, result);
    step.setFlags({
      zf: resultFlags(step, result, width).zf,
      cf: factory.zero,
      of: factory.zero,
      ...undefinedFlags(step, 'af', 'sf', 'pf'),
    });
  }),
  ...under('bzhi', (step) => {
    const { factory } = step;
    const { to, value, control, width } = controlled(step);
    const index = factory.slice(control, 0, 8);
    const inside = factory.compare('ult', index, factory.constant(BigInt(width)), 64);
    const result = factory.ite(inside, factory.binary('and', value, lowMask(step, index)), value);
    step.write(to, width, result);
    const { zf, sf } = resultFlags(step, result, width);
    step.setFlags({ zf, sf, cf: factory.negate(inside), of: factory.zero, ...undefinedFlags(step, 'af', 'pf') });
  }),
  ...under('blsi', (step) => {
    const { factory } = step;
    lowestOne(step, (value) => factory.binary('and', value, factory.unary('neg', value)), 'any');
  }),
  ...under('blsr', (step) => {
    const { factory } = step;
    lowestOne(step, (value) => factory.binary('and', value, factory.addConstant(value, -1n)), 'none');
  }),
  ...under('blsmsk', (step) => {
    const { factory } = step;
    lowestOne(step, (value) => factory.binary('xor', value, factory.addConstant(value, -1n)), 'none');
  }),
  ...under('pdep', (step) => masked(step, 'pdep')),
  ...under('pext', (step) => masked(step, 'pext')),
];

function controlled(step: Step) {
  const [to, from, by] = step.instruction.operands;
  const width = widthOf(step);
  return { to, width, value: step.read(from, width), control: step.read(by, width) };
}

/** As many ones as `count` says, 64 at most. */
function lowMask({ factory }: Step, count: Term): Term {
  return factory.addConstant(factory.binary('shl', factory.one, count), -1n);
}

/** BLSI, BLSR and BLSMSK: `carry` says whether CF means that the source has any one, or none. */
function lowestOne(step: Step, compute: (value: Term) => Term, carry: 'any' | 'none'): void {
  const [to, from] = step.instruction.operands;
  const { factory } = step;
  const width = widthOf(step);
  const value = step.read(from, width);
  const result = factory.slice(compute(value), 0, width);
  step.write(to, width, result);
  const none = factory.compare('eq', value, factory.zero, width);
  const { zf, sf } = resultFlags(step, result, width);
  step.setFlags({
    cf: carry === 'none' ? none : factory.negate(none),
    zf,
    sf,
    of: factory.zero,
    ...undefinedFlags(step, 'af', 'pf'),
  });
}

function masked(step: Step, op: 'pdep' | 'pext'): void {
  const [to, from, mask] = step.instruction.operands;
  const width = widthOf(step);
  step.write(to, width, step.factory.binary(op, step.read(from, width), step.read(mask, width)));
}
