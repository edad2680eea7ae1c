/** RSP of the host is passed to C. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, firstCalls, reportWhere } from './support/enclave-paths.js';
import { dependsOnHostRegister } from './support/enclave-values.js';
import { ARGUMENT_REGISTERS } from './support/landing.js';
import type { Report, Rule } from './rule.js';
import page from './entry-host-rsp-as-argument.md';

export const entryHostRspAsArgument: Rule = {
  meta: {
    id: 'entry-host-rsp-as-argument',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'RSP of the host is passed to C.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(firstCalls(analysis), ({ node }) => {
      const passed = ARGUMENT_REGISTERS.filter((register) =>
        dependsOnHostRegister(node.state.registers[register], 'rsp'),
      );
      if (passed.length === 0) return undefined;
      const names = passed.map((register) => register.toUpperCase()).join(', ');
      return {
        message: `${calleeOf(node)} gets RSP of the host in ${names}: a pointer to wherever the host wants. Keep it in thread data for the exit instead.`,
      };
    });
  },
};
