/** The frame of the handler begins within 128 bytes below RSP of the interrupted code. */
import type { Analysis } from '../analysis/analysis.js';
import { entryVisits, reportWhere } from './support/enclave-paths.js';
import { depthBelow } from './support/ssa.js';
import { effectOf, effectsOf } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './exception-redzone-clobber.md';

export const exceptionRedzoneClobber: Rule = {
  meta: {
    id: 'exception-redzone-clobber',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'The frame of the handler begins within 128 bytes below RSP of the interrupted code.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(entryVisits(analysis), ({ exploration, node, instruction }) => {
      const isPush = effectOf(node, 'call') !== undefined || /^push/.test(instruction.op);
      for (const store of effectsOf(node, 'store')) {
        const depth = depthBelow(exploration, node, store.address);
        // What is pushed lies at the upper end of a frame, what is stored first mostly at its lower end.
        if (depth === undefined || depth <= 0n || depth > (isPush ? RED_ZONE : RED_ZONE + SMALLEST_FRAME)) continue;
        return {
          message:
            `${instruction.mnemonic} writes ${depth} bytes below RSP of the interrupted code: the 128 bytes below it (the red zone) belong to that code. ` +
            'Subtract 128 more.',
        };
      }
      return undefined;
    });
  },
};

const RED_ZONE = 128n;
/** A frame of an exception holds some registers at least. */
const SMALLEST_FRAME = 63n;
