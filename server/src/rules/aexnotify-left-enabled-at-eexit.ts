/** EEXIT leaves with AEXNOTIFY set. */
import type { Analysis } from '../analysis/analysis.js';
import type { Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { enclaveVisits, exitVisits, reportWhere } from './support/enclave-paths.js';
import { effectOf, effectsOf, pathFromRoot } from './support/tree.js';
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
      analysis.contract.contract.name === 'aex-notify' || enclaveVisits(analysis).some(({ node }) => touches(node));
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

const AEXNOTIFY = 167n;
const EDECCSSA = 9;

function isField(address: Term): boolean {
  return address.op === 'sum' && address.parts.length === 1 && address.constant === AEXNOTIFY;
}

function touches(node: SimulationNode): boolean {
  if (effectOf(node, 'enclu')?.leaves?.includes(EDECCSSA) === true) return true;
  return [...effectsOf(node, 'load'), ...effectsOf(node, 'store')].some(
    ({ address, size }) => size === 1 && isField(address),
  );
}

function clears(node: SimulationNode): boolean {
  return effectsOf(node, 'store').some(
    ({ address, size, value }) => size === 1 && isField(address) && value.op === 'const' && value.value === 0n,
  );
}
