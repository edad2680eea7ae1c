/** A branch decides on flags that the code never set: those of the caller, of the enclave, or what a call left. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { visitsOf } from './support/visits.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './stale-flags-branch.md';

export const staleFlagsBranch: Rule = {
  meta: {
    id: 'stale-flags-branch',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary:
      'A branch decides on flags that the code never set: those of the caller, of the enclave, or what a call left.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsOf(analysis).flatMap(({ exploration, node, instruction }) => {
      if (instruction.op !== 'jcc') return [];
      const branch = effectOf(node, 'branch');
      const who = branch === undefined || branch.outcomes !== 'both' ? undefined : whose(exploration, node);
      if (who === undefined) return [];
      const message = `\`${instruction.mnemonic}\` decides on flags that ${who}: no comparison comes before it on this path. Was a \`cmp\` or \`test\` left out?`;
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

/** Who left the flags, in words; undefined when this code did, or when it may be an agreement. */
function whose(exploration: Exploration, node: SimulationNode): string | undefined {
  const { flags, arrival, world } = node.state;
  if (flags.writer === undefined) {
    // At an AEP all flags are clear, and at the entry of an enclave or a handler they may carry a message.
    if (arrival === undefined) return exploration.root.kind === 'host-function' ? 'the caller left' : undefined;
    return world === 'host' && arrival.kind === 'exit' ? 'the enclave chose' : undefined;
  }
  const writer = exploration.program.instructions[flags.writer];
  if (writer?.op === 'enclu' && world === 'host' && arrival?.kind === 'exit') return 'the enclave chose';
  return writer?.op === 'call' ? 'the call left' : undefined;
}
