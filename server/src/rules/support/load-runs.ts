/** Loads of registers from one block, side by side, as code restores a saved context. */
import type { Analysis } from '../../analysis/analysis.js';
import { generalRegister, type Register64 } from '../../isa/registers.js';
import type { Instruction } from '../../program/model.js';
import { codeWithMemory } from './code.js';
import { once } from './once.js';

/** `mov offset(base), to`. */
export interface ContextLoad {
  readonly instruction: Instruction;
  readonly to: Register64;
  readonly base: Register64;
  readonly offset: bigint;
}

/** Every longest run of such loads from one base register, of two or more. */
export const loadRuns = once((analysis: Analysis): readonly (readonly ContextLoad[])[] => {
  const runs: ContextLoad[][] = [];
  let run: ContextLoad[] = [];
  for (const instruction of codeWithMemory(analysis)) {
    const load = contextLoad(instruction);
    const before = run.at(-1);
    const goesOn = load !== undefined && before?.base === load.base && before.instruction.next === instruction.id;
    if (goesOn && instruction.labels.length === 0) run.push(load);
    else {
      run = load === undefined ? [] : [load];
      if (load !== undefined) runs.push(run);
    }
  }
  return runs.filter((one) => one.length > 1);
});

function contextLoad(instruction: Instruction): ContextLoad | undefined {
  if (instruction.op !== 'mov' || instruction.width !== 64) return undefined;
  const [to, from] = instruction.operands;
  if (to?.kind !== 'register' || from?.kind !== 'memory') return undefined;
  if (from.index !== undefined || from.segment !== undefined || from.displacement.kind !== 'constant') return undefined;
  const register = generalRegister(to.register)?.register;
  const base = from.base === undefined ? undefined : generalRegister(from.base)?.register;
  // RSP and RBP as a base are a frame, in which one register is loaded again and again.
  if (register === undefined || base === undefined || base === 'rsp' || base === 'rbp') return undefined;
  return { instruction, to: register, base, offset: BigInt.asIntN(64, from.displacement.value) };
}
