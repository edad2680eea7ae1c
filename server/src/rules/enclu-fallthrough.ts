/** Behind an ENCLU that never comes back stands code that is not meant to follow it. */
import { idBehind } from '../program/instruction-list.js';
import type { Analysis } from '../analysis/analysis.js';
import { flowOf } from '../isa/flow.js';
import type { Instruction, Program } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import { ERESUME, eenterSites, encluVisits } from './support/enclu-sites.js';
import { onePerPlace, reportAt } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import { visitsEnding } from './support/visits.js';
import page from './enclu-fallthrough.md';

export const encluFallthrough: Rule = {
  meta: {
    id: 'enclu-fallthrough',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'strict',
    summary: 'Behind an ENCLU that never comes back stands code that is not meant to follow it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const visits = encluVisits(analysis);
    const entering = eenterSites(visits);
    const hosts =
      analysis.contract.contract.fixup === 'none'
        ? visits.filter(({ leaves, instruction }) => leaves?.join() === `${ERESUME}` && !entering.has(instruction.id))
        : [];
    const exits = visitsEnding(analysis, 'eexit', 'enclave');
    const reports = [...hosts, ...exits]
      .filter(({ instruction }) => slides(analysis.program, instruction))
      .filter(({ node }) => !passesUnknownMacro(analysis.program, node))
      .map(({ exploration, node }) =>
        reportAt(exploration, node, {
          message:
            'Control never comes back behind this ENCLU. If a debugger or a signal handler steps over it, or EEXIT is aimed here, it slides into the code behind. ' +
            'Put `ud2` there.',
        }),
      );
    return onePerPlace(reports);
  },
};

/** Whether what follows is nothing, data, padding, or code that has a label of its own. */
function slides(program: Program, { id, next, section }: Instruction): boolean {
  const follower = next === undefined ? undefined : program.instructions[next];
  if (program.unknownMacrosBefore.has(next ?? idBehind(program.instructions, id))) return false;
  if (follower === undefined || next === undefined) return program.sections[section] !== undefined;
  const flow = flowOf(follower.op);
  if (flow === 'stop' || flow === 'jump' || follower.op === 'int3') return false;
  return follower.op === 'nop' || follower.labels.length > 0;
}
