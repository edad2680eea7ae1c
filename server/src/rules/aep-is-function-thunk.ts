/** The AEP is the address of a linkage stub and not of the ENCLU. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { encluVisits, enters } from './support/enclu-sites.js';
import { lastChange } from './support/provenance.js';
import { instructionOf, onePerPlace, reportAt } from './support/report.js';
import page from './aep-is-function-thunk.md';

export const aepIsFunctionThunk: Rule = {
  meta: {
    id: 'aep-is-function-thunk',
    severity: 'error',
    side: 'host',
    contracts: ['signal', 'aex-notify'],
    preset: 'recommended',
    summary: 'The AEP is the address of a linkage stub and not of the ENCLU.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = encluVisits(analysis).flatMap((visit) => {
      const { exploration, node } = visit;
      if (visit.leaves !== undefined && !enters(visit)) return [];
      const writer = lastChange(node, 'rcx');
      const instruction = writer === undefined ? undefined : instructionOf(analysis.program, writer);
      const [, from] = instruction?.operands ?? [];
      if (
        writer === undefined ||
        instruction === undefined ||
        from?.kind !== 'memory' ||
        from.displacement.kind !== 'address'
      )
        return [];
      const { symbol, modifier } = from.displacement;
      if (modifier !== 'PLT' && !(modifier?.startsWith('GOT') === true && isElsewhere(analysis, symbol))) return [];
      const message =
        `RCX gets ${symbol} by way of ${modifier}: the address of a stub, or of whatever the dynamic linker chooses, not of this file's ENCLU. A handler that compares RIP with the ` +
        'AEP will not recognise the exit. Take a local label on the ENCLU.';
      return [reportAt(exploration, writer, { message })];
    });
    return onePerPlace(reports);
  },
};

function isElsewhere({ program }: Analysis, symbol: string): boolean {
  return program.symbols.get(symbol)?.definition === undefined;
}
