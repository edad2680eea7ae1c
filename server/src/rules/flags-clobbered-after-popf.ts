/** Flags of a restored context are overwritten before control goes back to it. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, nearest } from './support/tree.js';
import { above, type Visit, visitsAt, visitsEnding } from './support/visits.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './flags-clobbered-after-popf.md';

export const flagsClobberedAfterPopf: Rule = {
  meta: {
    id: 'flags-clobbered-after-popf',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'Flags of a restored context are overwritten before control goes back to it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    if (visitsAt(analysis, 'popf').length === 0) return [];
    const reports = leavesToContext(analysis).flatMap(({ exploration, node }) => {
      const popf = restoringPopf(exploration, node);
      const writer = node.state.flags.writer;
      const culprit = writer === undefined ? undefined : exploration.program.instructions[writer];
      if (popf === undefined || culprit === undefined || writer === popf.instruction) return [];
      const at = nearest(node, ({ instruction }) => instruction === writer) ?? node;
      const message =
        `POPF has brought back the flags of the interrupted code, and \`${culprit.mnemonic}\` overwrites them before control goes there. Use \`lea\` for arithmetic behind ` +
        'POPF, or do it before.';
      return [reportAt(exploration, at, { message, instruction: culprit })];
    });
    return onePerPlace(reports);
  },
};

/** Where control leaves the code: returns and jumps to other code. */
function leavesToContext(analysis: Analysis): readonly Visit[] {
  return visitsEnding(analysis, ['return', 'unknown-jump', 'tail-jump']).filter(
    ({ node, instruction }) => node.end?.kind !== 'tail-jump' || instruction.op === 'jmp',
  );
}

/** The last POPF on the way whose flags come from a context: they are loaded, not the function's own. */
function restoringPopf({ program }: Exploration, node: SimulationNode): SimulationNode | undefined {
  for (const at of above(node)) {
    const { op } = program.instructions[at.instruction ?? -1] ?? {};
    if (op === 'call' || op === 'enclu') return undefined;
    if (op !== 'popf') continue;
    const value = effectOf(at, 'load')?.value;
    return value?.op === 'load' ? at : undefined;
  }
  return undefined;
}
