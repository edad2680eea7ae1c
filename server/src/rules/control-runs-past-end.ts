/** Control runs past the last instruction of the code. */
import type { Analysis } from '../analysis/analysis.js';
import { flowOf } from '../isa/flow.js';
import type { Instruction, Program } from '../program/model.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { nodeIndex } from './support/node-index.js';
import type { Report, Rule } from './rule.js';
import { instructionOf, onePerPlace, reportAt } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import page from './control-runs-past-end.md';

export const controlRunsPastEnd: Rule = {
  meta: {
    id: 'control-runs-past-end',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'Control runs past the end of the code.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    // What a missing macro assembles at the end is not known, nor what stands behind a bound of the reading.
    const isCut = [...program.reading.problems, ...program.problems].some(({ code }) => code === 'asm-limit');
    if (isCut || program.unknownMacrosBefore.has(program.instructions.length)) return [];
    const reports = analysis.explorations.flatMap((exploration) =>
      (nodeIndex(exploration).byEnd.get('end-of-code') ?? []).flatMap((node) => pastEnd(exploration, node) ?? []),
    );
    return onePerPlace(reports);
  },
};

function pastEnd(exploration: Exploration, node: SimulationNode): Report | undefined {
  const { program } = exploration;
  const last = node.instruction === undefined ? node.parent : node;
  const instruction = last === undefined ? undefined : instructionOf(program, last);
  if (last === undefined || instruction === undefined || passesUnknownMacro(program, last)) return undefined;
  // A call at the very end is one that does not come back; `enclu-fallthrough` looks at an ENCLU there.
  if (flowOf(instruction.op) === 'call' || instruction.op === 'enclu' || !endsSection(program, instruction)) {
    return undefined;
  }
  return reportAt(exploration, last, {
    message:
      'This is the last instruction of the section in this file, and control goes on behind it: into whatever the linker puts there. ' +
      'End the path with `ret`, a jump, or `ud2`.',
  });
}

/** Whether nothing stands behind an instruction: bytes of data there may be code that was assembled by hand. */
function endsSection(program: Program, { id, section }: Instruction): boolean {
  const items = program.sections[section]?.items ?? [];
  const at = items.findIndex((item) => item.kind === 'instruction' && item.instruction === id);
  return items.slice(at + 1).every((item) => item.kind === 'align');
}
