/** The status flags, or a set DF, leave the enclave. */
import type { Analysis } from '../analysis/analysis.js';
import { constantOf } from '../simulate/domain/queries.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { exitVisits, reportWhere } from './support/enclave-paths.js';
import { hostSlots, originsOf, type HostSlots } from './support/enclave-values.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-flags-leak.md';

export const eexitFlagsLeak: Rule = {
  meta: {
    id: 'eexit-flags-leak',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The status flags, or a set DF, leave the enclave.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const slots = hostSlots(analysis);
    return reportWhere(exitVisits(analysis), ({ exploration, node }) => {
      const { values, writer } = node.state.flags;
      if (constantOf(values.df, node.state) === 1n) {
        return {
          message: 'EEXIT goes back with DF set: string instructions of the host run downwards. Execute cld before.',
        };
      }
      if (constantOf(values.ac, node.state) === 1n) {
        return {
          message:
            'EEXIT goes back with AC set: accesses of the host to unaligned addresses fault. Load RFLAGS without it before.',
        };
      }
      const told = TELLING.filter((flag) => isPrivate(exploration, node, values[flag], slots));
      if (told.length === 0) return undefined;
      const source = writer === undefined ? undefined : exploration.program.instructions[writer];
      return {
        message:
          `EEXIT hands out ${told.map((flag) => flag.toUpperCase()).join(', ')} as ${source === undefined ? 'the enclave' : source.mnemonic} set ` +
          'them from values of the enclave. Set the flags from a constant before.',
      };
    });
  },
};

/** AF is left undefined by the usual ways to clear a register. */
const TELLING = ['cf', 'pf', 'zf', 'sf', 'of'] as const;

function isPrivate(exploration: Exploration, node: SimulationNode, flag: Term, slots: HostSlots): boolean {
  const origins = originsOf(exploration, node, flag, slots);
  if (origins.has('private')) return true;
  // What a call leaves in the flags is unknown, but it is the enclave's.
  return [...flag.inputs].some(
    ({ input }) =>
      input.provenance.kind === 'unknown' &&
      input.site !== undefined &&
      exploration.program.instructions[input.site]?.op === 'call',
  );
}
