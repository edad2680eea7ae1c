/** The upper halves of the vector registers are not cleared before EENTER. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { insertBefore } from './support/c-boundary.js';
import { EENTER, encluVisits } from './support/enclu-sites.js';
import { onePerPlace, reportAt } from './support/report.js';
import { above } from './support/visits.js';
import page from './host-vzeroupper-missing.md';

export const hostVzeroupperMissing: Rule = {
  meta: {
    id: 'host-vzeroupper-missing',
    severity: 'info',
    side: 'host',
    contracts: ['any'],
    preset: 'all',
    summary: 'The upper halves of the vector registers are not cleared before EENTER.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = encluVisits(analysis).flatMap((visit) => {
      const { exploration, node, instruction } = visit;
      if (visit.leaves?.includes(EENTER) !== true || visit.aex !== undefined) return [];
      for (const at of above(node)) {
        const op = analysis.program.instructions[at.instruction ?? -1]?.op;
        if (op === 'vzeroupper' || op === 'vzeroall') return [];
      }
      const message =
        'C code before this may have used AVX, and SSE code in the enclave is slow while the upper halves are in use. `vzeroupper` before EENTER avoids that.';
      return [
        reportAt(exploration, node, {
          message,
          fix: insertBefore(instruction, 'vzeroupper', 'Clear the upper halves'),
        }),
      ];
    });
    return onePerPlace(reports);
  },
};
