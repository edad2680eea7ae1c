/** Linear forms: any term read as constant + sum of factor × term, modulo 2^64. */
import type { SumTerm, Term } from './term.js';

/** In order of the ids of their terms, no factor 0. */
export type Parts = SumTerm['parts'];

const NO_PARTS: Parts = [];

/** The constant of a term read as a sum. */
export function constantIn(term: Term): bigint {
  if (term.op === 'const') return term.value;
  return term.op === 'sum' ? term.constant : 0n;
}

/** The parts of a term read as a sum. */
export function partsIn(term: Term): Parts {
  if (term.op === 'const') return NO_PARTS;
  return term.op === 'sum' ? term.parts : [{ term, factor: 1n }];
}

/** The parts of left + factor × right. */
export function addParts(left: Parts, right: Parts, factor: bigint): Parts {
  const merged: Parts[number][] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [left[i], right[j]];
    if (one === undefined && other === undefined) return merged;
    if (other === undefined || (one !== undefined && one.term.id < other.term.id)) {
      if (one !== undefined) merged.push(one);
      i++;
      continue;
    }
    const added = BigInt.asUintN(64, other.factor * factor);
    const isBoth = one?.term === other.term;
    const total = isBoth ? BigInt.asUintN(64, one.factor + added) : added;
    if (total !== 0n) merged.push({ term: other.term, factor: total });
    if (isBoth) i++;
    j++;
  }
}

/** The parts with each factor multiplied. */
export function scaleParts(parts: Parts, factor: bigint): Parts {
  return parts.flatMap((part) => {
    const scaled = BigInt.asUintN(64, part.factor * factor);
    return scaled === 0n ? [] : [{ term: part.term, factor: scaled }];
  });
}
