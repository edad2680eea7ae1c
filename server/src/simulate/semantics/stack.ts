/** The stack: PUSH, POP, PUSHF, POPF, ENTER, LEAVE (Intel SDM Vol. 1, 6.2). */
import { FLAG_BITS } from './flag-bits.js';
import { under, widthOf, type Transfer } from './transfer.js';

export const STACK: readonly (readonly [string, Transfer])[] = [
  ...under('push', (step) => {
    const [from] = step.instruction.operands;
    const width = widthOf(step) === 16 ? 16 : 64;
    const value = step.read(from, width);
    step.push(value, width / 8);
  }),
  ...under('pop', (step) => {
    const [to] = step.instruction.operands;
    const width = widthOf(step) === 16 ? 16 : 64;
    // POP to memory computes its address with the RSP behind the pop.
    step.write(to, width, step.pop(width / 8));
  }),
  ...under('pushf', (step) => {
    const { factory } = step;
    let image: ReturnType<typeof factory.constant> = step.unknown('RFLAGS', 'flags that are not simulated');
    for (const [flag, bit] of FLAG_BITS) image = factory.insert(image, bit, 1, step.flags[flag]);
    step.push(image, widthOf(step) === 16 ? 2 : 8);
  }),
  ...under('popf', (step) => {
    const image = step.pop(widthOf(step) === 16 ? 2 : 8);
    const bit = (low: number) => step.factory.slice(image, low, 1);
    for (const [flag, low] of FLAG_BITS) if (flag === 'df' || flag === 'ac') step.flags[flag] = bit(low);
    step.setFlags({ cf: bit(0), pf: bit(2), af: bit(4), zf: bit(6), sf: bit(7), of: bit(11) });
  }),
  ...under('leave', (step) => {
    step.registers.rsp = step.registers.rbp;
    step.registers.rbp = step.pop(8);
  }),
  ...under('enter', (step) => {
    const [size] = step.instruction.operands;
    step.push(step.registers.rbp, 8);
    step.registers.rbp = step.registers.rsp;
    step.registers.rsp = step.factory.sub(step.registers.rsp, step.read(size, 16));
  }),
];
