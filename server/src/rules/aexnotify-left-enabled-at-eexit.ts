/** EEXIT leaves with AEXNOTIFY set. */
import type { Analysis } from '../analysis/analysis.js';
import { isAexNotifyField, usesAexNotify } from '../analysis/enclave-roots.js';
import { single, type AbstractValue } from '../simulate/domain/abstract.js';
import { evaluate, type Facts } from '../simulate/domain/evaluate.js';
import { findWithin } from '../simulate/domain/parts.js';
import { refine } from '../simulate/domain/refine.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { branchesBefore, exitVisits, isException, reportWhere } from './support/enclave-paths.js';
import { effectsOf, pathFromRoot } from './support/tree.js';
import type { Visit } from './support/visits.js';
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
    const exits = exitVisits(analysis);
    const isCleared = ({ node }: Visit): boolean => pathFromRoot(node).some((at) => clears(at));
    // What decides there whether the byte is to be cleared may be a state that only the code knows, such as a thread without data.
    const cleared = new Set(exits.filter(isCleared).map(({ instruction }) => instruction));
    return reportWhere(exits, (visit) => {
      const { exploration, node, instruction } = visit;
      // Code that an exception interrupted is resumed, and its AEXNOTIFY with it.
      if (isCleared(visit) || isException(exploration, node)) return undefined;
      const found = foundValues(node);
      if (found.some((value) => single(value) === 0n)) return undefined;
      if (cleared.has(instruction) && !found.some(({ min }) => min > 0n)) return undefined;
      return {
        message:
          'EEXIT leaves with AEXNOTIFY as it was: no store on this path clears it (byte 167 of the saved registers). Clear it before, and set it behind the entry.',
      };
    });
  },
};

/** What the branches of a path learned of the byte, each time that it was loaded. */
function foundValues(exit: SimulationNode): readonly AbstractValue[] {
  const fields = pathFromRoot(exit).flatMap((at) =>
    effectsOf(at, 'load').flatMap(({ address, size, value }) => (size === 1 && isAexNotifyField(address) ? value : [])),
  );
  return fields.map((field) => {
    let facts: Facts = new Map();
    for (const { condition, holds } of branchesBefore(exit)) {
      if (findWithin(condition, (one) => one === field) !== undefined) facts = refine(condition, holds, facts) ?? facts;
    }
    return evaluate(field, facts);
  });
}

function clears(node: SimulationNode): boolean {
  return effectsOf(node, 'store').some(
    ({ address, size, value }) => size === 1 && isAexNotifyField(address) && value.op === 'const' && value.value === 0n,
  );
}
