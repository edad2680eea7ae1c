/** Behind a prefixed ENCLU, where the fix-up lands, stands a trap, data or nothing. */
import { idBehind } from '../program/instruction-list.js';
import type { Analysis } from '../analysis/analysis.js';
import { flowOf } from '../isa/flow.js';
import type { Instruction, Program } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import { encluVisits, enters } from './support/enclu-sites.js';
import { prefixOf } from './support/prefixes.js';
import { onePerPlace, reportAt } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import page from './landing-pad-is-ud2.md';

export const landingPadIsUd2: Rule = {
  meta: {
    id: 'landing-pad-is-ud2',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix'],
    preset: 'recommended',
    summary: 'Behind a prefixed ENCLU, where the fix-up lands, stands a trap, data or nothing.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { prefix } = analysis.contract;
    const { program } = analysis;
    const reports = encluVisits(analysis)
      .filter((visit) => enters(visit) && prefixOf(visit.instruction, prefix) !== undefined)
      .filter(({ node }) => !passesUnknownMacro(program, node))
      .flatMap(({ exploration, node, instruction }) => {
        const what = trapBehind(program, instruction);
        if (what === undefined) return [];
        const message =
          `The fix-up goes on right behind this ENCLU, and there ${what}: every fault that the prefix was to report ends the process. Put the code there that ` +
          'handles the fault, RAX = 14 and the fault information in RDI, RSI and RDX.';
        return [reportAt(exploration, node, { message })];
      });
    return onePerPlace(reports);
  },
};

function trapBehind(program: Program, { id, next }: Instruction): string | undefined {
  const follower = next === undefined ? undefined : program.instructions[next];
  if (program.unknownMacrosBefore.has(next ?? idBehind(program.instructions, id))) return undefined;
  if (follower === undefined) return 'is no instruction';
  return flowOf(follower.op) === 'stop' || follower.op === 'int3' ? `stands \`${follower.mnemonic}\`` : undefined;
}
