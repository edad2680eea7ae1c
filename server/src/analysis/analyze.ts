/** The one front door: a text and options in, an immutable analysis out. */
import { buildProgram } from '../program/build.js';
import type { InstructionId, Program } from '../program/model.js';
import { symbolPlace } from '../program/places.js';
import { read, type MainText } from '../preprocess/read.js';
import type { Reader } from '../preprocess/reading-cache.js';
import { explore } from '../simulate/explore.js';
import { hasFixup } from '../simulate/sgx/fault.js';
import type { Exploration, Root } from '../simulate/exploration.js';
import type { SimulationPolicy } from '../simulate/policy.js';
import type { SideChoice } from '../contracts/contract.js';
import { toldProblems } from '../text/problem.js';
import type { Analysis, AnalysisOptions } from './analysis.js';
import { parseComments } from './comments.js';
import type { Explore } from './exploration-cache.js';
import { enclaveEntries, looksLikeEntry, notifiedEntry, nssaOf, usesAexNotify } from './enclave-roots.js';
import { declaredRoots, functionRoots, namedRoots, otherRoots, rootOfUnreached } from './roots.js';
import { resolveSettings, type Settings } from './settings.js';

/** More roots than this are no trampoline but a library; what is left out shows as a limit. */
const MAX_ROOTS = 200;

/**
 * Reads, assembles and simulates a file. Never throws on input; problems and limits are part of the result. `reader` may
 * remember what it read before of the same file, and `walk` what it simulated.
 */
export function analyze(
  main: MainText,
  options: AnalysisOptions,
  reader: Reader = read,
  walk: Explore = explore,
): Analysis {
  const reading = reader(main, options.read, options.resolver);
  const program = buildProgram(reading);
  const directives = parseComments(reading);
  const settings = resolveSettings(program, directives, options);
  const policy = policyOf(program, settings, options);
  const { explorations, truncated } = exploreAll(program, settings, { policy, walk }, options.encluOnly === true);
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
    path: main.path,
    reading,
    program,
    contract: settings.contract,
    side: settings.side ?? detectedSide(explorations),
    explorations,
    directives,
    problems: [...toldProblems(reading.problems), ...toldProblems(program.problems)],
    limits,
    complete: limits.length === 0 && explorations.every((exploration) => exploration.complete),
    aepPolicy: settings.aepPolicy,
    mitigations: new Set(options.mitigations),
    returns: settings.returns,
    aepRanges: settings.aepRanges,
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

/** Simulates from every root, in order; what an earlier simulation has run through is no root any more. */
function exploreAll(
  program: Program,
  settings: Settings,
  { policy, walk }: { readonly policy: SimulationPolicy; readonly walk: Explore },
  encluOnly: boolean,
): { readonly explorations: readonly Exploration[]; readonly truncated: boolean } {
  const explorations: Exploration[] = [];
  const reached = new Set<InstructionId>();
  let truncated = false;
  const run = (root: Root): void => {
    if (explorations.length >= MAX_ROOTS) {
      truncated = true;
      return;
    }
    const hasEntry = explorations.some((one) => one.root.kind === 'enclave-entry');
    const exploration = exploreOnItsSide(program, root, { settings, policy, walk, hasEntry });
    explorations.push(exploration);
    for (const instruction of exploration.at.keys()) reached.add(instruction);
  };
  for (const root of declaredRoots(program, settings)) run(root);
  for (const root of enclaveEntries(program, settings)) if (!reached.has(root.instruction)) run(root);
  const isSide = ({ world }: Root): boolean => settings.side === undefined || settings.side.side === world;
  const named = namedRoots(program, settings.contract.contract).filter(isSide);
  const isNamed = (root: Root): boolean => named.some(({ instruction }) => instruction === root.instruction);
  for (const root of functionRoots(program)) if (!reached.has(root.instruction) && !isNamed(root)) run(root);
  for (const root of named) if (!reached.has(root.instruction)) run(root);
  for (const instruction of program.instructions) {
    if (instruction.op !== 'enclu' || reached.has(instruction.id)) continue;
    if (program.sections[instruction.section]?.executable !== true) continue;
    const root = rootOfUnreached(program, instruction);
    if (root !== undefined && !reached.has(root.instruction)) run(root);
  }
  if (encluOnly && settings.side === undefined && detectedSide(explorations).side === 'none')
    return { explorations, truncated };
  const worldOfOthers = explorations.some(({ root }) => root.world === 'host') ? 'host' : explorations[0]?.root.world;
  for (const root of otherRoots(program)) {
    if (reached.has(root.instruction)) continue;
    run(worldOfOthers === 'enclave' ? { ...root, kind: 'enclave-function', world: 'enclave' } : root);
  }
  const entered = explorations.filter(({ root }) => root.world === 'enclave');
  if (settings.contract.contract.resumeMayEnter || entered.some(usesAexNotify)) {
    for (const root of entered.flatMap((one) => notifiedEntry(one.root) ?? [])) run(root);
  }
  return { explorations, truncated };
}

/** A function whose ENCLUs can only be leaves of the enclave runs in the enclave, unless the user says otherwise. */
function exploreOnItsSide(
  program: Program,
  root: Root,
  {
    settings,
    policy,
    walk,
    hasEntry,
  }: {
    readonly settings: Settings;
    readonly policy: SimulationPolicy;
    readonly walk: Explore;
    readonly hasEntry: boolean;
  },
): Exploration {
  const insideEnclave = (): Exploration => {
    const called = walk(program, { ...root, kind: 'enclave-function', world: 'enclave' }, policy);
    if (hasEntry || !looksLikeEntry(called)) return called;
    const reason = 'it leaves by EEXIT and never returns, and nothing else names an entry';
    const entered = { ...root, kind: 'enclave-entry', world: 'enclave', reason } as const;
    return walk(program, { ...entered, ...nssaOf(program, settings, root.instruction) }, policy);
  };
  if (settings.side?.side === 'enclave' && root.kind === 'host-function') return insideEnclave();
  const exploration = walk(program, root, policy);
  if (settings.side !== undefined || root.kind !== 'host-function') return exploration;
  const leaves = leavesOf(exploration);
  const isEnclave =
    !isHostByFixup(exploration, policy, settings) &&
    leaves.length > 0 &&
    leaves.every((some) => some?.every((leaf) => leaf !== 2 && leaf !== 3) === true);
  return isEnclave ? insideEnclave() : exploration;
}

/**
 * Whether an ENCLU on a path opts in to a fix-up that the file is known to have: only the host does that, whatever leaf a
 * mistake selects. A prefix alone does not tell, nor does EEXIT, which the enclave executes.
 */
function isHostByFixup(exploration: Exploration, policy: SimulationPolicy, { contract }: Settings): boolean {
  const { program, at } = exploration;
  if (policy.fixup.fixup === 'prefix' && contract.source === 'detected') return false;
  if (leavesOf(exploration).some((some) => some?.includes(4) !== false)) return false;
  return program.instructions.some((one) => at.has(one.id) && hasFixup(program, policy, one));
}

function leavesOf(exploration: Exploration): readonly (readonly number[] | undefined)[] {
  return exploration.nodes.flatMap((node) =>
    node.effects.flatMap((effect) => (effect.kind === 'enclu' ? [effect.leaves] : [])),
  );
}

function detectedSide(explorations: readonly Exploration[]): SideChoice {
  const leading = explorations.filter((one) => one.root.kind !== 'host-function' || leavesOf(one).length > 0);
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
