/** Registers that are no arguments reach C as the host left them. */
import type { Analysis } from '../analysis/analysis.js';
import { REGISTERS_64, type Register64 } from '../isa/registers.js';
import { calleeOf, firstCalls, reportWhere } from './support/enclave-paths.js';
import { dependsOnHost } from './support/enclave-values.js';
import type { Report, Rule } from './rule.js';
import page from './entry-gpr-not-cleared.md';

export const entryGprNotCleared: Rule = {
  meta: {
    id: 'entry-gpr-not-cleared',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'strict',
    summary: 'Registers that are no arguments reach C as the host left them.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(firstCalls(analysis), ({ node }) => {
      const left = REGISTERS_64.filter(
        (register) => !DECLARED.includes(register) && dependsOnHost(node.state.registers[register]),
      );
      if (left.length === 0) return undefined;
      const names = left.map((register) => register.toUpperCase()).join(', ');
      return { message: `${calleeOf(node)} is called with ${names} as the host left them. Clear what is no argument.` };
    });
  },
};

/** What carries arguments by the convention of most runtimes, and what has rules of its own. */
const DECLARED: readonly Register64[] = ['rdi', 'rsi', 'rsp'];
