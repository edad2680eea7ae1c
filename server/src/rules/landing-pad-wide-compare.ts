/** All 64 bits of RAX decide between exit and fault, and the enclave chooses the upper half. */
import type { Analysis } from '../analysis/analysis.js';
import { nodesWith } from './support/node-index.js';
import { arrivedExplorations } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import { sharesInput } from './support/landing.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { constantValue, fromBits, single } from '../simulate/domain/abstract.js';
import { evaluate } from '../simulate/domain/evaluate.js';
import type { Term } from '../simulate/domain/term.js';
import page from './landing-pad-wide-compare.md';

export const landingPadWideCompare: Rule = {
  meta: {
    id: 'landing-pad-wide-compare',
    severity: 'info',
    side: 'host',
    contracts: ['rfc-prefix'],
    preset: 'all',
    summary: 'All 64 bits of RAX decide between exit and fault, and the enclave chooses the upper half.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = arrivedExplorations(analysis).flatMap((exploration) =>
      nodesWith(exploration, 'branch').flatMap((node) => {
        const branch = effectOf(node, 'branch');
        const rax = node.state.arrival?.rax;
        if (
          branch === undefined ||
          rax === undefined ||
          node.state.arrival?.kind !== 'exit' ||
          !isOpen(branch.condition, rax)
        )
          return [];
        const comparison =
          branch.comparison === undefined ? undefined : analysis.program.instructions[branch.comparison];
        const message =
          'EEXIT needs 4 in EAX alone: an enclave may leave anything in the upper half of RAX, and then this 64-bit comparison takes an exit for a fault and the enclave’s registers for ' +
          'fault information. Compare EAX with 4, or RAX with 14.';
        return [reportAt(exploration, node, { message, instruction: comparison })];
      }),
    );
    return onePerPlace(reports);
  },
};

/** EAX is 4, the upper half unknown. */
const LOW_HALF = fromBits(4n, 0xffffffffn ^ 4n);

/** Whether the upper half of RAX can change the outcome. */
function isOpen(condition: Term, rax: Term): boolean {
  if (LOW_HALF === undefined || !sharesInput(condition, rax)) return false;
  const exact = single(evaluate(condition, new Map([[rax.id, constantValue(4n)]])));
  return exact !== undefined && single(evaluate(condition, new Map([[rax.id, LOW_HALF]]))) === undefined;
}
