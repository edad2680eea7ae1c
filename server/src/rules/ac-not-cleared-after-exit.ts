/** C runs behind EEXIT with RFLAGS.AC as the enclave left it. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { goesToC, isEnclaves } from './support/c-boundary.js';
import { onePerPlace, reportAt } from './support/report.js';
import page from './ac-not-cleared-after-exit.md';

export const acNotClearedAfterExit: Rule = {
  meta: {
    id: 'ac-not-cleared-after-exit',
    severity: 'info',
    side: 'host',
    contracts: ['any'],
    preset: 'all',
    summary: 'C runs behind EEXIT with RFLAGS.AC as the enclave left it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = goesToC(analysis)
      .filter(({ node, kind }) => kind !== 'return' && isEnclaves(node.state.flags.values.ac))
      .map(({ exploration, node }) =>
        reportAt(exploration, node, {
          message:
            'AC is as the enclave left it: when it is set, the first unaligned access in this C code raises #AC (SIGBUS). Restore the flags of the host, or clear ' +
            'bit 18 with `pushfq; andl $0xfffbffff, (%rsp); popfq`.',
        }),
      );
    return onePerPlace(reports);
  },
};
