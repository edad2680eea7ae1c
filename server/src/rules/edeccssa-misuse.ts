/** EDECCSSA runs where CSSA can be 0 or on the stack of the host, or the frame it gives back is used behind it. */
import type { Analysis } from '../analysis/analysis.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { cssaBounds, isIncomingStack, onEntryPaths, reportWhere } from './support/enclave-paths.js';
import type { ReportDetails } from './support/report.js';
import { fieldAt } from './support/ssa.js';
import { effectOf, effectsOf } from './support/tree.js';
import { above, visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './edeccssa-misuse.md';

export const edeccssaMisuse: Rule = {
  meta: {
    id: 'edeccssa-misuse',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary:
      'EDECCSSA runs where CSSA can be 0 or on the stack of the host, or the frame it gives back is used behind it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    if (!visitsWith(analysis, 'enclu', 'enclave').some(({ node }) => givesBack(node))) return [];
    return reportWhere(
      onEntryPaths(visitsWith(analysis, ['enclu', 'load', 'store'], 'enclave')),
      ({ exploration, node }) => {
        if (!givesBack(node)) return frameUsedBehind(exploration, node);
        const given = [...above(node)].filter(givesBack).length;
        const pending = cssaBounds(exploration, node)?.min ?? 0n;
        if (pending <= BigInt(given)) {
          return {
            message:
              given === 0
                ? 'EDECCSSA raises #GP when CSSA is 0, and nothing on this path says that it is not. Test RAX at the entry.'
                : `EDECCSSA raises #GP when CSSA is 0, and it can be: this path says that CSSA is at least ${pending}, and gave ${given} back before.`,
          };
        }
        if (!isIncomingStack(node.state.registers.rsp)) return undefined;
        return {
          message:
            "EDECCSSA gives the SSA frame back while RSP still is the host's. Switch to the stack of the enclave before.",
        };
      },
    );
  },
};

/** Saved registers reached through the same pointer in front of EDECCSSA and behind it: the next exception overwrites them. */
function frameUsedBehind(exploration: Exploration, node: SimulationNode): ReportDetails | undefined {
  const edeccssa = [...above(node)].find(givesBack);
  if (edeccssa === undefined) return undefined;
  const used = framesAt(exploration, node).find((base) =>
    [...above(edeccssa)].some((at) => framesAt(exploration, at).includes(base)),
  );
  if (used === undefined) return undefined;
  return {
    message:
      'The saved registers are used behind EDECCSSA, which gave their SSA frame back: the next asynchronous exit overwrites them. ' +
      'Copy them to the stack of the enclave before.',
    causes: [{ node: edeccssa, message: 'EDECCSSA gives the frame back' }],
  };
}

function framesAt(exploration: Exploration, node: SimulationNode): readonly Term[] {
  return [...effectsOf(node, 'load'), ...effectsOf(node, 'store')].flatMap(
    ({ address }) => fieldAt(exploration, node, address)?.base ?? [],
  );
}

function givesBack(node: SimulationNode): boolean {
  return effectOf(node, 'enclu')?.leaves?.includes(EDECCSSA) === true;
}

const EDECCSSA = 9;
