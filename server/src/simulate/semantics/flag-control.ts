/** Instructions that set single flags (Intel SDM Vol. 1, 7.3.14). */
import { FLAG_BITS } from './rflags.js';
import { under, type TransferTable } from './transfer.js';

export const FLAG_CONTROL: TransferTable = [
  ...under('cld', (step) => {
    step.flags.df = step.factory.zero;
  }),
  ...under('std', (step) => {
    step.flags.df = step.factory.one;
  }),
  ...under('clac', (step) => {
    step.flags.ac = step.factory.zero;
  }),
  ...under('stac', (step) => {
    step.flags.ac = step.factory.one;
  }),
  ...under('clc', (step) => step.setFlags({ cf: step.factory.zero })),
  ...under('stc', (step) => step.setFlags({ cf: step.factory.one })),
  ...under('cmc', (step) => step.setFlags({ cf: step.factory.negate(step.flags.cf) })),
  ...under('lahf', (step) => {
    let image = step.factory.constant(2n);
    for (const [flag, bit] of FLAG_BITS) if (bit < 8) image = step.factory.insert(image, bit, 1, step.flags[flag]);
    step.writePart({ register: 'rax', low: 8, width: 8 }, image);
  }),
  ...under('sahf', (step) => {
    const image = step.readPart({ register: 'rax', low: 8, width: 8 });
    const bit = (low: number) => step.factory.slice(image, low, 1);
    step.setFlags({ cf: bit(0), pf: bit(2), af: bit(4), zf: bit(6), sf: bit(7) });
  }),
];
