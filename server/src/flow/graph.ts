/** The control flow that can be read off the instructions alone: no leaf, no value, no contract takes part. */
import { flowOf } from '../isa/flow.js';
import type { Instruction, InstructionId, Program } from '../program/model.js';
import { symbolPlace } from '../program/places.js';

/** The instructions that may run right after this one in the same file: what follows, and direct targets. */
export function directSuccessors(program: Program, instruction: Instruction): readonly InstructionId[] {
  const flow = flowOf(instruction.op);
  const next =
    instruction.next === undefined || flow === 'jump' || flow === 'return' || flow === 'stop' ? [] : [instruction.next];
  const [operand] = instruction.operands;
  if (operand?.kind !== 'target' || operand.value.kind !== 'address' || operand.value.addend !== 0n) return next;
  const place = symbolPlace(program, operand.value.symbol);
  return place === undefined ? next : [...next, place.instruction];
}

/** Everything that direct control flow reaches from an instruction, that instruction included. */
export function reachable(program: Program, from: InstructionId): ReadonlySet<InstructionId> {
  const seen = new Set<InstructionId>([from]);
  const work = [from];
  for (let id = work.pop(); id !== undefined; id = work.pop()) {
    const instruction = program.instructions[id];
    if (instruction === undefined) continue;
    for (const next of directSuccessors(program, instruction)) {
      if (seen.has(next)) continue;
      seen.add(next);
      work.push(next);
    }
  }
  return seen;
}

/** Whether direct control flow leads from the instruction to an ENCLU. */
export function reachesEnclu(program: Program, from: InstructionId): boolean {
  for (const id of reachable(program, from)) if (program.instructions[id]?.op === 'enclu') return true;
  return false;
}
