/** Behind an exit memory is reached through an argument register, as if the enclave had left the argument in it. */
import type { Analysis } from '../analysis/analysis.js';
import { generalRegister, type Register64 } from '../isa/registers.js';
import type { SimulationNode } from '../simulate/exploration.js';
import type { Report, Rule } from './rule.js';
import { ARGUMENT_REGISTERS } from './support/landing.js';
import { isIncoming } from './support/provenance.js';
import { onePerPlace, reportAt } from './support/report.js';
import { arrivalNode, effectOf, isCalledFromInside } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import page from './inline-asm-missing-clobber.md';

export const inlineAsmMissingClobber: Rule = {
  meta: {
    id: 'inline-asm-missing-clobber',
    severity: 'warning',
    side: 'host',
    contracts: ['any'],
    preset: 'strict',
    summary:
      'Behind an exit memory is reached through an argument register, as if the enclave had left the argument in it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, ['load', 'store'], 'arrived').flatMap(({ exploration, node, instruction }) => {
      if (node.state.arrival?.kind !== 'exit' || (effectOf(node, 'load') ?? effectOf(node, 'store')) === undefined) {
        return [];
      }
      if (isCalledFromInside(exploration.program, node)) return [];
      const arrival = arrivalNode(node);
      const before = arrival?.parent;
      if (arrival === undefined || before === undefined) return [];
      const used = instruction.operands.flatMap((operand) =>
        operand.kind === 'memory' ? [operand.base, operand.index].flatMap((name) => argumentNamed(name)) : [],
      );
      const lost = used.find(
        (register) =>
          node.state.registers[register] === arrival.state.registers[register] && isArgument(before, register),
      );
      if (lost === undefined) return [];
      const message =
        `${lost.toUpperCase()} held an argument of this function before ENCLU and is used as an address here, but EEXIT brought it back as the enclave left it: nothing of the host survives in it. ` +
        'Keep the argument on the stack or in a saved register; in inline assembly, name every register that the enclave may change as a clobber or an output.';
      return [
        reportAt(exploration, node, {
          message,
          causes: [{ node: arrival, message: `the enclave gives ${lost.toUpperCase()} back` }],
        }),
      ];
    });
    return onePerPlace(reports);
  },
};

function argumentNamed(name: string | undefined): readonly Register64[] {
  const register = name === undefined ? undefined : generalRegister(name)?.register;
  return register !== undefined && ARGUMENT_REGISTERS.some((one) => one === register) ? [register] : [];
}

/** Whether the register still holds what the caller passed in it when ENCLU is executed. */
function isArgument({ state }: SimulationNode, register: Register64): boolean {
  const value = state.registers[register];
  return value.op === 'input' && isIncoming(value.input, register);
}
