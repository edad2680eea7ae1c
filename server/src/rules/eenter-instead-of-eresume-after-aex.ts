/** After a fault inside the enclave the code enters again and never resumes what was interrupted. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { EENTER, ERESUME } from './support/enclu-sites.js';
import { onePerPlace, reportAt } from './support/report.js';
import { retriesOf } from './support/retries.js';
import { effectOf, walkPaths } from './support/tree.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './eenter-instead-of-eresume-after-aex.md';

export const eenterInsteadOfEresumeAfterAex: Rule = {
  meta: {
    id: 'eenter-instead-of-eresume-after-aex',
    severity: 'warning',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary: 'After a fault inside the enclave the code enters again and never resumes what was interrupted.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = retriesOf(analysis)
      .filter(({ fault, leaves }) => fault.state.arrival?.faultOf === 'enclave' && leaves?.join() === `${EENTER}`)
      .filter(({ enclu }) => effectOf(enclu, 'enclu')?.leaf.inputs.size === 0)
      .filter(({ exploration, enclu }) => !resumesLater(exploration, enclu))
      .map(({ exploration, enclu }) =>
        reportAt(exploration, enclu, {
          message:
            'The enclave was interrupted by a fault, which took one state save area; this EENTER runs its exception entry (CSSA = 1), and no path behind it ' +
            'resumes the interrupted code. After a few such faults CSSA reaches NSSA and EENTER raises #GP: ERESUME once the handler has exited.',
        }),
      );
    return onePerPlace(reports);
  },
};

/** Whether some way behind the exit or the fault of this EENTER leads to an ENCLU that may be ERESUME. */
function resumesLater({ program }: Exploration, enclu: SimulationNode): boolean {
  let found = false;
  for (const child of enclu.children) {
    if (child.edge?.kind !== 'exit' && child.edge?.kind !== 'fault') continue;
    walkPaths(
      program,
      child,
      true,
      () => true,
      (_seen, last) => {
        const effect = effectOf(last, 'enclu');
        if (effect !== undefined && effect.leaves?.includes(ERESUME) !== false) found = true;
      },
    );
  }
  return found;
}
