/** The exit target was not stored on this path and is that of an earlier entry. */
import type { Analysis } from '../analysis/analysis.js';
import type { Register64 } from '../isa/registers.js';
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
      for (const [register, given] of GIVEN_BACK) {
        const load = loadOf(node.state.registers[register]);
        if (load === undefined || lastStored(node, load.address) !== undefined) continue;
        const slot = slotOf(load.address);
        const isStale =
          slot === undefined
            ? NEEDED.has(register) && isAboveStack(exploration, load.address)
            : slots.has(slot) || (NEEDED.has(register) && isLost(exploration, node, given));
        if (!isStale) continue;
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

/** Registers that take the host's values back, with those in which they came. */
const GIVEN_BACK = [
  ['rbx', 'rcx'],
  ['rsp', 'rsp'],
  ['rbp', 'rbp'],
  ['r12', 'r12'],
  ['r13', 'r13'],
  ['r14', 'r14'],
  ['r15', 'r15'],
] as const satisfies readonly (readonly [Register64, Register64])[];
/** Those without which the host cannot go on: they are taken to be the host's wherever they come from. */
const NEEDED: ReadonlySet<Register64> = new Set(['rbx', 'rsp']);

/** A place on a stack of the enclave at or above where RSP was set: what this path pushed lies below. */
function isAboveStack(exploration: Exploration, address: Term): boolean {
  const { base, offset } = exploration.factory.splitAddress(address);
  return base.op === 'input' && base.input.provenance.kind === 'stack' && BigInt.asIntN(64, offset) >= 0n;
}

/** The load that a value is, a stack pointer taken from memory included. */
function loadOf(term: Term): LoadTerm | undefined {
  if (term.op === 'load') return term;
  return term.op === 'input' && term.input.provenance.kind === 'stack' ? loadOf(term.input.provenance.of) : undefined;
}

/** Whether what the register held at the entry is in no register and no memory when C code runs for the first time: nobody can have kept it. */
function isLost(exploration: Exploration, node: SimulationNode, register: Register64): boolean {
  const given = exploration.start.state.registers[register];
  const holds = (term: Term): boolean => given.op === 'input' && term.inputs.has(given);
  const path = pathFromRoot(node);
  const call = path.findIndex((at) => callsOut(at));
  const first = path[call];
  if (first === undefined || Object.values(first.state.registers).some(holds)) return false;
  return !path.slice(0, call).some((at) => effectsOf(at, 'store').some(({ value }) => holds(value)));
}
