/** The AEP does not point at an ENCLU. */
import type { Analysis } from '../analysis/analysis.js';
import type { Instruction, InstructionId, Program } from '../program/model.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { asAddress } from '../simulate/domain/queries.js';
import { encluVisits, enters } from './support/enclu-sites.js';
import { onePerPlace, reportAt } from './support/report.js';
import { firstAt, passesUnknownMacro } from './support/tree.js';
import { liesInAepRange } from './support/aep-ranges.js';
import type { Report, Rule } from './rule.js';
import page from './aep-not-enclu.md';

export const aepNotEnclu: Rule = {
  meta: {
    id: 'aep-not-enclu',
    severity: 'error',
    side: 'host',
    contracts: ['signal', 'rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary: 'The AEP is not the address of an ENCLU, although the kernel or a signal handler looks for one there.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    // Where an interrupt is meant to end the call, nothing needs to resume at the AEP.
    if (analysis.aepPolicy === 'stop') return [];
    const { program } = analysis;
    const reports: Report[] = [];
    for (const visit of encluVisits(analysis)) {
      if (!enters(visit) || passesUnknownMacro(program, visit.node)) continue;
      const address = asAddress(visit.node.state.registers.rcx);
      const instruction = address?.offset === 0n ? instructionAt(program, address.symbol) : undefined;
      if (address === undefined || instruction === undefined || isSound(analysis, instruction)) continue;
      const label = program.symbols.get(address.symbol)?.written ?? address.symbol;
      const node = aexNode(visit.exploration, visit.node, instruction.id);
      reports.push(reportAt(visit.exploration, node, { message: message(analysis, label, instruction), instruction }));
    }
    return onePerPlace(reports);
  },
};

function message(analysis: Analysis, label: string, instruction: Instruction): string {
  const { contract } = analysis.contract;
  const who =
    contract.fixup === 'prefix'
      ? 'The kernel looks for the prefixed ENCLU at exactly the AEP'
      : contract.fixup === 'exception-table'
        ? 'The kernel looks up exactly the AEP in the exception table'
        : 'The signal handler compares RIP with the AEP';
  const advice =
    contract.aep === 'range'
      ? 'put the label on the ENCLU, or declare the range with `# trampolint: aep=begin..end`.'
      : 'put the label on the ENCLU.';
  return `The AEP ${label} points at \`${instruction.mnemonic}\` instead of an ENCLU. ${who}, so a fault inside the enclave is not recognised; ${advice}`;
}

function isSound(analysis: Analysis, instruction: Instruction): boolean {
  if (instruction.op === 'enclu') return true;
  // What an undefined macro assembles at the label may well be the ENCLU.
  if (analysis.program.unknownMacrosBefore.has(instruction.id)) return true;
  return analysis.contract.contract.aep === 'range' && liesInAepRange(analysis, instruction.id);
}

/** The instruction at a symbol, through aliases; undefined when it is data or in another file. */
function instructionAt(program: Program, symbol: string): Instruction | undefined {
  const seen = new Set<string>();
  let name = symbol;
  while (!seen.has(name)) {
    seen.add(name);
    const place = program.symbols.get(name)?.place;
    if (place?.kind === 'alias' && place.addend === 0n) name = place.of;
    else if (place?.kind === 'instruction' || place?.kind === 'inside') return program.instructions[place.instruction];
    else return undefined;
  }
  return undefined;
}

/** The arrival of an asynchronous exit at the AEP, below the given ENCLU if there is one. */
function aexNode(exploration: Exploration, enclu: SimulationNode, aep: InstructionId): SimulationNode {
  const child = enclu.children.find((node) => node.edge?.kind === 'aex' && node.instruction === aep);
  return child ?? firstAt(exploration, aep) ?? enclu;
}
