/** What statements put into a section, in order, before instructions are formed from it. */
import type { Statement } from '../syntax/ast.js';
import type { Origin } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { BoundExpression, Point } from './expression.js';
import type { FormedInstruction } from './formed-instruction.js';
import type { CfiDirective, Instruction } from './model.js';
import type { ElementMask } from './operand.js';

/** Where an atom stands among those of all sections. */
export interface AtomPosition {
  /** Counts atoms in the order of the text. */
  readonly sequence: number;
  /** Counts visits of sections: atoms between two section switches share it. */
  readonly visit: number;
}

/** A byte of prefix that a word or a data element spells. */
export interface AtomByte {
  readonly byte: number;
  readonly origin: Origin;
}

/** A data element whose value may still depend on labels further down. */
export interface PendingElement {
  readonly size: number;
  readonly value: BoundExpression | undefined;
  /** The bytes as a number where they are no value of an expression: floating-point, or wider than 64 bits. */
  readonly bits?: bigint;
  readonly origin: Origin;
  /** Its own address, present when the value mentions `.`. */
  readonly point?: Point;
}

/** An operand of a statement; `range` is where it stands there. */
export type PendingOperand =
  | { readonly kind: 'register'; readonly register: string; readonly mask?: ElementMask; readonly range: Range }
  | { readonly kind: 'immediate'; readonly value: BoundExpression; readonly range: Range }
  | { readonly kind: 'target'; readonly value: BoundExpression; readonly range: Range }
  | {
      readonly kind: 'memory';
      readonly segment?: string;
      readonly base?: string;
      readonly index?: string;
      readonly scale: number;
      readonly displacement: BoundExpression;
      readonly size: number;
      readonly mask?: ElementMask;
      readonly range: Range;
    };

/** An operand whose value, if it has one, is a number of 64 bits with a sign. */
export type NumericOperand =
  | Extract<PendingOperand, { kind: 'register' }>
  | (Extract<PendingOperand, { kind: 'immediate' | 'target' }> & { readonly value: Constant })
  | (Extract<PendingOperand, { kind: 'memory' }> & { readonly displacement: Constant });

type Constant = Extract<BoundExpression, { kind: 'constant' }>;

/** What is known of an instruction wherever it stands. */
export type InstructionFacts = Pick<
  Instruction,
  'op' | 'mnemonic' | 'condition' | 'width' | 'sourceWidth' | 'form' | 'templates'
>;

/** An instruction some of whose operands depend on symbols; they are in the order destination first. */
export class CodeAtom {
  readonly kind = 'code';

  /** `prefixes`: of the same statement, in the order of emission; `range`: of the mnemonic; `extent`: of everything. */
  constructor(
    readonly facts: InstructionFacts,
    readonly operands: readonly PendingOperand[],
    readonly prefixes: readonly AtomByte[],
    readonly statement: Statement,
    readonly range: Range,
    readonly extent: Range,
    readonly sequence: number,
  ) {}
}

/** Bytes that a statement puts down by their values: prefixes, or data. */
export type BytesAtom = AtomPosition &
  (
    | {
        readonly kind: 'prefixes';
        readonly bytes: readonly AtomByte[];
        readonly statement: Statement;
        readonly origin: Origin;
      }
    | {
        readonly kind: 'data';
        readonly elements: readonly PendingElement[];
        readonly statement: Statement;
        readonly origin: Origin;
      }
  );

export type Atom =
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'cfi'; readonly directive: CfiDirective }
  | BytesAtom
  | { readonly kind: 'space'; readonly bytes: number | undefined; readonly fill: number; readonly origin: Origin }
  | { readonly kind: 'align'; readonly alignment: number; readonly origin: Origin }
  | CodeAtom
  | FormedInstruction;
