/** Where RSP points: its distance from what it was at the entry, and its alignment. */
import { alignmentOf, dataPlace } from '../../program/image.js';
import type { Program } from '../../program/model.js';
import type { Term } from '../../simulate/domain/term.js';
import { asExpected } from '../../simulate/machine/expected.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import type { Paths } from './per-exploration.js';

/** RSP when the function was entered. */
export function entryRsp(exploration: Paths): Term {
  return exploration.start.state.registers.rsp;
}

/** How far a value lies from RSP at entry, in bytes, negative below; undefined when that is not a constant. */
export function entryOffset(exploration: Paths, term: Term): bigint | undefined {
  const { factory } = exploration;
  const distance = factory.sub(asExpected(factory, term), entryRsp(exploration));
  return distance.op === 'const' ? BigInt.asIntN(64, distance.value) : undefined;
}

/** Alignment that the psABI asks for at a call, in bytes (3.2.2). */
const CALL_ALIGNMENT = 16n;

/**
 * The low four bits of RSP at a node; undefined when nothing in this file fixes them. A function that is called by
 * the psABI begins 8 bytes off; code that nothing declares a function may begin anywhere.
 */
export function stackAlignment(exploration: Exploration, node: SimulationNode): bigint | undefined {
  const { factory, root } = exploration;
  const isCalled = root.kind === 'host-function' && /function|global/.test(root.reason);
  const entry = isCalled ? entryRsp(exploration) : undefined;
  return lowBits(exploration.program, asExpected(factory, node.state.registers.rsp), entry);
}

/** The value modulo {@link CALL_ALIGNMENT} when it is known, with the entry's RSP taken as 8. */
function lowBits(program: Program, term: Term, entry: Term | undefined): bigint | undefined {
  if (term === entry) return CALL_ALIGNMENT / 2n;
  switch (term.op) {
    case 'address': {
      const place = dataPlace(program, term.symbol);
      return place !== undefined && alignmentOf(place) >= Number(CALL_ALIGNMENT) ? 0n : undefined;
    }
    case 'input': {
      const { provenance } = term.input;
      // EENTER raises #GP unless a TCS lies at the beginning of a page.
      if (provenance.kind === 'hardware' && provenance.role === 'tcs') return 0n;
      return provenance.kind === 'stack' ? lowBits(program, provenance.of, entry) : undefined;
    }
    case 'const':
      return term.value % CALL_ALIGNMENT;
    case 'sum': {
      const rounded = roundedParts(term);
      let sum = term.constant - rounded.constant;
      for (const { term: part, factor } of term.parts) {
        const low = rounded.parts.has(part) || factor % CALL_ALIGNMENT === 0n ? 0n : lowBits(program, part, entry);
        if (low === undefined) return undefined;
        sum += low * factor;
      }
      return BigInt.asUintN(4, sum);
    }
    default:
      return undefined;
  }
}

/** What of a sum is a value rounded down. */
export interface Rounded {
  /** Empty when nothing is. */
  readonly parts: ReadonlySet<Term>;
  /** What the value that was rounded adds to the constant of the sum. */
  readonly constant: bigint;
}

/** The part of a sum that is rounded down to a multiple of 16 or more: the factory writes `x & -16` as x minus its low four bits. */
export function roundedParts(term: Term): Rounded {
  if (term.op !== 'sum') return NOT_ROUNDED;
  for (const { term: part, factor } of term.parts) {
    if (part.op !== 'slice' || part.low !== 0 || BigInt.asIntN(64, factor) !== -1n) continue;
    if (1n << BigInt(part.width) < CALL_ALIGNMENT) continue;
    const { of } = part;
    const whole = of.op === 'sum' ? of.parts : [{ term: of, factor: 1n }];
    const isHere = whole.every((one) =>
      term.parts.some((other) => other.term === one.term && other.factor === one.factor),
    );
    if (!isHere) continue;
    const constant = of.op === 'sum' ? of.constant : 0n;
    return { parts: new Set([part, ...whole.map((one) => one.term)]), constant };
  }
  return NOT_ROUNDED;
}

const NOT_ROUNDED: Rounded = { parts: new Set(), constant: 0n };
