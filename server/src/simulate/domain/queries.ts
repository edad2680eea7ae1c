/** Questions that rules and features ask about terms. */
import type { State } from '../machine/state.js';
import { evaluate } from './evaluate.js';
import { single } from './abstract.js';
import type { Input, InputTerm, Term } from './term.js';

/** Whether the value depends on the input. */
export function holds(term: Term, input: InputTerm): boolean {
  return (term.inputBits & input.inputBits) !== 0 && term.inputs.has(input);
}

/** Whether both values depend on the same input. */
export function shareInput(one: Term, other: Term): boolean {
  if ((one.inputBits & other.inputBits) === 0) return false;
  for (const input of one.inputs) if (other.inputs.has(input)) return true;
  return false;
}

/** Whether the value depends on the given input, or on one that satisfies the predicate. */
export function dependsOn(term: Term, on: Term | ((input: Input) => boolean)): boolean {
  if (typeof on !== 'function') {
    return on.op === 'input' ? holds(term, on) : shareInput(on, term);
  }
  for (const input of term.inputs) if (on(input.input)) return true;
  return false;
}

/** The value when the state knows it exactly; 0 … 2^64-1. */
export function constantOf(term: Term, state: State): bigint | undefined {
  return single(evaluate(term, state.facts));
}

/** The possible values of the low 32 bits, ascending, when they are few; ENCLU looks at no more than those. */
export function lowHalfValues(term: Term, state: State): readonly bigint[] | undefined {
  const value = evaluate(term, state.facts);
  const mask = 0xffffffffn;
  if (value.values) return [...new Set(value.values.map((one) => one & mask))].sort((a, b) => (a < b ? -1 : 1));
  const known = value.ones | value.zeros;
  if ((known & mask) === mask) return [value.ones & mask];
  if (value.max - value.min < 8n) {
    const list: bigint[] = [];
    for (let one = value.min; one <= value.max; one++) list.push(one & mask);
    return list;
  }
  return undefined;
}

/** The input a term is nothing but a copy of. */
export function asInput(term: Term): InputTerm | undefined {
  return term.op === 'input' ? term : undefined;
}

/** The symbol and offset when the term is the address of one. */
export function asAddress(term: Term): { readonly symbol: string; readonly offset: bigint } | undefined {
  if (term.op === 'address') return { symbol: term.symbol, offset: 0n };
  const part = term.op === 'sum' ? term.parts[0] : undefined;
  if (term.op !== 'sum' || term.parts.length !== 1 || part?.factor !== 1n || part.term.op !== 'address')
    return undefined;
  return { symbol: part.term.symbol, offset: BigInt.asIntN(64, term.constant) };
}
