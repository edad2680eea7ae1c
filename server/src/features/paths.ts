/** The simulated paths of a document, one by one, as steps that an editor can lead along. */
import type { Analysis } from '../analysis/analysis.js';
import { placeOf } from '../lint/place.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { stepsOf } from '../simulate/path.js';
import type { Span } from '../text/span.js';

/** Everything explored from one root. */
export interface RootPaths {
  readonly name: string;
  readonly kind: string;
  readonly world: 'host' | 'enclave';
  readonly reason: string;
  readonly complete: boolean;
  readonly paths: readonly SimulatedPath[];
  /** How many more paths there are than the ones listed. */
  readonly omitted: number;
}

/** One path from a root to where it ends. */
export interface SimulatedPath {
  readonly steps: readonly PathPlace[];
  readonly end: { readonly kind: string; readonly message: string };
}

/** A step with the place of its instruction. */
export interface PathPlace {
  readonly message: string;
  readonly span: Span;
}

/** Nobody reads on beyond so many paths of one root, and the answer has to stay small enough to send. */
const MAX_PATHS = 200;

/** The paths of every root, or of the roots with the given name alone. */
export function simulatedPaths(analysis: Analysis, root?: string): readonly RootPaths[] {
  return analysis.explorations.filter((one) => root === undefined || one.root.name === root).map(pathsOf);
}

function pathsOf(exploration: Exploration): RootPaths {
  const { name, kind, world, reason } = exploration.root;
  const ended = exploration.leaves.filter((leaf) => leaf.end !== undefined);
  return {
    name,
    kind,
    world,
    reason,
    complete: exploration.complete,
    paths: ended.slice(0, MAX_PATHS).map((leaf) => pathOf(exploration, leaf)),
    omitted: Math.max(0, ended.length - MAX_PATHS),
  };
}

function pathOf(exploration: Exploration, leaf: SimulationNode): SimulatedPath {
  return {
    steps: stepsOf(exploration, leaf).map(({ message, origin }) => ({ message, span: placeOf(origin) })),
    end: { kind: leaf.end?.kind ?? 'limit', message: leaf.end?.message ?? '' },
  };
}
