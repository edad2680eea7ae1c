/** The AEP loads a register anew that the asynchronous exit has just set. */
import type { Analysis } from '../analysis/analysis.js';
import { type Register64, generalRegister } from '../isa/registers.js';
import type { Report, Rule } from './rule.js';
import { ERESUME, aepVisits, encluVisits } from './support/enclu-sites.js';
import { instructionOf, onePerPlace, reportAt } from './support/report.js';
import { effectsOf } from './support/tree.js';
import { above } from './support/visits.js';
import type { SimulationNode } from '../simulate/exploration.js';
import page from './aep-redundant-reload.md';

export const aepRedundantReload: Rule = {
  meta: {
    id: 'aep-redundant-reload',
    severity: 'info',
    side: 'host',
    contracts: ['any'],
    preset: 'all',
    summary: 'The AEP loads a register anew that the asynchronous exit has just set.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = aepVisits(encluVisits(analysis)).flatMap((visit) => {
      const { exploration, node, aex } = visit;
      if (aex === undefined) return [];
      for (const at of [...[...above(node, aex)].reverse()]) {
        const register = reloaded(analysis, at, aex);
        if (register === undefined) continue;
        const message =
          `${register.toUpperCase()} still holds what the asynchronous exit put there, so this load is not needed; and where it takes the value from may be out of date, which the ` +
          'exit never is.';
        return [reportAt(exploration, at, { message })];
      }
      return [];
    });
    return onePerPlace(reports);
  },
};

const SET_BY_EXIT = ['rax', 'rbx', 'rcx'] as const;

/** The register that the instruction at a node loads although it has its value of the exit. */
function reloaded({ program }: Analysis, node: SimulationNode, aex: SimulationNode): Register64 | undefined {
  const instruction = instructionOf(program, node);
  const [to] = instruction?.operands ?? [];
  if (instruction === undefined || !['mov', 'lea'].includes(instruction.op) || to?.kind !== 'register')
    return undefined;
  const register = SET_BY_EXIT.find((one) => generalRegister(to.register)?.register === one);
  if (register === undefined || node.state.registers[register] !== aex.state.registers[register]) return undefined;
  const next = node.children[0]?.state.registers[register];
  const isLeaf = register !== 'rax' || (next !== undefined && next.op === 'const' && next.value === BigInt(ERESUME));
  return isLeaf && !isSavedFirst(node, aex, register) ? register : undefined;
}

/** Code that keeps a copy is about to use the register for something else. */
function isSavedFirst(node: SimulationNode, aex: SimulationNode, register: Register64): boolean {
  const value = aex.state.registers[register];
  for (const at of above(node, aex)) if (effectsOf(at, 'store').some((store) => store.value === value)) return true;
  return false;
}
