/** An instruction on memory has neither a register nor a suffix that says how wide it is. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, plainReport } from './support/report.js';
import { codeOf } from './support/code.js';
import page from './operand-size-ambiguous.md';

export const operandSizeAmbiguous: Rule = {
  meta: {
    id: 'operand-size-ambiguous',
    severity: 'info',
    side: 'both',
    contracts: ['any'],
    preset: 'all',
    summary: 'An instruction on memory has neither a register nor a suffix that says how wide it is.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = codeOf(analysis).flatMap((instruction) => {
      const { body } = instruction.statement;
      if (body?.kind !== 'instruction' || body.mode.dialect !== 'att' || !SIZED.has(body.mnemonic?.text ?? ''))
        return [];
      const { operands } = instruction;
      const hasMemory = operands.some(({ kind }) => kind === 'memory');
      if (!hasMemory || operands.some(({ kind }) => kind === 'register')) return [];
      const message =
        `\`${instruction.mnemonic}\` has no suffix and no register, so GNU as takes ${instruction.width || 32} bits. Say what is meant: ` +
        `\`${instruction.mnemonic}l\` for 32 bits, \`${instruction.mnemonic}q\` for 64.`;
      return [plainReport(analysis.program, instruction, message)];
    });
    return onePerPlace(reports);
  },
};

const SIZED: ReadonlySet<string> = new Set(
  'mov add sub adc sbb and or xor cmp test inc dec neg not shl shr sar rol ror bt bts btr btc mul div imul idiv'.split(
    ' ',
  ),
);
