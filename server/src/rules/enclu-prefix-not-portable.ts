/** A prefix of ENCLU is spelled in a way that only one assembler takes. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, plainReport } from './support/report.js';
import { codeAt } from './support/code.js';
import page from './enclu-prefix-not-portable.md';

export const encluPrefixNotPortable: Rule = {
  meta: {
    id: 'enclu-prefix-not-portable',
    severity: 'info',
    side: 'both',
    contracts: ['rfc-prefix'],
    preset: 'all',
    summary: 'A prefix of ENCLU is spelled in a way that only one assembler takes.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = codeAt(analysis, 'enclu').flatMap((instruction) => {
      const { body } = instruction.statement;
      const words = body?.kind === 'instruction' ? body.prefixes.map(({ text }) => text) : [];
      const word = words.find((text) => ONLY_GNU.test(text) || ONLY_LLVM.has(text));
      if (word === undefined) return [];
      const who = ONLY_LLVM.has(word)
        ? 'LLVM takes it and GNU as refuses it in 64-bit mode'
        : 'GNU as takes it and LLVM does not know it';
      const message = `\`${word}\` is not portable: ${who}. \`ds\`, \`cs\`, \`fs\`, \`gs\`, \`addr32\` and \`rex64\` are read by both.`;
      return [plainReport(analysis.program, instruction, message)];
    });
    return onePerPlace(reports);
  },
};

const ONLY_GNU = /^(?:rex|rex\.[wrxb]+|\{rex\})$/;
const ONLY_LLVM: ReadonlySet<string> = new Set(['es', 'ss', 'notrack']);
