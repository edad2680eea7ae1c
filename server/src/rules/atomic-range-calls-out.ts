/** Code between a pair of begin and end labels calls a function outside of it. */
import type { Analysis } from '../analysis/analysis.js';
import { sectionRanges, type LabelRange } from './support/label-ranges.js';
import { calleeOf, enclaveVisits, reportWhere } from './support/enclave-paths.js';
import { effectOf } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './atomic-range-calls-out.md';

export const atomicRangeCallsOut: Rule = {
  meta: {
    id: 'atomic-range-calls-out',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'Code between a pair of begin and end labels calls a function outside of it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const ranges = switchRanges(analysis);
    return reportWhere(enclaveVisits(analysis), ({ exploration, node, instruction }) => {
      const range = ranges.find(({ from, to }) => from <= instruction.id && instruction.id < to);
      if (range === undefined || effectOf(node, 'call') === undefined) return undefined;
      const [target] = node.children;
      const inside = effectOf(node, 'call')?.local === true && target?.instruction !== undefined;
      if (inside && range.from <= (target.instruction ?? -1) && (target.instruction ?? -1) < range.to) return undefined;
      const name = exploration.program.symbols.get(range.name)?.written ?? range.name;
      return {
        message: `${calleeOf(node)} lies outside the range that begins at ${name}: while it runs, a handler that compares RIP with the range is misled. Call it before.`,
      };
    });
  },
};

/** Ranges in which the enclave is left or stacks are switched. */
function switchRanges(analysis: Analysis): readonly LabelRange[] {
  return sectionRanges(analysis.program).filter(({ from, to }) =>
    analysis.program.instructions.some(
      ({ id, op, operands: [first] }) =>
        from <= id &&
        id < to &&
        (op === 'enclu' || (first?.kind === 'register' && first.register === 'rsp' && op === 'mov')),
    ),
  );
}
