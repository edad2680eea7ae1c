/** C is called from the AEP while RSP is not rounded to a multiple of 16. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { goesToC } from './support/c-boundary.js';
import { onePerPlace, reportAt } from './support/report.js';
import { entryOffset, stackAlignment } from './support/stack.js';
import page from './aep-stack-misaligned-at-call.md';

export const aepStackMisalignedAtCall: Rule = {
  meta: {
    id: 'aep-stack-misaligned-at-call',
    severity: 'warning',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'C is called from the AEP while RSP is not rounded to a multiple of 16.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = goesToC(analysis).flatMap(({ exploration, node, kind }) => {
      if (kind !== 'call' || node.state.arrival?.kind !== 'aex') return [];
      const alignment = stackAlignment(exploration, node);
      const isOpen = alignment === undefined && entryOffset(exploration, node.state.registers.rsp) !== undefined;
      if (alignment === 0n || (alignment === undefined && !isOpen)) return [];
      const what =
        alignment === undefined
          ? 'An asynchronous exit brings back the RSP of EENTER, and nothing here rounds it'
          : `RSP is that of EENTER, ${alignment} bytes above a multiple of 16 at this point`;
      const message = `${what}: C code may fault at its first aligned SSE access. Keep RSP in a register that survives the call, round it with \`and $-16, %rsp\`, and restore it.`;
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};
