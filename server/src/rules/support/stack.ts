/** Where RSP points: its distance from what it was at the entry, and its alignment. */
import type { Term } from '../../simulate/domain/term.js';
import { asExpected } from '../../simulate/machine/expected.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';

/** RSP when the function was entered. */
export function entryRsp(exploration: Exploration): Term {
  return exploration.start.state.registers.rsp;
}

/** How far a value lies from RSP at entry, in bytes, negative below; undefined when that is not a constant. */
export function entryOffset(exploration: Exploration, term: Term): bigint | undefined {
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
  return lowBits(asExpected(factory, node.state.registers.rsp), entry);
}

/** The value modulo {@link CALL_ALIGNMENT} when it is known, with the entry's RSP taken as 8. */
function lowBits(term: Term, entry: Term | undefined): bigint | undefined {
  if (term === entry) return CALL_ALIGNMENT / 2n;
  switch (term.op) {
    case 'const':
      return term.value % CALL_ALIGNMENT;
    case 'sum': {
      let sum = term.constant;
      for (const { term: part, factor } of term.parts) {
        const low = factor % CALL_ALIGNMENT === 0n ? 0n : lowBits(part, entry);
        if (low === undefined) return undefined;
        sum += low * factor;
      }
      return sum % CALL_ALIGNMENT;
    }
    case 'and': {
      if (term.right.op !== 'const') return undefined;
      const mask = term.right.value % CALL_ALIGNMENT;
      if (mask === 0n) return 0n;
      const left = lowBits(term.left, entry);
      return left === undefined ? undefined : left & mask;
    }
    default:
      return undefined;
  }
}
