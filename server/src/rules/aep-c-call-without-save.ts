/** C is called from the AEP, and RAX or RCX is not saved around the call. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { aepVisits, encluVisits } from './support/enclu-sites.js';
import { onlyFrom } from './support/provenance.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectsOf, nearest, passesUnknownMacro } from './support/tree.js';
import page from './aep-c-call-without-save.md';

export const aepCCallWithoutSave: Rule = {
  meta: {
    id: 'aep-c-call-without-save',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'C is called from the AEP, and RAX or RCX is not saved around the call.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = aepVisits(encluVisits(analysis)).flatMap((visit) => {
      const { exploration, node, aex } = visit;
      if (aex === undefined || passesUnknownMacro(analysis.program, node, aex)) return [];
      const lost = (['rax', 'rcx'] as const).filter((register) =>
        onlyFrom(node.state.registers[register], (input) => input.provenance.kind === 'call'),
      );
      const call = nearest(node, (at) => effectsOf(at, 'call').some(({ local }) => !local));
      if (lost.length === 0 || call === undefined) return [];
      const names = lost.map((register) => register.toUpperCase()).join(' and ');
      const message = `This call may change ${names}, which ERESUME needs as the asynchronous exit left them, and nothing restores them. Push them before the call and pop them behind it.`;
      return [reportAt(exploration, call, { message })];
    });
    return onePerPlace(reports);
  },
};
