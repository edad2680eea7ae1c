/** The direction flag still is what the host left when C is called or a string instruction runs. */
import type { Analysis } from '../analysis/analysis.js';
import { anyAbove, calleeOf, entryVisits, handsOver, reportWhere } from './support/enclave-paths.js';
import { dependsOnHost } from './support/enclave-values.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { insertBefore } from './support/edits.js';
import { instructionOf } from './support/report.js';
import type { Report, Rule } from './rule.js';
import page from './entry-df-not-cleared.md';

export const entryDfNotCleared: Rule = {
  meta: {
    id: 'entry-df-not-cleared',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The direction flag still is what the host left when C is called or a string instruction runs.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(entryVisits(analysis), (visit) => {
      const { exploration, node, instruction } = visit;
      const needsClearDf = (at: SimulationNode): boolean => handsOver(exploration, at) || isString(exploration, at);
      if (!canBeSet(node.state.flags.values.df) || !needsClearDf(node) || anyAbove(node, needsClearDf))
        return undefined;
      const what = handsOver(exploration, node) ? `${calleeOf(node)} is called` : `${instruction.mnemonic} runs`;
      return {
        message: `${what} while DF is set or what the host left: string instructions may run downwards. Execute cld first.`,
        fix: insertBefore(analysis, instruction, 'Insert cld before it', 'cld'),
      };
    });
  },
};

/** The host's, or set. */
function canBeSet(df: Term): boolean {
  return dependsOnHost(df) || (df.op === 'const' && df.value === 1n);
}

const STRING_OPS: ReadonlySet<string> = new Set(['movs', 'stos', 'lods', 'scas', 'cmps']);

function isString({ program }: Exploration, node: SimulationNode): boolean {
  return STRING_OPS.has(instructionOf(program, node)?.op ?? '');
}
