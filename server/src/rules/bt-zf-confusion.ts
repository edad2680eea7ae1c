/** A branch on ZF follows BT, BTS, BTR or BTC, which set CF. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { isSpelledOut } from './support/prefixes.js';
import { onePerPlace, reportAt } from './support/report.js';
import { visitsAt } from './support/visits.js';
import page from './bt-zf-confusion.md';

export const btZfConfusion: Rule = {
  meta: {
    id: 'bt-zf-confusion',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'A branch on ZF follows BT, BTS, BTR or BTC, which set CF.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsAt(analysis, READERS).flatMap(({ exploration, node, instruction }) => {
      const { writer } = node.state.flags;
      const test = writer === undefined ? undefined : analysis.program.instructions[writer];
      const right = RIGHT[instruction.condition ?? ''];
      if (test === undefined || !BIT_TESTS.has(test.op) || right === undefined) return [];
      const message =
        `\`${test.mnemonic}\` puts the bit into CF and leaves ZF as it was, so \`${instruction.mnemonic}\` decides on an older result. Test CF: ` +
        `\`${right}\` in its place.`;
      const fix =
        instruction.op === 'jcc' && isSpelledOut(instruction)
          ? {
              title: `Replace ${instruction.mnemonic} by ${right}`,
              edits: [{ span: instruction.origin.span, newText: right }],
            }
          : undefined;
      return [reportAt(exploration, node, { message, fix })];
    });
    return onePerPlace(reports);
  },
};

const BIT_TESTS: ReadonlySet<string> = new Set(['bt', 'bts', 'btr', 'btc']);
const READERS: readonly string[] = ['jcc', 'setcc', 'cmovcc'];

/** What asks for the bit where ZF was asked: "not zero" means that the bit is set. */
const RIGHT: Readonly<Record<string, string>> = { ne: 'jc', e: 'jnc' };
