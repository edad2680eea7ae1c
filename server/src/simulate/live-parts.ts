/** The parts of a state that the code behind a place may still look at. */
import type { TermFactory } from './domain/factory.js';
import { LIVE_ENCLAVE_CALL, LIVE_MEMORY, LIVE_STATUS_FLAGS, type LiveSet } from '../flow/liveness.js';
import { asExpected } from './machine/expected.js';
import { regionOf } from './machine/memory.js';
import { FLAGS, STATUS_FLAGS, type EnclaveCall, type Flag, type State } from './machine/state.js';

const STATUS: ReadonlySet<Flag> = new Set(STATUS_FLAGS);
/** The flags that count wherever control goes. */
const CONTROL_FLAGS = FLAGS.filter((flag) => !STATUS.has(flag));

/** The flags that are alive. */
export function liveFlags(alive: LiveSet): readonly Flag[] {
  return (alive & LIVE_STATUS_FLAGS) === 0 ? CONTROL_FLAGS : FLAGS;
}

/**
 * The ids of the bases of cells that are alive, in the order of the cells; where no pointer is followed any more, those of the frame
 * and of what RSP and RBP point to. They are added to `to`.
 */
export function addLiveBases(factory: TermFactory, { memory, registers }: State, alive: LiveSet, to: number[]): void {
  if ((alive & LIVE_MEMORY) !== 0) {
    for (const id of memory.cells.keys()) to.push(id);
    return;
  }
  const { base: top } = factory.splitAddress(asExpected(factory, registers.rsp));
  const { base: frame } = factory.splitAddress(asExpected(factory, registers.rbp));
  memory.cells.forEach((cells, id) => {
    const base = cells[0]?.base;
    if (base === undefined || id === top.id || id === frame.id || regionOf(base) === 'frame') to.push(id);
  });
}

/** What the last EENTER handed to the enclave, while an ENCLU may follow. */
export function liveCall({ enclaveCall }: State, alive: LiveSet): EnclaveCall | undefined {
  return (alive & LIVE_ENCLAVE_CALL) === 0 ? undefined : enclaveCall;
}
