/** The ENCLU that executes EENTER lacks the prefix by which it opts in to the fix-up. */
import type { Analysis } from '../analysis/analysis.js';
import { prefixName } from '../contracts/index.js';
import { EENTER, encluVisits } from './support/enclu-sites.js';
import { namedByte, prefixFix } from './support/prefixes.js';
import { onePerPlace, reportAt } from './support/report.js';
import { splitPrefixes } from './support/split-prefixes.js';
import { passesUnknownMacro } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './missing-enclu-prefix-eenter.md';

export const missingEncluPrefixEenter: Rule = {
  meta: {
    id: 'missing-enclu-prefix-eenter',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix'],
    preset: 'recommended',
    summary: 'The ENCLU that executes EENTER does not carry the prefix that asks the kernel for the fix-up.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { prefix } = analysis.contract;
    const split = splitPrefixes(analysis);
    const reports: Report[] = [];
    for (const { exploration, node, instruction, leaves } of encluVisits(analysis)) {
      if (leaves?.includes(EENTER) !== true) continue;
      // Another prefix than the agreed one, and one that raises #UD, are for other rules.
      if (instruction.prefixes.length > 0) continue;
      if (split.some((one) => one.enclu.id === instruction.id)) continue;
      if (passesUnknownMacro(analysis.program, node)) continue;
      reports.push(
        reportAt(exploration, node, {
          message:
            `EENTER is executed by an ENCLU without the prefix ${namedByte(prefix)}, so a fault of EENTER becomes a signal ` +
            `instead of arriving behind it with RAX = 14 (EFAULT); write \`${prefixName(prefix)} enclu\`.`,
          fix: prefixFix(instruction, prefix),
        }),
      );
    }
    return onePerPlace(reports);
  },
};
