/** ENCLU carries a prefix to which nothing gives a meaning here. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { EENTER, ERESUME } from './support/enclu-sites.js';
import { illegalPrefixes, namedByte, replacementFix } from './support/prefixes.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import page from './enclu-useless-prefix.md';

export const encluUselessPrefix: Rule = {
  meta: {
    id: 'enclu-useless-prefix',
    severity: 'info',
    side: 'both',
    contracts: ['any'],
    preset: 'all',
    summary: 'ENCLU carries a prefix to which nothing gives a meaning here.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const isOptIn = analysis.contract.contract.fixup === 'prefix';
    const reports = visitsWith(analysis, 'enclu').flatMap(({ exploration, node, instruction }) => {
      const effect = effectOf(node, 'enclu');
      if (effect === undefined || instruction.prefixes.length === 0 || illegalPrefixes(instruction).length > 0)
        return [];
      const isEntry =
        node.state.world === 'host' && effect.leaves?.some((leaf) => leaf === EENTER || leaf === ERESUME) !== false;
      if (isOptIn && isEntry) return [];
      const why = isOptIn
        ? 'no fix-up looks at this leaf'
        : `the contract ${analysis.contract.contract.name} gives it no meaning`;
      const names = instruction.prefixes.map(({ byte }) => namedByte(byte)).join(' and ');
      const message = `The processor ignores ${names} here, and ${why}. It only makes the instruction longer, which misleads code that skips three bytes.`;
      return [
        reportAt(exploration, node, { message, fix: replacementFix(instruction, instruction.prefixes, undefined) }),
      ];
    });
    return onePerPlace(reports);
  },
};
