/** The parts of a state that the code behind a place may still look at. */
import type { TermFactory } from './domain/factory.js';
import { LIVE_ENCLAVE_CALL, LIVE_MEMORY, LIVE_STATUS_FLAGS, type LiveSet } from '../flow/liveness.js';
import { asExpected } from './machine/expected.js';
import { regionOf, type Cell } from './machine/memory.js';
import { sortAscending } from './small-sort.js';
import { FLAGS, STATUS_FLAGS, type EnclaveCall, type Flag, type State } from './machine/state.js';

const STATUS: ReadonlySet<Flag> = new Set(STATUS_FLAGS);
/** The flags that count wherever control goes. */
const CONTROL_FLAGS = FLAGS.filter((flag) => !STATUS.has(flag));

/** The flags that are alive. */
export function liveFlags(alive: LiveSet): readonly Flag[] {
  return (alive & LIVE_STATUS_FLAGS) === 0 ? CONTROL_FLAGS : FLAGS;
}

/** Cells in the order of their bases; where no pointer is followed any more, those of the frame and of what RSP and RBP point to. */
export function liveCells(
  factory: TermFactory,
  { memory, registers }: State,
  alive: LiveSet,
): readonly (readonly Cell[])[] {
  const { base: top } = factory.splitAddress(asExpected(factory, registers.rsp));
  const { base: frame } = factory.splitAddress(asExpected(factory, registers.rbp));
  const bases: number[] = [];
  for (const [id, [first]] of memory.cells) {
    const counts =
      (alive & LIVE_MEMORY) !== 0 ||
      first === undefined ||
      id === top.id ||
      id === frame.id ||
      regionOf(first.base) === 'frame';
    if (counts) bases.push(id);
  }
  sortAscending(bases);
  return bases.map((id) => memory.cells.get(id) ?? []);
}

/** What the last EENTER handed to the enclave, while an ENCLU may follow. */
export function liveCall({ enclaveCall }: State, alive: LiveSet): EnclaveCall | undefined {
  return (alive & LIVE_ENCLAVE_CALL) === 0 ? undefined : enclaveCall;
}
