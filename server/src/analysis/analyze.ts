/** The one front door: a text and options in, an immutable analysis out. */
import { buildProgramSteps } from '../program/build.js';
import type { ProgramMemory } from '../program/memory.js';
import type { InstructionId, Program } from '../program/model.js';
import { symbolPlace } from '../program/places.js';
import { leadsToEnclu } from '../flow/graph.js';
import { readSteps, type MainText } from '../preprocess/read.js';
import type { IncludeResolver, ReadOptions, Reading } from '../preprocess/reading.js';
import { exploreSteps } from '../simulate/explore.js';
import { hasFixup } from '../simulate/sgx/fault.js';
import type { Exploration, Root } from '../simulate/exploration.js';
import type { SimulationPolicy } from '../simulate/policy.js';
import type { SideChoice } from '../contracts/contract.js';
import { toldProblems } from '../text/problem.js';
import { runSteps, type Steps } from '../text/steps.js';
import type { Analysis, AnalysisOptions } from './analysis.js';
import { parseCommentsSteps } from './comments.js';
import type { ExploreSteps } from './exploration-cache.js';
import { enclaveEntries, looksLikeEntry, notifiedEntry, nssaOf, usesAexNotify } from './enclave-roots.js';
import { declaredRoots, functionRoots, namedRoots, otherRoots, rootOfUnreached } from './roots.js';
import { resolveSettings, type Settings } from './settings.js';

/** More roots than this are no trampoline but a library; what is left out shows as a limit. */
const MAX_ROOTS = 200;

/** What reads a file: anew each time, or from what it remembers. */
export type ReadSteps = (main: MainText, options: ReadOptions, resolver: IncludeResolver) => Steps<Reading>;

/** What an analysis is made with, and who is told on the way. */
export interface AnalysisTools {
  /** May remember what it read before of the same file. */
  readonly read?: ReadSteps;
  /** What earlier programs of the same file left. Needed for `explore` to find functions again that did not change. */
  readonly programs?: ProgramMemory;
  /** May remember what it simulated. */
  readonly explore?: ExploreSteps;
  /** Called when the file is read. */
  readonly onRead?: (reading: Reading) => void;
  /** Called when it is assembled, with an analysis of which only the simulation is missing: it has no explorations. */
  readonly onAssembled?: (analysis: Analysis) => void;
}

/** Reads, assembles and simulates a file. Never throws on input; problems and limits are part of the result. */
export function analyze(main: MainText, options: AnalysisOptions, tools: AnalysisTools = {}): Analysis {
  return runSteps(analyzeSteps(main, options, tools));
}

/** {@link analyze} in steps. */
export function* analyzeSteps(
  main: MainText,
  options: AnalysisOptions,
  { read = readSteps, programs, explore = exploreSteps, onRead, onAssembled }: AnalysisTools = {},
): Steps<Analysis> {
  const reading = yield* read(main, options.read, options.resolver);
  onRead?.(reading);
  yield;
  const program = yield* buildProgramSteps(reading, programs);
  const directives = yield* parseCommentsSteps(reading);
  const settings = resolveSettings(program, directives, options);
  const assembled: Analysis = {
    path: main.path,
    reading,
    program,
    contract: settings.contract,
    side: settings.side ?? detectedSide([]),
    explorations: [],
    directives,
    problems: [...toldProblems(reading.problems), ...toldProblems(program.problems)],
    limits: [],
    complete: false,
    aepPolicy: settings.aepPolicy,
    mitigations: new Set(options.mitigations),
    returns: settings.returns,
    aepRanges: settings.aepRanges,
  };
  onAssembled?.(assembled);
  yield;
  const walk: Walk = { policy: policyOf(program, settings, options), explore };
  const { explorations, truncated } = yield* exploreAll(program, settings, walk, options.encluOnly === true);
  const limits = [
    ...explorations.flatMap((exploration) => exploration.limits.map((limit) => limitOf(program, limit))),
    ...(truncated
      ? [
          {
            id: 'analysis-steps',
            message: `more than ${MAX_ROOTS} functions lead to ENCLU; the rest was not simulated`,
            origin: undefined,
          },
        ]
      : []),
  ];
  return {
    ...assembled,
    side: settings.side ?? detectedSide(explorations),
    explorations,
    limits,
    complete: limits.length === 0 && explorations.every((exploration) => exploration.complete),
  };
}

function limitOf(program: Program, limit: Exploration['limits'][number]): Analysis['limits'][number] {
  const origin = limit.instruction === undefined ? undefined : program.instructions[limit.instruction]?.origin;
  return { id: limit.id, message: limit.message, origin };
}

function policyOf(program: Program, settings: Settings, options: AnalysisOptions): SimulationPolicy {
  const { contract, prefix } = settings.contract;
  return {
    fixup: contract,
    prefix,
    trusted: new Set([...contract.kept, ...settings.trusted]),
    exitTargets: settings.entries.exitTargets.flatMap((name) => symbolPlace(program, name)?.instruction ?? []),
    noreturn: settings.noreturn,
    ...(options.cancelled && { cancelled: options.cancelled }),
  };
}

/** How to simulate. */
interface Walk {
  readonly policy: SimulationPolicy;
  readonly explore: ExploreSteps;
}

/** What has been simulated so far, root by root. */
class Explorations {
  readonly explorations: Exploration[] = [];
  /** The instructions that any of them comes to. */
  readonly reached = new Set<InstructionId>();
  /** Whether there were more roots than are looked at. */
  truncated = false;
  private readonly walk: SideWalk & { hasEntry: boolean };

  constructor(
    private readonly program: Program,
    settings: Settings,
    walk: Walk,
  ) {
    this.walk = { ...walk, settings, hasEntry: false };
  }

  *addFrom(root: Root): Steps<void> {
    if (this.explorations.length >= MAX_ROOTS) {
      this.truncated = true;
      return;
    }
    const exploration = yield* exploreOnItsSide(this.program, root, this.walk);
    this.explorations.push(exploration);
    this.walk.hasEntry ||= exploration.root.kind === 'enclave-entry';
    for (const instruction of exploration.at.keys()) this.reached.add(instruction);
  }
}

/** Simulates from every root, in order; what an earlier simulation has run through is no root any more. */
function* exploreAll(
  program: Program,
  settings: Settings,
  walk: Walk,
  encluOnly: boolean,
): Steps<Pick<Explorations, 'explorations' | 'truncated'>> {
  const found = new Explorations(program, settings, walk);
  const { explorations, reached } = found;
  for (const root of declaredRoots(program, settings)) yield* found.addFrom(root);
  const leads = leadsToEnclu(program);
  const entries = yield* enclaveEntries(program, settings, leads);
  for (const root of entries) if (!reached.has(root.instruction)) yield* found.addFrom(root);
  const isSide = ({ world }: Root): boolean => settings.side === undefined || settings.side.side === world;
  const named = (yield* namedRoots(program, settings.contract.contract, leads)).filter(isSide);
  const namedPlaces = new Set(named.map(({ instruction }) => instruction));
  const isNamed = (root: Root): boolean => namedPlaces.has(root.instruction);
  for (const root of functionRoots(program, leads)) {
    if (root === undefined) yield;
    else if (!reached.has(root.instruction) && !isNamed(root)) yield* found.addFrom(root);
  }
  for (const root of named) if (!reached.has(root.instruction)) yield* found.addFrom(root);
  const unreached = new Map<InstructionId, Root | undefined>();
  for (const instruction of program.enclus) {
    if (reached.has(instruction.id)) continue;
    if (program.sections[instruction.section]?.executable !== true) continue;
    const root = rootOfUnreached(program, instruction, unreached);
    if (root !== undefined && !reached.has(root.instruction)) yield* found.addFrom(root);
  }
  if (encluOnly && settings.side === undefined && detectedSide(explorations).side === 'none') return found;
  const worldOfOthers = explorations.some(({ root }) => root.world === 'host') ? 'host' : explorations[0]?.root.world;
  for (const root of otherRoots(program, leads)) {
    if (found.truncated) break;
    if (root === undefined) yield;
    if (root === undefined || reached.has(root.instruction)) continue;
    yield* found.addFrom(worldOfOthers === 'enclave' ? { ...root, kind: 'enclave-function', world: 'enclave' } : root);
  }
  const entered = explorations.filter(({ root }) => root.world === 'enclave');
  if (settings.contract.contract.resumeMayEnter || entered.some(usesAexNotify)) {
    for (const root of entered.flatMap((one) => notifiedEntry(one.root) ?? [])) yield* found.addFrom(root);
  }
  return found;
}

/** How to simulate from one root. */
interface SideWalk extends Walk {
  readonly settings: Settings;
  /** Whether an entry of the enclave was simulated before. */
  readonly hasEntry: boolean;
}

/** A function whose ENCLUs can only be leaves of the enclave runs in the enclave, unless the user says otherwise. */
function* exploreOnItsSide(program: Program, root: Root, walk: SideWalk): Steps<Exploration> {
  const { settings, policy, explore } = walk;
  if (settings.side?.side === 'enclave' && root.kind === 'host-function') {
    return yield* exploreInEnclave(program, root, walk);
  }
  const exploration = yield* explore(program, root, policy);
  if (settings.side !== undefined || root.kind !== 'host-function') return exploration;
  const leaves = leavesOf(exploration);
  const isEnclave =
    leaves.length > 0 &&
    leaves.every((some) => some?.every((leaf) => leaf !== 2 && leaf !== 3) === true) &&
    !isHostByFixup(exploration, policy, settings);
  return isEnclave ? yield* exploreInEnclave(program, root, walk) : exploration;
}

/** Simulates a function as one that runs in the enclave: as its entry where it looks like one. */
function* exploreInEnclave(
  program: Program,
  root: Root,
  { settings, policy, explore, hasEntry }: SideWalk,
): Steps<Exploration> {
  const called = yield* explore(program, { ...root, kind: 'enclave-function', world: 'enclave' }, policy);
  if (hasEntry || !looksLikeEntry(called)) return called;
  const reason = 'it leaves by EEXIT and never returns, and nothing else names an entry';
  const entered = { ...root, kind: 'enclave-entry', world: 'enclave', reason } as const;
  return yield* explore(program, { ...entered, ...nssaOf(program, settings, root.instruction) }, policy);
}

/**
 * Whether an ENCLU on a path opts in to a fix-up that the file is known to have: only the host does that, whatever leaf a
 * mistake selects. A prefix alone does not tell, nor does EEXIT, which the enclave executes.
 */
function isHostByFixup(exploration: Exploration, policy: SimulationPolicy, { contract }: Settings): boolean {
  const { program, at } = exploration;
  if (policy.fixup.fixup === 'prefix' && contract.source === 'detected') return false;
  if (leavesOf(exploration).some((some) => some?.includes(4) !== false)) return false;
  for (const id of at.keys()) {
    const instruction = program.instructions[id];
    if (instruction !== undefined && hasFixup(program, policy, instruction)) return true;
  }
  return false;
}

function leavesOf(exploration: Exploration): readonly (readonly number[] | undefined)[] {
  const leaves: (readonly number[] | undefined)[] = [];
  for (const { effects } of exploration.nodes) {
    for (const effect of effects) if (effect.kind === 'enclu') leaves.push(effect.leaves);
  }
  return leaves;
}

function comesToEnclu({ nodes }: Exploration): boolean {
  return nodes.some(({ effects }) => effects.some(({ kind }) => kind === 'enclu'));
}

function detectedSide(explorations: readonly Exploration[]): SideChoice {
  const leading = explorations.filter((one) => one.root.kind !== 'host-function' || comesToEnclu(one));
  const host = leading.find(({ root }) => root.world === 'host');
  const enclave = leading.find(({ root }) => root.world === 'enclave');
  const source = 'detected';
  if (host !== undefined && enclave !== undefined) {
    return { side: 'both', source, reason: `${host.root.name} enters an enclave and ${enclave.root.name} runs in one` };
  }
  if (host !== undefined) return { side: 'host', source, reason: `${host.root.name} leads to an ENCLU of the host` };
  if (enclave !== undefined)
    return { side: 'enclave', source, reason: `${enclave.root.name} only executes leaves of the enclave` };
  return { side: 'none', source: 'default', reason: 'no simulation reaches an ENCLU' };
}
