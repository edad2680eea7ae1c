/**
 * Ids of instructions from one program to the next of the same file. The instructions of a function have ids in a row, and
 * behind them some are left free, so that a function keeps its ids while another one grows or shrinks.
 */
import type { Instruction } from './model.js';
import { eachInSteps, type Steps } from '../text/steps.js';
import { InstructionList } from './instruction-list.js';

/** Ids left free behind a function. When so many lines were added to it, the functions behind it give some of theirs. */
const FREE = 8;

/** Larger programs are numbered without gaps each time; what was simulated of them is not kept. */
export const MAX_KEPT_INSTRUCTIONS = 100_000;

/** Instructions looked at between two pauses: some hundred microseconds. */
const INSTRUCTIONS_A_STEP = 4096;

/** Functions numbered between two pauses. */
const BLOCKS_A_STEP = 512;

interface Block {
  readonly name: string;
  /** Index of its first instruction in the order of the text. */
  readonly from: number;
  readonly to: number;
}

/** Gives instructions their ids, and remembers where each function begins. */
export class Numbering {
  #starts: ReadonlyMap<string, number> = new Map();

  /** Numbers instructions that are in the order of the text, and gives them by their ids. */
  *number(ordered: readonly (Instruction & { id: number })[]): Steps<readonly Instruction[]> {
    if (ordered.length > MAX_KEPT_INSTRUCTIONS) {
      this.#starts = new Map();
      yield* numberWithoutGaps(ordered);
      return ordered;
    }
    const blocks = yield* blocksOf(ordered);
    const starts = this.#startsOf(blocks);
    if (!this.#areKnown(blocks, starts)) {
      this.#starts = new Map(blocks.map(({ name }, index) => [name, starts[index] ?? 0]));
    }
    yield;
    yield* eachInSteps(blocks, BLOCKS_A_STEP, ({ from, to }, index) => {
      const start = starts[index] ?? 0;
      for (let at = from; at < to; at++) {
        const instruction = ordered[at];
        if (instruction !== undefined) instruction.id = start + at - from;
      }
    });
    return yield* InstructionList.inOrder(ordered);
  }

  /** Whether the functions begin where those did that are remembered, and are the same. */
  #areKnown(blocks: readonly Block[], starts: readonly number[]): boolean {
    return (
      blocks.length === this.#starts.size && blocks.every(({ name }, index) => this.#starts.get(name) === starts[index])
    );
  }

  /**
   * Where functions begin. Those that were there keep their ids, unless one in front has come to need them: then the one
   * behind moves on, with some to spare, and those behind that give up what they have free until there is enough.
   */
  #startsOf(blocks: readonly Block[]): readonly number[] {
    let free = 0;
    let hasMoved = false;
    const starts: number[] = [];
    for (const { name, from, to } of blocks) {
      const before = this.#starts.get(name);
      const mustMove: boolean = before !== undefined && before < free;
      const start = before === undefined || mustMove ? free + (mustMove && !hasMoved ? FREE : 0) : before;
      hasMoved = mustMove;
      starts.push(start);
      free = start + to - from;
    }
    // What was taken away must not leave more and more ids that nobody has.
    const isSparse = free > 2 * ((blocks.at(-1)?.to ?? 0) + blocks.length * FREE);
    return this.#starts.size === 0 || isSparse ? withGaps(blocks) : starts;
  }
}

function withGaps(blocks: readonly Block[]): readonly number[] {
  let free = 0;
  return blocks.map(({ from, to }) => {
    const start = free;
    free += to - from + FREE;
    return start;
  });
}

/** Numbers instructions in their order. */
export function* numberWithoutGaps(ordered: readonly { id: number }[]): Steps<void> {
  yield* eachInSteps(ordered, INSTRUCTIONS_A_STEP, (instruction, id) => {
    instruction.id = id;
  });
}

/** Cuts the code in front of every label that may be a function's; the first block has no name. */
function* blocksOf(ordered: readonly Instruction[]): Steps<readonly Block[]> {
  const blocks: Block[] = [];
  let name = '';
  let from = 0;
  yield* eachInSteps(ordered, INSTRUCTIONS_A_STEP, ({ labels }, at) => {
    const label = labels.length === 0 ? undefined : labels.find((one) => !/^\.L|#/.test(one));
    if (label === undefined) return;
    if (at > from) blocks.push({ name, from, to: at });
    name = label;
    from = at;
  });
  if (ordered.length > from) blocks.push({ name, from, to: ordered.length });
  return blocks;
}
