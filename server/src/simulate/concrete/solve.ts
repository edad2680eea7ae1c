/**
 * Finds values for the choices of a run under which given conditions hold. Trampolines compare registers and fields
 * with constants, so what `refine` concludes and a small search around the constants in sight are enough; no solver.
 */
import { constantValue, single, type AbstractValue } from '../domain/abstract.js';
import { evaluate } from '../domain/evaluate.js';
import { eachPart } from '../domain/parts.js';
import { refine } from '../domain/refine.js';
import type { Term } from '../domain/term.js';
import type { Choice } from './values.js';

/** `term` must have one of `values`; `choices` is what it depends on, `others` what else it is made of. */
export interface Condition {
  readonly term: Term;
  readonly values: readonly bigint[];
  readonly choices: readonly Choice[];
  /** What is known of the parts of the term where the condition stands: addresses of labels and the like. */
  readonly facts: ReadonlyMap<number, AbstractValue>;
}

/** A condition with no more than the facts that it is about: it is evaluated often. */
export function makeCondition(
  term: Term,
  values: readonly bigint[],
  choices: readonly Choice[],
  known: ReadonlyMap<number, AbstractValue>,
): Condition {
  const facts = new Map<number, AbstractValue>();
  const seen = new Set<Term>();
  const collect = (part: Term): void => {
    if (seen.has(part)) return;
    seen.add(part);
    const fact = known.get(part.id);
    if (fact !== undefined) facts.set(part.id, fact);
    eachPart(part, collect);
  };
  collect(term);
  return { term, values, choices, facts };
}

const MASK_64 = (1n << 64n) - 1n;
/** Leaves, errors, flags and pointers that trampolines test for. */
const USUAL: readonly bigint[] = [0n, 1n, 2n, 3n, 4n, 14n, MASK_64];
/** Two choices in one condition are enough for a range check; more would make the search slow. */
const MOST_TOGETHER = 2;

/** The assignment with as few changes as it takes; undefined when none was found. */
export function solve(
  conditions: readonly Condition[],
  assignment: ReadonlyMap<string, bigint>,
): ReadonlyMap<string, bigint> | undefined {
  let current = assignment;
  for (const [index, condition] of conditions.entries()) {
    if (holds(condition, current)) continue;
    const before = conditions.slice(0, index + 1);
    const works = (tried: ReadonlyMap<string, bigint>): boolean =>
      holds(condition, tried) && before.every((one) => isUntouched(one, assignment, tried) || holds(one, tried));
    const found = change(condition, current, works);
    if (found === undefined) return undefined;
    current = found;
  }
  return current;
}

function change(
  condition: Condition,
  assignment: ReadonlyMap<string, bigint>,
  works: (tried: ReadonlyMap<string, bigint>) => boolean,
  together = MOST_TOGETHER,
): ReadonlyMap<string, bigint> | undefined {
  const candidates = candidatesOf(condition);
  const later: ReadonlyMap<string, bigint>[] = [];
  for (const choice of condition.choices) {
    for (const value of [
      ...concluded(condition, choice, assignment),
      ...nearby(candidates, assignment.get(choice.key)),
      ...candidates,
    ]) {
      const tried = new Map(assignment).set(choice.key, value & widthMask(choice.term));
      if (works(tried)) return tried;
      if (together > 1 && condition.choices.length > 1) later.push(tried);
    }
  }
  for (const tried of later) {
    const found = change(condition, tried, works, together - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function holds(condition: Condition, assignment: ReadonlyMap<string, bigint>): boolean {
  const value = single(evaluate(condition.term, factsOf(condition, assignment)));
  return value !== undefined && condition.values.includes(value);
}

/** Whether nothing that the condition depends on has changed. */
function isUntouched(
  { choices }: Condition,
  before: ReadonlyMap<string, bigint>,
  after: ReadonlyMap<string, bigint>,
): boolean {
  return choices.every(({ key }) => before.get(key) === after.get(key));
}

/** What the condition is evaluated with: each choice but `open` has the value it is assigned. */
function factsOf(
  { facts, choices }: Condition,
  assignment: ReadonlyMap<string, bigint>,
  open?: Choice,
): ReadonlyMap<number, AbstractValue> {
  const made = new Map(facts);
  const own = new Set(choices.map(({ term }) => term.id));
  for (const { term, key } of choices) {
    const value = assignment.get(key);
    if (key === open?.key || value === undefined) made.delete(term.id);
    else if (own.has(term.id)) made.set(term.id, constantValue(value));
  }
  return made;
}

/** What the condition says about one choice when the others stay. */
function concluded(condition: Condition, choice: Choice, assignment: ReadonlyMap<string, bigint>): readonly bigint[] {
  const facts = factsOf(condition, assignment, choice);
  const [value] = condition.values;
  if (value !== 0n && value !== 1n) return [];
  const refined = refine(condition.term, value === 1n, facts);
  if (refined === undefined) return [];
  const { min, max, ones, zeros, values } = evaluate(choice.term, refined);
  const adjusted = ((assignment.get(choice.key) ?? 0n) | ones) & ~zeros;
  return [adjusted, ...(values ?? []), ...(min === 0n ? [] : [min]), ...(max === MASK_64 ? [] : [max])];
}

/** The value as it is with the bits of a constant set or cleared: a test of single bits keeps the rest. */
function nearby(candidates: readonly bigint[], value = 0n): readonly bigint[] {
  return candidates.flatMap((one) => [value | one, value & ~one]);
}

/** The constants in sight, and what lies next to them. */
function candidatesOf({ term, values }: Condition): readonly bigint[] {
  const found = new Set<bigint>([...values, ...USUAL]);
  const seen = new Set<Term>();
  const visit = (part: Term): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.op === 'const') for (const beside of [0n, 1n, -1n]) found.add((part.value + beside) & MASK_64);
    if (part.op === 'slice' || part.op === 'insert') found.add(1n << BigInt(part.low));
    if (part.op === 'sum') found.add(-part.constant & MASK_64);
    eachPart(part, visit);
  };
  visit(term);
  return [...found];
}

function widthMask(term: Choice['term']): bigint {
  return term.op === 'load' ? (1n << BigInt(8 * term.size)) - 1n : MASK_64;
}
