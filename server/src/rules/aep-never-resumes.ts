/** No path from the AEP leads to ERESUME, so that every interrupt ends the enclave call. */
import type { Analysis } from '../analysis/analysis.js';
import { reachable } from '../flow/graph.js';
import type { Report, Rule } from './rule.js';
import { ERESUME } from './support/enclu-sites.js';
import { arrivals } from './support/landing.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, walkPaths } from './support/tree.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './aep-never-resumes.md';

export const aepNeverResumes: Rule = {
  meta: {
    id: 'aep-never-resumes',
    severity: 'warning',
    side: 'host',
    contracts: ['signal', 'rfc-prefix', 'vdso-extable'],
    preset: 'strict',
    summary: 'No path from the AEP leads to ERESUME, so that every interrupt ends the enclave call.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    if (analysis.aepPolicy === 'stop') return [];
    const reports = analysis.explorations.flatMap((exploration) =>
      arrivals(exploration, 'aex')
        .filter((aex) => aex.instruction !== undefined && neverResumes(exploration, aex))
        .map((aex) =>
          reportAt(exploration, aex, {
            message:
              'Control arrives here at every interrupt while the enclave runs, and no path goes on to ENCLU with RAX = 3 (ERESUME): the first timer ' +
              'tick ends the call, and the enclave stays interrupted. If that is meant, say `# trampolint: aep-policy=stop`.',
          }),
        ),
    );
    return onePerPlace(reports);
  },
};

/** Whether every path is followed to its end, and none of them executes an ENCLU that may be ERESUME. */
function neverResumes(exploration: Exploration, aex: SimulationNode): boolean {
  let resumes = false;
  const { program } = exploration;
  if (program.unknownMacrosBefore.size > 0 && passesMacro(exploration, aex)) return false;
  walkPaths(
    program,
    aex,
    true,
    () => true,
    (_seen, last) => {
      const effect = effectOf(last, 'enclu');
      const isOpen = last.end !== undefined && OPEN_ENDS.has(last.end.kind);
      if (isOpen || (effect !== undefined && effect.leaves?.includes(ERESUME) !== false)) resumes = true;
    },
  );
  return !resumes;
}

/** Ends behind which ERESUME may still come, in another file or where the simulation did not look. */
const OPEN_ENDS: ReadonlySet<string> = new Set(['tail-jump', 'unknown-jump', 'limit', 'covered', 'end-of-code']);

function passesMacro({ program }: Exploration, aex: SimulationNode): boolean {
  const ids = reachable(program, aex.instruction ?? 0);
  return [...ids].some((id) => program.unknownMacrosBefore.has(id));
}
