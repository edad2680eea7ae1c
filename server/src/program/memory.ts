/**
 * What building one program after the other of the same file remembers: bodies of statements by their text, what their
 * instructions came to, and the ids of these. It says nothing about symbols: but for ids, which leave gaps, a program built
 * with it is the one built without.
 */
import type { ResolvedMnemonic } from '../isa/mnemonics.js';
import type { Body, InstructionNode, Statement } from '../syntax/ast.js';
import { BodyReader, SharedStatement } from '../syntax/statement.js';
import { StatementList } from '../syntax/statement-list.js';
import type { Sequence } from '../text/sequence.js';
import type { Range } from '../text/span.js';
import type { InstructionFacts } from './atoms.js';
import type { NumericOperands } from './formed-instruction.js';
import { Numbering } from './numbering.js';
import { Standings } from './standing.js';

/** Bodies kept, some 500 bytes each. Files of more statements are built without: most of theirs would push out others. */
const MAX_BODIES = 50_000;

/** What an instruction statement without prefixes comes to, wherever it stands in 64-bit mode. */
export interface PreparedCode {
  readonly resolved: ResolvedMnemonic;
  readonly facts: InstructionFacts;
  /** Bytes of the instruction where they are known. */
  readonly length: number | undefined;
  /** Where its mnemonic and all of it stand in the statement. */
  readonly range: Range;
  readonly extent: Range;
  /** What its operands were when the form was chosen, as far as it is not written. */
  readonly chosenBy: string;
  /** Its operands, destination first, when no symbol has a part in them. */
  readonly operands: NumericOperands | undefined;
}

/** Remembers from one program to the next of one file; a new one begins with nothing. */
export class ProgramMemory {
  readonly #bodies = new Map<string, Map<string, Body | undefined>>();
  #count = 0;
  /** Those of the program that is built, which keep their bodies for the next one as well. */
  #statements: StatementList | undefined;
  readonly #codes = new WeakMap<InstructionNode, PreparedCode>();

  /** Undefined for what builds only one program, whose instructions are numbered without gaps. */
  readonly numbering: Numbering | undefined;
  /** The same for how instructions stand. */
  readonly standings: Standings | undefined;
  private readonly maxBodies: number;

  /** `keeps`: false for what builds only one program, in which statements of the same text share their bodies already. */
  constructor(keeps = true) {
    this.numbering = keeps ? new Numbering() : undefined;
    this.standings = keeps ? new Standings() : undefined;
    this.maxBodies = keeps ? MAX_BODIES : 0;
  }

  /** Makes room for the next program, of these statements. */
  begin(statements: Sequence<Statement>): void {
    this.#statements = statements instanceof StatementList ? statements : undefined;
    const { length } = statements;
    if (this.#count < this.maxBodies && length <= this.maxBodies) return;
    this.#bodies.clear();
    this.#count = length > this.maxBodies ? Infinity : 0;
  }

  /** The body of the statement of an index, which equal statements share from one program to the next. */
  bodyOf(statement: Statement, index: number): Body | undefined {
    if (!(statement instanceof SharedStatement)) return statement.body;
    const { content, base, start, end } = statement;
    if (!(content instanceof BodyReader) || this.#count >= this.maxBodies) return statement.body;
    let known = this.#bodies.get(content.key);
    if (known === undefined) this.#bodies.set(content.key, (known = new Map<string, Body | undefined>()));
    const text = base.text.slice(start, end);
    const found = known.get(text);
    if (found !== undefined) {
      this.#statements?.keepBody(index, found);
      return found;
    }
    // A part of a text keeps the whole of it in memory, which a copy does not.
    const copy = Array.from(text).join('');
    const body = content.read(copy);
    known.set(copy, body);
    this.#count += 1;
    if (body !== undefined) this.#statements?.keepBody(index, body);
    return body;
  }

  /** What the instruction came to before. */
  code(node: InstructionNode): PreparedCode | undefined {
    return this.#codes.get(node);
  }

  keepCode(node: InstructionNode, code: PreparedCode): void {
    this.#codes.set(node, code);
  }
}
