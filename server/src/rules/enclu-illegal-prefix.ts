/** ENCLU with a prefix that makes it an undefined instruction. */
import type { Analysis } from '../analysis/analysis.js';
import { codeAt } from './support/code.js';
import { illegalPrefixes, replacementFix } from './support/prefixes.js';
import { functionOf } from './support/functions.js';
import { mnemonicOrigin, reportAt } from './support/report.js';
import { firstAt } from './support/tree.js';
import type { Instruction, PrefixByte } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import page from './enclu-illegal-prefix.md';

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x66, 'operand-size (0x66)'],
  [0xf0, 'LOCK (0xf0)'],
  [0xf2, 'REPNE (0xf2)'],
  [0xf3, 'REP (0xf3)'],
]);

export const encluIllegalPrefix: Rule = {
  meta: {
    id: 'enclu-illegal-prefix',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'ENCLU carries LOCK, REP, REPNE or the operand-size prefix, with which it raises #UD.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return codeAt(analysis, 'enclu').flatMap((instruction) => {
      const illegal = illegalPrefixes(instruction);
      return illegal.length === 0 ? [] : [report(analysis, instruction, illegal)];
    });
  },
};

function report(analysis: Analysis, instruction: Instruction, illegal: readonly PrefixByte[]): Report {
  const optIn = analysis.contract.contract.fixup === 'prefix' ? analysis.contract.prefix : undefined;
  const names = illegal.map(({ byte }) => NAMES.get(byte) ?? `0x${byte.toString(16)}`).join(' and ');
  const details = {
    message:
      `ENCLU carries the prefix ${names}, with which the processor raises #UD whatever the leaf; ` +
      (optIn === undefined
        ? 'remove it.'
        : 'use a segment, address-size or REX prefix to opt in to the fix-up: ENCLU ignores those.'),
    fix: replacementFix(instruction, illegal, optIn),
  };
  for (const exploration of analysis.explorations) {
    const node = firstAt(exploration, instruction.id);
    if (node !== undefined) return reportAt(exploration, node, details);
  }
  // Code that no path reaches cannot be entered well either, so it is reported without one.
  return {
    message: details.message,
    origin: mnemonicOrigin(instruction),
    function: functionOf(analysis.program, instruction.id),
    path: [],
    fix: details.fix,
  };
}
