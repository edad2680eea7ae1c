/**
 * Explorations of one file while it is edited. One is taken again as long as nothing it depends on has changed: the
 * instructions it came to and those around them, the symbols they name, data and, with an ENCLU, the exception table. Where
 * things stand in the text does not count, and a function keeps the ids of its instructions (`program/numbering.ts`).
 */
import type { InstructionId, Program } from '../program/model.js';
import { exploreSteps } from '../simulate/explore.js';
import type { Exploration, Root } from '../simulate/exploration.js';
import type { SimulationPolicy } from '../simulate/policy.js';
import type { Steps } from '../text/steps.js';
import { dependenciesOf, dependOn, type Dependencies } from './dependencies.js';
import { changesBetween, type ProgramChanges } from './program-changes.js';

/** What simulates from a root: anew each time, or from what it remembers. */
export type ExploreSteps = (program: Program, root: Root, policy: SimulationPolicy) => Steps<Exploration>;

/** More than one analysis takes; those of roots that are no more are forgotten then. */
const MAX_KEPT = 1000;

interface Kept {
  /** The program is not to be kept in memory for the sake of what it shares with those after. */
  readonly simulated: Omit<Exploration, 'program'>;
  readonly policyKey: string;
  /** Worked out when something has changed. */
  dependencies: Dependencies | undefined;
  /** Whether the last program has the root. */
  wanted: boolean;
}

/** The explorations of the last program, which the next one begins with. Its result is that of simulating again. */
export class ExplorationCache {
  private program: Program | undefined;
  private policy: SimulationPolicy | undefined;
  private policyKey = '';
  /** By the instruction where they begin. */
  private kept = new Map<InstructionId, Kept[]>();

  /** How many simulations were run so far. */
  simulations = 0;

  /** An analysis may be dropped on the way; what it simulated until then is remembered. */
  *explore(program: Program, root: Root, policy: SimulationPolicy): Steps<Exploration> {
    if (program !== this.program) yield* this.turnTo(program);
    if (policy !== this.policy) {
      this.policy = policy;
      this.policyKey = keyOfPolicy(policy);
    }
    const { policyKey } = this;
    const known = this.kept
      .get(root.instruction)
      ?.find((one) => one.policyKey === policyKey && isSameRoot(one.simulated.root, root));
    if (known !== undefined) {
      known.wanted = true;
      return { ...known.simulated, root, program };
    }
    this.simulations += 1;
    const exploration = yield* exploreSteps(program, root, policy);
    // One that was stopped says less than there is to say.
    if (policy.cancelled?.() !== true) {
      const { program: _program, ...simulated } = exploration;
      add(this.kept, { simulated, policyKey, dependencies: undefined, wanted: true });
    }
    return exploration;
  }

  private *turnTo(program: Program): Steps<void> {
    const changes = this.program === undefined ? undefined : yield* changesBetween(this.program, program);
    // All at once, as this may be dropped before.
    if (changes === undefined || this.program === undefined) this.kept.clear();
    else forgetChanged(this.kept, changes, this.program);
    this.program = program;
  }
}

function add(kept: Map<InstructionId, Kept[]>, one: Kept): void {
  const { instruction } = one.simulated.root;
  const same = kept.get(instruction);
  if (same === undefined) kept.set(instruction, [one]);
  else same.push(one);
}

/** Takes away those that changes concern which were made to a program. */
function forgetChanged(kept: Map<InstructionId, Kept[]>, changes: ProgramChanges, program: Program): void {
  const isSame = changes.instructions.size + changes.symbols.size === 0 && !changes.exceptionTable;
  const areMany = [...kept.values()].reduce((count, those) => count + those.length, 0) > MAX_KEPT;
  for (const [instruction, those] of kept) {
    const left = those.filter((one) => {
      if (!one.wanted && areMany) return false;
      one.wanted = false;
      if (isSame) return true;
      one.dependencies ??= dependenciesOf({ root: one.simulated.root, at: one.simulated.at, program });
      return !dependOn(one.dependencies, changes);
    });
    if (left.length === 0) kept.delete(instruction);
    else if (left.length < those.length) kept.set(instruction, left);
  }
}

function isSameRoot(one: Root, other: Root): boolean {
  return (
    one.name === other.name &&
    one.kind === other.kind &&
    one.world === other.world &&
    one.instruction === other.instruction &&
    one.reason === other.reason &&
    one.nssa === other.nssa &&
    one.enteredBy === other.enteredBy
  );
}

/** Equal for equal policies. */
function keyOfPolicy({ fixup: { fixup, faultRax }, prefix, trusted, exitTargets, noreturn }: SimulationPolicy): string {
  return JSON.stringify([fixup, String(faultRax), prefix, [...trusted], exitTargets, [...noreturn]]);
}
