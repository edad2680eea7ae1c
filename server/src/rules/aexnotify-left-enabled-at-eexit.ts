/** EEXIT leaves with AEXNOTIFY set. */
import type { Analysis } from '../analysis/analysis.js';
import { isAexNotifyField, usesAexNotify } from '../analysis/enclave-roots.js';
import { single } from '../simulate/domain/abstract.js';
import { evaluate, type Facts } from '../simulate/domain/evaluate.js';
import { findWithin } from '../simulate/domain/parts.js';
import { refine } from '../simulate/domain/refine.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { branchesBefore, exitVisits, reportWhere } from './support/enclave-paths.js';
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
      if (pathFromRoot(node).some((at) => clears(at)) || isKnownClear(node)) return undefined;
      return {
        message:
          'EEXIT leaves with AEXNOTIFY as it was: no store on this path clears it (byte 167 of the saved registers). Clear it before, and set it behind the entry.',
      };
    });
  },
};

/** Whether the branches of the path asked for the byte and found it 0. */
function isKnownClear(exit: SimulationNode): boolean {
  const fields = pathFromRoot(exit).flatMap((at) =>
    effectsOf(at, 'load').flatMap(({ address, size, value }) => (size === 1 && isAexNotifyField(address) ? value : [])),
  );
  return fields.some((field) => {
    let facts: Facts = new Map();
    for (const { condition, holds } of branchesBefore(exit)) {
      if (findWithin(condition, (one) => one === field) !== undefined) facts = refine(condition, holds, facts) ?? facts;
    }
    return single(evaluate(field, facts)) === 0n;
  });
}

function clears(node: SimulationNode): boolean {
  return effectsOf(node, 'store').some(
    ({ address, size, value }) => size === 1 && isAexNotifyField(address) && value.op === 'const' && value.value === 0n,
  );
}
