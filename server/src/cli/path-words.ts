/** The stations of a simulated path in words: `EENTER → AEX → ERESUME → EEXIT → return`. */
import { sgxLeaf } from '../isa/sgx-leaves.js';
import type { PathEnd, SimulationNode } from '../simulate/exploration.js';

const ENDS: Readonly<Record<PathEnd, string>> = {
  return: 'return',
  'tail-jump': 'tail jump',
  eexit: 'leaves the enclave',
  trap: 'trap',
  'no-return': 'call that does not come back',
  covered: 'goes on as another path',
  'unhandled-fault': 'fault that nobody fixes up',
  'unknown-aep': 'AEX to an unknown AEP',
  'unknown-jump': 'jump to an unknown place',
  'end-of-code': 'runs past the end of the code',
  limit: 'not followed further',
};

/** The nodes from the start of the exploration to `leaf`. */
export function nodesTo(leaf: SimulationNode): readonly SimulationNode[] {
  const nodes: SimulationNode[] = [];
  for (let node: SimulationNode | undefined = leaf; node !== undefined; node = node.parent) nodes.push(node);
  return nodes.reverse();
}

/** What happens on the way to `leaf`, one word or phrase a station. */
export function stationsOf(leaf: SimulationNode): readonly string[] {
  const stations: string[] = [];
  for (const node of nodesTo(leaf)) {
    stations.push(...arrivalWords(node));
    for (const effect of node.effects) {
      if (effect.kind === 'enclu') stations.push(leafWords(effect.leaves));
      else if (effect.kind === 'call' && !effect.local) stations.push(callWords(effect.callee));
    }
  }
  const { end } = leaf;
  if (end !== undefined) {
    stations.push(ENDS[end.kind]);
  }
  return stations;
}

function arrivalWords(node: SimulationNode): readonly string[] {
  switch (node.edge?.kind) {
    case 'exit':
      return ['EEXIT'];
    case 'aex':
      return ['AEX'];
    case 'fault': {
      const { arrival } = node.state;
      const what = FAULTS[arrival?.faultOf ?? 'enclave'];
      if (node.end?.kind === 'unhandled-fault') return [what];
      return [`${what}, ${arrival?.by === 'exception-table' ? 'exception handler' : 'fix-up'}`];
    }
    default:
      return [];
  }
}

const FAULTS = {
  eenter: 'fault on EENTER',
  eresume: 'fault on ERESUME',
  enclave: 'fault in the enclave',
} as const;

function leafWords(leaves: readonly number[] | undefined): string {
  if (leaves === undefined || leaves.length === 0) return 'ENCLU with an unknown leaf';
  return leaves.map((leaf) => sgxLeaf(leaf)?.name ?? `ENCLU ${leaf}`).join(' or ');
}

/** A call whose target is only known when it runs is how a trampoline calls back. */
function callWords(callee: string | undefined): string {
  return callee === undefined ? 'callback' : `call ${callee}`;
}
