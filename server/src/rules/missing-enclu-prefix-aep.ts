/** The ENCLU that an asynchronous exit reaches lacks the prefix by which it opts in to the fix-up. */
import type { Analysis } from '../analysis/analysis.js';
import { prefixName } from '../contracts/index.js';
import { aepVisits, eenterSites, encluVisits } from './support/enclu-sites.js';
import { namedByte, prefixFix } from './support/prefixes.js';
import { onePerPlace, reportAt } from './support/report.js';
import { splitPrefixes } from './support/split-prefixes.js';
import { passesUnknownMacro } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './missing-enclu-prefix-aep.md';

export const missingEncluPrefixAep: Rule = {
  meta: {
    id: 'missing-enclu-prefix-aep',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix'],
    preset: 'recommended',
    summary: 'The ENCLU at the AEP does not carry the prefix, so faults inside the enclave are not fixed up.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { prefix } = analysis.contract;
    const visits = encluVisits(analysis);
    // One ENCLU that serves as both is one mistake, and missing-enclu-prefix-eenter tells it.
    const eenters = eenterSites(visits);
    const split = splitPrefixes(analysis);
    const reports: Report[] = [];
    for (const { exploration, node, instruction } of aepVisits(visits)) {
      if (eenters.has(instruction.id)) continue;
      // Another prefix than the agreed one, and one that raises #UD, are for other rules.
      if (instruction.prefixes.length > 0) continue;
      if (split.some((one) => one.enclu.id === instruction.id)) continue;
      if (passesUnknownMacro(analysis.program, node)) continue;
      reports.push(
        reportAt(exploration, node, {
          message:
            `The ENCLU at the AEP has no prefix ${namedByte(prefix)}. A fault inside the enclave is reported at the AEP, where the ` +
            `kernel looks for the prefix, so it becomes a signal although EENTER opted in; write \`${prefixName(prefix)} enclu\`.`,
          fix: prefixFix(instruction, prefix),
        }),
      );
    }
    return onePerPlace(reports);
  },
};
