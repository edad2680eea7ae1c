/** How a landing pad fails to tell an exit from a fault, and where. */
import type { Analysis } from '../../analysis/analysis.js';
import type { InstructionId } from '../../program/model.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import {
  EXIT_RAX,
  arrivals,
  outcomeFor,
  landingKey,
  sharedLandings,
  sharedWays,
  startsOf,
  sharesInput,
  type SharedBranch,
  type SharedWay,
} from './landing.js';
import { nodesWith } from './node-index.js';
import { once } from './once.js';
import { effectOf, passesUnknownMacro, visitPaths, walkPaths } from './tree.js';
import { arrivedExplorations } from './visits.js';

export interface LandingVerdict {
  readonly kind: 'ignored' | 'wrong-sign' | 'wrong-discriminator';
  readonly exploration: Exploration;
  /** Ends the path that shows it: the fault's side. */
  readonly node: SimulationNode;
  /** The instruction to blame: the first effect, or the comparison. */
  readonly instruction: InstructionId;
  /** The ENCLU behind which it happens. */
  readonly enclu: InstructionId | undefined;
  /** For comparisons: what the wrong one asks. */
  readonly asks: 'rax' | 'arrival' | undefined;
  /** For `wrong-discriminator` on RAX: whether only faults arrive here. */
  readonly onlyFaults: boolean;
}

/** All verdicts on the landing pads of the file, worst first at one pad. */
export const landingVerdicts = once(findLandingVerdicts);

function findLandingVerdicts(analysis: Analysis): readonly LandingVerdict[] {
  const verdicts: LandingVerdict[] = [];
  for (const exploration of arrivedExplorations(analysis)) {
    const judged = new Set<string>();
    for (const landing of sharedLandings(exploration)) {
      if (passesUnknownMacro(analysis.program, landing.fault)) continue;
      const key = landingKey(landing);
      if (judged.has(key)) continue;
      judged.add(key);
      for (const way of sharedWays(landing)) {
        const verdict = judgeWay(analysis, way);
        if (verdict !== undefined) verdicts.push(verdict);
      }
    }
    verdicts.push(...faultOnlyVerdicts(analysis, exploration));
  }
  return verdicts;
}

/**
 * A way on which exit and fault stay together and others see something of it. Reading RAX into a
 * value that is stored, passed or returned leaves the decision to others; a wrong comparison is none.
 */
function judgeWay(analysis: Analysis, way: SharedWay): LandingVerdict | undefined {
  const first = way.effects[0];
  if (first === undefined) return undefined;
  const asked = way.branches.filter((branch) => branch.question === 'rax');
  if (asked.length > 0) return comparisonVerdict(analysis, way.landing.exploration, asked, false);
  if (way.effects.some((effect) => effect.tellsRax)) return undefined;
  const other = way.branches.slice(0, way.branchesBefore).find((branch) => branch.question === 'arrival');
  if (other !== undefined) {
    return comparisonVerdict(analysis, way.landing.exploration, [other], false);
  }
  const instruction = first.fault.instruction;
  if (instruction === undefined) return undefined;
  return {
    kind: 'ignored',
    exploration: way.landing.exploration,
    node: first.fault,
    instruction,
    enclu: way.landing.fault.state.arrival?.enclu,
    asks: undefined,
    onlyFaults: false,
  };
}

function comparisonVerdict(
  analysis: Analysis,
  exploration: Exploration,
  branches: readonly SharedBranch[],
  onlyFaults: boolean,
): LandingVerdict | undefined {
  const signed = branches.find((branch) => expectsNegative(analysis, branch));
  const branch = signed ?? branches[0];
  if (branch === undefined) return undefined;
  return {
    kind: signed === undefined ? 'wrong-discriminator' : 'wrong-sign',
    exploration,
    node: branch.node,
    instruction: branch.comparison,
    enclu: branch.node.state.arrival?.enclu,
    asks: branch.question === 'rax' ? 'rax' : 'arrival',
    onlyFaults,
  };
}

/** Some of the error numbers that calls of Linux give back (errno-base.h, errno.h), for asking what a test is after. */
const OTHER_ERRORS = [1n, 2n, 3n, 4n, 5n, 9n, 11n, 12n, 13n, 16n, 22n, 38n, 110n, 4095n];

/**
 * Whether the comparison would tell a fault apart if the kernel stored the negative error number, in 64 bits or
 * in 32, and is made for that: it picks out −14, or treats every error number like −14 as a test of the sign or of
 * the range of error numbers does. One that happens to come out otherwise for −14, as a test of some bit, is none.
 */
function expectsNegative(analysis: Analysis, branch: SharedBranch): boolean {
  const code = analysis.contract.contract.faultRax;
  const rax = branch.node.state.arrival?.rax;
  if (code === undefined || rax === undefined || branch.question !== 'rax') return false;
  const outcome = (value: bigint): boolean | undefined => outcomeFor(branch.condition.fault, rax, value);
  return [64, 32].some((bits) => {
    const negative = (error: bigint): boolean | undefined => outcome(BigInt.asUintN(bits, -error));
    const expected = negative(code);
    if (expected === outcome(code)) return false;
    const alike = OTHER_ERRORS.filter((error) => negative(error) === expected).length;
    return alike === 0 || alike === OTHER_ERRORS.length;
  });
}

/**
 * Where only faults arrive, as behind the ENCLU of the AEP, a test of RAX may guard against an exit that the
 * enclave sends there. One that cannot even tell that exit from a fault expects values no fix-up gives.
 */
function faultOnlyVerdicts(analysis: Analysis, exploration: Exploration): readonly LandingVerdict[] {
  const { faultRax, fixup } = analysis.contract.contract;
  if (fixup === 'none') return [];
  const possible = [EXIT_RAX, ...(faultRax === undefined ? [2n, 3n] : [faultRax])];
  const verdicts: LandingVerdict[] = [];
  if (!testsRax(exploration)) return verdicts;
  const unshared = arrivals(exploration, 'fault').filter(
    ({ parent, instruction }) =>
      parent?.children.some((node) => node.edge?.kind === 'exit' && node.instruction === instruction) !== true,
  );
  for (const fault of startsOf(unshared)) {
    for (const branches of uselessTests(exploration, fault, possible)) {
      const verdict = comparisonVerdict(analysis, exploration, branches, true);
      if (verdict !== undefined) verdicts.push(verdict);
    }
  }
  return verdicts;
}

/** Whether any branch asks for RAX as it arrived, so that the ways behind faults are worth a walk. */
function testsRax(exploration: Exploration): boolean {
  return nodesWith(exploration, 'branch').some((node) => {
    const condition = effectOf(node, 'branch')?.condition;
    const rax = node.state.arrival?.rax;
    return condition !== undefined && rax !== undefined && sharesInput(condition, rax);
  });
}

/** For each way from the fault to its end: its tests of RAX, where none of them tells the possible values apart. */
function uselessTests(
  exploration: Exploration,
  fault: SimulationNode,
  possible: readonly bigint[],
): readonly (readonly SharedBranch[])[] {
  const found: (readonly SharedBranch[])[] = [];
  const advance = (tests: readonly SharedBranch[], node: SimulationNode): readonly SharedBranch[] | undefined => {
    const branch = effectOf(node, 'branch');
    const rax = node.state.arrival?.rax;
    if (branch === undefined || rax === undefined || node.instruction === undefined) return tests;
    if (!sharesInput(branch.condition, rax)) return tests;
    const outcomes = new Set(possible.map((value) => outcomeFor(branch.condition, rax, value)));
    if (outcomes.size !== 1 || outcomes.has(undefined)) return undefined;
    const condition = { exit: branch.condition, fault: branch.condition };
    return [...tests, { question: 'rax', comparison: branch.comparison ?? node.instruction, condition, node }];
  };
  walkPaths<readonly SharedBranch[]>(exploration.program, fault, [], advance, (tests) => {
    if (tests.length > 0) found.push(tests);
  });
  return found;
}

/** Whether the pad at which `node` arrived has a verdict: then nothing further is said about it. */
export function isJudged(verdicts: readonly LandingVerdict[], exit: SimulationNode): boolean {
  const landing = exit.state.arrival?.landing;
  return verdicts.some((verdict) => !verdict.onlyFaults && verdict.node.state.arrival?.landing === landing);
}

/** A test behind the exception table's fix-up that expects an error number in RAX. */
export interface EfaultTest {
  readonly exploration: Exploration;
  readonly node: SimulationNode;
  readonly comparison: InstructionId;
}

/** What an error number in RAX looks like: EFAULT, and its negative in 64 bits and in 32. */
const ERROR_NUMBERS: readonly bigint[] = [14n, BigInt.asUintN(64, -14n), BigInt.asUintN(32, -14n)];

/**
 * Tests of RAX on fault paths that go one way for every value the table leaves there (the leaves, and 4 of an exit that
 * lands at the same place) and another for an error number.
 */
export const efaultTests = once(findEfaultTests);

/** The comparison of a branch that only an error number in RAX would make go the other way; undefined where it is none. */
function errorTest(node: SimulationNode): InstructionId | undefined {
  const branch = effectOf(node, 'branch');
  const rax = node.state.arrival?.rax;
  if (branch === undefined || rax === undefined || !sharesInput(branch.condition, rax)) return undefined;
  const outcome = (value: bigint): boolean | undefined => outcomeFor(branch.condition, rax, value);
  const real = new Set([2n, 3n, EXIT_RAX].map(outcome));
  const [only] = real;
  if (real.size !== 1 || only === undefined) return undefined;
  return ERROR_NUMBERS.some((value) => outcome(value) === !only) ? (branch.comparison ?? node.instruction) : undefined;
}

function findEfaultTests(analysis: Analysis): readonly EfaultTest[] {
  const tests: EfaultTest[] = [];
  for (const exploration of arrivedExplorations(analysis)) {
    if (!testsRax(exploration)) continue;
    const byTable = arrivals(exploration, 'fault').filter(({ state }) => state.arrival?.by === 'exception-table');
    visitPaths(analysis.program, startsOf(byTable), (node) => {
      const comparison = errorTest(node);
      if (comparison !== undefined) tests.push({ exploration, node, comparison });
      return true;
    });
  }
  return tests;
}
