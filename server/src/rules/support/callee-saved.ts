/** Registers that a function gives back as it got them (System V psABI, 3.2.1), where it returns. */
import type { Analysis } from '../../analysis/analysis.js';
import { CALLEE_SAVED, type CalleeSaved } from '../../contracts/contract.js';
import type { Term } from '../../simulate/domain/term.js';
import { describeTerm } from '../../simulate/describe.js';
import type { Memory } from '../../simulate/machine/memory.js';
import type { Exploration, SimulationNode, World } from '../../simulate/exploration.js';
import type { Report } from '../rule.js';
import { lastStored } from './enclave-values.js';
import { once } from './once.js';
import { isUnknown } from './provenance.js';
import { instructionOf, reportAt, type Cause } from './report.js';
import { passesUnknownMacro } from './tree.js';

/** A callee-saved register that does not have its value any more when the function returns. */
export interface Loss {
  readonly exploration: Exploration;
  /** The return or the tail jump. */
  readonly node: SimulationNode;
  readonly register: CalleeSaved;
  /**
   * `swapped`: it has the entry value of another one; `own`: the function changed it, or saved it and did not
   * restore it; `enclave`: nobody saved it, and ENCLU took it.
   */
  readonly kind: 'swapped' | 'own' | 'enclave';
  /** The register whose value it has, for `swapped`. */
  readonly holds: CalleeSaved | undefined;
  /** Where it lost its value. */
  readonly change: SimulationNode | undefined;
}

/** Every loss on every way out of the functions of the host. */
export const calleeSavedLosses = once(findLosses);

function findLosses(analysis: Analysis): readonly Loss[] {
  return returnsOf(analysis).flatMap(({ exploration, node }) =>
    analysis.contract.contract.preserved.flatMap((register) => lossOf(exploration, node, register) ?? []),
  );
}

/** The ways in which functions that C may call go back to C: returns and jumps to functions of other files. */
export function returnsOf(
  analysis: Analysis,
  world: World | 'any' = 'host',
): readonly { readonly exploration: Exploration; readonly node: SimulationNode }[] {
  return analysis.explorations
    .filter(({ root }) => root.kind === 'host-function' && (world === 'any' || root.world === world))
    .flatMap((exploration) =>
      exploration.leaves
        .filter(({ end, state }) => isWayOut(end?.kind) && state.calls.length === 0)
        .filter((node) => !passesUnknownMacro(analysis.program, node))
        .map((node) => ({ exploration, node })),
    );
}

function isWayOut(end: string | undefined): boolean {
  return end === 'return' || end === 'tail-jump';
}

function lossOf(exploration: Exploration, node: SimulationNode, register: CalleeSaved): Loss | undefined {
  const before = exploration.start.state.registers[register];
  const now = node.state.registers[register];
  if (now === before || isUnknown(now)) return undefined;
  const change = changeOf(node, register, before);
  const byEnclu = change !== undefined && exploration.program.instructions[change.instruction ?? -1]?.op === 'enclu';
  const holds = CALLEE_SAVED.find((other) => exploration.start.state.registers[other] === now);
  if (holds !== undefined) return { exploration, node, register, kind: 'swapped', holds, change };
  // A context that somebody else made is loaded through a pointer: then the registers are meant to be others.
  if (isLoaded(now) && !passesEnclu(exploration, node)) return undefined;
  // Read back from where the path put it: a write whose extent nobody knows came between, and may have left it alone.
  if (now.op === 'load' && lastStored(node, now.address) === before) return undefined;
  const kind = byEnclu && !wasSaved(exploration, node, before) ? 'enclave' : 'own';
  return { exploration, node, register, kind, holds: undefined, change };
}

/** The node whose instruction first took the register's value away, and to which it did not come back. */
function changeOf(node: SimulationNode, register: CalleeSaved, before: Term): SimulationNode | undefined {
  let change: SimulationNode | undefined;
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (at.state.registers[register] === before) return at;
    change = at;
  }
  return change;
}

function passesEnclu({ program }: Exploration, node: SimulationNode): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (at.instruction !== undefined && program.instructions[at.instruction]?.op === 'enclu') return true;
  }
  return false;
}

function isLoaded(term: Term): boolean {
  return term.op === 'load' || (term.op === 'slice' && term.of.op === 'load');
}

/** Whether the path ever had the value in memory. */
function wasSaved({ nodes }: Exploration, node: SimulationNode, value: Term): boolean {
  const known = savings(nodes);
  let saved = known.get(value);
  if (saved === undefined) known.set(value, (saved = savedOnTheWay(nodes, value)));
  return node.parent !== undefined && saved.has(node.parent);
}

/** The nodes at or above which a value is in memory, as far as somebody asked. */
const savings = once((_nodes: readonly SimulationNode[]) => new Map<Term, ReadonlySet<SimulationNode>>());

/** Nodes come behind their parents, and states share the memory that no instruction between them wrote. */
function savedOnTheWay(nodes: readonly SimulationNode[], value: Term): ReadonlySet<SimulationNode> {
  const saved = new Set<SimulationNode>();
  for (const node of nodes) {
    const { parent, state } = node;
    const isSaved =
      parent !== undefined && (saved.has(parent) || parent.state.memory === state.memory)
        ? saved.has(parent)
        : holdsValue(state.memory, value);
    if (isSaved) saved.add(node);
  }
  return saved;
}

function holdsValue({ cells }: Memory, value: Term): boolean {
  for (const list of cells.values()) for (const cell of list) if (cell.value === value) return true;
  return false;
}

/** One report for each way out: which registers the caller does not get back, and where each went. */
export function lossReports(losses: readonly Loss[], advice: string): readonly Report[] {
  const byNode = new Map<SimulationNode, Loss[]>();
  for (const loss of losses) byNode.set(loss.node, [...(byNode.get(loss.node) ?? []), loss]);
  return [...byNode].flatMap(([node, list]) => {
    const exploration = list[0]?.exploration;
    if (exploration === undefined) return [];
    const values = list.map(({ register, holds }) => {
      const value = holds?.toUpperCase() ?? describeTerm(exploration, node.state.registers[register], node.state);
      return `${register.toUpperCase()} (now ${value})`;
    });
    const message = `The caller does not get back ${values.join(', ')}, which a function must preserve. ${advice}`;
    return [reportAt(exploration, placed(node), { message, causes: list.flatMap(causeOf) })];
  });
}

/** A jump out of the file by a branch ends in a node without an instruction; the branch is the place to show. */
function placed(node: SimulationNode): SimulationNode {
  return node.instruction === undefined && node.parent !== undefined ? node.parent : node;
}

function causeOf({ exploration, register, change }: Loss): readonly Cause[] {
  if (change === undefined || instructionOf(exploration.program, change)?.op === 'enclu') return [];
  return [{ node: change, message: `${register.toUpperCase()} loses the caller's value` }];
}
