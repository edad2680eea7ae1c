/** The base of a block of saved registers is overwritten before all of them are loaded. */
import type { Analysis } from '../analysis/analysis.js';
import { loadRuns, type ContextLoad } from './support/load-runs.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { contextStack } from './support/interrupted-context.js';
import { GPRSGX } from './support/ssa.js';
import { onePerPlace, plainReport, reportAt } from './support/report.js';
import { effectsOf, pathFromRoot } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './context-restore-source-clobbered.md';

export const contextRestoreSourceClobbered: Rule = {
  meta: {
    id: 'context-restore-source-clobbered',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary:
      'The base of a block of saved registers, or the stack it lies on, is overwritten before all of them are loaded.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const replaced = loadRuns(analysis).flatMap((run) => {
      const at = run.findIndex(({ to, base }) => to === base);
      const next = run[at + 1];
      if (at < 0 || next === undefined || !isBlock(run)) return [];
      const message =
        `${next.base.toUpperCase()}, the base of the saved registers, was replaced by the load before: this one reads from wherever the restored ` +
        'value points. Load it last.';
      return [plainReport(analysis.program, next.instruction, message)];
    });
    return [...replaced, ...readsBehindWrites(analysis)];
  },
};

/** Fields of an interrupted context in the enclave that are read after the stack was written that the context itself may lie on. */
function readsBehindWrites(analysis: Analysis): readonly Report[] {
  const reports = visitsWith(analysis, 'load', 'enclave').flatMap(({ exploration, node }) => {
    const blocks = new Set(
      effectsOf(node, 'load').map(({ address }) => exploration.factory.splitAddress(address).base),
    );
    const path = pathFromRoot(node);
    const at = path.findIndex((one) => writesStackOf(exploration, one, blocks));
    const written = path[at];
    const first = path.find((one, index) => at >= 0 && index > at && readsOne(exploration, one, blocks));
    if (written === undefined || first !== node) return [];
    const message =
      'This reads the saved registers after the stack of the interrupted code was written, below which they mostly lie: the write may have replaced ' +
      'them. Read everything first.';
    return [
      reportAt(exploration, node, {
        message,
        causes: [{ node: written, message: 'the stack of the interrupted code is written' }],
      }),
    ];
  });
  return onePerPlace(reports);
}

function writesStackOf(exploration: Exploration, node: SimulationNode, blocks: ReadonlySet<Term>): boolean {
  return effectsOf(node, 'store').some(({ address }) => {
    const stack = contextStack(exploration, address);
    return stack !== undefined && stack.offset < 0n && blocks.has(stack.block);
  });
}

function readsOne({ factory }: Exploration, node: SimulationNode, blocks: ReadonlySet<Term>): boolean {
  return effectsOf(node, 'load').some(({ address }) => blocks.has(factory.splitAddress(address).base));
}

/** Four loads in a row, or offsets and registers as the processor saves them. */
function isBlock(run: readonly ContextLoad[]): boolean {
  return (
    run.length > 3 ||
    run.every(({ to, offset }) => Object.entries(GPRSGX).some(([name, at]) => name === to && at === offset))
  );
}
