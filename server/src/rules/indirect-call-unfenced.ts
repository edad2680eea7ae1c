/** A target is loaded and called without the LFENCE that the file uses elsewhere against load value injection. */
import type { Analysis } from '../analysis/analysis.js';
import type { Instruction } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { codeAt } from './support/code.js';
import { above, visitsAt } from './support/visits.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './indirect-call-unfenced.md';

export const indirectCallUnfenced: Rule = {
  meta: {
    id: 'indirect-call-unfenced',
    severity: 'info',
    side: 'host',
    contracts: ['any'],
    preset: 'all',
    summary:
      'A target is loaded and called without the LFENCE that the file uses elsewhere against load value injection.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const fences = codeAt(analysis, 'lfence').some(
      ({ next }) => next !== undefined && isIndirect(program.instructions[next]),
    );
    if (!fences && !analysis.mitigations.has('lvi')) return [];
    const reports = visitsAt(analysis, ['call', 'jmp'], 'host').flatMap(({ exploration, node, instruction }) => {
      if (!isIndirect(instruction) || isFenced(exploration, node, instruction)) return [];
      const message =
        'Elsewhere this file puts `lfence` between the load of a target and the call, so that no injected value is called; here it does not. Load into a register, `lfence`, call the register.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

function isIndirect(instruction: Instruction | undefined): boolean {
  const [operand] = instruction?.operands ?? [];
  return (
    (instruction?.op === 'call' || instruction?.op === 'jmp') && operand !== undefined && operand.kind !== 'target'
  );
}

/** Whether LFENCE comes between the last load on the path and the branch, which itself loads nothing. */
function isFenced({ program }: Exploration, node: SimulationNode, { operands: [operand] }: Instruction): boolean {
  if (operand?.kind === 'memory') return false;
  for (const at of above(node)) {
    if (program.instructions[at.instruction ?? -1]?.op === 'lfence') return true;
    if (effectOf(at, 'load') !== undefined) return false;
  }
  return true;
}
