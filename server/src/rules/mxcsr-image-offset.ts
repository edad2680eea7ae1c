/** The image of extended state has MXCSR somewhere else than at offset 24. */
import type { Analysis } from '../analysis/analysis.js';
import { constantAt, elementAt } from '../program/image.js';
import { MXCSR_AT, stateImages, strayMxcsr } from './support/state-images.js';
import { plainReport } from './support/report.js';
import type { Report, Rule } from './rule.js';
import page from './mxcsr-image-offset.md';

export const mxcsrImageOffset: Rule = {
  meta: {
    id: 'mxcsr-image-offset',
    severity: 'error',
    side: 'enclave',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'The image of extended state has MXCSR somewhere else than at offset 24.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return stateImages(analysis.program).flatMap(({ place, symbol, origin }) => {
      const mxcsr = constantAt(place, MXCSR_AT, 4);
      if (mxcsr !== 0n) return [];
      const at = strayMxcsr(place);
      if (at === undefined) return [];
      const message =
        `${symbol} has a value for MXCSR at offset ${at}, but XRSTOR and FXRSTOR load it from offset ${MXCSR_AT}, where this image has 0: all ` +
        `exceptions are unmasked. Put ${MXCSR_AT} bytes in front of it.`;
      return [plainReport(analysis.program, elementAt(place, at)?.origin ?? origin, message)];
    });
  },
};
