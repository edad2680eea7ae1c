/** The exit target was not stored on this path and is that of an earlier entry. */
import type { Analysis } from '../analysis/analysis.js';
import { describeTerm } from '../simulate/describe.js';
import type { LoadTerm, Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { callsOut, exitVisits, isEntered, reportWhere } from './support/enclave-paths.js';
import { hostSlots, lastStored, slotOf } from './support/enclave-values.js';
import { effectsOf, pathFromRoot } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-target-stale.md';

export const eexitTargetStale: Rule = {
  meta: {
    id: 'eexit-target-stale',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The exit target was not stored on this path and is that of an earlier entry.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const slots = hostSlots(analysis);
    return reportWhere(exitVisits(analysis), ({ exploration, node }) => {
      if (!isEntered(exploration)) return undefined;
      for (const [register, given] of [
        ['rbx', 'rcx'],
        ['rsp', 'rsp'],
      ] as const) {
        const load = loadOf(node.state.registers[register]);
        const slot = load === undefined ? undefined : slotOf(load.address);
        if (load === undefined || slot === undefined || lastStored(node, load.address) !== undefined) continue;
        if (!slots.has(slot) && !isLost(exploration, node, given)) continue;
        return {
          message:
            `EEXIT goes back with what an earlier entry stored: this path loads ${register.toUpperCase()} from ` +
            `${describeTerm(exploration, load, node.state)} without having stored ${given.toUpperCase()} of this entry there. Store it before the paths separate.`,
        };
      }
      return undefined;
    });
  },
};

/** The load that a value is, a stack pointer taken from memory included. */
function loadOf(term: Term): LoadTerm | undefined {
  if (term.op === 'load') return term;
  return term.op === 'input' && term.input.provenance.kind === 'stack' ? loadOf(term.input.provenance.of) : undefined;
}

/** Whether what the register held at the entry is in no register and no memory when C code runs for the first time: nobody can have kept it. */
function isLost(exploration: Exploration, node: SimulationNode, register: 'rcx' | 'rsp'): boolean {
  const given = exploration.start.state.registers[register];
  const holds = (term: Term): boolean => given.op === 'input' && term.inputs.has(given);
  const path = pathFromRoot(node);
  const call = path.findIndex((at) => callsOut(at));
  const first = path[call];
  if (first === undefined || Object.values(first.state.registers).some(holds)) return false;
  return !path.slice(0, call).some((at) => effectsOf(at, 'store').some(({ value }) => holds(value)));
}
