/** A global function has no `.type`. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, plainReport } from './support/report.js';
import page from './function-metadata-missing.md';

export const functionMetadataMissing: Rule = {
  meta: {
    id: 'function-metadata-missing',
    severity: 'info',
    side: 'both',
    contracts: ['any'],
    preset: 'all',
    summary: 'A global function has no `.type`.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const reports = [...program.symbols.values()].flatMap((symbol) => {
      if (symbol.binding === 'local' || symbol.type !== 'unknown' || symbol.assumed || symbol.definition === undefined)
        return [];
      const place = symbol.place.kind === 'instruction' ? symbol.place.instruction : undefined;
      const section = place === undefined ? undefined : program.instructions[place]?.section;
      if (section === undefined || program.sections[section]?.executable !== true) return [];
      const message = `${symbol.written} has no type: symbolisers, objtool and the linker's own stubs take it for data. Add \`.type ${symbol.written}, @function\` and \`.size ${symbol.written}, .-${symbol.written}\`.`;
      return [plainReport(program, symbol.definition, message)];
    });
    return onePerPlace(reports);
  },
};
