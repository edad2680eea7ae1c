/** Multiplication and division (Intel SDM Vol. 2, MUL, IMUL, MULX, DIV, IDIV). */
import type { Term } from '../domain/term.js';
import type { Step } from '../machine/step.js';
import { undefinedFlags } from './flags.js';
import { under, widthOf, type TransferTable } from './transfer.js';

export const MULTIPLY: TransferTable = [
  ...under('mul', (step) => wideProduct(step, 'unsigned')),
  ...under('imul', (step) => {
    const { operands } = step.instruction;
    if (operands.length === 1) return wideProduct(step, 'signed');
    const width = widthOf(step);
    const { factory } = step;
    const [left, right] = operands.length === 3 ? [operands[1], operands[2]] : [operands[0], operands[1]];
    const { low, high } = product(step, 'signed', step.read(left, width), step.read(right, width), width);
    step.write(operands[0], width, low);
    productFlags(step, factory.negate(isSignOf(step, high, low, width)));
  }),
  ...under('mulx', (step) => {
    const [high, low, from] = step.instruction.operands;
    const width = widthOf(step);
    const result = product(
      step,
      'unsigned',
      step.factory.slice(step.registers.rdx, 0, width),
      step.read(from, width),
      width,
    );
    // With one register for both halves it gets the upper one.
    step.write(low, width, result.low);
    step.write(high, width, result.high);
  }),
  ...under('div', (step) => divide(step, 'unsigned')),
  ...under('idiv', (step) => divide(step, 'signed')),
];

type Signedness = 'signed' | 'unsigned';

function product(step: Step, kind: Signedness, left: Term, right: Term, width: number): { low: Term; high: Term } {
  const { factory } = step;
  if (width === 64) {
    return {
      low: factory.binary('mul', left, right),
      high: factory.binary(kind === 'signed' ? 'smulh' : 'umulh', left, right),
    };
  }
  const [a, b] =
    kind === 'signed' ? [factory.signExtend(left, width), factory.signExtend(right, width)] : [left, right];
  const whole = factory.binary('mul', a, b);
  return { low: factory.slice(whole, 0, width), high: factory.slice(whole, width, width) };
}

function wideProduct(step: Step, kind: Signedness): void {
  const { factory } = step;
  const width = widthOf(step);
  const left = factory.slice(step.registers.rax, 0, width);
  const { low, high } = product(step, kind, left, step.read(step.instruction.operands[0], width), width);
  setPair(step, low, high, width);
  const fits = kind === 'signed' ? isSignOf(step, high, low, width) : factory.compare('eq', high, factory.zero, width);
  productFlags(step, factory.negate(fits));
}

/** CF and OF say that the upper half is needed; the other flags are undefined. */
function productFlags(step: Step, needed: Term): void {
  step.setFlags({ cf: needed, of: needed, ...undefinedFlags(step, 'sf', 'zf', 'af', 'pf') });
}

/** Whether the upper half only repeats the sign of the lower one. */
function isSignOf({ factory }: Step, high: Term, low: Term, width: number): Term {
  return factory.compare('eq', high, factory.scale(factory.slice(low, width - 1, 1), -1n), width);
}

/** Writes a double-width result: AX for bytes, DX:AX, EDX:EAX, RDX:RAX otherwise. */
function setPair(step: Step, low: Term, high: Term, width: 8 | 16 | 32 | 64): void {
  step.writePart({ register: 'rax', low: 0, width }, low);
  if (width === 8) step.writePart({ register: 'rax', low: 8, width }, high);
  else step.writePart({ register: 'rdx', low: 0, width }, high);
}

function divide(step: Step, kind: Signedness): void {
  const width = widthOf(step);
  const divisor = step.read(step.instruction.operands[0], width);
  const result = quotient(step, kind, divisor, width);
  if (result === 'fault') return step.raise('#DE: it divides by 0, or the quotient does not fit');
  const { factory } = step;
  const [low, high] =
    result === undefined
      ? ([
          factory.slice(step.unknown('quotient', 'a quotient of two registers'), 0, width),
          factory.slice(step.unknown('remainder', 'a remainder of two registers'), 0, width),
        ] as const)
      : ([factory.slice(result.quotient, 0, width), factory.slice(result.remainder, 0, width)] as const);
  setPair(step, low, high, width);
  step.setFlags(undefinedFlags(step, 'cf', 'of', 'sf', 'zf', 'af', 'pf'));
}

/** The quotient and remainder of a division that does not fault; `fault` when it is known to; undefined when no term says them. */
function quotient(
  step: Step,
  kind: Signedness,
  divisor: Term,
  width: number,
): { quotient: Term; remainder: Term } | 'fault' | undefined {
  const { factory, registers } = step;
  const { rax, rdx } = registers;
  const upper = width === 8 ? factory.slice(rax, 8, 8) : factory.slice(rdx, 0, width);
  const lower = factory.slice(rax, 0, width);
  if (upper.op === 'const' && lower.op === 'const' && divisor.op === 'const') {
    return exactly(step, kind, (upper.value << BigInt(width)) | lower.value, divisor.value, width);
  }
  const [div, rem] = kind === 'signed' ? (['sdiv', 'srem'] as const) : (['udiv', 'urem'] as const);
  const by = kind === 'signed' ? factory.signExtend(divisor, width) : divisor;
  let dividend: Term;
  if (width < 64) {
    const both = factory.insert(lower, width, width, upper);
    dividend = kind === 'signed' ? factory.signExtend(both, 2 * width) : both;
  } else {
    // Of 128 bits only those are a term that one register holds: zero- or sign-extended.
    const extended = kind === 'signed' ? factory.scale(factory.slice(rax, 63, 1), -1n) : factory.zero;
    if (upper !== extended) return undefined;
    dividend = lower;
  }
  return { quotient: factory.binary(div, dividend, by), remainder: factory.binary(rem, dividend, by) };
}

function exactly(
  { factory }: Step,
  kind: Signedness,
  dividend: bigint,
  divisor: bigint,
  width: number,
): { quotient: Term; remainder: Term } | 'fault' {
  const signed = kind === 'signed';
  const a = signed ? BigInt.asIntN(2 * width, dividend) : dividend;
  const b = signed ? BigInt.asIntN(width, divisor) : divisor;
  if (b === 0n) return 'fault';
  const whole = a / b;
  const fits = signed ? BigInt.asIntN(width, whole) === whole : BigInt.asUintN(width, whole) === whole;
  return fits ? { quotient: factory.constant(whole), remainder: factory.constant(a % b) } : 'fault';
}
