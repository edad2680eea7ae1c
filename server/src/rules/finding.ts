/** A finding as rules produce it and as every front end prints it. */
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import type { Origin } from '../text/mapped.js';
import type { Span } from '../text/span.js';
import type { Severity } from '../text/problem.js';

/** One step of the path that leads to a finding. */
export interface PathStep {
  readonly message: string;
  readonly origin: Origin;
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Finding {
  /** Rule id, or an `asm-`, `analysis-`, `config-` id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where the wrong thing happens; its expansion chain is shown to the user. */
  readonly origin: Origin;
  /** The function it happens in, if there is one. */
  readonly function: string | undefined;
  readonly path: readonly PathStep[];
  readonly fix: Fix | undefined;
  /** The node of the simulation that shows it; absent where no path leads to the finding. */
  readonly evidence?: Evidence;
}

/** A place on a path: everything above it in the tree is the path. */
export interface Evidence {
  readonly exploration: Exploration;
  readonly node: SimulationNode;
}
