/** Behind EEXIT the stack is used through RSP, which is still the one the enclave left. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { arrivalNode } from './support/tree.js';
import { isFirst, visitsWith } from './support/visits.js';
import type { Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import page from './host-rsp-trusted-after-exit.md';

export const hostRspTrustedAfterExit: Rule = {
  meta: {
    id: 'host-rsp-trusted-after-exit',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'strict',
    summary: 'Behind EEXIT the stack is used through RSP, which is still the one the enclave left.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, ['load', 'store', 'call'], 'arrived').flatMap(({ exploration, node }) => {
      if (!usesEnclaveRsp(node) || !isFirst(node, usesEnclaveRsp, arrivalNode(node))) return [];
      const message =
        'EEXIT does not restore RSP: here the stack is used through the RSP that the enclave chose. Take RSP from RBP (`leave`, `mov %rbp, %rsp`) or from ' +
        'memory of the host first; if this enclave restores it by agreement, say `# trampolint: trust=rsp`.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

/** Whether the instruction reads, writes or pushes through an RSP that nobody but the enclave has set. */
function usesEnclaveRsp(node: SimulationNode): boolean {
  const isEnclaves = (term: Term): boolean => [...term.inputs].some(({ input }) => input.expected !== undefined);
  return node.effects.some((effect) => {
    if (effect.kind === 'load' || effect.kind === 'store') return isEnclaves(effect.address);
    return effect.kind === 'call' && isEnclaves(node.state.registers.rsp);
  });
}
