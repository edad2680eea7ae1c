/**
 * The program as the assembler would lay it out: sections with items in order, symbols with places,
 * instructions resolved to one form each. Immutable; everything refers by index.
 */
import type { InstructionForm, OperandTemplate } from '../isa/forms.js';
import type { AssembledMemory, AssembledOperand } from './operand.js';
import type { Statement } from '../syntax/ast.js';
import type { Origin } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import type { Reading } from '../preprocess/reading.js';

export type InstructionId = number;
export type SectionId = number;

export type { AssembledMemory, AssembledOperand };

/** One byte in front of an opcode, whoever wrote it: a prefix word, a prefix statement, `.byte 0x3e`. */
export interface PrefixByte {
  readonly byte: number;
  /** The word (`ds`) or the data element it was written as. */
  readonly origin: Origin;
  /** Symbols whose address is that of the byte *behind* this prefix, so that they split the instruction. */
  readonly splitBy: readonly string[];
}

export interface Instruction {
  readonly id: InstructionId;
  readonly section: SectionId;
  /** Base mnemonic without size suffix and condition, lower case: `mov`, `jcc`, `cmovcc`, `setcc`, `enclu`. */
  readonly op: string;
  /** What was written, lower case: `movl`, `jne`. */
  readonly mnemonic: string;
  /** Condition code of `jcc`, `setcc`, `cmovcc`, in its canonical spelling (`e`, `ne`, `b`, `ae`, `be`, `a`, `s`, `ns`, `p`, `np`, `l`, `ge`, `le`, `g`, `o`, `no`). */
  readonly condition?: string | undefined;
  /** Operation width in bits: 8, 16, 32, 64; 0 when it has none or it is unknown (vector operations). */
  readonly width: number;
  /** Width of the source for `movzx`, `movsx`. */
  readonly sourceWidth?: number | undefined;
  /** What the assembler makes of it; undefined when no form takes these operands. `effectsOf` says what it does. */
  readonly form?: InstructionForm | undefined;
  /** What the form says of each of `operands`. */
  readonly templates?: readonly OperandTemplate[] | undefined;
  /** Destination first, whatever the syntax. */
  readonly operands: readonly AssembledOperand[];
  /** In address order; REX given by name or `.byte` included, REX needed by operands not. */
  readonly prefixes: readonly PrefixByte[];
  /** Symbols whose address is this instruction's first byte, local ones by their unique name. */
  readonly labels: readonly string[];
  readonly statement: Statement;
  /** The mnemonic (or the bytes that spell it). */
  readonly origin: Origin;
  /** The whole instruction from its first prefix on the same statement to its last operand. */
  readonly extent: Origin;
  /** What runs next when it falls through: the next instruction of the section; undefined at its end or before data. */
  readonly next: InstructionId | undefined;
  /** What falls through to it: the instruction whose `next` it is. */
  readonly previous: InstructionId | undefined;
  /** CFI directives that stand between the previous instruction and this one. */
  readonly cfiBefore: readonly CfiDirective[];
  /** Bytes were spelled as data (`.byte 0x0f,0x01,0xd7`). */
  readonly fromBytes: boolean;
}

export interface CfiDirective {
  /** With the dot: `.cfi_def_cfa_offset`. */
  readonly name: string;
  readonly args: readonly string[];
  readonly origin: Origin;
}

/** A value the assembler puts into a section. `symbol`/`minus`: an address, or a difference of two. */
export interface DataElement {
  readonly size: number;
  readonly constant?: bigint;
  readonly symbol?: string;
  readonly addend?: bigint;
  /** Symbol subtracted; `.` (the element's own address) is given as the string `.`. */
  readonly minus?: string;
  readonly origin: Origin;
}

export type Item =
  | { readonly kind: 'instruction'; readonly instruction: InstructionId }
  | { readonly kind: 'data'; readonly elements: readonly DataElement[]; readonly origin: Origin }
  | { readonly kind: 'space'; readonly bytes: number | undefined; readonly fill: number; readonly origin: Origin }
  | { readonly kind: 'align'; readonly alignment: number; readonly origin: Origin };

export interface Section {
  readonly id: SectionId;
  readonly name: string;
  readonly executable: boolean;
  readonly items: readonly Item[];
  /** CFI directives behind the last instruction. */
  readonly cfiAtEnd: readonly CfiDirective[];
}

/** Where a symbol's address is. */
export type Place =
  /** On an instruction's first byte. */
  | { readonly kind: 'instruction'; readonly instruction: InstructionId }
  /** Inside an instruction: `offset` bytes of prefix stand before it. */
  | { readonly kind: 'inside'; readonly instruction: InstructionId; readonly offset: number }
  /** On an item of its section that is no instruction. */
  | { readonly kind: 'item'; readonly section: SectionId; readonly item: number }
  /** Behind the last item. */
  | { readonly kind: 'end'; readonly section: SectionId }
  | { readonly kind: 'absolute'; readonly value: bigint }
  | { readonly kind: 'alias'; readonly of: string; readonly addend: bigint }
  | { readonly kind: 'undefined' };

export interface ProgramSymbol {
  /** Unique name; local labels are `1#4`: the label `1` defined for the fourth time (counted from 1). */
  readonly name: string;
  /** What the source says: `1` for `1#4`. */
  readonly written: string;
  readonly place: Place;
  readonly binding: 'local' | 'global' | 'weak';
  readonly visibility: 'default' | 'hidden' | 'protected' | 'internal';
  /** Bytes, from `.size`; undefined without it, or where it depends on instructions. */
  readonly size: bigint | undefined;
  /** From `.type` or the macro that made it. */
  readonly type: 'function' | 'object' | 'unknown';
  /** True for a label that an unknown macro probably defines (`SYM_FUNC_START(x)`). */
  readonly assumed: boolean;
  /** Where it is defined; undefined for symbols of other files. */
  readonly definition: Origin | undefined;
  readonly references: readonly Origin[];
}

/** Every definition and use of a symbol, in the order in which the text is assembled. */
export interface Mentions {
  /** Unique names, each beside where it is mentioned. */
  readonly names: readonly string[];
  readonly origins: readonly Origin[];
}

/** One entry of a vDSO or kernel exception table. */
export interface ExceptionTableEntry {
  readonly section: string;
  /** The symbols, or undefined when the element is no symbol. */
  readonly instruction: string | undefined;
  readonly fixup: string | undefined;
  readonly origin: Origin;
  /** The entry was concluded from a macro whose definition is missing. */
  readonly assumed: boolean;
}

export interface Program {
  readonly reading: Reading;
  readonly sections: readonly Section[];
  /** By their ids, in the order of the text. Of a file that is edited, there are gaps between functions: see `instruction-list.ts`. */
  readonly instructions: readonly Instruction[];
  /** Those that are ENCLU, in the order of the text. */
  readonly enclus: readonly Instruction[];
  readonly symbols: ReadonlyMap<string, ProgramSymbol>;
  readonly mentions: Mentions;
  readonly exceptionTable: readonly ExceptionTableEntry[];
  /** Unknown macro-like statements by the instruction before which they stand (the count of instructions at the end). */
  readonly unknownMacrosBefore: ReadonlyMap<InstructionId, readonly string[]>;
  /** Labels of those instructions that stand behind the macros: whoever goes there does not pass them. */
  readonly labelsBehindUnknownMacros: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}
