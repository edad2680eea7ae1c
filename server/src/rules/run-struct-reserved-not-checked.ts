/** The caller chooses the leaf, and nothing checks that it is one of the host's. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { encluVisits } from './support/enclu-sites.js';
import { isUnknown } from './support/provenance.js';
import { onePerPlace, reportAt } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import { describeTerm } from '../simulate/describe.js';
import page from './run-struct-reserved-not-checked.md';

export const runStructReservedNotChecked: Rule = {
  meta: {
    id: 'run-struct-reserved-not-checked',
    severity: 'info',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'all',
    summary: "The caller chooses the leaf, and nothing checks that it is one of the host's.",
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = encluVisits(analysis).flatMap(({ exploration, node, leaves, effect, aex }) => {
      if (
        leaves !== undefined ||
        aex !== undefined ||
        isUnknown(effect.leaf) ||
        passesUnknownMacro(analysis.program, node)
      )
        return [];
      const message = `EAX is ${describeTerm(exploration, effect.leaf, node.state)}, and any value gets here: all but 2 and 3 raise #GP at ENCLU. Compare it with both and return -EINVAL for the others.`;
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};
