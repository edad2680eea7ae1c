/** A fault path overwrites RDI, RSI or RDX although it wants the fault information. */
import type { Analysis } from '../analysis/analysis.js';
import type { InstructionId } from '../program/model.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { INFO_MEANING, INFO_REGISTERS, arrivedIn, isHeld, usesAt, type InfoRegister } from './support/fault-info.js';
import { ARGUMENT_REGISTERS, arrivals, sharesInput, startsOf } from './support/landing.js';
import { isJudged, landingVerdicts } from './support/landing-verdict.js';
import { isUnknown } from './support/provenance.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, effectsOf, walkPaths } from './support/tree.js';
import { arrivedExplorations } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './fault-info-clobbered-before-save.md';

export const faultInfoClobberedBeforeSave: Rule = {
  meta: {
    id: 'fault-info-clobbered-before-save',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary: 'A fault path overwrites the vector, the error code or the address before it has saved it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports: Report[] = [];
    const verdicts = landingVerdicts(analysis);
    for (const exploration of arrivedExplorations(analysis)) {
      // A pad that takes faults for exits wants no fault information; that it does is told already.
      const faults = arrivals(exploration, 'fault').filter((fault) => !isJudged(verdicts, fault));
      for (const fault of startsOf(faults)) reports.push(...lostOnPaths(exploration, fault));
    }
    return onePerPlace(reports);
  },
};

/** What one fault path showed so far. */
interface FaultPath {
  /** The node before. */
  readonly last: SimulationNode | undefined;
  /** Not lost yet, or lost after a use. */
  readonly held: ReadonlySet<InfoRegister>;
  /** Stored, passed on or tested: its owner has had it. */
  readonly used: ReadonlySet<InfoRegister>;
  /** Used so that it shows that the path wants fault information; to remain in its register over a call does not. */
  readonly wanted: ReadonlySet<InfoRegister>;
  readonly lost: ReadonlyMap<InfoRegister, SimulationNode>;
  /** Calls that ran while information was in its register. */
  readonly calls: ReadonlyMap<InstructionId, SimulationNode>;
  /** Calls after which the path takes what the call left in the register for the information. */
  readonly garbage: ReadonlyMap<InfoRegister, SimulationNode>;
}

const START: FaultPath = {
  last: undefined,
  held: new Set(INFO_REGISTERS),
  used: new Set(),
  wanted: new Set(),
  lost: new Map(),
  calls: new Map(),
  garbage: new Map(),
};

/** Ends at which a path has done all it will do with the information; a retry or an unknown jump is none. */
const COMPLETE: ReadonlySet<string> = new Set(['return', 'tail-jump', 'no-return']);

function lostOnPaths(exploration: Exploration, fault: SimulationNode): readonly Report[] {
  const reports: Report[] = [];
  walkPaths(
    exploration.program,
    fault,
    START,
    advance,
    (path, last) => {
      if (last.end === undefined || !COMPLETE.has(last.end.kind)) return;
      const losses = new Map<SimulationNode, InfoRegister[]>();
      const add = (register: InfoRegister, node: SimulationNode): void => {
        losses.set(node, [...(losses.get(node) ?? []), register]);
      };
      for (const [register, node] of path.garbage) add(register, node);
      if (path.wanted.size > 0) for (const [register, node] of path.lost) add(register, node);
      for (const [node, registers] of losses) {
        reports.push(reportAt(exploration, node, { message: message(node, registers) }));
      }
    },
    isSame,
  );
  return reports;
}

function message(node: SimulationNode, registers: readonly InfoRegister[]): string {
  const list = (words: readonly string[]): string =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
  const names = list(registers.map((register) => register.toUpperCase()));
  const meanings = list(registers.map((register) => INFO_MEANING[register]));
  const culprit = effectOf(node, 'call') === undefined ? 'This overwrites' : 'This call overwrites';
  return (
    `${culprit} ${names} on the fault path before ${meanings} of the fault ${registers.length > 1 ? 'are' : 'is'} saved; the fix-up delivers it in ` +
    `no other place. Save ${names} first, or use another register.`
  );
}

function advance(path: FaultPath, node: SimulationNode): FaultPath | undefined {
  // Where paths were joined, a value is missing only because the join forgot it.
  if (node.edge?.kind === 'joined') return undefined;
  let { held, used, wanted, lost } = path;
  const uses = usesAt(node);
  const branch = effectOf(node, 'branch');
  const leaves = handsOn(node);
  for (const register of INFO_REGISTERS) {
    const info = arrivedIn(node, register);
    if (info === undefined) return undefined;
    if (path.held.has(register)) {
      const isStillHeld = node.state.registers[register] === info || isHeld(node, info);
      if (!isStillHeld) held = without(held, register);
      if (!isStillHeld && path.last !== undefined && !used.has(register)) {
        if (becameUnknown(path.last, node, register)) used = withOne(used, register);
        else lost = new Map([...lost, [register, path.last]]);
      }
    }
    for (const use of uses) {
      if (use.register !== register) continue;
      used = withOne(used, register);
      if (use.kind === 'store' || !use.place.endsWith(`(${register})`)) wanted = withOne(wanted, register);
    }
    if (branch !== undefined && sharesInput(branch.condition, info)) {
      used = withOne(used, register);
      wanted = withOne(wanted, register);
    }
    if (leaves && isArgument(node, info)) used = withOne(used, register);
  }
  const calls = callsWith(path.calls, node);
  return { last: node, held, used, wanted, lost, calls, garbage: garbageAfter(path, node) };
}

function withOne<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return set.has(item) ? set : new Set([...set, item]);
}

function without<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return set.has(item) ? new Set([...set].filter((one) => one !== item)) : set;
}

/** Sets and maps are made anew only where something is added, so that paths on which nothing happened go on as one. */
function isSame(one: FaultPath, other: FaultPath): boolean {
  return (
    one.last === other.last &&
    one.held === other.held &&
    one.used === other.used &&
    one.wanted === other.wanted &&
    one.lost === other.lost &&
    one.calls === other.calls &&
    one.garbage === other.garbage
  );
}

/** Whether the register took a value of which nothing is known, so that the loss cannot be told either. */
function becameUnknown(before: SimulationNode, after: SimulationNode, register: InfoRegister): boolean {
  const info = arrivedIn(before, register);
  if (info === undefined) return true;
  return Object.entries(before.state.registers).some(([name, term]) => {
    const now = after.state.registers[name as keyof typeof after.state.registers];
    return sharesInput(term, info) && isUnknown(now);
  });
}

/** Whether control goes to another file, by a call or a jump. */
function handsOn(node: SimulationNode): boolean {
  return node.effects.some((effect) => (effect.kind === 'call' && !effect.local) || effect.kind === 'jump-out');
}

/** Whether an argument register has the information. */
function isArgument(node: SimulationNode, info: Term): boolean {
  return ARGUMENT_REGISTERS.some((argument) => sharesInput(node.state.registers[argument], info));
}

function callsWith(
  calls: ReadonlyMap<InstructionId, SimulationNode>,
  node: SimulationNode,
): ReadonlyMap<InstructionId, SimulationNode> {
  if (node.instruction === undefined || !effectsOf(node, 'call').some(({ local }) => !local)) return calls;
  return new Map([...calls, [node.instruction, node]]);
}

/** The registers that a call clobbered while they held the information, and whose leftovers are stored as if they still did. */
function garbageAfter(path: FaultPath, node: SimulationNode): ReadonlyMap<InfoRegister, SimulationNode> {
  let { garbage } = path;
  if (path.calls.size === 0) return garbage;
  for (const { value, ownFrame } of effectsOf(node, 'store')) {
    if (ownFrame) continue;
    for (const { input } of value.inputs) {
      const register = INFO_REGISTERS.find((one) => one === input.register);
      if (input.provenance.kind !== 'call' || input.site === undefined || register === undefined) continue;
      const call = path.calls.get(input.site);
      const info = arrivedIn(node, register);
      if (call === undefined || info === undefined || garbage.has(register)) continue;
      if (call.state.registers[register] === info) garbage = new Map([...garbage, [register, call]]);
    }
  }
  return garbage;
}
