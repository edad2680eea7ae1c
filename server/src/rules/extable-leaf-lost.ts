/** The handler of the exception table loses the leaf in EAX before it has stored or tested it. */
import type { Analysis } from '../analysis/analysis.js';
import { arrivedExplorations } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import { usesAt } from './support/fault-info.js';
import { arrivals, sharesInput } from './support/landing.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, effectsOf, walkPaths } from './support/tree.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './extable-leaf-lost.md';

export const extableLeafLost: Rule = {
  meta: {
    id: 'extable-leaf-lost',
    severity: 'info',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'all',
    summary: 'The handler of the exception table loses the leaf in EAX before it has stored or tested it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = arrivedExplorations(analysis).flatMap((exploration) =>
      arrivals(exploration, 'fault')
        .filter(({ state }) => state.arrival?.by === 'exception-table')
        .flatMap((fault) => lossesBehind(exploration, fault)),
    );
    return onePerPlace(reports);
  },
};

interface Seen {
  readonly used: boolean;
  readonly wantsInfo: boolean;
  readonly lost: SimulationNode | undefined;
  readonly last: SimulationNode | undefined;
}

function isSame(one: Seen, other: Seen): boolean {
  return (
    one.used === other.used && one.wantsInfo === other.wantsInfo && one.lost === other.lost && one.last === other.last
  );
}

function lossesBehind(exploration: Exploration, fault: SimulationNode): readonly Report[] {
  const reports: Report[] = [];
  const seed: Seen = { used: false, wantsInfo: false, lost: undefined, last: undefined };
  const advance = (seen: Seen, node: SimulationNode): Seen => {
    const leaf = node.state.arrival?.rax;
    if (leaf === undefined) return { ...seen, used: true };
    const branch = effectOf(node, 'branch');
    const used =
      seen.used ||
      (branch !== undefined && sharesInput(branch.condition, leaf)) ||
      effectsOf(node, 'store').some(({ value }) => sharesInput(value, leaf)) ||
      effectsOf(node, 'call').some(({ local }) => !local);
    const isHere = Object.values(node.state.registers).some((term) => sharesInput(term, leaf));
    const lost = seen.lost ?? (isHere || used ? undefined : seen.last);
    return { used, wantsInfo: seen.wantsInfo || usesAt(node).length > 0, lost, last: node };
  };
  walkPaths(
    exploration.program,
    fault,
    seed,
    advance,
    ({ used, wantsInfo, lost }) => {
      if (used || !wantsInfo || lost === undefined) return;
      const message =
        'This overwrites the leaf in EAX, which tells a fault of EENTER (2) from one inside the enclave (3), and nothing has stored or tested it. Store EAX with the ' +
        'fault information first.';
      reports.push(reportAt(exploration, lost, { message }));
    },
    isSame,
  );
  return reports;
}
