/** How far two addresses can be apart. */
import { evaluate, type Facts } from '../domain/evaluate.js';
import type { TermFactory } from '../domain/factory.js';
import type { Term } from '../domain/term.js';

/** Beyond this the sum may wrap around the address space, and nothing is known. */
const LIMIT = 1n << 62n;

/** Bounds of `from` − `to` in bytes, signed; undefined when nothing keeps it small. */
export function distanceBetween(
  factory: TermFactory,
  facts: Facts,
  from: Term,
  to: Term,
): { readonly min: bigint; readonly max: bigint } | undefined {
  const difference = factory.sub(from, to);
  if (difference.op === 'const') {
    const exact = BigInt.asIntN(64, difference.value);
    return { min: exact, max: exact };
  }
  const parts = difference.op === 'sum' ? difference.parts : [{ term: difference, factor: 1n }];
  let min = difference.op === 'sum' ? BigInt.asIntN(64, difference.constant) : 0n;
  let max = min;
  for (const { term, factor } of parts) {
    const value = evaluate(term, facts);
    const times = BigInt.asIntN(64, factor);
    min += times < 0n ? value.max * times : value.min * times;
    max += times < 0n ? value.min * times : value.max * times;
  }
  return min > -LIMIT && max < LIMIT ? { min, max } : undefined;
}
