/** What the enclave left in RDI, RSI or RDX, used behind an exit the way the fault paths use fault information. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Term } from '../../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import { usesAt, type InfoUse } from './fault-info.js';
import { ARGUMENT_REGISTERS, arrivals, sharesInput, startsOf } from './landing.js';
import { isJudged, landingVerdicts } from './landing-verdict.js';
import { nodesWith } from './node-index.js';
import { once } from './once.js';
import { effectOf, effectsOf, visitPaths, walkPaths } from './tree.js';
import { arrivedExplorations, above } from './visits.js';

export interface SuccessUse {
  readonly exploration: Exploration;
  readonly use: InfoUse;
  /** The exit runs into the code of the fault without a jump: what was to end before it does not. */
  readonly fallsIntoFixup: boolean;
}

/** Every such use, where no verdict on the landing pad tells more. */
export const successUses = once(findSuccessUses);

function findSuccessUses(analysis: Analysis): readonly SuccessUse[] {
  const verdicts = landingVerdicts(analysis);
  return arrivedExplorations(analysis).flatMap((exploration) => {
    const exits = arrivals(exploration, 'exit').filter((exit) => !isJudged(verdicts, exit));
    if (exits.length === 0) return [];
    const faults = faultUses(exploration);
    return [...startsOf(exits)]
      .flatMap((exit) => usesLikeFault(exploration, exit, faults))
      .map((use) => ({ exploration, use, fallsIntoFixup: fallsIntoFixup(exploration, use.node) }));
  });
}

/** A place where the code of the fault uses fault information, on a path that was not in the enclave yet. */
export interface EarlyUse {
  readonly exploration: Exploration;
  readonly node: SimulationNode;
}

/** Every place that a path without any ENCLU comes to by running into the code of the fault. */
export function earlyUses(analysis: Analysis): readonly EarlyUse[] {
  return arrivedExplorations(analysis).flatMap((exploration) => {
    const nodes = nodesWith(exploration, 'store', 'call');
    const uses = new Set(
      nodes
        .filter((node) => node.state.arrival?.kind === 'fault' && usesAt(node).length > 0)
        .map(({ instruction }) => instruction),
    );
    if (uses.size === 0) return [];
    return exploration.nodes
      .filter((node) => node.state.arrival === undefined && uses.has(node.instruction))
      .filter((node) => fallsIntoFixup(exploration, node))
      .map((node) => ({ exploration, node }));
  });
}

/** Whether the path to the node steps over a label, without a jump, to which the fault paths jump. */
function fallsIntoFixup({ at, program }: Exploration, node: SimulationNode): boolean {
  for (const step of [node, ...above(node)]) {
    if (step.edge !== undefined && step.edge.kind !== 'not-taken') return false;
    const id = step.instruction;
    if (id === undefined || (program.instructions[id]?.labels.length ?? 0) === 0) continue;
    const isJumpedTo = at
      .get(id)
      ?.some(
        ({ edge, state }) =>
          state.arrival?.kind === 'fault' &&
          (edge?.kind === 'taken' || edge?.kind === 'jump' || edge?.kind === 'fault'),
      );
    if (isJumpedTo === true && step.edge === undefined) return true;
  }
  return false;
}

/** How the fault paths of an exploration use the fault information. */
interface FaultUses {
  readonly places: ReadonlySet<string>;
  /** Constants they store, by address. */
  readonly constants: ReadonlyMap<Term, ReadonlySet<bigint>>;
}

function keyOf({ register, kind, place }: InfoUse): string {
  return `${register} ${kind} ${place}`;
}

function faultUses(exploration: Exploration): FaultUses {
  const places = new Set<string>();
  const constants = new Map<Term, Set<bigint>>();
  const note = (node: SimulationNode): boolean => {
    for (const use of usesAt(node)) places.add(keyOf(use));
    for (const { address, value } of constantStores(node)) {
      constants.set(address, (constants.get(address) ?? new Set()).add(value));
    }
    // A test of RAX against a value that is not known may well be what tells faults apart.
    return !(asksForRax(node) && effectOf(node, 'branch')?.outcomes === 'both');
  };
  visitPaths(exploration.program, startsOf(arrivals(exploration, 'fault')), note);
  return { places, constants };
}

function constantStores(node: SimulationNode): readonly { readonly address: Term; readonly value: bigint }[] {
  return effectsOf(node, 'store').flatMap(({ address, value, ownFrame }) =>
    ownFrame || value.op !== 'const' ? [] : [{ address, value: value.value }],
  );
}

/** What one path behind an exit showed. */
interface ExitPath {
  readonly uses: readonly { readonly use: InfoUse; readonly tested: boolean }[];
  /** A branch asked for RAX. */
  readonly tested: boolean;
  /** RAX itself was stored or passed on: whoever gets the registers can tell an exit from a fault. */
  readonly handsOn: boolean;
  /** Bases of objects in which the path leaves another constant than the fault paths: a tag says which of the two it was. */
  readonly tagged: readonly Term[];
}

function usesLikeFault(exploration: Exploration, exit: SimulationNode, faults: FaultUses): readonly InfoUse[] {
  const found: InfoUse[] = [];
  const seed: ExitPath = { uses: [], tested: false, handsOn: false, tagged: [] };
  const baseOf = (address: Term): Term => exploration.factory.splitAddress(address).base;
  const advance = (seen: ExitPath, node: SimulationNode): ExitPath => {
    const matching = usesAt(node).filter((use) => faults.places.has(keyOf(use)));
    const tags = constantStores(node).filter(({ address, value }) => {
      const others = faults.constants.get(address);
      return others !== undefined && !others.has(value);
    });
    const tested = seen.tested || asksForRax(node);
    const handsOn = seen.handsOn || passesRaxOn(node);
    const isNew = matching.length > 0 || tags.length > 0 || tested !== seen.tested || handsOn !== seen.handsOn;
    if (!isNew) return seen;
    return {
      uses: [...seen.uses, ...matching.map((use) => ({ use, tested: seen.tested }))],
      tested,
      handsOn,
      tagged: [...seen.tagged, ...tags.map(({ address }) => baseOf(address))],
    };
  };
  walkPaths(exploration.program, exit, seed, advance, ({ uses, handsOn, tagged }) => {
    if (handsOn) return;
    for (const { use, tested } of uses) {
      const isTagged = tested && use.address !== undefined && tagged.includes(baseOf(use.address));
      if (!isTagged) found.push(use);
    }
  });
  return found;
}

function asksForRax(node: SimulationNode): boolean {
  const rax = node.state.arrival?.rax;
  const branch = effectOf(node, 'branch');
  return rax !== undefined && branch !== undefined && sharesInput(branch.condition, rax);
}

function passesRaxOn(node: SimulationNode): boolean {
  const rax = node.state.arrival?.rax;
  if (rax === undefined) return false;
  if (effectsOf(node, 'store').some(({ ownFrame, value }) => !ownFrame && sharesInput(value, rax))) return true;
  const leaves = effectsOf(node, 'call').some(({ local }) => !local);
  return leaves && ARGUMENT_REGISTERS.some((register) => sharesInput(node.state.registers[register], rax));
}
