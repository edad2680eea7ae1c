/** A call or jump to a register or memory is written without the star. */
import type { Analysis } from '../analysis/analysis.js';
import { takesTarget } from '../isa/flow.js';
import type { Edit } from './finding.js';
import type { Report, Rule } from './rule.js';
import { isSpelledOut } from './support/prefixes.js';
import { onePerPlace, plainReport } from './support/report.js';
import { codeWhere } from './support/code.js';
import page from './indirect-call-missing-star.md';

export const indirectCallMissingStar: Rule = {
  meta: {
    id: 'indirect-call-missing-star',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'A call or jump to a register or memory is written without the star.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = codeWhere(analysis, takesTarget).flatMap((instruction): readonly Report[] => {
      const operand = instruction.operands[0];
      if (operand?.kind !== 'register') return NONE;
      const { body } = instruction.statement;
      if (body?.kind !== 'instruction' || body.mode.dialect !== 'att') return NONE;
      const spelled = body.operands[0];
      if (spelled?.kind !== 'register' || spelled.indirect) return [];
      const message = `An indirect \`${instruction.mnemonic}\` takes a star: \`*%${operand.register}\`. GNU as assembles this with a warning, other assemblers refuse it.`;
      const at: Edit = { span: { ...operand.origin.span, end: operand.origin.span.start }, newText: '*' };
      const fix = isSpelledOut(instruction) ? { title: 'Put the star', edits: [at] } : undefined;
      return [plainReport(analysis.program, instruction, message, fix)];
    });
    return onePerPlace(reports);
  },
};

const NONE: readonly never[] = [];
