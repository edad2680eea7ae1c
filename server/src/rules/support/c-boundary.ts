/** Where the host's control goes to C: calls out of the file, returns, and jumps to functions of other files. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction } from '../../program/model.js';
import { dependsOn } from '../../simulate/domain/queries.js';
import type { Term } from '../../simulate/domain/term.js';
import type { SimulationNode } from '../../simulate/exploration.js';
import type { Fix } from '../finding.js';
import { behindMacros, merged, nodesWith } from './node-index.js';
import { once } from './once.js';
import { perExploration } from './per-exploration.js';
import { isSpelledOut } from './prefixes.js';
import { instructionOf, mnemonicOrigin } from './report.js';
import { effectOf, effectsOf } from './tree.js';
import type { Visit } from './visits.js';

export interface Boundary extends Visit {
  readonly kind: 'call' | 'return' | 'jump';
}

/** Every such place on every path; `any` includes code that runs in the enclave. */
export function goesToC(analysis: Analysis, world: 'host' | 'any' = 'host'): readonly Boundary[] {
  const boundaries = boundariesOf(analysis);
  return world === 'any' ? boundaries : boundaries.filter(({ node }) => node.state.world === world);
}

const boundariesOf = once(({ explorations, program }: Analysis): readonly Boundary[] => {
  const found: Boundary[] = [];
  for (const exploration of explorations) {
    for (const { node, kind } of boundaryNodes(exploration)) {
      const instruction = instructionOf(program, node);
      if (instruction !== undefined) found.push({ exploration, node, instruction, kind });
    }
  }
  return found;
});

/** The nodes at which control goes to C, in the order in which they were made. */
const boundaryNodes = perExploration((paths): readonly Pick<Boundary, 'node' | 'kind'>[] => {
  const behind = behindMacros(paths);
  const jumps = nodesWith(paths, 'jump-out');
  // A branch that goes out of the file has the jump in a node of its own behind it.
  const branches = [...new Set(jumps.flatMap(({ parent }) => parent ?? []))].sort((one, other) => one.id - other.id);
  return merged([nodesWith(paths, 'call', 'return', 'jump-out'), branches]).flatMap((node) => {
    const kind = behind.has(node) ? undefined : boundaryKind(node);
    return kind === undefined ? [] : [{ node, kind }];
  });
});

function boundaryKind(node: SimulationNode): Boundary['kind'] | undefined {
  if (effectsOf(node, 'call').some(({ local }) => !local)) return 'call';
  if (effectOf(node, 'return') !== undefined && node.end?.kind === 'return') return 'return';
  const jump = effectOf(node, 'jump-out') ?? node.children.flatMap((child) => effectsOf(child, 'jump-out'))[0];
  return jump?.target === undefined ? undefined : 'jump';
}

/** Whether the enclave decides a value, alone or in part. */
export function isEnclaves(term: Term): boolean {
  return dependsOn(term, ({ provenance }) => provenance.kind === 'enclave');
}

/** A fix that puts an instruction on a line of its own in front of another; undefined where that is not written as text. */
export function insertBefore(instruction: Instruction, text: string, title: string): Fix | undefined {
  if (!isSpelledOut(instruction)) return undefined;
  const { span } = mnemonicOrigin(instruction);
  return { title, edits: [{ span: { ...span, end: span.start }, newText: `${text}\n    ` }] };
}
