/** Registers that a function gives back as it got them (System V psABI, 3.2.1), where it returns. */
import type { Analysis } from '../../analysis/analysis.js';
import { CALLEE_SAVED, type CalleeSaved } from '../../contracts/contract.js';
import { REGISTERS_64 } from '../../isa/registers.js';
import type { Term } from '../../simulate/domain/term.js';
import { describeTerm } from '../../simulate/describe.js';
import type { Memory } from '../../simulate/machine/memory.js';
import { listRegisters } from '../../simulate/machine/state.js';
import type { Exploration, SimulationNode, World } from '../../simulate/exploration.js';
import type { Report } from '../rule.js';
import { lastStored } from './enclave-values.js';
import { behindMacros } from './node-index.js';
import { once } from './once.js';
import { perExploration, type Paths } from './per-exploration.js';
import { isUnknown } from './provenance.js';
import { instructionOf, reportAt, type Cause } from './report.js';

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

/** What of a loss the paths of its exploration tell. */
type LossOnPath = Omit<Loss, 'exploration'>;

/** Every loss on every way out of the functions of the host. */
export const calleeSavedLosses = once(({ explorations, contract }: Analysis): readonly Loss[] => {
  const { preserved } = contract.contract;
  return explorations.filter(isCalled).flatMap((exploration) => {
    if (exploration.root.world !== 'host') return [];
    const losses = lossesOnPaths(exploration).filter(({ register }) => preserved.includes(register));
    return losses.map((loss) => ({ exploration, ...loss }));
  });
});

const lossesOnPaths = perExploration((paths): readonly LossOnPath[] => {
  const losses: LossOnPath[] = [];
  const [before, now]: [Term[], Term[]] = [[], []];
  listRegisters(paths.start.state.registers, before);
  for (const node of waysOut(paths)) {
    listRegisters(node.state.registers, now);
    for (const [register, at] of PLACES) {
      const loss = now[at] === before[at] ? undefined : lossOf(paths, node, register);
      if (loss !== undefined) losses.push(loss);
    }
  }
  return losses;
});

/** Where they stand in what `listRegisters` lists. */
const PLACES = CALLEE_SAVED.map((register) => [register, REGISTERS_64.indexOf(register)] as const);

/**
 * The ways in which functions that C may call go back to C: returns and jumps to functions of other files. `among` picks
 * some of the {@link waysOut} of one exploration.
 */
export function returnsOf(
  { explorations }: Analysis,
  world: World | 'any' = 'host',
  among: (paths: Paths) => readonly SimulationNode[] = waysOut,
): readonly { readonly exploration: Exploration; readonly node: SimulationNode }[] {
  return explorations
    .filter((exploration) => isCalled(exploration) && (world === 'any' || exploration.root.world === world))
    .flatMap((exploration) => among(exploration).map((node) => ({ exploration, node })));
}

function isCalled({ root }: Exploration): boolean {
  return root.kind === 'host-function';
}

/** The returns and tail jumps at which paths end outside of all local calls. */
export const waysOut = perExploration((paths): readonly SimulationNode[] => {
  const behind = behindMacros(paths);
  return paths.leaves.filter((node) => isWayOut(node.end?.kind) && node.state.calls.length === 0 && !behind.has(node));
});

function isWayOut(end: string | undefined): boolean {
  return end === 'return' || end === 'tail-jump';
}

/** What became of a register that does not have the value it had at the entry. */
function lossOf(paths: Paths, node: SimulationNode, register: CalleeSaved): LossOnPath | undefined {
  const entry = paths.start.state.registers;
  const now = node.state.registers[register];
  if (isUnknown(now)) return undefined;
  const change = changeOf(node, register, entry[register]);
  const byEnclu = change !== undefined && paths.program.instructions[change.instruction ?? -1]?.op === 'enclu';
  const holds = CALLEE_SAVED.find((other) => entry[other] === now);
  if (holds !== undefined) return { node, register, kind: 'swapped', holds, change };
  // A context that somebody else made is loaded through a pointer: then the registers are meant to be others.
  if (isLoaded(now) && !passesEnclu(paths, node)) return undefined;
  // Read back from where the path put it: a write whose extent nobody knows came between, and may have left it alone.
  if (now.op === 'load' && lastStored(node, now.address) === entry[register]) return undefined;
  const kind = byEnclu && !wasSaved(paths, node, register) ? 'enclave' : 'own';
  return { node, register, kind, holds: undefined, change };
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

function passesEnclu({ program }: Paths, node: SimulationNode): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (at.instruction !== undefined && program.instructions[at.instruction]?.op === 'enclu') return true;
  }
  return false;
}

function isLoaded(term: Term): boolean {
  return term.op === 'load' || (term.op === 'slice' && term.of.op === 'load');
}

/** Whether the path ever had in memory what the register held at the entry. */
function wasSaved(paths: Paths, { parent }: SimulationNode, register: CalleeSaved): boolean {
  return parent !== undefined && ((savings(paths)[parent.id] ?? 0) & bitOf(register)) !== 0;
}

function bitOf(register: CalleeSaved): number {
  return 1 << CALLEE_SAVED.indexOf(register);
}

/** By the id of a node, a bit for each register whose value at the entry is in memory there or was above. */
const savings = perExploration(({ nodes, start }): Uint8Array => {
  const bits = new Map(CALLEE_SAVED.map((register) => [start.state.registers[register], bitOf(register)]));
  const saved = new Uint8Array(nodes.length);
  // Nodes come behind their parents.
  for (const { id, parent, state } of nodes) {
    const before = parent?.state.memory;
    const above = parent === undefined ? 0 : (saved[parent.id] ?? 0);
    saved[id] = state.memory === before ? above : above | bitsIn(state.memory, before, bits);
  }
  return saved;
});

/** The bits of the values in cells that were not so in the memory before. */
function bitsIn({ cells }: Memory, before: Memory | undefined, bits: ReadonlyMap<Term, number>): number {
  let found = 0;
  cells.forEach((list, base) => {
    if (before?.cells.get(base) === list) return;
    for (const { value } of list) found |= bits.get(value) ?? 0;
  });
  return found;
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
