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

const LEADS = 1;
const LEADS_NOWHERE = 2;

/** Answers for one program, which remembers what it has passed: each instruction is looked at once or twice. */
export function leadsToEnclu(program: Program): LeadsToEnclu {
  const { instructions, enclus } = program;
  // There are as many functions to ask about as there are labels, so that this is by number and no map.
  const known = new Uint8Array(instructions.length);
  for (const { id } of enclus) known[id] = LEADS;
  const look = (from: InstructionId): boolean => {
    const passed = [from];
    known[from] = LEADS_NOWHERE;
    // A list that grows is walked to its end; what is on it leads nowhere else until an ENCLU is found.
    for (const id of passed) {
      const instruction = instructions[id];
      for (const next of instruction === undefined ? [] : directSuccessors(program, instruction)) {
        if (known[next] === LEADS) {
          for (const one of passed) known[one] = 0;
          return true;
        }
        if (known[next] === LEADS_NOWHERE) continue;
        known[next] = LEADS_NOWHERE;
        passed.push(next);
      }
    }
    return false;
  };
  return (from) => {
    if (known[from] === 0 && look(from)) known[from] = LEADS;
    return known[from] === LEADS;
  };
}
