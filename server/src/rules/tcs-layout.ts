/** A TCS in this file is laid out wrongly, or shares its SSA with another. */
import type { Analysis } from '../analysis/analysis.js';
import { dataPlace, elementAt } from '../program/image.js';
import { TCS_FIELDS, TCS_SIZE, threadControls } from '../program/tcs.js';
import { onePerPlace, plainReport } from './support/report.js';
import type { Report, Rule } from './rule.js';
import page from './tcs-layout.md';

export const tcsLayout: Rule = {
  meta: {
    id: 'tcs-layout',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'A TCS in this file is laid out wrongly, or shares its SSA with another.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const reports: Report[] = [];
    const taken = new Map<string, number>();
    threadControls(program).forEach(({ place, origin, nssa }, index) => {
      const add = (field: number, message: string): void => {
        reports.push(plainReport(program, elementAt(place, field)?.origin ?? origin, message));
      };
      const ossa = elementAt(place, TCS_FIELDS.ossa);
      const area = `${ossa?.symbol ?? ''}${ossa?.addend ?? 0n}`;
      const other = taken.get(area);
      if (ossa?.symbol !== undefined && other !== undefined) {
        add(
          TCS_FIELDS.ossa,
          `TCS ${index + 1} has the SSA of TCS ${other + 1}: the two threads overwrite each other's registers. Give each its own.`,
        );
      } else taken.set(area, index);
      const data = ossa?.symbol === undefined ? undefined : dataPlace(program, ossa.symbol, ossa.addend);
      if (data !== undefined && data.offset % TCS_SIZE !== 0 && data.stretch.alignment >= TCS_SIZE) {
        add(TCS_FIELDS.ossa, 'The SSA is not aligned to 4096 bytes, as EENTER needs it.');
      }
      if (nssa === 0)
        add(TCS_FIELDS.nssa, 'NSSA is 0: without an SSA frame EENTER raises #GP. Give the thread one at least.');
      for (const field of [TCS_FIELDS.fslimit, TCS_FIELDS.gslimit]) {
        const limit = elementAt(place, field)?.constant;
        if (limit !== undefined && (limit & 0xfffn) !== 0xfffn) {
          add(
            field,
            `The low 12 bits of ${field === TCS_FIELDS.fslimit ? 'FSLIMIT' : 'GSLIMIT'} must all be set (0xFFF): EADD raises #GP.`,
          );
        }
      }
    });
    return onePerPlace(reports);
  },
};
