/** Where the host executes ENCLU, as the exploration shows it. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction, InstructionId } from '../../program/model.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import { nodesWith } from './node-index.js';
import { once } from './once.js';
import { instructionOf } from './report.js';
import { arrivalNode, effectOf, type EffectOf } from './tree.js';

export const EENTER = 2;
export const ERESUME = 3;

/** One execution of ENCLU by the host on one path. */
export interface EncluVisit {
  readonly exploration: Exploration;
  readonly node: SimulationNode;
  readonly instruction: Instruction;
  readonly effect: EffectOf<'enclu'>;
  /** The leaves it can have there; undefined when EAX can be anything. */
  readonly leaves: readonly number[] | undefined;
  /** The node at the AEP when the last thing before it was an asynchronous exit. */
  readonly aex: SimulationNode | undefined;
}

/** Every execution of ENCLU in host mode, in the order of the explorations. */
export const encluVisits = once(findEncluVisits);

function findEncluVisits(analysis: Analysis): readonly EncluVisit[] {
  const visits: EncluVisit[] = [];
  for (const exploration of analysis.explorations) {
    for (const node of nodesWith(exploration, 'enclu')) {
      const instruction = instructionOf(exploration.program, node);
      if (instruction?.op !== 'enclu' || node.state.world !== 'host') continue;
      const effect = effectOf(node, 'enclu');
      if (effect === undefined) continue;
      const arrival = node.state.arrival?.kind === 'aex' ? arrivalNode(node) : undefined;
      visits.push({ exploration, node, instruction, effect, leaves: effect.leaves, aex: arrival });
    }
  }
  return visits;
}

/** Whether EENTER or ERESUME is among the leaves. */
export function enters(visit: EncluVisit): boolean {
  return visit.leaves?.some((leaf) => leaf === EENTER || leaf === ERESUME) === true;
}

/** The ENCLUs that execute EENTER on some path. */
export function eenterSites(visits: readonly EncluVisit[]): ReadonlySet<InstructionId> {
  return new Set(
    visits.filter((visit) => visit.leaves?.includes(EENTER) === true).map((visit) => visit.instruction.id),
  );
}

/** The visits of ENCLUs that an asynchronous exit reaches before any other ENCLU. */
export function aepVisits(visits: readonly EncluVisit[]): readonly EncluVisit[] {
  return visits.filter((visit) => visit.aex !== undefined);
}
