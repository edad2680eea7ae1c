/**
 * Explorations of one file while it is edited. An edit of comments, blanks or text that is not assembled leaves the
 * program as it was but for where things stand; then nothing is simulated again.
 */
import type { Program } from '../program/model.js';
import { exploreSteps } from '../simulate/explore.js';
import type { Exploration, Root } from '../simulate/exploration.js';
import type { SimulationPolicy } from '../simulate/policy.js';
import type { Steps } from '../text/steps.js';
import { isSameProgram } from './same-program.js';

/** What simulates from a root: anew each time, or from what it remembers. */
export type ExploreSteps = (program: Program, root: Root, policy: SimulationPolicy) => Steps<Exploration>;

/** The explorations of the last program, which the next one begins with. Its result is that of simulating again. */
export class ExplorationCache {
  private program: Program | undefined;
  private before: ReadonlyMap<string, Exploration> = new Map();
  private made = new Map<string, Exploration>();

  /** How many simulations were run so far. */
  simulations = 0;

  /** An analysis may be dropped on the way; what it simulated until then is remembered. */
  readonly explore: ExploreSteps = (program, root, policy) => this.steps(program, root, policy);

  private *steps(program: Program, root: Root, policy: SimulationPolicy): Steps<Exploration> {
    if (program !== this.program) this.turnTo(program);
    const key = keyOf(root, policy);
    const known = this.made.get(key) ?? this.before.get(key);
    if (known !== undefined) {
      const same = { ...known, program, root };
      this.made.set(key, same);
      return same;
    }
    this.simulations += 1;
    const exploration = yield* exploreSteps(program, root, policy);
    // One that was stopped says less than there is to say.
    if (policy.cancelled?.() !== true) this.made.set(key, exploration);
    return exploration;
  }

  private turnTo(program: Program): void {
    const isSame = this.program !== undefined && isSameProgram(this.program, program);
    this.before = isSame ? new Map([...this.before, ...this.made]) : new Map();
    this.made = new Map();
    this.program = program;
  }
}

/** Equal for equal roots under equal policies. */
function keyOf(root: Root, { fixup, prefix, trusted, exitTargets, noreturn }: SimulationPolicy): string {
  const { fixup: by, faultRax } = fixup;
  return JSON.stringify([root, by, String(faultRax), prefix, [...trusted], exitTargets, [...noreturn]]);
}
