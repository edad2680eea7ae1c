/** A branch compares the address of a symbol with zero, where its value was meant. */
import type { Analysis } from '../analysis/analysis.js';
import type { Program } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import { asAddress } from '../simulate/domain/queries.js';
import type { Term } from '../simulate/domain/term.js';
import page from './address-tested-not-value.md';

export const addressTestedNotValue: Rule = {
  meta: {
    id: 'address-tested-not-value',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'A branch compares the address of a symbol with zero, where its value was meant.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, 'branch').flatMap(({ exploration, node }) => {
      const branch = effectOf(node, 'branch');
      const symbol = branch === undefined ? undefined : testedAddress(analysis.program, branch.condition);
      if (branch === undefined || symbol === undefined) return [];
      const comparison = branch.comparison === undefined ? undefined : analysis.program.instructions[branch.comparison];
      const message =
        `This compares the address of ${symbol} with 0, which it never is, so the branch behind always goes the same way. To test what ${symbol} holds, load it ` +
        `first: \`mov ${symbol}(%rip), …\`.`;
      return [reportAt(exploration, node, { message, instruction: comparison })];
    });
    return onePerPlace(reports);
  },
};

/** The symbol of this file or another whose address a condition compares with zero; weak ones may well be absent. */
function testedAddress(program: Program, condition: Term): string | undefined {
  if (condition.op === 'eq') {
    if (condition.right.op !== 'const' || condition.right.value !== 0n) return undefined;
    const address = asAddress(condition.left);
    const symbol = address === undefined ? undefined : program.symbols.get(address.symbol);
    return symbol === undefined || symbol.binding === 'weak' ? undefined : symbol.written;
  }
  // The negation of a bit is 1 minus it, and its other spelling a XOR with 1.
  const inner = condition.op === 'xor' ? condition.left : condition.op === 'sum' ? condition.parts[0]?.term : undefined;
  return inner?.op === 'eq' ? testedAddress(program, inner) : undefined;
}
