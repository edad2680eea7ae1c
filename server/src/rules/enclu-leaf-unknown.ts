/** RAX at ENCLU selects a leaf that does not exist. */
import type { Analysis } from '../analysis/analysis.js';
import { sgxLeaf } from '../isa/sgx-leaves.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './enclu-leaf-unknown.md';

export const encluLeafUnknown: Rule = {
  meta: {
    id: 'enclu-leaf-unknown',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'RAX at ENCLU selects a leaf that does not exist.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, 'enclu').flatMap((visit) => {
      const { exploration, node } = visit;
      const leaves = effectOf(node, 'enclu')?.leaves ?? [];
      // A value that a call, an exit or a fault left is no choice of a leaf: other rules speak of it.
      if (effectOf(node, 'enclu')?.leaf.op !== 'const' && node.state.world === 'host' && !isSet(exploration, node))
        return [];
      if (
        node.state.arrival?.kind === 'aex' ||
        leaves.length === 0 ||
        !leaves.every((leaf) => sgxLeaf(leaf) === undefined)
      )
        return [];
      const message =
        `EAX is ${leaves.join(' or ')} here, and ENCLU has no such leaf: it raises #GP. Leaves are 2 (EENTER) and 3 (ERESUME) for the host, ` +
        '0, 1 and 4 to 9 for the enclave.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

/** Whether the code itself made the value, of constants alone. */
function isSet({ factory }: Exploration, node: SimulationNode): boolean {
  const leaf = effectOf(node, 'enclu')?.leaf ?? factory.zero;
  return [...leaf.inputs].every(({ input }) => input.provenance.kind === 'unknown');
}
