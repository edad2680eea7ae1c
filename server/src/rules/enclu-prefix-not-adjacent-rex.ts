/** ENCLU carries more than one prefix, or a REX byte that is not the last. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { illegalPrefixes, namedByte } from './support/prefixes.js';
import { onePerPlace, plainReport } from './support/report.js';
import { codeAt } from './support/code.js';
import page from './enclu-prefix-not-adjacent-rex.md';

export const encluPrefixNotAdjacentRex: Rule = {
  meta: {
    id: 'enclu-prefix-not-adjacent-rex',
    severity: 'warning',
    side: 'host',
    contracts: ['rfc-prefix'],
    preset: 'recommended',
    summary: 'ENCLU carries more than one prefix, or a REX byte that is not the last.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = codeAt(analysis, 'enclu').flatMap((instruction) => {
      if (instruction.prefixes.length < 2 || illegalPrefixes(instruction).length > 0) return [];
      const bytes = instruction.prefixes.map(({ byte }) => byte);
      const isStray = bytes.slice(0, -1).some(isRex);
      const why = isStray
        ? 'REX counts only directly in front of the opcode, so the one here is a byte without meaning'
        : 'the kernel compares one prefix and the opcode behind it';
      const message = `ENCLU carries ${bytes.map(namedByte).join(', then ')}: ${why}, and this is another pattern than the one that opts in. Write one prefix alone.`;
      return [plainReport(analysis.program, instruction, message)];
    });
    return onePerPlace(reports);
  },
};

function isRex(byte: number): boolean {
  return byte >= 0x40 && byte <= 0x4f;
}
