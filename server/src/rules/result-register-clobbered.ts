/** RDI or RSI is overwritten behind an exit before it was read, and then stored as if it held the result. */
import type { Analysis } from '../analysis/analysis.js';
import { arrivedExplorations } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import { isEnclaves } from './support/c-boundary.js';
import { arrivals, sharesInput } from './support/landing.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, effectsOf, walkPaths } from './support/tree.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './result-register-clobbered.md';

export const resultRegisterClobbered: Rule = {
  meta: {
    id: 'result-register-clobbered',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'all',
    summary: 'RDI or RSI is overwritten behind an exit before it was read, and then stored as if it held the result.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = arrivedExplorations(analysis).flatMap((exploration) =>
      arrivals(exploration, 'exit').flatMap((exit) =>
        (['rdi', 'rsi'] as const).flatMap((register) => clobbered(exploration, exit, register)),
      ),
    );
    return onePerPlace(reports);
  },
};

interface Seen {
  readonly read: boolean;
  readonly killed: SimulationNode | undefined;
  readonly stored: boolean;
  readonly last: SimulationNode | undefined;
}

function clobbered(exploration: Exploration, exit: SimulationNode, register: 'rdi' | 'rsi'): readonly Report[] {
  const reports: Report[] = [];
  const result = exit.state.registers[register];
  if (!isEnclaves(result)) return [];
  const advance = (seen: Seen, node: SimulationNode): Seen | undefined => {
    const { registers } = node.state;
    const isHeld = Object.values(registers).some((term) => sharesInput(term, result));
    const read =
      seen.read ||
      effectsOf(node, 'store').some(({ value }) => sharesInput(value, result)) ||
      effectsOf(node, 'call').length > 0 ||
      (effectOf(node, 'branch') !== undefined && sharesInput(effectOf(node, 'branch')?.condition ?? result, result));
    if (read) return undefined;
    const killed = seen.killed ?? (isHeld ? undefined : seen.last);
    const value = registers[register];
    const stored =
      seen.stored ||
      (killed !== undefined &&
        effectsOf(node, 'store').some((store) => !store.ownFrame && store.value === value && isReload(value)));
    return { read, killed, stored, last: node };
  };
  walkPaths<Seen>(
    exploration.program,
    exit,
    { read: false, killed: undefined, stored: false, last: undefined },
    advance,
    ({ killed, stored }) => {
      if (killed === undefined || !stored) return;
      const name = register.toUpperCase();
      const message = `This overwrites what the enclave left in ${name} before anything read it, and ${name} is stored later on: the result of the enclave is lost. Store it first.`;
      reports.push(reportAt(exploration, killed, { message }));
    },
    (one, other) => one.killed === other.killed && one.stored === other.stored && one.last === other.last,
  );
  return reports;
}

/** What came from the own frame or the caller. */
function isReload(value: Term): boolean {
  return value.op === 'load' || [...value.inputs].some(({ input }) => input.provenance.kind === 'caller');
}
