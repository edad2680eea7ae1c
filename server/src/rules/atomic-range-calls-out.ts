/** Code between a pair of begin and end labels goes to code outside of it and comes back. */
import type { Analysis } from '../analysis/analysis.js';
import type { InstructionId } from '../program/model.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { sectionRanges, type LabelRange } from './support/label-ranges.js';
import { calleeOf, enclaveVisits, reportWhere } from './support/enclave-paths.js';
import { effectOf, followed } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './atomic-range-calls-out.md';

export const atomicRangeCallsOut: Rule = {
  meta: {
    id: 'atomic-range-calls-out',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'Code between a pair of begin and end labels goes to code outside of it and comes back.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const ranges = switchRanges(analysis);
    return reportWhere(enclaveVisits(analysis), ({ exploration, node, instruction }) => {
      const range = ranges.find((one) => isIn(one, instruction.id));
      if (range === undefined) return undefined;
      const [target] = node.children;
      const call = effectOf(node, 'call');
      const isInside = target?.instruction !== undefined && isIn(range, target.instruction);
      const name = exploration.program.symbols.get(range.name)?.written ?? range.name;
      if (call !== undefined ? !(call.local && isInside) : leavesForAWhile(range, node)) {
        const what = call === undefined ? 'The code that control goes to here' : calleeOf(node);
        return {
          message: `${what} lies outside the range that begins at ${name}: while it runs, a handler that compares RIP with the range is misled. Do it before.`,
        };
      }
      return undefined;
    });
  },
};

function isIn({ from, to }: LabelRange, instruction: InstructionId): boolean {
  return from <= instruction && instruction < to;
}

/** Whether control leaves the range here and comes back into its middle: a helper without CALL, which returns by a jump. */
function leavesForAWhile(range: LabelRange, node: SimulationNode): boolean {
  if (effectOf(node, 'enclu') !== undefined) return false;
  const work = node.children.filter(({ instruction }) => instruction !== undefined && !isIn(range, instruction));
  const seen = new Set<SimulationNode>();
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    const on = followed(at);
    if (seen.has(on)) continue;
    seen.add(on);
    const { instruction } = on;
    if (instruction !== undefined && isIn(range, instruction)) {
      if (instruction !== range.from) return true;
      continue;
    }
    if (effectOf(on, 'enclu') === undefined) work.push(...on.children);
  }
  return false;
}

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
