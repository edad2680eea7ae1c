/** The image is compacted, so that XRSTOR does not load MXCSR from it. */
import type { Analysis } from '../analysis/analysis.js';
import { constantAt, elementAt } from '../program/image.js';
import { MXCSR_AT, stateImages } from './support/state-images.js';
import { plainReport } from './support/report.js';
import type { Report, Rule } from './rule.js';
import page from './xrstor-compact-image-mxcsr.md';

export const xrstorCompactImageMxcsr: Rule = {
  meta: {
    id: 'xrstor-compact-image-mxcsr',
    severity: 'info',
    side: 'enclave',
    contracts: ['any'],
    preset: 'strict',
    summary: 'The image is compacted, so that XRSTOR does not load MXCSR from it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return stateImages(analysis.program).flatMap(({ place, symbol, origin }) => {
      const mxcsr = constantAt(place, MXCSR_AT, 4);
      const present = constantAt(place, 512, 8);
      const compacted = constantAt(place, 520, 8);
      if (mxcsr === undefined || mxcsr === 0n || mxcsr === 0x1f80n || present === undefined || compacted === undefined)
        return [];
      if (compacted >> 63n === 0n || (present & 2n) !== 0n) return [];
      const message =
        `${symbol} is compacted (bit 63 of XCOMP_BV) and does not have SSE in XSTATE_BV: XRSTOR sets MXCSR to 0x1F80 and not to the ` +
        `0x${mxcsr.toString(16).toUpperCase()} at offset 24. Clear XCOMP_BV.`;
      return [plainReport(analysis.program, elementAt(place, 520)?.origin ?? origin, message)];
    });
  },
};
