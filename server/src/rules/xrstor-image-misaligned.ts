/** The operand of XRSTOR, XSAVE, FXRSTOR or FXSAVE is not aligned. */
import type { Analysis } from '../analysis/analysis.js';
import { alignmentOf } from '../program/image.js';
import { ALIGNED_OPS, neededAlignment, operandPlace } from './support/state-images.js';
import { plainReport } from './support/report.js';
import { codeAt } from './support/code.js';
import type { Report, Rule } from './rule.js';
import page from './xrstor-image-misaligned.md';

export const xrstorImageMisaligned: Rule = {
  meta: {
    id: 'xrstor-image-misaligned',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'The operand of XRSTOR, XSAVE, FXRSTOR or FXSAVE is not aligned.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    return codeAt(analysis, ALIGNED_OPS).flatMap((instruction) => {
      const needed = neededAlignment(instruction.op);
      const place = needed === undefined ? undefined : operandPlace(program, instruction);
      if (needed === undefined || place === undefined || alignmentOf(place) >= needed) return [];
      const message =
        `${instruction.mnemonic} needs an operand aligned to ${needed} bytes and raises #GP otherwise; nothing in this file aligns ` +
        `it to more than ${alignmentOf(place)}. Put .balign ${needed} in front of the label.`;
      return [plainReport(program, instruction, message)];
    });
  },
};
