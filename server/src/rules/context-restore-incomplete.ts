/** Flags are saved and dropped again without being restored. */
import type { Analysis } from '../analysis/analysis.js';
import { reportWhere } from './support/enclave-paths.js';
import { instructionOf } from './support/report.js';
import { effectOf, effectsOf, pathFromRoot } from './support/tree.js';
import { visitsAt, visitsEnding } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './context-restore-incomplete.md';

export const contextRestoreIncomplete: Rule = {
  meta: {
    id: 'context-restore-incomplete',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'Flags are saved and dropped again without being restored.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    if (visitsAt(analysis, 'pushf').length === 0) return [];
    const returns = visitsEnding(analysis, 'return');
    return reportWhere(returns, ({ exploration, node }) => {
      const path = pathFromRoot(node);
      for (const [index, at] of path.entries()) {
        if (instructionOf(exploration.program, at)?.op !== 'pushf') continue;
        const address = effectOf(at, 'store')?.address;
        const isRead = path
          .slice(index)
          .some((later) => effectsOf(later, 'load').some((load) => load.address === address));
        if (address === undefined || isRead) continue;
        return {
          message:
            'The flags were saved on this path and are not restored: the word is dropped before the return. Load it with popfq.',
          causes: [{ node: at, message: 'the flags are saved' }],
        };
      }
      return undefined;
    });
  },
};
