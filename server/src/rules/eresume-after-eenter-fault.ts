/** A fault of EENTER itself is answered with ERESUME. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { ERESUME } from './support/enclu-sites.js';
import { onePerPlace, reportAt } from './support/report.js';
import { retriesOf } from './support/retries.js';
import { effectOf } from './support/tree.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './eresume-after-eenter-fault.md';

export const eresumeAfterEenterFault: Rule = {
  meta: {
    id: 'eresume-after-eenter-fault',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary: 'A fault of EENTER itself is answered with ERESUME.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = retriesOf(analysis)
      .filter(({ fault, leaves }) => fault.state.arrival?.faultOf === 'eenter' && leaves?.join() === `${ERESUME}`)
      .filter(({ enclu, fault, exploration }) => isCodesChoice(exploration, enclu, fault))
      .map(({ exploration, enclu }) =>
        reportAt(exploration, enclu, {
          message:
            'EENTER faulted on this path, so nothing was interrupted: ERESUME finds CSSA = 0 and raises #GP, or resumes an older interruption that is none of ' +
            'this call. Only a fault inside the enclave leaves something to resume.',
        }),
      );
    return onePerPlace(reports);
  },
};

/** Whether the code behind the fault chose the leaf, and not the caller, a handler or the fix-up. */
function isCodesChoice(exploration: Exploration, enclu: SimulationNode, fault: SimulationNode): boolean {
  const leaf = effectOf(enclu, 'enclu')?.leaf;
  return (
    leaf !== undefined &&
    leaf.inputs.size === 0 &&
    enclu.instruction !== fault.parent?.instruction &&
    exploration.nodes.length > 0
  );
}
