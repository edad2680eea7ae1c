/** An instruction while the program is put together. A class, since there are many and copies by spreading cost most. */
import type { InstructionForm, OperandTemplate } from '../isa/forms.js';
import type { Statement } from '../syntax/ast.js';
import { StatementList } from '../syntax/statement-list.js';
import { originInStatement } from '../syntax/statement.js';
import type { Origin } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { InstructionFacts, NumericOperand } from './atoms.js';
import { numericOperand } from './formed-operand.js';
import type {
  AssembledOperand,
  CfiDirective,
  Instruction,
  InstructionId,
  Item,
  PrefixByte,
  SectionId,
} from './model.js';
import { Standing, UNMARKED, type Marks, type Standings } from './standing.js';

/** Operands of the program, or as they are written where none depends on a symbol: those are made when somebody asks. */
type Operands = FinishedOperands | NumericOperands;

/** Operands of the program. */
interface FinishedOperands {
  readonly kind: 'finished';
  readonly all: readonly AssembledOperand[];
  /** Whether one of them is in memory: known before they are made, and asked of every instruction of a file. */
  readonly hasMemory: boolean;
}

/** Operands in which no symbol has a part. */
export interface NumericOperands {
  readonly kind: 'numeric';
  readonly all: readonly NumericOperand[];
  readonly hasMemory: boolean;
}

/** Operands that the program has. */
export function finishedOperands(all: readonly AssembledOperand[]): FinishedOperands {
  return { kind: 'finished', all, hasMemory: all.some(({ kind }) => kind === 'memory') };
}

/** Operands as they are written, in which no symbol has a part. */
export function numericOperands(all: readonly NumericOperand[]): NumericOperands {
  return { kind: 'numeric', all, hasMemory: all.some(({ kind }) => kind === 'memory') };
}

/** What an instruction is. Equal statements share it where no symbol has a part in them. */
export interface InstructionCode {
  readonly facts: InstructionFacts;
  readonly operands: Operands;
  /** Where its mnemonic and all of it stand: ranges of the statement, or where the bytes of several ones are. */
  readonly range: Range | Origin;
  readonly extent: Range | Origin;
  /** Spelled as data. */
  readonly fromBytes?: boolean;
}

/** What is made of an instruction when somebody asks. Of most nobody does. */
interface Made {
  operands?: readonly AssembledOperand[];
  statement?: Statement;
  origin?: Origin;
  extent?: Origin;
}

/**
 * An instruction of one program. What it is and what stands around it, it shares with those of the programs before and
 * after an edit: only where it stands in the text is its own.
 */
export class FormedInstruction implements Instruction {
  id: InstructionId = 0;
  section: SectionId = 0;
  #standing = UNMARKED;
  readonly #code: InstructionCode;
  /** Its statement, or the list that has it at the index. */
  readonly #place: Statement | StatementList;
  readonly #index: number;
  #made: Made | undefined = undefined;

  /** `sequence`: of its opcode, in the order of the text over all sections. */
  constructor(
    code: InstructionCode,
    place: Statement | StatementList,
    readonly sequence: number,
    index = 0,
  ) {
    this.#code = code;
    this.#place = place;
    this.#index = index;
  }

  /** Says what stands in front of it. */
  mark(marks: Marks): void {
    this.#standing = new Standing(this.id, marks, undefined, undefined);
  }

  /** Says what runs behind and before it, when all have their ids. `standings`: those of the program before. */
  connect(
    next: InstructionId | undefined,
    previous: InstructionId | undefined,
    standings: Standings | undefined,
  ): Item {
    const { id } = this;
    const marks = this.#standing;
    this.#standing = standings?.of(id, marks, next, previous) ?? new Standing(id, marks, next, previous);
    return this.#standing.item;
  }

  get kind(): 'formed' {
    return 'formed';
  }

  get next(): InstructionId | undefined {
    return this.#standing.next;
  }

  get previous(): InstructionId | undefined {
    return this.#standing.previous;
  }

  get prefixes(): readonly PrefixByte[] {
    return this.#standing.prefixes;
  }

  get labels(): readonly string[] {
    return this.#standing.labels;
  }

  get cfiBefore(): readonly CfiDirective[] {
    return this.#standing.cfiBefore;
  }

  get op(): string {
    return this.#code.facts.op;
  }

  get mnemonic(): string {
    return this.#code.facts.mnemonic;
  }

  get width(): number {
    return this.#code.facts.width;
  }

  get condition(): string | undefined {
    return this.#code.facts.condition;
  }

  get sourceWidth(): number | undefined {
    return this.#code.facts.sourceWidth;
  }

  get form(): InstructionForm | undefined {
    return this.#code.facts.form;
  }

  get templates(): readonly OperandTemplate[] | undefined {
    return this.#code.facts.templates;
  }

  get fromBytes(): boolean {
    return this.#code.fromBytes === true;
  }

  get statement(): Statement {
    const place = this.#place;
    if (!(place instanceof StatementList)) return place;
    return (this.#making().statement ??= place.get(this.#index));
  }

  get operands(): readonly AssembledOperand[] {
    const written = this.#code.operands;
    if (written.kind === 'finished') return written.all;
    return (this.#making().operands ??= written.all.map((operand) => numericOperand(this.statement, operand)));
  }

  /** Whether an operand is in memory, which can be told before the operands are made. */
  get namesMemory(): boolean {
    return this.#code.operands.hasMemory;
  }

  get origin(): Origin {
    return (this.#making().origin ??= this.#originOf(this.#code.range));
  }

  get extent(): Origin {
    return (this.#making().extent ??= this.#originOf(this.#code.extent));
  }

  /** Whether the other one came of an equal statement, so that both are the same wherever they stand. */
  sharesCodeWith(other: Instruction): boolean {
    if (!(other instanceof FormedInstruction) || this.#code.facts !== other.#code.facts) return false;
    return this.#code.operands.kind === 'numeric' && this.#code.operands === other.#code.operands;
  }

  /** Whether all around the other one is the same, as far as can be told at once. */
  sharesStandingWith(other: Instruction): boolean {
    return other instanceof FormedInstruction && this.#standing === other.#standing;
  }

  #making(): Made {
    return (this.#made ??= {});
  }

  #originOf(place: Range | Origin): Origin {
    return 'span' in place ? place : originInStatement(this.statement, place);
  }
}

/** Whether an operand of the instruction is in memory: cheaper to ask of a whole file than for its operands. */
export function namesMemory(instruction: Instruction): boolean {
  if (instruction instanceof FormedInstruction) return instruction.namesMemory;
  return instruction.operands.some(({ kind }) => kind === 'memory');
}
