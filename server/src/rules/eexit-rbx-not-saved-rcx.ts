/** EEXIT goes to an address that the host did not give. */
import type { Analysis } from '../analysis/analysis.js';
import { describeTerm } from '../simulate/describe.js';
import type { Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { exitVisits, isIncomingStack, reportWhere } from './support/enclave-paths.js';
import { dependsOnCssa, hostSlots, isHardware, lastStored, originsOf, type Origin } from './support/enclave-values.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-rbx-not-saved-rcx.md';

export const eexitRbxNotSavedRcx: Rule = {
  meta: {
    id: 'eexit-rbx-not-saved-rcx',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'EEXIT goes to an address that the host did not give.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const slots = hostSlots(analysis);
    return reportWhere(exitVisits(analysis), ({ exploration, node }) => {
      const target = node.state.registers.rbx;
      const why = reasonAgainst(keptValue(node, target), originsOf(exploration, node, target, slots));
      if (why === undefined) return undefined;
      const value = describeTerm(exploration, target, node.state);
      return {
        message: `EEXIT jumps to RBX, which ${why} (${value}). Load the address that EENTER gave in RCX into RBX.`,
      };
    });
  },
};

/** What the path stored where the value is loaded from: thread data is the enclave's own. */
function keptValue(node: SimulationNode, value: Term): Term {
  return (value.op === 'load' ? lastStored(node, value.address) : undefined) ?? value;
}

/** Why it cannot be an address of the host, for the message; undefined when it can. */
function reasonAgainst(target: Term, origins: ReadonlySet<Origin>): string | undefined {
  if (isIncomingStack(target)) return 'is the stack pointer with which the host entered';
  if (origins.has('host') || origins.has('unknown') || target.op === 'const') return undefined;
  const isTcs = [...target.inputs].some(({ input }) => isHardware(input, 'tcs'));
  if (isTcs) return 'is the TCS that EENTER left there';
  if (dependsOnCssa(target)) return 'is CSSA, which EENTER left in RAX';
  if (origins.has('hardware')) return undefined;
  if (origins.has('private')) return 'holds what code in the enclave left there';
  return origins.has('address') ? 'is an address in the enclave' : undefined;
}
