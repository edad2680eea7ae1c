/** The stack of an interrupted context is written directly below its RSP, where its red zone lies. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { contextStack } from './support/interrupted-context.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectsOf } from './support/tree.js';
import { isFirst, visitsWith } from './support/visits.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './redzone-clobber.md';

export const redzoneClobber: Rule = {
  meta: {
    id: 'redzone-clobber',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'strict',
    summary: 'The stack of an interrupted context is written directly below its RSP, where its red zone lies.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, 'store').flatMap(({ exploration, node }) => {
      const store = effectsOf(node, 'store').find(({ address }) => isBelowContext(exploration, node, address));
      const isFirstOne =
        store !== undefined &&
        isFirst(node, (at) => effectsOf(at, 'store').some(({ address }) => isBelowContext(exploration, at, address)));
      if (!isFirstOne) return [];
      const message =
        'The stack is that of a saved context here, and this writes into the 128 bytes below it, which the interrupted function may use without moving RSP ' +
        '(psABI 3.2.2). Move RSP past them first: `lea -128(%rsp), %rsp`.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

/** Bytes below RSP that belong to a leaf function (System V psABI, 3.2.2). */
const RED_ZONE = 128n;

/** Whether an address lies in the red zone below an RSP that was read from a context: through a pointer or off the stack. */
function isBelowContext(exploration: Exploration, node: SimulationNode, address: Term): boolean {
  const { factory } = exploration;
  const { base, offset } = factory.splitAddress(address);
  const context = contextStack(exploration, address);
  if (context !== undefined && context.offset < 0n && context.offset >= -RED_ZONE) return true;
  if (base.op !== 'load' || BigInt.asIntN(64, offset) >= 0n || BigInt.asIntN(64, offset) < -RED_ZONE) return false;
  const source = factory.splitAddress(base.address).base;
  const isContext =
    [...source.inputs].some(({ input }) => input.register !== undefined) &&
    ![...source.inputs].some(({ input }) => input.provenance.kind === 'segment');
  const rsp = factory.splitAddress(node.state.registers.rsp).base;
  return isContext && rsp === base;
}
