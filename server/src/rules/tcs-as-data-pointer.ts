/** Memory is reached through RBX as ENCLU left it: where EEXIT went, or a TCS. */
import type { Analysis } from '../analysis/analysis.js';
import { generalRegister } from '../isa/registers.js';
import type { SimulationNode } from '../simulate/exploration.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { arrivalNode, effectOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import page from './tcs-as-data-pointer.md';

export const tcsAsDataPointer: Rule = {
  meta: {
    id: 'tcs-as-data-pointer',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'Memory is reached through RBX as ENCLU left it, which is the TCS or the place EEXIT went to.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, ['load', 'store'], 'arrived').flatMap(({ exploration, node, instruction }) => {
      const reaches = instruction.operands.some(
        (operand) =>
          operand.kind === 'memory' &&
          operand.base !== undefined &&
          generalRegister(operand.base)?.register === 'rbx' &&
          (effectOf(node, 'store') ?? effectOf(node, 'load')) !== undefined,
      );
      const arrival = reaches ? arrivalNode(node) : undefined;
      if (arrival === undefined || !keepsRbx(arrival, node)) return [];
      const holds =
        node.state.arrival?.kind === 'exit'
          ? 'RBX is where EEXIT went, the address of the code behind ENCLU: a store there is a page fault, and a load reads instructions'
          : 'RBX is still the TCS: pages of an enclave give the host all ones and take no store';
      const message = `${holds}. Load the pointer anew from the frame before it is used.`;
      return [reportAt(exploration, node, { message, causes: [{ node: arrival, message: 'ENCLU leaves RBX' }] })];
    });
    return onePerPlace(reports);
  },
};

/** Whether RBX is known at the arrival and the same since. */
function keepsRbx(arrival: SimulationNode, node: SimulationNode): boolean {
  const { rbx } = arrival.state.registers;
  if (rbx !== node.state.registers.rbx) return false;
  return [...rbx.inputs].every(
    ({ input }) => input.provenance.kind !== 'unknown' && input.provenance.kind !== 'enclave',
  );
}
