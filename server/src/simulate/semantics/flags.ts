/** Status flags as arithmetic and logic leave them (Intel SDM Vol. 1, 3.4.3.1). */
import type { Step } from '../machine/step.js';
import type { Term } from '../domain/term.js';

/** Flags of left − right. */
export function flagsOfSub(step: Step, left: Term, right: Term, width: number): void {
  const { factory } = step;
  const a = factory.slice(left, 0, width);
  const b = factory.slice(right, 0, width);
  const less = factory.compare('slt', a, b, width);
  const sf = factory.slice(factory.sub(a, b), width - 1, 1);
  step.setFlags(
    {
      cf: factory.compare('ult', a, b, width),
      zf: factory.compare('eq', a, b, width),
      // Against zero the difference is the operand itself and cannot overflow.
      sf: isZero(b) ? less : sf,
      of: isZero(b) ? factory.zero : factory.binary('xor', less, sf),
      pf: step.unknownFlag('pf', 'parity is not simulated'),
      af: step.unknownFlag('af', 'the auxiliary carry is not simulated'),
    },
    { kind: 'sub', left: a, right: b, width },
  );
}

/** Flags of left + right. */
export function flagsOfAdd(step: Step, left: Term, right: Term, width: number): void {
  const { factory } = step;
  const a = factory.slice(left, 0, width);
  const b = factory.slice(right, 0, width);
  const sum = factory.slice(factory.add(a, b), 0, width);
  const overflow = factory.binary('and', factory.binary('xor', a, sum), factory.binary('xor', b, sum));
  step.setFlags({
    cf: factory.compare('ult', sum, a, width),
    zf: factory.compare('eq', sum, factory.zero, width),
    sf: factory.slice(sum, width - 1, 1),
    of: factory.slice(overflow, width - 1, 1),
    pf: step.unknownFlag('pf', 'parity is not simulated'),
    af: step.unknownFlag('af', 'the auxiliary carry is not simulated'),
  });
}

/** Flags of AND, OR, XOR and TEST: CF and OF are cleared, ZF and SF are those of the result. */
export function flagsOfLogic(step: Step, result: Term, width: number, source?: { left: Term; right: Term }): void {
  const { factory } = step;
  step.setFlags(
    {
      cf: factory.zero,
      of: factory.zero,
      ...zeroAndSign(step, result, width),
      pf: step.unknownFlag('pf', 'parity is not simulated'),
      af: step.unknownFlag('af', 'undefined behind logic instructions'),
    },
    source && { kind: 'and', ...source, width },
  );
}

/** ZF and SF of a result. */
export function zeroAndSign({ factory }: Step, result: Term, width: number): { readonly zf: Term; readonly sf: Term } {
  return {
    zf: factory.compare('eq', result, factory.zero, width),
    sf: factory.compare('slt', result, factory.zero, width),
  };
}

function isZero(term: Term): boolean {
  return term.op === 'const' && term.value === 0n;
}
