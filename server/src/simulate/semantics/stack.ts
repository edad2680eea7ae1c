/** The stack: PUSH, POP, PUSHF, POPF, ENTER, LEAVE (Intel SDM Vol. 1, 6.2 and 6.6). */
import type { Term } from '../domain/term.js';
import type { Flag, StatusFlag } from '../machine/state.js';
import { STATUS_FLAGS } from '../machine/state.js';
import type { Step } from '../machine/step.js';
import { FLAG_BITS, rflagsImage } from './rflags.js';
import { loadSegment } from './segments.js';
import { under, widthOf, type TransferTable } from './transfer.js';

/** Nesting levels that ENTER looks at (SDM Vol. 2, ENTER: the immediate modulo 32). */
const ENTER_LEVELS = 32n;

export const STACK: TransferTable = [
  ...under('push', (step) => {
    const [from] = step.instruction.operands;
    const width = stackWidth(step);
    // A selector fills 16 bits, whatever is pushed.
    const isSegment = from?.kind === 'register' && (from.register === 'fs' || from.register === 'gs');
    const value = step.read(from, width);
    step.push(isSegment ? step.factory.slice(value, 0, 16) : value, width / 8);
  }),
  ...under('pop', (step) => {
    const [to] = step.instruction.operands;
    const width = stackWidth(step);
    const value = step.pop(width / 8);
    // POP to memory computes its address with the RSP behind the pop.
    if (!loadSegment(step, to)) step.write(to, width, value);
  }),
  ...under('pushf', (step) => {
    const image = rflagsImage(step);
    step.push(step.factory.slice(image, 0, stackWidth(step)), stackWidth(step) / 8);
  }),
  ...under('popf', (step) => {
    const width = stackWidth(step);
    const image = step.pop(width / 8);
    const status: Partial<Record<StatusFlag, Term>> = {};
    for (const [flag, low] of FLAG_BITS) {
      // POPF with 16 bits leaves AC and ID alone.
      if (low >= width) continue;
      const bit = step.factory.slice(image, low, 1);
      if (isStatus(flag)) status[flag] = bit;
      else step.flags[flag] = bit;
    }
    step.setFlags(status);
  }),
  ...under('leave', (step) => {
    const width = stackWidth(step);
    step.registers.rsp = step.registers.rbp;
    step.writePart({ register: 'rbp', low: 0, width }, step.pop(width / 8));
  }),
  ...under('enter', enter),
];

function stackWidth(step: Step): 16 | 64 {
  return widthOf(step) === 16 ? 16 : 64;
}

function isStatus(flag: Flag): flag is StatusFlag {
  return (STATUS_FLAGS as readonly Flag[]).includes(flag);
}

function enter(step: Step): void {
  const [size, nesting] = step.instruction.operands;
  const { factory, registers } = step;
  const width = stackWidth(step);
  const bytes = width / 8;
  const level = step.read(nesting, 8);
  step.push(factory.slice(registers.rbp, 0, width), bytes);
  const frame = registers.rsp;
  if (level.op === 'const') {
    const levels = Number(level.value % ENTER_LEVELS);
    // Frame pointers of the enclosing procedures, then that of this one.
    for (let outer = 1; outer < levels; outer++) {
      const display = factory.addConstant(registers.rbp, BigInt(-bytes * outer));
      step.push(step.load(display, bytes), bytes);
    }
    if (levels > 0) step.push(factory.slice(frame, 0, width), bytes);
  }
  step.writePart({ register: 'rbp', low: 0, width }, frame);
  registers.rsp = factory.sub(registers.rsp, step.read(size, 16));
}
