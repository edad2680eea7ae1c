/** The enclave is told to exit behind the instructions that save its results. */
import type { Analysis } from '../analysis/analysis.js';
import type { InstructionId } from '../program/model.js';
import { arrivedExplorations } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import { isEnclaves } from './support/c-boundary.js';
import { arrivals } from './support/landing.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectsOf } from './support/tree.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { codePlace } from '../simulate/places.js';
import page from './landing-label-after-result-save.md';

export const landingLabelAfterResultSave: Rule = {
  meta: {
    id: 'landing-label-after-result-save',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'all',
    summary: 'The enclave is told to exit behind the instructions that save its results.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = arrivedExplorations(analysis).flatMap((exploration) =>
      arrivals(exploration, 'exit').flatMap((exit) => {
        const { program } = analysis;
        const enclu = program.instructions[exit.state.arrival?.enclu ?? -1];
        if (enclu === undefined || exit.instruction !== enclu.next) return [];
        const targets = exitLabels(analysis, exploration, exit);
        return targets.flatMap((target) => skipped(exploration, exit, target));
      }),
    );
    return onePerPlace(reports);
  },
};

/**
 * Places behind the exit to which the enclave may be told to go: declared ones, addresses in registers at EENTER, and labels
 * that nothing in the file refers to.
 */
function exitLabels({ program }: Analysis, { nodes }: Exploration, exit: SimulationNode): readonly InstructionId[] {
  const declared = nodes.filter(({ edge }) => edge?.kind === 'exit').flatMap(({ instruction }) => instruction ?? []);
  const registers = Object.entries(exit.parent?.state.registers ?? {}).filter(([name]) => name !== 'rcx');
  const passed = registers.flatMap(([, term]) => codePlace(program, term)?.instruction ?? []);
  const unused = program.instructions
    .filter(({ labels }) => labels.some((label) => program.symbols.get(label)?.references.length === 0))
    .map(({ id }) => id);
  return [...declared, ...passed, ...unused].filter((id) => id !== exit.instruction);
}

/** The first store of what the enclave left, on the straight way from the exit to the target. */
function skipped(exploration: Exploration, exit: SimulationNode, target: InstructionId): readonly Report[] {
  let saved: SimulationNode | undefined;
  for (
    let at: SimulationNode | undefined = exit;
    at !== undefined;
    at = at.children.length === 1 ? at.children[0] : undefined
  ) {
    if (at.instruction === target) {
      if (saved === undefined) return [];
      const message =
        'This saves what the enclave left, and the enclave is told to exit to a label behind it: on that way the results are lost. Put the label in front of the first of them.';
      return [reportAt(exploration, saved, { message })];
    }
    const isSave = effectsOf(at, 'store').some(({ value }) => isEnclaves(value));
    if (isSave) saved ??= at;
  }
  return [];
}
