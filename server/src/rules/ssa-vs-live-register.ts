/** Arguments for the code that ERESUME will run are put into registers that EEXIT and ERESUME do not carry. */
import type { Analysis } from '../analysis/analysis.js';
import { exitVisits, reportWhere } from './support/enclave-paths.js';
import { GPRSGX, redirects, storesField } from './support/ssa.js';
import { lastChange } from './support/provenance.js';
import type { Report, Rule } from './rule.js';
import page from './ssa-vs-live-register.md';

export const ssaVsLiveRegister: Rule = {
  meta: {
    id: 'ssa-vs-live-register',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'Arguments for the code that ERESUME will run are put into registers that EEXIT and ERESUME do not carry.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(exitVisits(analysis), ({ exploration, node }) => {
      const redirect = redirects(exploration, node).at(-1);
      if (redirect === undefined) return undefined;
      for (const [register, offset] of [
        ['rdi', GPRSGX.rdi],
        ['rsi', GPRSGX.rsi],
      ] as const) {
        if (storesField(exploration, node, redirect.base, offset)) continue;
        const set = lastChange(node, register);
        if (set === undefined || set.id < redirect.node.id || node.state.registers[register].op === 'const') continue;
        return {
          message:
            `${register.toUpperCase()} is loaded for the code that RIP in the SSA now points to, but ERESUME loads ${register.toUpperCase()} from the SSA, too: the value is lost ` +
            `and goes to the host. Store it at offset ${offset} of the saved registers.`,
          causes: [
            { node: redirect.node, message: 'RIP in the SSA is changed' },
            { node: set, message: `${register.toUpperCase()} is loaded` },
          ],
        };
      }
      return undefined;
    });
  },
};
