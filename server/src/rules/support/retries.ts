/** Ways from a fault back to an ENCLU. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import { arrivals, sharesInput } from './landing.js';
import { once } from './once.js';
import { effectOf, followed, walkPaths } from './tree.js';
import { arrivedExplorations } from './visits.js';

export interface Retry {
  readonly exploration: Exploration;
  /** Where the fix-up arrives. */
  readonly fault: SimulationNode;
  /** The ENCLU that runs next. */
  readonly enclu: SimulationNode;
  readonly leaves: readonly number[] | undefined;
  /** Whether the way is taken whatever the fault was and however often it came. */
  readonly isUnconditional: boolean;
  /** Whether it has no branch at all. */
  readonly isStraight: boolean;
}

/** How much a way depends on: branches at all, and branches that decide something. */
interface Way {
  readonly branches: boolean;
  readonly decides: boolean;
}

/** Every way from an arrival of a fault to the next ENCLU. */
export const retriesOf = once(findRetries);

function findRetries(analysis: Analysis): readonly Retry[] {
  const retries: Retry[] = [];
  for (const exploration of arrivedExplorations(analysis)) {
    const known = new Map<SimulationNode, readonly WayBack[]>();
    for (const fault of arrivals(exploration, 'fault')) {
      if (fault.instruction === undefined || fault.end?.kind === 'unhandled-fault') continue;
      const start = followed(fault);
      const ways = known.get(start) ?? waysBack(exploration, start);
      known.set(start, ways);
      for (const way of ways) retries.push({ exploration, fault, ...way });
    }
  }
  return retries;
}

type WayBack = Omit<Retry, 'exploration' | 'fault'>;

function waysBack(exploration: Exploration, start: SimulationNode): readonly WayBack[] {
  const ways: WayBack[] = [];
  walkPaths<Way>(
    exploration.program,
    start,
    { branches: false, decides: false },
    (way, node) => advance(exploration, way, node),
    (way, last) => {
      const effect = effectOf(last, 'enclu');
      if (effect === undefined) return;
      ways.push({ enclu: last, leaves: effect.leaves, isUnconditional: !way.decides, isStraight: !way.branches });
    },
    (one, other) => one.branches === other.branches && one.decides === other.decides,
  );
  return ways;
}

function advance(exploration: Exploration, way: Way, node: SimulationNode): Way {
  const branch = effectOf(node, 'branch');
  if (branch === undefined) return way;
  const isDecided = way.decides || decides(exploration, node);
  return way.branches && way.decides === isDecided ? way : { branches: true, decides: isDecided };
}

/**
 * Whether a branch lets the code give up some time: it asks for more than that there was a fault, which RAX alone
 * says. A counter whose value is known here decides, too, in a later round.
 */
function decides({ program }: Exploration, node: SimulationNode): boolean {
  const branch = effectOf(node, 'branch');
  const rax = node.state.arrival?.rax;
  if (branch === undefined) return false;
  const comparison = branch.comparison === undefined ? undefined : program.instructions[branch.comparison];
  if (branch.condition.op === 'const') return COUNTS.has(comparison?.op ?? '');
  return rax === undefined || !sharesInput(branch.condition, rax);
}

const COUNTS: ReadonlySet<string> = new Set(['dec', 'sub', 'inc', 'add']);

/** A loop that the exception table itself makes, which extable-fixup-loops tells. */
export function isTableLoop({ fault, isStraight }: Retry): boolean {
  return isStraight && fault.state.arrival?.by === 'exception-table';
}
