/** What an exploration depends on: what it walked through, what liveness looked at, and the symbols that are named there. */
import { flowOf } from '../isa/flow.js';
import { directSuccessors } from '../flow/graph.js';
import { idBefore } from '../program/instruction-list.js';
import type { InstructionId } from '../program/model.js';
import type { Exploration } from '../simulate/exploration.js';
import type { ProgramChanges } from './program-changes.js';

/** Names of instructions and symbols; while none of them changes, the exploration is what it was. */
export interface Dependencies {
  readonly instructions: ReadonlySet<InstructionId>;
  readonly symbols: ReadonlySet<string>;
  /** Whether it may ask who fixes up a fault, which only ENCLU makes it do. */
  readonly exceptionTable: boolean;
}

/** The dependencies of an exploration. Data is not among them: everything depends on it. */
export function dependenciesOf({ program, root, at }: Pick<Exploration, 'program' | 'root' | 'at'>): Dependencies {
  const instructions = new Set<InstructionId>([root.instruction, ...at.keys()]);
  const symbols = new Set<string>([root.name]);
  let exceptionTable = false;
  // A set that grows is walked to its end.
  for (const id of instructions) {
    const instruction = program.instructions[id];
    if (instruction === undefined) continue;
    if (instruction.op === 'enclu') exceptionTable = true;
    for (const next of directSuccessors(program, instruction)) instructions.add(next);
    for (const label of instruction.labels) symbols.add(label);
    for (const operand of instruction.operands) {
      const value =
        operand.kind === 'memory' ? operand.displacement : operand.kind === 'register' ? undefined : operand.value;
      if (value?.kind === 'address') symbols.add(value.symbol);
    }
  }
  // What stands in front tells whether a return is a jump.
  for (const id of [...instructions]) {
    if (flowOf(program.instructions[id]?.op ?? '') !== 'return') continue;
    const before = idBefore(program.instructions, id);
    if (before !== undefined) instructions.add(before);
  }
  return { instructions, symbols, exceptionTable };
}

/** Whether a change concerns one of them. */
export function dependOn({ instructions, symbols, exceptionTable }: Dependencies, changes: ProgramChanges): boolean {
  if (exceptionTable && changes.exceptionTable) return true;
  for (const id of changes.instructions) if (instructions.has(id)) return true;
  for (const name of changes.symbols) if (symbols.has(name)) return true;
  return false;
}
