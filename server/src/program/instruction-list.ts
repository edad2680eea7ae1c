/** Instructions by their id, in the order of the text, where between two functions ids may be left out. */
import { eachInSteps, type Steps } from '../text/steps.js';
import type { Instruction } from './model.js';

/** Instructions put into a list between two pauses: some hundred microseconds. */
const INSTRUCTIONS_A_STEP = 4096;

type Asked<Result> = (instruction: Instruction, id: number, all: Instruction[]) => Result;

/**
 * An array with gaps that nobody sees who goes through it. The gaps are more than the instructions where functions are
 * short, and an engine goes through a class of arrays with gaps slowly: what is done over and over goes through the
 * instructions alone.
 */
export class InstructionList extends Array<Instruction> {
  #ordered: readonly Instruction[] = [];

  /** The list of instructions in the order of their ids. */
  static *inOrder(ordered: readonly Instruction[]): Steps<InstructionList> {
    const list = new InstructionList();
    list.length = (ordered.at(-1)?.id ?? -1) + 1;
    yield* eachInSteps(ordered, INSTRUCTIONS_A_STEP, (instruction) => {
      list[instruction.id] = instruction;
    });
    list.#ordered = ordered;
    return list;
  }

  /** The instructions alone, without gaps. */
  get ordered(): readonly Instruction[] {
    return this.#ordered;
  }

  /** What `map` and `slice` give is an ordinary array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override [Symbol.iterator](): ArrayIterator<Instruction> {
    return this.#ordered[Symbol.iterator]();
  }

  override some(test: Asked<unknown>): boolean {
    return this.#ordered.some((one) => test(one, one.id, this));
  }

  /** An array's own would ask about the gaps as well. */
  override find(test: Asked<unknown>): Instruction | undefined {
    return this.#ordered.find((one) => test(one, one.id, this));
  }

  override filter(test: Asked<unknown>): Instruction[] {
    return this.#ordered.filter((one) => test(one, one.id, this));
  }

  override flatMap<Result>(resultsOf: Asked<Result | readonly Result[]>): Result[] {
    return this.#ordered.flatMap((one) => resultsOf(one, one.id, this));
  }
}

/** The instructions of a program in a row, without gaps: for who asks for each of them by its place in the row. */
export function inOrder(instructions: readonly Instruction[]): readonly Instruction[] {
  return instructions instanceof InstructionList ? instructions.ordered : instructions;
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
