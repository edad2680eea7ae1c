/** The entry of the enclave calls code without having looked at CSSA in RAX. */
import type { Analysis } from '../analysis/analysis.js';
import { asksForCssa, branchesBefore, calleeOf, firstCalls, reportWhere } from './support/enclave-paths.js';
import { dependsOnCssa, isThreadData } from './support/enclave-values.js';
import { findWithin } from '../simulate/domain/parts.js';
import type { Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { ARGUMENT_REGISTERS } from './support/landing.js';
import type { Report, Rule } from './rule.js';
import page from './entry-cssa-unchecked.md';

export const entryCssaUnchecked: Rule = {
  meta: {
    id: 'entry-cssa-unchecked',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The entry of the enclave calls code without having looked at CSSA in RAX.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(firstCalls(analysis), ({ exploration, node }) => {
      if (exploration.root.nssa === 1 || asksForCssa(node) || passesCssa(node) || asksForThreadState(node))
        return undefined;
      return {
        message:
          `${calleeOf(node)} is called, and nothing on this path asks whether CSSA (RAX at the entry) is 0. While an exception is pending ` +
          'the host can enter again, and this path then runs on top of the interrupted one. Test RAX and leave for the exception handler ' +
          'when it is not 0, or say nssa=1 when every TCS has one SSA frame.',
      };
    });
  },
};

/** C may decide itself. */
function passesCssa({ state }: SimulationNode): boolean {
  return ARGUMENT_REGISTERS.some((register) => dependsOnCssa(state.registers[register]));
}

/** A runtime can keep its own record, for each thread, of whether it is entered again. */
function asksForThreadState(node: SimulationNode): boolean {
  return branchesBefore(node).some(({ condition }) => readsThreadData(condition));
}

function readsThreadData(term: Term): boolean {
  return findWithin(term, (one) => one.op === 'load' && isThreadData(one.address)) !== undefined;
}
