/** Code is called between the store of RSP to thread data and the switch to the stack of the host. */
import type { Analysis } from '../analysis/analysis.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { exitVisits, isIncomingStack, stackBase } from './support/enclave-paths.js';
import { isThreadData } from './support/enclave-values.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, effectsOf, pathFromRoot } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './entry-nonatomic-stack-switch.md';

export const entryNonatomicStackSwitch: Rule = {
  meta: {
    id: 'entry-nonatomic-stack-switch',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'strict',
    summary: 'Code is called between the store of RSP to thread data and the switch to the stack of the host.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports: Report[] = [];
    for (const { exploration, node } of exitVisits(analysis)) {
      const path = pathFromRoot(node);
      const own = path.map((at) => storesOwnRsp(exploration, at)).lastIndexOf(true);
      if (own < 0) continue;
      const call = path.slice(own).find((at) => effectOf(at, 'call') !== undefined);
      if (call === undefined) continue;
      const message =
        'RSP was already stored for the way out when this call runs: an exception in it finds the thread marked as outside. Store RSP behind the call.';
      const saved = path[own];
      reports.push(
        reportAt(exploration, call, {
          message,
          causes: saved === undefined ? [] : [{ node: saved, message: 'RSP is stored for the way out' }],
        }),
      );
    }
    return onePerPlace(reports);
  },
};

function storesOwnRsp(exploration: Exploration, node: SimulationNode): boolean {
  if (isIncomingStack(node.state.registers.rsp)) return false;
  const base = stackBase(exploration, node);
  return effectsOf(node, 'store').some(
    ({ address, value }) => isThreadData(address) && exploration.factory.splitAddress(value).base === base,
  );
}
