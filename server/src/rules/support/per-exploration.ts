/** What rules ask of one exploration, kept for as long as the exploration is taken again while its file is edited. */
import type { Program } from '../../program/model.js';
import type { Exploration } from '../../simulate/exploration.js';
import { once } from './once.js';

/**
 * The part of an exploration that is the same in every analysis that takes it again (`analysis/exploration-cache.ts`): its
 * nodes and terms, and of the instructions that they come to what the assembler makes of them.
 *
 * Where things stand in the text is not the same: no origin, statement or CFI directive of an instruction may go into an
 * answer, nor anything of an instruction that no node comes to. For the same reason an answer holds nodes, terms and ids,
 * and no exploration, program or report.
 */
export interface Paths extends Omit<Exploration, 'program' | 'complete' | 'limits'> {
  readonly program: Pick<Program, 'instructions' | 'unknownMacrosBefore' | 'labelsBehindUnknownMacros'>;
}

/** The function with its answers kept for as long as the paths are the same, over edits elsewhere in the file. */
export function perExploration<Answer>(answer: (paths: Paths) => Answer): (paths: Paths) => Answer {
  // The list of nodes is what an exploration that is taken again has in common with the first.
  return once(answer, ({ nodes }) => nodes);
}
