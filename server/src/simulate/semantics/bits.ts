/** Bit tests, bit searches and checksums (Intel SDM Vol. 1, 7.3.5; Vol. 2, BT, BSF, CRC32, LZCNT, POPCNT, TZCNT). */
import { generalRegister } from '../../isa/registers.js';
import type { AssembledOperand } from '../../program/operand.js';
import type { Term } from '../domain/term.js';
import type { Step } from '../machine/step.js';
import { resultFlags, undefinedFlags } from './flags.js';
import { under, widthOf, type TransferTable } from './transfer.js';

export const BITS: TransferTable = [
  ...under('bt', (step) => bitTest(step, undefined)),
  ...under('bts', (step) => bitTest(step, ({ factory }, value, bit) => factory.binary('or', value, bit))),
  ...under('btr', (step) =>
    bitTest(step, ({ factory }, value, bit) => factory.binary('and', value, factory.unary('not', bit))),
  ),
  ...under('btc', (step) => bitTest(step, ({ factory }, value, bit) => factory.binary('xor', value, bit))),
  ...under('bsf', (step) => scan(step, (value) => step.factory.unary('ctz', value))),
  ...under('bsr', (step) =>
    scan(step, (value) => step.factory.sub(step.factory.constant(63n), step.factory.unary('clz', value))),
  ),
  ...under('tzcnt', (step) => {
    const { factory } = step;
    const width = widthOf(step);
    // A one above the operand stops the count at its width.
    const stop = (value: Term) =>
      width === 64 ? value : factory.binary('or', value, factory.constant(1n << BigInt(width)));
    countZeros(step, (value) => factory.unary('ctz', stop(value)));
  }),
  ...under('lzcnt', (step) => {
    const above = BigInt(64 - widthOf(step));
    countZeros(step, (value) => step.factory.addConstant(step.factory.unary('clz', value), -above));
  }),
  ...under('popcnt', (step) => {
    const [to, from] = step.instruction.operands;
    const { factory } = step;
    const { zero } = factory;
    const width = widthOf(step);
    const value = step.read(from, width);
    step.write(to, width, factory.unary('popcnt', value));
    step.setFlags({ zf: factory.compare('eq', value, zero, width), cf: zero, pf: zero, af: zero, sf: zero, of: zero });
  }),
  ...under('crc32', (step) => {
    const [to, from] = step.instruction.operands;
    const { factory } = step;
    const width = sourceWidth(step, from);
    const value = step.read(from, width);
    let sum = factory.slice(step.read(to, 64), 0, 32);
    for (let low = 0; low < width; low += 8) sum = factory.binary('crc32', sum, factory.slice(value, low, 8));
    step.writeWhole(to, sum);
  }),
];

/** The source alone has the operand size: the checksum is in a register of 32 or 64 bits whatever it is of. */
function sourceWidth(step: Step, from: AssembledOperand | undefined): 8 | 16 | 32 | 64 {
  if (from?.kind === 'register') return generalRegister(from.register)?.width ?? widthOf(step);
  return widthOf(step);
}

type Change = (step: Step, value: Term, bit: Term) => Term;

/** CF becomes the bit; of the other flags ZF stays, and the rest is undefined. */
function bitTest(step: Step, change: Change | undefined): void {
  const [to, index] = step.instruction.operands;
  const { factory } = step;
  const width = widthOf(step);
  const number = step.read(index, width);
  const place = factory.slice(number, 0, Math.log2(width));
  let address: Term | undefined;
  if (to?.kind === 'memory') {
    address = step.address(to);
    // A register numbers the bits of a string that goes on in both directions; an immediate stays in the operand.
    if (index?.kind === 'register') address = factory.add(address, stringOffset(step, number, width));
  }
  const value = address === undefined ? step.read(to, width) : step.load(address, width / 8);
  const cf = factory.slice(factory.binary('shr', value, place), 0, 1);
  if (change !== undefined) {
    const bit = factory.binary('shl', factory.one, place);
    const result = factory.slice(change(step, value, bit), 0, width);
    if (address === undefined) step.write(to, width, result);
    else step.store(address, width / 8, result);
  }
  step.setFlags({ cf, ...undefinedFlags(step, 'of', 'sf', 'af', 'pf') });
}

/** Bytes from the operand's address to the element with the bit: the signed bit number in whole elements. */
function stringOffset({ factory }: Step, number: Term, width: number): Term {
  const elements = factory.binary('sar', factory.signExtend(number, width), factory.constant(BigInt(Math.log2(width))));
  return factory.scale(elements, BigInt(width / 8));
}

/** BSF and BSR: of 0 the destination is undefined, the whole register. */
function scan(step: Step, place: (value: Term) => Term): void {
  const [to, from] = step.instruction.operands;
  const { factory } = step;
  const width = widthOf(step);
  const value = step.read(from, width);
  const none = factory.compare('eq', value, factory.zero, width);
  const found = none === factory.one ? factory.zero : factory.slice(place(value), 0, width);
  if (none === factory.zero) step.write(to, width, found);
  else {
    const lost = step.unknown('place', 'undefined: no bit is set');
    const result = factory.ite(none, width === 32 ? lost : factory.slice(lost, 0, width), found);
    if (width === 32) step.writeWhole(to, result);
    else step.write(to, width, result);
  }
  step.setFlags({ zf: none, ...undefinedFlags(step, 'cf', 'of', 'sf', 'af', 'pf') });
}

function countZeros(step: Step, count: (value: Term) => Term): void {
  const [to, from] = step.instruction.operands;
  const { factory } = step;
  const width = widthOf(step);
  const value = step.read(from, width);
  const result = factory.slice(count(value), 0, width);
  step.write(to, width, result);
  step.setFlags({
    cf: factory.compare('eq', value, factory.zero, width),
    zf: resultFlags(step, result, width).zf,
    ...undefinedFlags(step, 'of', 'sf', 'pf', 'af'),
  });
}
