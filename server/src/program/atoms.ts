/** What statements put into a section, in order, before instructions are formed from it. */
import type { Statement } from '../syntax/ast.js';
import type { Origin } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { BoundExpression, Point } from './expression.js';
import type { FormedInstruction } from './formed-instruction.js';
import type { CfiDirective, Instruction } from './model.js';
import type { ElementMask } from './operand.js';

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
  ) {}
}

export type AtomBody =
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'cfi'; readonly directive: CfiDirective }
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
  | { readonly kind: 'space'; readonly bytes: number | undefined; readonly fill: number; readonly origin: Origin }
  | { readonly kind: 'align'; readonly alignment: number; readonly origin: Origin }
  | CodeAtom
  | FormedInstruction;

/** `sequence` counts atoms in statement order over all sections. */
export interface Atom {
  readonly sequence: number;
  /** Counts visits of sections: atoms between two section switches share it. */
  readonly visit: number;
  readonly body: AtomBody;
}

/** Atoms in a row. Most are instructions, of which the body alone is asked for: the rest is no object of its own. */
export class AtomList {
  readonly bodies: AtomBody[] = [];
  readonly #sequences: number[] = [];
  readonly #visits: number[] = [];

  push(body: AtomBody, sequence: number, visit: number): void {
    this.bodies.push(body);
    this.#sequences.push(sequence);
    this.#visits.push(visit);
  }

  /** The atom of a body. */
  at(index: number, body: AtomBody): Atom {
    return { sequence: this.sequenceAt(index), visit: this.#visits[index] ?? 0, body };
  }

  sequenceAt(index: number): number {
    return this.#sequences[index] ?? 0;
  }
}
