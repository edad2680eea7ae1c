/** ENCLU: dispatches on the values EAX can have and on the world it runs in (SDM Vol. 3D, ENCLU). */
import { lowHalfValues } from '../domain/queries.js';
import type { Effect, PathEnd } from '../exploration.js';
import { eenter } from './eenter.js';
import { enclaveLeaf } from './enclave-leaves.js';
import { eresume } from './eresume.js';
import { withArrival } from '../machine/state.js';
import { draftAt, wayTo, type Successor, type Transition } from './transition.js';

const EENTER = 2;
const ERESUME = 3;
const EEXIT = 4;
const LAST_LEAF = 9;

/** The outcomes of one execution. */
export interface EncluResult {
  readonly effect: Effect;
  readonly successors: readonly Successor[];
  readonly end: { readonly kind: PathEnd; readonly message: string } | undefined;
}

/**
 * Executes ENCLU. A leaf of which nothing is known is taken to be what the world allows: EENTER or ERESUME in the
 * host, one that falls through in the enclave. A leaf that the world does not allow raises #GP.
 */
export function enclu(transition: Transition): EncluResult {
  const { state } = transition;
  const leaf = transition.factory.slice(state.registers.rax, 0, 32);
  const values = lowHalfValues(leaf, state);
  const leaves = values?.map(Number);
  const effect: Effect = { kind: 'enclu', leaf, leaves };
  return state.world === 'host' ? inHost(transition, effect, leaves) : inEnclave(transition, effect, leaves);
}

function inHost(transition: Transition, effect: Effect, leaves: readonly number[] | undefined): EncluResult {
  const allowed =
    leaves === undefined ? [EENTER, ERESUME] : leaves.filter((leaf) => leaf === EENTER || leaf === ERESUME);
  if (allowed.length === 0) {
    const list = (leaves ?? []).join(' or ');
    return {
      effect,
      successors: [],
      end: { kind: 'trap', message: `ENCLU raises #GP: the host cannot execute leaf ${list}` },
    };
  }
  const successors = allowed.includes(EENTER) ? eenter(transition, allowed) : eresume(transition);
  return { effect, successors, end: undefined };
}

function inEnclave(transition: Transition, effect: Effect, leaves: readonly number[] | undefined): EncluResult {
  if (leaves?.every((leaf) => leaf === EEXIT) === true) {
    return { effect, successors: [], end: { kind: 'eexit', message: 'EEXIT leaves the enclave' } };
  }
  const inside = leaves?.filter((leaf) => leaf !== EENTER && leaf !== ERESUME && leaf <= LAST_LEAF);
  if (inside?.length === 0) {
    return {
      effect,
      successors: [],
      end: { kind: 'trap', message: 'ENCLU raises #GP: the enclave cannot execute this leaf' },
    };
  }
  const step = draftAt(transition, undefined);
  enclaveLeaf(step, inside);
  const { next } = transition.instruction;
  const state = withArrival(step.after(), transition.state.arrival, transition.state.enclaveCall);
  if (next !== undefined) return { effect, successors: [wayTo(next, state)], end: undefined };
  return { effect, successors: [], end: { kind: 'end-of-code', message: 'no instruction follows' } };
}
