/** Status flags as arithmetic and logic leave them (Intel SDM Vol. 1, 3.4.3.1). */
import type { Difference, TermFactory } from '../domain/factory.js';
import { SmallMap } from '../domain/small-map.js';
import type { Term } from '../domain/term.js';
import type { StatusFlag } from '../machine/state.js';
import type { Step } from '../machine/step.js';

export type StatusFlags = Partial<Record<StatusFlag, Term>>;

/** ZF, SF and PF of a result. */
export function resultFlags({ factory }: Step, result: Term, width: number): Record<'zf' | 'sf' | 'pf', Term> {
  return {
    zf: factory.compare('eq', result, factory.zero, width),
    sf: factory.compare('slt', result, factory.zero, width),
    pf: parityOf(factory, result),
  };
}

/** PF of a result: whether its low byte has an even number of ones. */
export function parityOf(factory: TermFactory, result: Term): Term {
  return factory.unary('parity', factory.slice(result, 0, 8));
}

/** AF of a sum or difference: the carry or borrow at bit 4. */
export function auxiliaryOf(factory: TermFactory, left: Term, right: Term, result: Term): Term {
  const bit = (term: Term): Term => factory.slice(term, 4, 1);
  return factory.binary('xor', factory.binary('xor', bit(left), bit(right)), bit(result));
}

/** Values for flags that the manual calls undefined behind the instruction, so that nothing is known of them. */
export function undefinedFlags(step: Step, ...flags: readonly StatusFlag[]): StatusFlags {
  const values: StatusFlags = {};
  for (const flag of flags) values[flag] = step.unknownFlag(flag, `undefined behind ${step.instruction.mnemonic}`);
  return values;
}

/** Flags of left − right. Code compares the same values on many paths. */
export function flagsOfSub(step: Step, left: Term, right: Term, width: number): void {
  const { factory } = step;
  const a = factory.slice(left, 0, width);
  const b = factory.slice(right, 0, width);
  const known = (factory.differences[a.id] ??= new SmallMap());
  const key = b.id * 128 + width;
  let flags = known.get(key);
  if (flags === undefined) known.set(key, (flags = difference(factory, a, b, width)));
  step.setFlags(flags, flags.source);
}

function difference(factory: TermFactory, a: Term, b: Term, width: number): Difference {
  const less = factory.compare('slt', a, b, width);
  const result = factory.slice(factory.sub(a, b), 0, width);
  const sf = factory.slice(result, width - 1, 1);
  return {
    cf: factory.compare('ult', a, b, width),
    zf: factory.compare('eq', a, b, width),
    // Against zero the difference is the operand itself and cannot overflow.
    sf: isZero(b) ? less : sf,
    of: isZero(b) ? factory.zero : factory.binary('xor', less, sf),
    pf: parityOf(factory, result),
    af: auxiliaryOf(factory, a, b, result),
    source: { kind: 'sub', left: a, right: b, width },
  };
}

/** Flags of left + right. */
export function flagsOfAdd(step: Step, left: Term, right: Term, width: number): void {
  const { factory } = step;
  const a = factory.slice(left, 0, width);
  const b = factory.slice(right, 0, width);
  const sum = factory.slice(factory.add(a, b), 0, width);
  step.setFlags({
    cf: factory.compare('ult', sum, a, width),
    of: overflowOfAdd(factory, a, b, sum, width),
    zf: factory.compare('eq', sum, factory.zero, width),
    sf: factory.slice(sum, width - 1, 1),
    pf: parityOf(factory, sum),
    af: auxiliaryOf(factory, a, b, sum),
  });
}

/** OF of a sum: both operands have a sign that the result has not. */
export function overflowOfAdd(factory: TermFactory, left: Term, right: Term, sum: Term, width: number): Term {
  const sign = (term: Term): Term => factory.slice(term, width - 1, 1);
  return factory.binary(
    'and',
    factory.binary('xor', sign(left), sign(sum)),
    factory.binary('xor', sign(right), sign(sum)),
  );
}

/** Flags of AND, OR, XOR and TEST: CF and OF are cleared, ZF, SF and PF are those of the result, AF is undefined. */
export function flagsOfLogic(step: Step, result: Term, width: number, source?: { left: Term; right: Term }): void {
  const { factory } = step;
  step.setFlags(
    {
      cf: factory.zero,
      of: factory.zero,
      ...resultFlags(step, result, width),
      ...undefinedFlags(step, 'af'),
    },
    source && { kind: 'and', ...source, width },
  );
}

function isZero(term: Term): boolean {
  return term.op === 'const' && term.value === 0n;
}
