/** Registers that a function gives back as it got them (System V psABI, 3.2.1), where it returns. */
import type { Analysis } from '../../analysis/analysis.js';
import { CALLEE_SAVED, type CalleeSaved } from '../../contracts/contract.js';
import type { Term } from '../../simulate/domain/term.js';
import { describeTerm } from '../../simulate/describe.js';
import type { Exploration, SimulationNode, World } from '../../simulate/exploration.js';
import type { Report } from '../rule.js';
import { once } from './once.js';
import { isUnknown } from './provenance.js';
import { instructionOf, reportAt, type Cause } from './report.js';
import { above } from './visits.js';
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
  if (!passesEnclu(exploration, node) && isLoaded(now)) return undefined;
  const kind = byEnclu && !wasSaved(node, before) ? 'enclave' : 'own';
  return { exploration, node, register, kind, holds: undefined, change };
}

/** The node whose instruction first took the register's value away, and to which it did not come back. */
function changeOf(node: SimulationNode, register: CalleeSaved, before: Term): SimulationNode | undefined {
  let change: SimulationNode | undefined;
  for (const at of above(node)) {
    if (at.state.registers[register] === before) return at;
    change = at;
  }
  return change;
}

function passesEnclu({ program }: Exploration, node: SimulationNode): boolean {
  for (const at of above(node)) if (program.instructions[at.instruction ?? -1]?.op === 'enclu') return true;
  return false;
}

function isLoaded(term: Term): boolean {
  return term.op === 'load' || (term.op === 'slice' && term.of.op === 'load');
}

/** Whether the path ever had the value in memory. */
function wasSaved(node: SimulationNode, value: Term): boolean {
  for (const at of above(node)) {
    for (const cells of at.state.memory.cells.values()) {
      if (cells.some((cell) => cell.value === value)) return true;
    }
  }
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
