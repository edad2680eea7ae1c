/** An instruction while the program is put together. A class, since there are many and copies by spreading cost most. */
import type { InstructionForm, OperandTemplate } from '../isa/forms.js';
import type { Statement } from '../syntax/ast.js';
import { originOf, type Origin } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { InstructionFacts, NumericOperand } from './atoms.js';
import { numericOperand } from './formed-operand.js';
import type { AssembledOperand, CfiDirective, Instruction, InstructionId, PrefixByte, SectionId } from './model.js';

const NONE: readonly never[] = [];

/** Operands of the program, or as they are written where none depends on a symbol: those are made when somebody asks. */
type Operands =
  | { readonly kind: 'finished'; readonly all: readonly AssembledOperand[] }
  | { readonly kind: 'numeric'; readonly all: readonly NumericOperand[] };

/**
 * An instruction. What it is wherever it stands it shares with others; what its section and the whole program know is
 * filled in later.
 */
export class FormedInstruction implements Instruction {
  id: InstructionId = 0;
  section: SectionId = 0;
  next: InstructionId | undefined = undefined;
  previous: InstructionId | undefined = undefined;
  /** Of its opcode, in the order of the text over all sections. */
  sequence = 0;
  prefixes: readonly PrefixByte[] = NONE;
  labels: readonly string[] = NONE;
  cfiBefore: readonly CfiDirective[] = NONE;
  readonly #facts: InstructionFacts;
  readonly #written: Operands;
  #operands: readonly AssembledOperand[] | undefined = undefined;
  #origin: Range | Origin;
  #extent: Range | Origin;

  /** `origin` and `extent`: ranges of the statement, or where the bytes of several ones stand. */
  constructor(
    facts: InstructionFacts,
    operands: Operands,
    readonly statement: Statement,
    origin: Range | Origin,
    extent: Range | Origin,
    readonly fromBytes = false,
  ) {
    this.#facts = facts;
    this.#written = operands;
    this.#origin = origin;
    this.#extent = extent;
  }

  get kind(): 'formed' {
    return 'formed';
  }

  get op(): string {
    return this.#facts.op;
  }

  get mnemonic(): string {
    return this.#facts.mnemonic;
  }

  get width(): number {
    return this.#facts.width;
  }

  get condition(): string | undefined {
    return this.#facts.condition;
  }

  get sourceWidth(): number | undefined {
    return this.#facts.sourceWidth;
  }

  get form(): InstructionForm | undefined {
    return this.#facts.form;
  }

  get templates(): readonly OperandTemplate[] | undefined {
    return this.#facts.templates;
  }

  get operands(): readonly AssembledOperand[] {
    const written = this.#written;
    if (written.kind === 'finished') return written.all;
    return (this.#operands ??= written.all.map((operand) => numericOperand(this.statement, operand)));
  }

  /** Whether an operand is in memory, which can be told before the operands are made. */
  get namesMemory(): boolean {
    for (const { kind } of this.#written.all) if (kind === 'memory') return true;
    return false;
  }

  get origin(): Origin {
    const origin = this.#origin;
    return 'span' in origin ? origin : (this.#origin = originOf(this.statement.source, origin));
  }

  get extent(): Origin {
    const extent = this.#extent;
    return 'span' in extent ? extent : (this.#extent = originOf(this.statement.source, extent));
  }

  /** Whether the other one came of an equal statement, so that both are the same wherever they stand. */
  sharesCodeWith(other: Instruction): boolean {
    if (!(other instanceof FormedInstruction) || this.#facts !== other.#facts) return false;
    return this.#written.kind === 'numeric' && this.#written === other.#written;
  }
}

/** Whether an operand of the instruction is in memory: cheaper to ask of a whole file than for its operands. */
export function namesMemory(instruction: Instruction): boolean {
  if (instruction instanceof FormedInstruction) return instruction.namesMemory;
  return instruction.operands.some(({ kind }) => kind === 'memory');
}
