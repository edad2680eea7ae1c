/** The terms that a term is made of. */
import type { Term } from './term.js';

/** Calls back with each of them, from left to right. */
export function eachPart(term: Term, see: (part: Term) => void): void {
  switch (term.op) {
    case 'const':
    case 'input':
    case 'address':
    case 'code':
      return;
    case 'sum':
      for (const part of term.parts) see(part.term);
      return;
    case 'insert':
      see(term.base);
      see(term.value);
      return;
    case 'ite':
      see(term.condition);
      see(term.then);
      see(term.else);
      return;
    case 'load':
      see(term.address);
      return;
    case 'slice':
    case 'sext':
    case 'not':
    case 'neg':
    case 'bswap':
    case 'parity':
    case 'popcnt':
    case 'clz':
    case 'ctz':
      see(term.of);
      return;
    default:
      see(term.left);
      see(term.right);
  }
}

/** The same as a list. */
export function partsOf(term: Term): readonly Term[] {
  const parts: Term[] = [];
  eachPart(term, (part) => parts.push(part));
  return parts;
}

/** What {@link termsWithin} looks at behind a term. */
export type Next = (term: Term) => readonly Term[];

/** The parts of a term; behind the stack that code in the enclave switched to, the address it switched to. */
export function partsAndStacks(term: Term): readonly Term[] {
  if (term.op !== 'input') return partsOf(term);
  const { provenance } = term.input;
  return provenance.kind === 'stack' ? [provenance.of] : [];
}

/**
 * The term and all that it is made of, outer ones first. Each comes once, however many others share it: a value that is
 * combined with itself again and again would else be walked as often as two to the number of steps.
 */
export function* termsWithin(term: Term, next: Next = partsOf): Generator<Term, undefined, undefined> {
  const seen = new Set([term]);
  for (const one of seen) {
    yield one;
    for (const part of next(one)) seen.add(part);
  }
}

/** The first of {@link termsWithin} that is such. */
export function findWithin(term: Term, isSuch: (term: Term) => boolean, next?: Next): Term | undefined {
  for (const one of termsWithin(term, next)) if (isSuch(one)) return one;
  return undefined;
}
