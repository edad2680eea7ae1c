/** A call or jump goes where the enclave says, and nothing checks the value. */
import type { Analysis } from '../analysis/analysis.js';
import { generalRegister } from '../isa/registers.js';
import type { Instruction } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import { isEnclaves } from './support/c-boundary.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { visitsAt } from './support/visits.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './indirect-branch-on-enclave-register.md';

export const indirectBranchOnEnclaveRegister: Rule = {
  meta: {
    id: 'indirect-branch-on-enclave-register',
    severity: 'info',
    side: 'host',
    contracts: ['any'],
    preset: 'all',
    summary: 'A call or jump goes where the enclave says, and nothing checks the value.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsAt(analysis, ['call', 'jmp'], 'arrived').flatMap(({ exploration, node, instruction }) => {
      const target = indirectSource(node, instruction);
      if (target === undefined || !isEnclaves(target)) return [];
      const isBounded = [...target.inputs]
        .filter(({ input }) => input.provenance.kind === 'enclave')
        .every((input) => isSmall(exploration, node, input));
      if (isBounded) return [];
      const message =
        `\`${instruction.mnemonic}\` goes where a value of the enclave leads, and no comparison limits it: a wrong or hostile one runs any code. Check an index against the length of the ` +
        'table first.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

/** What an indirect call or jump takes: a register, or the address of the cell that holds the target. */
function indirectSource(node: SimulationNode, { op, operands: [operand] }: Instruction): Term | undefined {
  if ((op !== 'call' && op !== 'jmp') || operand === undefined || operand.kind === 'target') return undefined;
  if (operand.kind === 'memory') return effectOf(node, 'load')?.address;
  const part = operand.kind === 'register' ? generalRegister(operand.register) : undefined;
  return part === undefined ? undefined : node.state.registers[part.register];
}

/** More entries than this no table of calls has. */
const MOST_ENTRIES = 0x10000n;

function isSmall(exploration: Exploration, node: SimulationNode, term: Term): boolean {
  return exploration.evaluate(term, node.state).max < MOST_ENTRIES;
}
