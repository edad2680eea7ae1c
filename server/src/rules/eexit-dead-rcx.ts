/** RCX is loaded before EEXIT, which overwrites it. */
import type { Analysis } from '../analysis/analysis.js';
import { constantOf } from '../simulate/domain/queries.js';
import { generalRegister } from '../isa/registers.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { exitVisits, reportWhere } from './support/enclave-paths.js';
import { lastChange } from './support/provenance.js';
import { instructionOf } from './support/report.js';
import { above } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-dead-rcx.md';

export const eexitDeadRcx: Rule = {
  meta: {
    id: 'eexit-dead-rcx',
    severity: 'info',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'strict',
    summary: 'RCX is loaded before EEXIT, which overwrites it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(exitVisits(analysis), ({ exploration, node }) => {
      const writer = lastChange(node, 'rcx');
      const instruction = writer === undefined ? undefined : instructionOf(exploration.program, writer);
      if (writer === undefined || instruction === undefined || !LOADS.has(instruction.op)) return undefined;
      if (constantOf(node.state.registers.rcx, node.state) !== undefined || isRead(exploration, node, writer))
        return undefined;
      return {
        message: 'RCX is loaded for nothing: EEXIT overwrites it with the AEP. Pass the value in another register.',
        causes: [{ node: writer, message: 'RCX is loaded' }],
      };
    });
  },
};

const LOADS: ReadonlySet<string> = new Set(['mov', 'lea', 'movzx']);

/** Whether an instruction behind `writer` names RCX. */
function isRead({ program }: Exploration, node: SimulationNode, writer: SimulationNode): boolean {
  for (const at of above(node)) {
    if (at === writer) return false;
    const operands = instructionOf(program, at)?.operands ?? [];
    const names = operands.flatMap((operand) =>
      operand.kind === 'register' ? [operand.register] : operand.kind === 'memory' ? [operand.base, operand.index] : [],
    );
    if (names.some((name) => name !== undefined && generalRegister(name)?.register === 'rcx')) return true;
  }
  return false;
}
