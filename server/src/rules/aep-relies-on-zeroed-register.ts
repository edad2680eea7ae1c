/** Code behind an asynchronous exit uses a register as a pointer that the exit has cleared. */
import type { Analysis } from '../analysis/analysis.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { visitsWith } from './support/visits.js';
import type { Input, Term } from '../simulate/domain/term.js';
import page from './aep-relies-on-zeroed-register.md';

export const aepReliesOnZeroedRegister: Rule = {
  meta: {
    id: 'aep-relies-on-zeroed-register',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'Code behind an asynchronous exit uses a register as a pointer that the exit has cleared.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, ['load', 'store'], 'arrived').flatMap(({ exploration, node }) => {
      const access = node.effects.find(
        (effect) => (effect.kind === 'load' || effect.kind === 'store') && isClearedPointer(effect.address),
      );
      if (access === undefined || (access.kind !== 'load' && access.kind !== 'store')) return [];
      const [input] = [...access.address.inputs].filter(({ input }) => isCleared(input));
      const register = input?.input.register?.toUpperCase() ?? 'the register';
      const message =
        `${register} is 0 here: an asynchronous exit clears RDX, RSI, RDI and R8 to R15, so this reads or writes near address 0. Only RSP, RBP and memory survive; keep the pointer ` +
        'there, or address the data by its symbol.';
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

function isCleared({ provenance }: Input): boolean {
  return provenance.kind === 'hardware' && provenance.role === 'zeroed';
}

/** An address made of a cleared register, without a segment or a symbol that gives it a base. */
function isClearedPointer(address: Term): boolean {
  const isOne = (part: Term): boolean => part.op === 'input' && isCleared(part.input);
  return address.op === 'sum'
    ? address.parts.length > 0 && address.parts.every(({ term }) => isOne(term))
    : isOne(address);
}
