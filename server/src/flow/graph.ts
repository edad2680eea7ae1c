/** The control flow that can be read off the instructions alone: no leaf, no value, no contract takes part. */
import { flowOf, takesTarget } from '../isa/flow.js';
import type { Instruction, InstructionId, Program } from '../program/model.js';
import { symbolPlace } from '../program/places.js';

/** The instructions that may run right after this one in the same file: what follows, and direct targets. */
export function directSuccessors(program: Program, instruction: Instruction): readonly InstructionId[] {
  const flow = flowOf(instruction.op);
  const next =
    instruction.next === undefined || flow === 'jump' || flow === 'return' || flow === 'stop' ? [] : [instruction.next];
  const operand = takesTarget(instruction.op) ? instruction.operands[0] : undefined;
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

/** Whether direct control flow leads from an instruction to an ENCLU. */
export type LeadsToEnclu = (from: InstructionId) => boolean;

/** Answers for one program, which remembers what it has passed: each instruction is looked at once or twice. */
export function leadsToEnclu(program: Program): LeadsToEnclu {
  const known = new Map<InstructionId, boolean>();
  const look = (from: InstructionId): boolean => {
    const seen = new Set<InstructionId>([from]);
    // A set that grows is walked to its end.
    for (const id of seen) {
      const instruction = program.instructions[id];
      const leads = instruction?.op === 'enclu' ? true : known.get(id);
      if (leads === true) return true;
      if (leads === false || instruction === undefined) continue;
      for (const next of directSuccessors(program, instruction)) seen.add(next);
    }
    // Nor does anything that was passed on the way.
    for (const id of seen) known.set(id, false);
    return false;
  };
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const leads = look(from);
    known.set(from, leads);
    return leads;
  };
}
