/** Behind EEXIT the frame is used through RBP, which only the enclave's good will preserves. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { instructionOf, onePerPlace, reportAt } from './support/report.js';
import { arrivalNode } from './support/tree.js';
import { above, isFirst, visitsOf } from './support/visits.js';
import type { SimulationNode } from '../simulate/exploration.js';
import page from './host-rbp-trusted-after-exit.md';

export const hostRbpTrustedAfterExit: Rule = {
  meta: {
    id: 'host-rbp-trusted-after-exit',
    severity: 'info',
    side: 'host',
    contracts: ['rfc-prefix', 'signal', 'aex-notify'],
    preset: 'all',
    summary: "Behind EEXIT the frame is used through RBP, which only the enclave's good will preserves.",
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsOf(analysis, 'host').flatMap(({ exploration, node, instruction }) => {
      const uses = (at: SimulationNode): boolean => usesEnclaveRbp(analysis, at);
      if (!uses(node) || !isFirst(node, uses, arrivalNode(node))) return [];
      const message =
        `\`${instruction.mnemonic}\` relies on RBP behind EEXIT, where it holds what the enclave left there. That is the agreement in every runtime known; ` +
        'against an enclave that is not trusted, take the frame from memory of the thread (GS or FS).';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

function usesEnclaveRbp(analysis: Analysis, node: SimulationNode): boolean {
  const { arrival, enclaveCall, registers } = node.state;
  const instruction = instructionOf(analysis.program, node);
  if (arrival?.kind !== 'exit' || instruction === undefined || registers.rbp !== enclaveCall?.rbp) return false;
  const reads =
    instruction.op === 'leave' ||
    instruction.operands.some(
      (operand, index) =>
        (operand.kind === 'memory' && operand.base === 'rbp') ||
        (operand.kind === 'register' && operand.register === 'rbp' && index > 0),
    );
  if (!reads) return false;
  for (const at of above(node, arrivalNode(node))) {
    const [to] = instructionOf(analysis.program, at)?.operands ?? [];
    if (to?.kind === 'register' && to.register === 'rbp') return false;
  }
  return true;
}
