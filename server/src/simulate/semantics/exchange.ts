/** Exchanges: XCHG, XADD, the CMPXCHG family, and byte order (Intel SDM Vol. 1, 7.3.1.2). */
import type { Term } from '../domain/term.js';
import type { Step } from '../machine/step.js';
import { flagsOfAdd, flagsOfSub } from './flags.js';
import { under, widthOf, type TransferTable } from './transfer.js';

export const EXCHANGE: TransferTable = [
  ...under('xchg', (step) => {
    const [first, second] = step.instruction.operands;
    const width = widthOf(step);
    const left = step.read(first, width);
    const right = step.read(second, width);
    writeBoth(step, right, left);
  }),
  ...under('xadd', (step) => {
    const [to, from] = step.instruction.operands;
    const width = widthOf(step);
    const left = step.read(to, width);
    const right = step.read(from, width);
    const sum = step.factory.slice(step.factory.add(left, right), 0, width);
    if (to?.kind === 'memory') writeBoth(step, sum, left);
    else {
      // With the same register twice, the sum stays.
      step.write(from, width, left);
      step.write(to, width, sum);
    }
    flagsOfAdd(step, left, right, width);
  }),
  ...under('cmpxchg', (step) => {
    const [to, from] = step.instruction.operands;
    const { factory } = step;
    const width = widthOf(step);
    const before = step.registers.rax;
    const accumulator = factory.slice(before, 0, width);
    const found = step.read(to, width);
    const same = factory.compare('eq', accumulator, found, width);
    const exchanged = step.read(from, width);
    if (width === 32 && to?.kind === 'register' && same !== factory.one) {
      // The manual writes the destination back when they differ, which would clear its upper half; processors do not.
      const upper = step.unknown('upper half', 'undefined where the comparison fails');
      step.writeWhole(to, factory.ite(same, exchanged, factory.insert(found, 32, 32, upper)));
    } else step.write(to, width, factory.ite(same, exchanged, found));
    const loaded = width === 32 ? found : factory.insert(before, 0, width, found);
    // Only a comparison that fails writes the accumulator, which matters to the upper half of RAX.
    const untouched = step.registers.rax;
    step.registers.rax = factory.ite(same, untouched, loaded);
    flagsOfSub(step, accumulator, found, width);
  }),
  ...under('cmpxchg8b', (step) => exchangePair(step, 4)),
  ...under('cmpxchg16b', (step) => exchangePair(step, 8)),
  ...under('bswap', (step) => {
    const [to] = step.instruction.operands;
    const width = widthOf(step);
    // SDM Vol. 2, BSWAP: of a 16-bit register the result is undefined.
    if (width < 32) step.write(to, width, step.unknown('bytes', 'undefined: bswap of 16 bits'));
    else step.write(to, width, swapped(step, step.read(to, width), width));
  }),
  ...under('movbe', (step) => {
    const [to, from] = step.instruction.operands;
    const width = widthOf(step);
    step.write(to, width, swapped(step, step.read(from, width), width));
  }),
];

/** Writes both operands; memory first, since a register may be part of its address. */
function writeBoth(step: Step, first: Term, second: Term): void {
  const [one, other] = step.instruction.operands;
  const width = widthOf(step);
  if (other?.kind === 'memory') {
    step.write(other, width, second);
    step.write(one, width, first);
  } else {
    step.write(one, width, first);
    step.write(other, width, second);
  }
}

function swapped({ factory }: Step, value: Term, width: number): Term {
  return factory.slice(factory.unary('bswap', value), 64 - width, width);
}

/** Compares RDX:RAX with memory of twice `size` bytes and exchanges it with RCX:RBX when they are equal. */
function exchangePair(step: Step, size: 4 | 8): void {
  const [memory] = step.instruction.operands;
  if (memory?.kind !== 'memory') return;
  const { factory, registers } = step;
  const bits = size * 8;
  const low = step.address(memory);
  const high = factory.addConstant(low, BigInt(size));
  const found = [step.load(low, size), step.load(high, size)] as const;
  const same = factory.binary(
    'and',
    factory.compare('eq', registers.rax, found[0], bits),
    factory.compare('eq', registers.rdx, found[1], bits),
  );
  const { rax, rdx, rbx, rcx } = registers;
  step.store(low, size, factory.ite(same, factory.slice(rbx, 0, bits), found[0]));
  step.store(high, size, factory.ite(same, factory.slice(rcx, 0, bits), found[1]));
  registers.rax = factory.ite(same, rax, found[0]);
  registers.rdx = factory.ite(same, rdx, found[1]);
  step.setFlags({ zf: same });
}
