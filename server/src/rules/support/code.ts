/** The instructions of executable sections, reached by a path or not: for what only the assembled program shows. */
import type { Analysis } from '../../analysis/analysis.js';
import { namesMemory } from '../../program/formed-instruction.js';
import { inOrder } from '../../program/instruction-list.js';
import type { Instruction, Program } from '../../program/model.js';
import { runSteps, type Steps } from '../../text/steps.js';
import { once } from './once.js';

/** All of them, in the order of the text. */
export function codeOf({ program }: Pick<Analysis, 'program'>): readonly Instruction[] {
  return indexOf(program).all();
}

/** Those with one of the given `op`, in the order of the text. */
export function codeAt({ program }: Pick<Analysis, 'program'>, ops: string | Iterable<string>): readonly Instruction[] {
  const index = indexOf(program);
  if (typeof ops === 'string') return index.at(ops);
  const found: Instruction[] = [];
  for (const op of ops) found.push(...index.at(op));
  return found.sort((one, other) => one.id - other.id);
}

/** Those whose `op` satisfies the predicate, in the order of the text. */
export function codeWhere(
  analysis: Pick<Analysis, 'program'>,
  isWanted: (op: string) => boolean,
): readonly Instruction[] {
  return codeAt(analysis, indexOf(analysis.program).ops().filter(isWanted));
}

/** Those with an operand in memory, in the order of the text. Operands are made when somebody asks for them. */
export function codeWithMemory({ program }: Pick<Analysis, 'program'>): readonly Instruction[] {
  return indexOf(program).withMemory();
}

/** Looks through the program with pauses, in front of the rules that ask for its instructions. */
export function* findCodeSteps({ program }: Pick<Analysis, 'program'>): Steps<void> {
  yield* indexOf(program).findSteps();
}

/** An instruction takes some 50 nanoseconds. */
const INSTRUCTIONS_BETWEEN_PAUSES = 5000;

class CodeIndex {
  readonly #program: Program;
  #all: readonly Instruction[] | undefined;
  readonly #withMemory: Instruction[] = [];
  readonly #byOp = new Map<string, Instruction[]>();
  /** The place in the row of the first that is not looked at. */
  #next = 0;

  constructor(program: Program) {
    this.#program = program;
  }

  all(): readonly Instruction[] {
    return (this.#all ??= this.#executable());
  }

  withMemory(): readonly Instruction[] {
    runSteps(this.findSteps());
    return this.#withMemory;
  }

  at(op: string): readonly Instruction[] {
    runSteps(this.findSteps());
    return this.#byOp.get(op) ?? NONE;
  }

  ops(): readonly string[] {
    runSteps(this.findSteps());
    return [...this.#byOp.keys()];
  }

  *findSteps(): Steps<void> {
    const instructions = inOrder(this.#program.instructions);
    while (this.#next < instructions.length) {
      const end = Math.min(instructions.length, this.#next + INSTRUCTIONS_BETWEEN_PAUSES);
      for (; this.#next < end; this.#next++) this.#add(instructions[this.#next]);
      yield;
    }
  }

  /** Hardly a file has instructions in other sections, so that no list of the rest is made. */
  #executable(): readonly Instruction[] {
    const { sections, instructions } = this.#program;
    const ordered = inOrder(instructions);
    const isCode = ({ section }: Instruction): boolean => sections[section]?.executable === true;
    return ordered.every(isCode) ? ordered : ordered.filter(isCode);
  }

  #add(instruction: Instruction | undefined): void {
    if (instruction === undefined || this.#program.sections[instruction.section]?.executable !== true) return;
    if (namesMemory(instruction)) this.#withMemory.push(instruction);
    const list = this.#byOp.get(instruction.op);
    if (list === undefined) this.#byOp.set(instruction.op, [instruction]);
    else list.push(instruction);
  }
}

const NONE: readonly never[] = [];

const indexOf = once((program: Program) => new CodeIndex(program));
