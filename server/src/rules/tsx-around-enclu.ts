/** ENCLU runs inside a transaction, which it aborts. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { above, visitsAt, visitsWith } from './support/visits.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './tsx-around-enclu.md';

export const tsxAroundEnclu: Rule = {
  meta: {
    id: 'tsx-around-enclu',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'ENCLU runs inside a transaction, which it aborts.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    if (visitsAt(analysis, 'xbegin').length === 0) return [];
    const reports = visitsWith(analysis, 'enclu').flatMap(({ exploration, node }) => {
      if (effectOf(node, 'enclu') === undefined || !isInTransaction(exploration, node)) return [];
      const message =
        'This ENCLU runs between XBEGIN and XEND. SGX instructions abort a transaction, so it never gets further and the fallback path runs every time.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

/** Whether the nearest of XBEGIN, XEND and XABORT on the path is an XBEGIN that did not jump to its fallback. */
function isInTransaction({ program }: Exploration, node: SimulationNode): boolean {
  let below = node;
  for (const at of above(node)) {
    const op = program.instructions[at.instruction ?? -1]?.op;
    if (op === 'xend' || op === 'xabort' || op === 'enclu') return false;
    if (op === 'xbegin') return below.edge?.kind !== 'taken';
    below = at;
  }
  return false;
}
