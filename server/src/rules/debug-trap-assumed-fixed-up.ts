/** A fault path asks for the vectors 1 or 3, which never get there. */
import type { Analysis } from '../analysis/analysis.js';
import { nodesWith } from './support/node-index.js';
import { arrivedExplorations } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import { outcomeFor, sharesInput } from './support/landing.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import type { Term } from '../simulate/domain/term.js';
import page from './debug-trap-assumed-fixed-up.md';

export const debugTrapAssumedFixedUp: Rule = {
  meta: {
    id: 'debug-trap-assumed-fixed-up',
    severity: 'warning',
    side: 'host',
    contracts: ['vdso-extable'],
    preset: 'recommended',
    summary: 'A fault path asks for the vectors 1 or 3, which never get there.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const unfixed = new Set(analysis.contract.contract.unfixedVectors.map(BigInt));
    const reports = arrivedExplorations(analysis).flatMap((exploration) =>
      nodesWith(exploration, 'branch').flatMap((node) => {
        const branch = effectOf(node, 'branch');
        const { arrival } = node.state;
        if (branch === undefined || arrival?.kind !== 'fault' || !isForOnly(branch.condition, arrival.rdi, unfixed))
          return [];
        const comparison =
          branch.comparison === undefined ? undefined : analysis.program.instructions[branch.comparison];
        const message =
          'This asks whether the fault is #DB (1) or #BP (3). The kernel does not fix those up: they always become signals (SIGTRAP), so the branch never finds one. Handle them in a ' +
          'signal handler.';
        return [reportAt(exploration, node, { message, instruction: comparison })];
      }),
    );
    return onePerPlace(reports);
  },
};

/** Vectors of exceptions (Intel SDM Vol. 3A, 6.3.1). */
const VECTORS = Array.from({ length: 32 }, (_, vector) => BigInt(vector));

/** Whether the branch goes one way for some of `vectors` and the other for every vector besides them. */
function isForOnly(condition: Term, vector: Term, vectors: ReadonlySet<bigint>): boolean {
  if (!sharesInput(condition, vector)) return false;
  const outcomes = VECTORS.map((value) => ({ value, outcome: outcomeFor(condition, vector, value) }));
  const others = new Set(outcomes.filter(({ value }) => !vectors.has(value)).map(({ outcome }) => outcome));
  const [only] = others;
  return (
    others.size === 1 &&
    only !== undefined &&
    outcomes.some(({ value, outcome }) => vectors.has(value) && outcome === !only)
  );
}
