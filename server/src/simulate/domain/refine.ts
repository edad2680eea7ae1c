/** Learning from a branch: the facts that hold when a one-bit condition has a given outcome. */
import {
  equalValues,
  fromBits,
  fromRange,
  fromValues,
  meet,
  single,
  constantValue,
  type AbstractValue,
} from './abstract.js';
import { comparison, evaluate, type Facts } from './evaluate.js';
import { SmallMap } from './small-map.js';
import type { CompareTerm, Term } from './term.js';

const MASK_64 = (1n << 64n) - 1n;

/** The facts with the outcome added; undefined when the outcome is impossible. */
export function refine(condition: Term, outcome: boolean, facts: Facts): Facts | undefined {
  const known = outcomeOf(condition, facts);
  return known === undefined ? assumed(condition, outcome, facts) : known === outcome ? facts : undefined;
}

/** {@link refine} for both outcomes. */
export function refineBoth(
  condition: Term,
  facts: Facts,
): { readonly taken: Facts | undefined; readonly notTaken: Facts | undefined } {
  const known = outcomeOf(condition, facts);
  if (known === true) return { taken: facts, notTaken: undefined };
  if (known === false) return { taken: undefined, notTaken: facts };
  return { taken: assumed(condition, true, facts), notTaken: assumed(condition, false, facts) };
}

/** The outcome where it is known, so that nothing is learned from it. */
function outcomeOf(condition: Term, facts: Facts): boolean | undefined {
  const known = condition.op === 'const' ? condition.value : single(evaluate(condition, facts));
  return known === undefined ? undefined : known === 1n;
}

function assumed(condition: Term, outcome: boolean, facts: Facts): Facts | undefined {
  const draft = new SmallMap(facts);
  return assumeOpen(condition, outcome, draft) ? draft : undefined;
}

/** The facts with `term` known to lie in `value`; undefined when that is impossible. */
export function assumeValue(term: Term, value: AbstractValue, facts: Facts): Facts | undefined {
  const draft = new SmallMap(facts);
  return narrow(term, value, draft) ? draft : undefined;
}

type Draft = SmallMap<AbstractValue>;

function assume(condition: Term, outcome: boolean, draft: Draft): boolean {
  const wanted = outcome ? 1n : 0n;
  if (condition.op === 'const') return condition.value === wanted;
  const known = single(evaluate(condition, draft));
  if (known !== undefined) return known === wanted;
  return assumeOpen(condition, outcome, draft);
}

/** The outcome of a condition that can have either. */
function assumeOpen(condition: Term, outcome: boolean, draft: Draft): boolean {
  const wanted = outcome ? 1n : 0n;
  draft.set(condition.id, constantValue(wanted));
  switch (condition.op) {
    case 'eq':
    case 'ult':
    case 'slt':
      return assumeComparison(condition, outcome, draft);
    case 'xor':
      if (condition.right.op === 'const' && condition.right.value === 1n)
        return assume(condition.left, !outcome, draft);
      return true;
    case 'and':
      if (outcome) return assume(condition.left, true, draft) && assume(condition.right, true, draft);
      return assumeOther(condition.left, condition.right, false, draft);
    case 'or':
      if (!outcome) return assume(condition.left, false, draft) && assume(condition.right, false, draft);
      return assumeOther(condition.left, condition.right, true, draft);
    case 'slice':
      return narrow(condition, constantValue(wanted), draft);
    default:
      return true;
  }
}

/** When one side of a conjunction or disjunction is already decided the other way, the other side follows. */
function assumeOther(left: Term, right: Term, outcome: boolean, draft: Draft): boolean {
  const neutral = outcome ? 0n : 1n;
  if (single(evaluate(left, draft)) === neutral) return assume(right, outcome, draft);
  if (single(evaluate(right, draft)) === neutral) return assume(left, outcome, draft);
  return true;
}

function assumeComparison(term: CompareTerm, outcome: boolean, draft: Draft): boolean {
  const left = evaluate(term.left, draft);
  const right = evaluate(term.right, draft);
  const [keptLeft, keptRight] = filterValues(term, outcome, left, right);
  if (keptLeft !== undefined && !narrow(term.left, keptLeft, draft)) return false;
  if (keptRight !== undefined && !narrow(term.right, keptRight, draft)) return false;
  if (term.op === 'eq' && outcome) {
    return narrow(term.left, right, draft) && narrow(term.right, evaluate(term.left, draft), draft);
  }
  if (term.op === 'eq') return exclude(term.left, right, draft) && exclude(term.right, left, draft);
  if (term.op === 'ult') {
    const bounds = outcome
      ? {
          left: fromRange(0n, right.max === 0n ? 0n : right.max - 1n),
          right: fromRange(left.min === MASK_64 ? left.min : left.min + 1n, MASK_64),
        }
      : { left: fromRange(right.min, MASK_64), right: fromRange(0n, left.max) };
    return (
      (bounds.left === undefined || narrow(term.left, bounds.left, draft)) &&
      (bounds.right === undefined || narrow(term.right, bounds.right, draft))
    );
  }
  return true;
}

/** Value sets with what contradicts the outcome taken out; undefined where there is no set to filter. */
function filterValues(
  term: CompareTerm,
  outcome: boolean,
  left: AbstractValue,
  right: AbstractValue,
): [AbstractValue | undefined, AbstractValue | undefined] {
  if (!left.values || !right.values) return [undefined, undefined];
  const keptLeft = left.values.filter((a) => right.values?.some((b) => comparison(term, a, b) === outcome));
  const keptRight = right.values.filter((b) => left.values?.some((a) => comparison(term, a, b) === outcome));
  return [fromValues(keptLeft), fromValues(keptRight)];
}

/** `term` differs from the single value of `other`: shrinks bounds that end there. */
function exclude(term: Term, other: AbstractValue, draft: Draft): boolean {
  const value = single(other);
  if (value === undefined || term.op === 'const') return true;
  const own = evaluate(term, draft);
  if (own.min === value && own.max === value) return false;
  if (own.min === value) return narrow(term, fromRange(value + 1n, own.max) ?? own, draft);
  if (own.max === value) return narrow(term, fromRange(own.min, value - 1n) ?? own, draft);
  return true;
}

/** Adds a fact and passes on what it says about the parts of the term. */
function narrow(term: Term, value: AbstractValue, draft: Draft): boolean {
  const before = evaluate(term, draft);
  const after = meet(before, value);
  if (after === undefined) return false;
  if (term.op === 'const' || equalValues(before, after)) return true;
  draft.set(term.id, after);
  switch (term.op) {
    case 'slice': {
      const shift = BigInt(term.low);
      const mask = (1n << BigInt(term.width)) - 1n;
      const bits = fromBits((after.ones & mask) << shift, ((after.zeros & mask) << shift) & MASK_64);
      return bits === undefined || narrow(term.of, bits, draft);
    }
    case 'insert': {
      const shift = BigInt(term.low);
      const part = (1n << BigInt(term.width)) - 1n;
      const hole = part << shift;
      const base = fromBits(after.ones & ~hole, after.zeros & ~hole & MASK_64);
      const value = fromBits((after.ones & hole) >> shift, (after.zeros & hole) >> shift);
      return (
        (base === undefined || narrow(term.base, base, draft)) &&
        (value === undefined || narrow(term.value, value, draft))
      );
    }
    case 'and':
    case 'or':
    case 'xor': {
      const bits = term.right.op === 'const' ? bitsUnderMask(term.op, after, term.right.value) : undefined;
      return bits === undefined || narrow(term.left, bits, draft);
    }
    case 'sum': {
      const part = term.parts[0];
      const exact = single(after);
      if (term.parts.length !== 1 || part === undefined || part.factor !== 1n) return true;
      if (exact !== undefined) return narrow(part.term, constantValue(exact - term.constant), draft);
      if (after.values === undefined) return true;
      const shifted = fromValues(after.values.map((one) => one - term.constant));
      return shifted === undefined || narrow(part.term, shifted, draft);
    }
    default:
      return true;
  }
}

/** What the result of `x op mask` says about the bits of x: an AND shows those that the mask keeps, an OR those it leaves open. */
function bitsUnderMask(
  op: 'and' | 'or' | 'xor',
  { ones, zeros }: AbstractValue,
  mask: bigint,
): AbstractValue | undefined {
  if (op === 'xor') return fromBits((ones & ~mask) | (zeros & mask), (zeros & ~mask & MASK_64) | (ones & mask));
  const shown = op === 'and' ? mask : ~mask & MASK_64;
  return fromBits(ones & shown, zeros & shown);
}
