/** Only a part of RAX is set to the leaf, and the rest is left over. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { EENTER, ERESUME, encluVisits } from './support/enclu-sites.js';
import { lastChange } from './support/provenance.js';
import { onePerPlace, reportAt } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import { describeTerm } from '../simulate/describe.js';
import { constantOf } from '../simulate/domain/queries.js';
import type { Term } from '../simulate/domain/term.js';
import page from './enclu-leaf-stale-upper-bits.md';

export const encluLeafStaleUpperBits: Rule = {
  meta: {
    id: 'enclu-leaf-stale-upper-bits',
    severity: 'warning',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary: 'Only a part of RAX is set to the leaf, and the rest is left over.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = encluVisits(analysis).flatMap((visit) => {
      const { exploration, node } = visit;
      const { rax } = node.state.registers;
      if (visit.aex !== undefined || rax.op !== 'insert' || rax.low !== 0 || !isLeaf(rax.value)) return [];
      if (constantOf(rax, node.state) !== undefined || passesUnknownMacro(analysis.program, node)) return [];
      const writer = lastChange(node, 'rax');
      const message =
        `Only the low ${rax.width} bits of RAX are set; the others are ${describeTerm(exploration, rax.base, node.state)}. ENCLU reads 32 bits, and a fix-up may compare 64: ` +
        'write `mov $2, %eax`, which clears the upper half.';
      const causes = writer === undefined ? [] : [{ node: writer, message: `RAX is written in ${rax.width} bits` }];
      return [reportAt(exploration, node, { message, causes })];
    });
    return onePerPlace(reports);
  },
};

function isLeaf(term: Term): boolean {
  return term.op === 'const' && (term.value === BigInt(EENTER) || term.value === BigInt(ERESUME));
}
