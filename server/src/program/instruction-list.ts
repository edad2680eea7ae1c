/** Instructions by their id, in the order of the text, where between two functions ids may be left out. */
import type { Instruction } from './model.js';

/** An array with gaps that a loop does not see; `map`, `filter` and the like pass over the gaps of any array. */
export class InstructionList extends Array<Instruction> {
  /** What `map` and `filter` give is an ordinary array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override *[Symbol.iterator](): ArrayIterator<Instruction> {
    for (let id = 0; id < this.length; id++) {
      const instruction = this[id];
      if (instruction !== undefined) yield instruction;
    }
  }
}

/** The id in front of another one in the order of the text, whatever section it is in; undefined at the beginning. */
export function idBefore(instructions: readonly Instruction[], id: number): number | undefined {
  for (let before = id - 1; before >= 0; before--) if (instructions[before] !== undefined) return before;
  return undefined;
}

/** The id behind another one in the order of the text; behind the last one the length of the list. */
export function idBehind(instructions: readonly Instruction[], id: number): number {
  let behind = id + 1;
  while (behind < instructions.length && instructions[behind] === undefined) behind++;
  return behind;
}
