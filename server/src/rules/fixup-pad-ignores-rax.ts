/** Behind the ENCLU of the AEP, where only a fault arrives, the code takes it for an exit of the enclave. */
import type { Analysis } from '../analysis/analysis.js';
import { arrivedExplorations } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import { INFO_MEANING, type InfoUse, usesAt } from './support/fault-info.js';
import { arrivals, sharesInput } from './support/landing.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, walkPaths } from './support/tree.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './fixup-pad-ignores-rax.md';

export const fixupPadIgnoresRax: Rule = {
  meta: {
    id: 'fixup-pad-ignores-rax',
    severity: 'warning',
    side: 'host',
    contracts: ['rfc-prefix'],
    preset: 'strict',
    summary: 'Behind the ENCLU of the AEP, where only a fault arrives, the code takes it for an exit of the enclave.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = arrivedExplorations(analysis).flatMap((exploration) => {
      const results = resultPlaces(exploration);
      return arrivals(exploration, 'fault')
        .filter((fault) => fault.end === undefined && !isSharedWithExit(fault))
        .flatMap((fault) => takenForExit(exploration, fault, results));
    });
    return onePerPlace(reports);
  },
};

function isSharedWithExit(fault: SimulationNode): boolean {
  return (
    fault.parent?.children.some(
      ({ edge, instruction }) => edge?.kind === 'exit' && instruction === fault.instruction,
    ) === true
  );
}

/** Where the exits of an exploration store what the enclave left in RDI, RSI or RDX; undefined when there is no exit. */
function resultPlaces(exploration: Exploration): ReadonlySet<string> | undefined {
  const exits = arrivals(exploration, 'exit');
  const places = new Set<string>();
  for (const exit of exits) {
    walkPaths(
      exploration.program,
      exit,
      true,
      (_seen, node) => {
        for (const { kind, register, place } of usesAt(node)) if (kind === 'store') places.add(`${register} ${place}`);
        return true;
      },
      () => undefined,
    );
  }
  return exits.length === 0 ? undefined : places;
}

interface Pad {
  readonly stores: readonly InfoUse[];
  /** RAX was tested or replaced: the code knows what arrived. */
  readonly tells: boolean;
}

function takenForExit(
  exploration: Exploration,
  fault: SimulationNode,
  results: ReadonlySet<string> | undefined,
): readonly Report[] {
  const reports: Report[] = [];
  const advance = (pad: Pad, node: SimulationNode): Pad => {
    const rax = node.state.arrival?.rax;
    const branch = effectOf(node, 'branch');
    const tests = rax !== undefined && branch !== undefined && sharesInput(branch.condition, rax);
    const stores = usesAt(node).filter(({ kind }) => kind === 'store');
    if (!tests && stores.length === 0) return pad;
    return { stores: [...pad.stores, ...stores], tells: pad.tells || tests };
  };
  walkPaths<Pad>(exploration.program, fault, { stores: [], tells: false }, advance, ({ stores, tells }, last) => {
    const rax = last.state.arrival?.rax;
    const [first] = stores;
    if (first === undefined || tells || rax === undefined || last.state.registers.rax !== rax) return;
    const asResult =
      results === undefined
        ? stores.length === 1
        : stores.every(({ register, place }) => results.has(`${register} ${place}`));
    if (!asResult) return;
    const message =
      `Only a fault arrives here, and ${first.register.toUpperCase()} holds ${INFO_MEANING[first.register]}; this stores it as if the enclave had returned it, and RAX goes back as it is (14). ` +
      'Store the fault information where faults belong and return an error.';
    reports.push(reportAt(exploration, first.node, { message }));
  });
  return reports;
}
