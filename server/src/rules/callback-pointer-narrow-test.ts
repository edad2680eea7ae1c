/** A pointer is tested for NULL in fewer than 64 bits and then called or followed. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import type { Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import page from './callback-pointer-narrow-test.md';

export const callbackPointerNarrowTest: Rule = {
  meta: {
    id: 'callback-pointer-narrow-test',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'A pointer is tested for NULL in fewer than 64 bits and then called or followed.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, ['call', 'jump-out']).flatMap(({ exploration, node }) => {
      const target = indirectTarget(node);
      if (target === undefined) return [];
      for (let at = node.parent; at !== undefined; at = at.parent) {
        const branch = effectOf(at, 'branch');
        if (branch === undefined || !isNarrowTest(branch.condition, target)) continue;
        const test = branch.comparison === undefined ? undefined : analysis.program.instructions[branch.comparison];
        const message =
          `Only ${test?.width ?? 32} bits of the pointer are compared with 0, and it is called in 64: one whose low half is 0 is taken for NULL. Compare all of it, ` +
          'with a `q` suffix or a 64-bit register.';
        return [reportAt(exploration, at, { message, instruction: test })];
      }
      return [];
    });
    return onePerPlace(reports);
  },
};

/** The value that an indirect call or jump goes to. */
function indirectTarget(node: SimulationNode): Term | undefined {
  const call = effectOf(node, 'call');
  if (call !== undefined) return call.target;
  const jump = effectOf(node, 'jump-out');
  return jump?.target === undefined && jump !== undefined ? effectOf(node, 'load')?.value : undefined;
}

/** Whether a condition compares a part of the value with zero: of the term itself, or fewer bytes of the same cell. */
function isNarrowTest(condition: Term, target: Term): boolean {
  switch (condition.op) {
    case 'eq':
      return condition.width < 64 && isZero(condition.right) && isPartOf(condition.left, target);
    case 'xor':
      return isNarrowTest(condition.left, target);
    case 'sum':
      return condition.parts.some(({ term }) => isNarrowTest(term, target));
    default:
      return false;
  }
}

function isZero(term: Term): boolean {
  return term.op === 'const' && term.value === 0n;
}

function isPartOf(part: Term, whole: Term): boolean {
  if (part.op === 'slice') return part.of === whole;
  return part.op === 'load' && whole.op === 'load' && part.address === whole.address && part.size < whole.size;
}
