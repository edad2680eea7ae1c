/** EEXIT leaves with AEXNOTIFY set. */
import type { Analysis } from '../analysis/analysis.js';
import { isAexNotifyField, usesAexNotify } from '../analysis/enclave-roots.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { exitVisits, reportWhere } from './support/enclave-paths.js';
import { effectsOf, pathFromRoot } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './aexnotify-left-enabled-at-eexit.md';

export const aexnotifyLeftEnabledAtEexit: Rule = {
  meta: {
    id: 'aexnotify-left-enabled-at-eexit',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'EEXIT leaves with AEXNOTIFY set.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const isUsed =
      analysis.contract.contract.resumeMayEnter ||
      analysis.explorations.some((one) => one.root.world === 'enclave' && usesAexNotify(one));
    if (!isUsed) return [];
    return reportWhere(exitVisits(analysis), ({ node }) => {
      if (pathFromRoot(node).some((at) => clears(at))) return undefined;
      return {
        message:
          'EEXIT leaves with AEXNOTIFY as it was: no store on this path clears it (byte 167 of the saved registers). Clear it before, and set it behind the entry.',
      };
    });
  },
};

function clears(node: SimulationNode): boolean {
  return effectsOf(node, 'store').some(
    ({ address, size, value }) => size === 1 && isAexNotifyField(address) && value.op === 'const' && value.value === 0n,
  );
}
