/**
 * Explorations of one file while it is edited. One is taken again as long as nothing it depends on has changed: the
 * instructions it came to and those around them, the symbols they name, data and, with an ENCLU, the exception table. Where
 * things stand in the text does not count, and a function keeps the ids of its instructions (`program/numbering.ts`).
 */
import type { Program } from '../program/model.js';
import { exploreSteps } from '../simulate/explore.js';
import type { Exploration, Root } from '../simulate/exploration.js';
import type { SimulationPolicy } from '../simulate/policy.js';
import type { Steps } from '../text/steps.js';
import { dependenciesOf, dependOn, type Dependencies } from './dependencies.js';
import { changesBetween } from './program-changes.js';

/** What simulates from a root: anew each time, or from what it remembers. */
export type ExploreSteps = (program: Program, root: Root, policy: SimulationPolicy) => Steps<Exploration>;

/** More than one analysis takes; those of roots that are no more are forgotten then. */
const MAX_KEPT = 1000;

interface Kept {
  readonly exploration: Exploration;
  /** Worked out when something has changed. */
  readonly dependencies: Dependencies | undefined;
}

/** The explorations of the last program, which the next one begins with. Its result is that of simulating again. */
export class ExplorationCache {
  private program: Program | undefined;
  private before: ReadonlyMap<string, Kept> = new Map();
  private made = new Map<string, Kept>();
  private policy: SimulationPolicy | undefined;
  private policyKey = '';

  /** How many simulations were run so far. */
  simulations = 0;

  /** An analysis may be dropped on the way; what it simulated until then is remembered. */
  readonly explore: ExploreSteps = (program, root, policy) => this.steps(program, root, policy);

  private *steps(program: Program, root: Root, policy: SimulationPolicy): Steps<Exploration> {
    if (program !== this.program) this.turnTo(program);
    if (policy !== this.policy) {
      this.policy = policy;
      this.policyKey = keyOfPolicy(policy);
    }
    const key = keyOfRoot(root) + this.policyKey;
    const known = this.made.get(key) ?? this.before.get(key);
    if (known !== undefined) {
      this.made.set(key, known);
      return { ...known.exploration, root };
    }
    this.simulations += 1;
    const exploration = yield* exploreSteps(program, root, policy);
    // One that was stopped says less than there is to say.
    if (policy.cancelled?.() !== true) this.made.set(key, { exploration, dependencies: undefined });
    return exploration;
  }

  private turnTo(program: Program): void {
    const all = this.made.size + this.before.size > MAX_KEPT ? this.made : new Map([...this.before, ...this.made]);
    this.before = this.program === undefined ? new Map() : unchanged(all, this.program, program);
    this.made = new Map();
    this.program = program;
  }
}

/** Those that the program's changes do not concern. */
function unchanged(all: ReadonlyMap<string, Kept>, before: Program, after: Program): ReadonlyMap<string, Kept> {
  const changes = changesBetween(before, after);
  if (changes === undefined) return new Map();
  const isSame = changes.instructions.size + changes.symbols.size === 0 && !changes.exceptionTable;
  const kept = new Map<string, Kept>();
  for (const [key, { exploration, dependencies }] of all) {
    const those = dependencies ?? (isSame ? undefined : dependenciesOf(exploration));
    // The program before is not to be kept in memory for the sake of what it shares with the one after.
    if (those === undefined || !dependOn(those, changes))
      kept.set(key, { exploration: { ...exploration, program: after }, dependencies: those });
  }
  return kept;
}

/** Different for different roots, whatever may be in a name. */
function keyOfRoot({ name, kind, world, instruction, reason, nssa, enteredBy }: Root): string {
  return JSON.stringify([name, kind, world, instruction, reason, nssa, enteredBy]);
}

/** Equal for equal policies. */
function keyOfPolicy({ fixup: { fixup, faultRax }, prefix, trusted, exitTargets, noreturn }: SimulationPolicy): string {
  return JSON.stringify([fixup, String(faultRax), prefix, [...trusted], exitTargets, [...noreturn]]);
}
