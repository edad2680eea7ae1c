/** The parts of a state that the code behind a place may still look at. */
import type { TermFactory } from './domain/factory.js';
import { LIVE_ENCLAVE_CALL, LIVE_MEMORY, LIVE_STATUS_FLAGS, type LiveSet } from '../flow/liveness.js';
import { asExpected } from './machine/expected.js';
import { regionOf, type Cell } from './machine/memory.js';
import { STATUS_FLAGS, type EnclaveCall, type State } from './machine/state.js';

/** Where in {@link FLAGS} those that are alive begin: the status flags come first, and the others count wherever control goes. */
export function firstLiveFlag(alive: LiveSet): number {
  return (alive & LIVE_STATUS_FLAGS) === 0 ? STATUS_FLAGS.length : 0;
}

/**
 * Goes through the cells that are alive, base by base; where no pointer is followed any more, those of the frame and of what RSP
 * and RBP point to.
 */
export function eachLiveBase(
  factory: TermFactory,
  { memory, registers }: State,
  alive: LiveSet,
  see: (cells: readonly Cell[], base: number) => void,
): void {
  if ((alive & LIVE_MEMORY) !== 0) {
    memory.cells.forEach(see);
    return;
  }
  const { base: top } = factory.splitAddress(asExpected(factory, registers.rsp));
  const { base: frame } = factory.splitAddress(asExpected(factory, registers.rbp));
  memory.cells.forEach((cells, id) => {
    const base = cells[0]?.base;
    if (base === undefined || id === top.id || id === frame.id || regionOf(base) === 'frame') see(cells, id);
  });
}

/** What the last EENTER handed to the enclave, while an ENCLU may follow. */
export function liveCall({ enclaveCall }: State, alive: LiveSet): EnclaveCall | undefined {
  return (alive & LIVE_ENCLAVE_CALL) === 0 ? undefined : enclaveCall;
}
