/** An instruction while the program is put together. A class, since there are many and copies by spreading cost most. */
import type { InstructionForm, OperandTemplate } from '../isa/forms.js';
import type { Statement } from '../syntax/ast.js';
import { originOf, type Origin } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { InstructionFacts } from './atoms.js';
import type { AssembledOperand, CfiDirective, Instruction, InstructionId, PrefixByte, SectionId } from './model.js';

/** What is known of an instruction when its section is formed. */
export interface InstructionParts extends Pick<
  Instruction,
  'operands' | 'prefixes' | 'labels' | 'statement' | 'cfiBefore' | 'fromBytes'
> {
  readonly facts: InstructionFacts;
  /** A range of the statement, or where the bytes of several ones stand. */
  readonly origin: Range | Origin;
  readonly extent: Range | Origin;
}

/** An instruction whose id, section and successor, which only the whole program knows, are filled in later. */
export class FormedInstruction implements Instruction {
  id: InstructionId = 0;
  section: SectionId = 0;
  next: InstructionId | undefined = undefined;
  readonly op: string;
  readonly mnemonic: string;
  readonly width: number;
  declare readonly condition?: string;
  declare readonly sourceWidth?: number;
  declare readonly form?: InstructionForm;
  declare readonly templates?: readonly OperandTemplate[];
  readonly operands: readonly AssembledOperand[];
  readonly prefixes: readonly PrefixByte[];
  readonly labels: readonly string[];
  readonly statement: Statement;
  readonly cfiBefore: readonly CfiDirective[];
  readonly fromBytes: boolean;
  #origin: Range | Origin;
  #extent: Range | Origin;

  constructor(parts: InstructionParts) {
    const { op, mnemonic, width, condition, sourceWidth, form, templates } = parts.facts;
    this.op = op;
    this.mnemonic = mnemonic;
    this.width = width;
    this.operands = parts.operands;
    this.prefixes = parts.prefixes;
    this.labels = parts.labels;
    this.statement = parts.statement;
    this.#origin = parts.origin;
    this.#extent = parts.extent;
    this.cfiBefore = parts.cfiBefore;
    this.fromBytes = parts.fromBytes;
    if (form !== undefined) this.form = form;
    if (templates !== undefined) this.templates = templates;
    if (condition !== undefined) this.condition = condition;
    if (sourceWidth !== undefined) this.sourceWidth = sourceWidth;
  }

  get origin(): Origin {
    const origin = this.#origin;
    return 'span' in origin ? origin : (this.#origin = originOf(this.statement.source, origin));
  }

  get extent(): Origin {
    const extent = this.#extent;
    return 'span' in extent ? extent : (this.#extent = originOf(this.statement.source, extent));
  }
}
