/** Stations of the paths through an enclave: calls of C code, uses of the stack, and EEXIT. */
import type { Analysis } from '../../analysis/analysis.js';
import { findWithin, partsAndStacks } from '../../simulate/domain/parts.js';
import type { InputTerm, Term } from '../../simulate/domain/term.js';
import type { Exploration, PathEnd, SimulationNode } from '../../simulate/exploration.js';
import { meet, TOP, type AbstractValue } from '../../simulate/domain/abstract.js';
import { evaluate } from '../../simulate/domain/evaluate.js';
import { refine } from '../../simulate/domain/refine.js';
import { KNOWN_RESTORERS } from '../../simulate/policy.js';
import { dependsOnCssa, dependsOnHostRegister, type HostSlots, originsOf, slotOf } from './enclave-values.js';
import type { Report } from '../rule.js';
import { generalRegister } from '../../isa/registers.js';
import { once } from './once.js';
import { instructionOf, onePerPlace, reportAt, type ReportDetails } from './report.js';
import { effectOf, effectsOf, pathFromRoot } from './tree.js';
import { type Visit, visitsEnding, visitsOf, visitsWith } from './visits.js';

/** Every instruction that runs in an enclave, on every path. */
export function enclaveVisits(analysis: Analysis): readonly Visit[] {
  return visitsOf(analysis, 'enclave');
}

/** The same on paths that begin where the host enters. */
export const entryVisits = once((analysis: Analysis): readonly Visit[] => onEntryPaths(enclaveVisits(analysis)));

/** Those of the visits that are on paths which begin where the host enters. */
export function onEntryPaths(visits: readonly Visit[]): readonly Visit[] {
  return visits.filter(({ exploration }) => isEntered(exploration));
}

/** Whether the exploration begins with EENTER. */
export function isEntered({ root }: Exploration): boolean {
  return root.kind === 'enclave-entry';
}

/** Whether the instruction hands control to C code outside the file: a call or a jump there. */
export function callsOut(node: SimulationNode): boolean {
  return node.effects.some(
    (effect) =>
      (effect.kind === 'call' && !effect.local && !KNOWN_RESTORERS.includes(effect.callee ?? '')) ||
      (effect.kind === 'jump-out' && effect.target !== undefined),
  );
}

/** The name of what it calls. */
export function calleeOf(node: SimulationNode): string {
  const call = effectOf(node, 'call');
  const jump = effectOf(node, 'jump-out');
  if (call === undefined && jump === undefined) return 'the code that goes on inside';
  return call?.callee ?? jump?.target ?? 'a function called by pointer';
}

/** The visits that call out of the file for the first time on their path from the entry. */
export const firstCalls = once((analysis: Analysis): readonly Visit[] =>
  onEntryPaths(visitsWith(analysis, CALLS, 'enclave')).filter(
    ({ node }) => callsOut(node) && !anyAbove(node, callsOut),
  ),
);

/** The effects of an instruction that may hand control to code outside the file. */
export const CALLS = ['call', 'jump-out'] as const;

/**
 * Whether the instruction leaves the file for code that runs on in the enclave: a call, a return, or a jump to an address
 * that memory of the enclave keeps, as where a call out of the enclave comes back.
 */
export function handsOver({ program }: Exploration, node: SimulationNode): boolean {
  if (callsOut(node) || node.end?.kind === 'return') return true;
  const [target] = node.end?.kind === 'unknown-jump' ? (instructionOf(program, node)?.operands ?? []) : [];
  if (target?.kind !== 'register') return false;
  const register = generalRegister(target.register)?.register;
  return register !== undefined && node.state.registers[register].op === 'load';
}

/** The visits that do so for the first time on their path from the entry. */
export const firstHandOvers = once((analysis: Analysis): readonly Visit[] =>
  entryVisits(analysis).filter(({ exploration, node }) => handsOver(exploration, node) && !anyAbove(node, callsOut)),
);

/** Whether the predicate holds for a node above. */
export function anyAbove(node: SimulationNode, predicate: (node: SimulationNode) => boolean): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) if (predicate(at)) return true;
  return false;
}

/** The visits whose ENCLU executes EEXIT and nothing else. */
export function exitVisits(analysis: Analysis): readonly Visit[] {
  return visitsEnding(analysis, 'eexit', 'enclave').filter(({ instruction }) => instruction.op === 'enclu');
}

/** Whether RSP is what the host left: as it came, or loaded again from where only values of the host are kept. */
export function isHostStack(exploration: Exploration, node: SimulationNode, slots: HostSlots): boolean {
  const { base } = exploration.factory.splitAddress(node.state.registers.rsp);
  if (base.op !== 'input') return dependsOnHostRegister(base, 'rsp');
  const { provenance } = base.input;
  if (provenance.kind === 'host') return true;
  if (provenance.kind !== 'stack') return false;
  const origins = originsOf(exploration, node, provenance.of, slots);
  return origins.size === 1 && origins.has('host');
}

/** Whether RSP still is the value with which the host entered, a distance or an alignment aside. */
export function isIncomingStack(term: Term): boolean {
  const inputs = [...term.inputs];
  return inputs.length > 0 && inputs.every(({ input }) => input.provenance.kind === 'host' && input.register === 'rsp');
}

/**
 * Whether RSP is none of the enclave's stacks: what the host left in RSP or in another register, or what EENTER put in RAX and
 * RCX, alone. A stack found through TCS, thread data or a symbol is the enclave's.
 */
export function isForeignStack(term: Term): boolean {
  const inputs = [...term.inputs].flatMap(({ input }) =>
    input.provenance.kind === 'stack' ? [...input.provenance.of.inputs] : [{ input }],
  );
  const isForeign = ({ provenance }: InputTerm['input']): boolean =>
    provenance.kind === 'host' ||
    (provenance.kind === 'hardware' && (provenance.role === 'cssa' || provenance.role === 'next-rip'));
  return inputs.length > 0 && inputs.every(({ input }) => isForeign(input)) && !readsMemory(term);
}

function readsMemory(term: Term): boolean {
  return findWithin(term, ({ op }) => op === 'address' || op === 'load', partsAndStacks) !== undefined;
}

/** The base that RSP counts from. */
export function stackBase(exploration: Exploration, node: SimulationNode): Term {
  return exploration.factory.splitAddress(node.state.registers.rsp).base;
}

/** Whether the instruction reads or writes memory through RSP, or pushes a return address. */
export function usesStack(exploration: Exploration, node: SimulationNode): boolean {
  const instruction = instructionOf(exploration.program, node);
  if (instruction === undefined) return false;
  if (effectOf(node, 'call') !== undefined) return true;
  const base = stackBase(exploration, node);
  const throughRsp = (address: Term): boolean => exploration.factory.splitAddress(address).base === base;
  return [...effectsOf(node, 'load'), ...effectsOf(node, 'store')].some(({ address }) => throughRsp(address));
}

/** What branches on the path to `node` asked, each with its node, nearest last. */
export function branchesBefore(node: SimulationNode): readonly DecidedBranch[] {
  const path = pathFromRoot(node);
  return path.flatMap((at, index) => {
    const branch = at === node ? undefined : effectOf(at, 'branch');
    if (branch === undefined) return [];
    return [{ node: at, condition: branch.condition, holds: path[index + 1]?.edge?.kind === 'taken' }];
  });
}

/** A branch on a path, and whether its condition held there. */
export interface DecidedBranch {
  readonly node: SimulationNode;
  readonly condition: Term;
  readonly holds: boolean;
}

/** The bounds of CSSA at a node of a path from the entry; undefined for other paths. */
export function cssaBounds(
  exploration: Exploration,
  node: SimulationNode,
): { readonly min: bigint; readonly max: bigint } | undefined {
  if (!isEntered(exploration)) return undefined;
  const known = knownCssa(exploration);
  const open: SimulationNode[] = [];
  let at: SimulationNode | undefined = node;
  for (; at !== undefined && !known.has(at); at = at.parent) open.push(at);
  const cssa = exploration.start.state.registers.rax;
  let value = at === undefined ? evaluate(cssa, exploration.start.state.facts) : known.get(at);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    value = learned(cssa, value ?? TOP, next);
    known.set(next, value);
  }
  return value;
}

/** What is known of CSSA at the nodes that were asked for; every path shares its beginning with others. */
const knownCssa = once((_exploration: Exploration) => new WeakMap<SimulationNode, AbstractValue>());

/**
 * What is known of CSSA at a node, by what was known before it. Facts about terms that nothing alive holds are dropped on the
 * way; what a branch taught is still true.
 */
function learned(cssa: Term, before: AbstractValue, node: SimulationNode): AbstractValue {
  const now = evaluate(cssa, node.state.facts);
  const value = (now === TOP ? undefined : meet(before, now)) ?? before;
  const branch = node.parent === undefined ? undefined : effectOf(node.parent, 'branch');
  if (branch === undefined || !dependsOnCssa(branch.condition)) return value;
  const facts = refine(branch.condition, node.edge?.kind === 'taken', new Map([[cssa.id, value]]));
  return facts === undefined ? value : evaluate(cssa, facts);
}

/** Whether the path is that of an exception: CSSA is known not to be zero. */
export function isException(exploration: Exploration, node: SimulationNode): boolean {
  return (cssaBounds(exploration, node)?.min ?? 0n) > 0n;
}

/** Whether some branch above asks for CSSA. */
export function asksForCssa(node: SimulationNode): boolean {
  return branchesBefore(node).some(({ condition }) => dependsOnCssa(condition));
}

/** A name for the thread data or symbol that RSP was loaded from. */
export function stackSlot(base: Term): string | undefined {
  if (base.op !== 'input' || base.input.provenance.kind !== 'stack') return undefined;
  const { of } = base.input.provenance;
  return of.op === 'load' ? slotOf(of.address) : undefined;
}

/** Reports at the visits for which there is something to say, one per place. */
export function reportWhere<V extends Visit>(
  visits: readonly V[],
  say: (visit: V) => ReportDetails | undefined,
): readonly Report[] {
  return onePerPlace(
    visits.flatMap((visit) => {
      const details = say(visit);
      return details === undefined ? [] : [reportAt(visit.exploration, visit.node, details)];
    }),
  );
}

/** The last visits of the paths through an enclave that leave it, return or hand control on; not those that stop or meet another. */
export function pathEnds(analysis: Analysis): readonly Visit[] {
  return visitsEnding(analysis, ENDS, 'enclave');
}

const ENDS: readonly PathEnd[] = ['eexit', 'return', 'tail-jump', 'unknown-jump', 'end-of-code'];
