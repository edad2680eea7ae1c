/** No LFENCE follows the load of MXCSR before C is called. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, firstCalls, reportWhere } from './support/enclave-paths.js';
import { instructionOf } from './support/report.js';
import { above } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './entry-mcdt-lfence-missing.md';

export const entryMcdtLfenceMissing: Rule = {
  meta: {
    id: 'entry-mcdt-lfence-missing',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'strict',
    summary: 'No LFENCE follows the load of MXCSR before C is called.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(firstCalls(analysis), ({ exploration, node }) => {
      for (const at of above(node)) {
        const op = instructionOf(exploration.program, at)?.op ?? '';
        if (SERIALISING.has(op)) return undefined;
        if (!LOADS_MXCSR.has(op)) continue;
        return {
          message: `${calleeOf(node)} is called right behind the load of MXCSR: code whose timing depends on the old value may run ahead. Execute lfence behind it.`,
          causes: [{ node: at, message: 'MXCSR is loaded' }],
        };
      }
      return undefined;
    });
  },
};

const LOADS_MXCSR: ReadonlySet<string> = new Set([
  'xrstor',
  'xrstor64',
  'xrstors',
  'xrstors64',
  'fxrstor',
  'fxrstor64',
  'ldmxcsr',
]);
/** LFENCE, and what serialises more than that. */
const SERIALISING: ReadonlySet<string> = new Set(['lfence', 'serialize', 'cpuid', 'enclu']);
