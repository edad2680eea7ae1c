/** The control flow that can be read off the instructions alone: no leaf, no value, no contract takes part. */
import { flowOf, takesTarget } from '../isa/flow.js';
import type { Instruction, InstructionId, Program } from '../program/model.js';
import { symbolPlace } from '../program/places.js';

/** The instructions that may run right after this one in the same file: what follows, and direct targets. */
export function directSuccessors(program: Program, instruction: Instruction): readonly InstructionId[] {
  const next = passesTo(instruction);
  const target = directTarget(program, instruction);
  if (target === undefined) return next === undefined ? [] : [next];
  return next === undefined ? [target] : [next, target];
}

/** The instruction behind this one, if control may come there without a branch. */
function passesTo({ op, next }: Instruction): InstructionId | undefined {
  const flow = flowOf(op);
  return flow === 'jump' || flow === 'return' || flow === 'stop' ? undefined : next;
}

/** Where a branch goes whose target is a label of the file. */
function directTarget(program: Program, instruction: Instruction): InstructionId | undefined {
  if (!takesTarget(instruction.op)) return undefined;
  const [operand] = instruction.operands;
  if (operand?.kind !== 'target' || operand.value.kind !== 'address' || operand.value.addend !== 0n) return undefined;
  return symbolPlace(program, operand.value.symbol)?.instruction;
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
  // One list for all, as there are as many functions; what it holds behind the count is of earlier ones.
  const passed: InstructionId[] = [];
  let count = 0;
  /** Whether an ENCLU follows right there; what is not known of it is looked at as well. */
  const leadsOn = (next: InstructionId | undefined): boolean => {
    if (next === undefined || known[next] === LEADS_NOWHERE) return false;
    if (known[next] === LEADS) return true;
    known[next] = LEADS_NOWHERE;
    passed[count++] = next;
    return false;
  };
  const look = (from: InstructionId): boolean => {
    count = 0;
    leadsOn(from);
    // What is on the list leads nowhere else until an ENCLU is found.
    for (let at = 0; at < count; at++) {
      const instruction = instructions[passed[at] ?? -1];
      if (instruction === undefined) continue;
      if (!leadsOn(passesTo(instruction)) && !leadsOn(directTarget(program, instruction))) continue;
      for (const one of passed.slice(0, count)) known[one] = 0;
      return true;
    }
    return false;
  };
  return (from) => {
    if (known[from] === 0 && look(from)) known[from] = LEADS;
    return known[from] === LEADS;
  };
}
