/** The flags are set from values of the enclave again after they were cleared. */
import type { Analysis } from '../analysis/analysis.js';
import { constantOf } from '../simulate/domain/queries.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { callsOut, exitVisits, reportWhere } from './support/enclave-paths.js';
import { hostSlots, originsOf } from './support/enclave-values.js';
import { above } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-flags-scrub-on-wrong-order.md';

export const eexitFlagsScrubOnWrongOrder: Rule = {
  meta: {
    id: 'eexit-flags-scrub-on-wrong-order',
    severity: 'info',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'strict',
    summary: 'The flags are set from values of the enclave again after they were cleared.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const slots = hostSlots(analysis);
    return reportWhere(exitVisits(analysis), ({ exploration, node }) => {
      const tells = (at: SimulationNode): boolean => {
        const origins = originsOf(exploration, at, at.state.flags.values.zf, slots);
        return origins.has('private') || origins.has('stored');
      };
      if (!tells(node)) return undefined;
      for (const at of above(node)) {
        if (callsOut(at)) return undefined;
        if (constantOf(at.state.flags.values.zf, at.state) === undefined) continue;
        const undone = node.state.flags.writer;
        const name = undone === undefined ? 'a later instruction' : exploration.program.instructions[undone]?.mnemonic;
        return {
          message: `The flags were cleared before EEXIT, and ${name ?? 'a later instruction'} set them from values of the enclave again. Clear them behind it.`,
          causes: [{ node: at, message: 'here the flags are constants' }],
        };
      }
      return undefined;
    });
  },
};
