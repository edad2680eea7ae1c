/** What shifts and rotates share: their count, and flags that a count of 0 leaves alone (Intel SDM Vol. 1, 7.3.4). */
import type { AssembledOperand } from '../../program/operand.js';
import type { Term } from '../domain/term.js';
import type { StatusFlag } from '../machine/state.js';
import type { Step } from '../machine/step.js';
import type { StatusFlags } from './flags.js';

/** The count, modulo 32, or modulo 64 for 64-bit operands; 1 where none is written. */
export function countOf(step: Step, by: AssembledOperand | undefined, width: number): Term {
  if (by === undefined) return step.factory.one;
  return step.factory.slice(step.read(by, 8), 0, width === 64 ? 6 : 5);
}

/** True when the count is known to be 0, so that nothing changes. */
export function isNoCount(count: Term): boolean {
  return count.op === 'const' && count.value === 0n;
}

/** Sets flags as they are behind a count that is not 0; of a count that may be 0 they may be as before. */
export function setCounted(
  step: Step,
  count: Term,
  before: Readonly<Record<StatusFlag, Term>>,
  flags: StatusFlags,
): void {
  const { factory } = step;
  if (count.op === 'const') return step.setFlags(flags);
  const none = factory.compare('eq', count, factory.zero, 64);
  const either: StatusFlags = {};
  for (const [flag, value] of Object.entries(flags) as [StatusFlag, Term][]) {
    either[flag] = factory.ite(none, before[flag], value);
  }
  step.setFlags(either);
}

/** A flag that is `value` when the count is 1 and undefined when it is greater. */
export function forCountOfOne(step: Step, count: Term, flag: StatusFlag, value: Term): Term {
  const { factory } = step;
  if (count.op === 'const' && count.value === 1n) return value;
  const otherwise = step.unknownFlag(flag, `undefined behind ${step.instruction.mnemonic} by more than 1`);
  return factory.ite(factory.compare('eq', count, factory.one, 64), value, otherwise);
}
