/**
 * The statements of GNU assembly as they are written, one at a time and without meaning: no macro is
 * expanded here, no symbol resolved. Every range is relative to the statement's `source.text`.
 */
import type { MappedText } from '../text/mapped.js';
import type { Range } from '../text/span.js';

/** Which operand grammar a statement was read with; `.intel_syntax` and `.att_syntax` switch it. */
export interface SyntaxMode {
  readonly dialect: 'att' | 'intel';
  /** Whether registers need `%`. The default is true for AT&T and for `.intel_syntax` alone. */
  readonly registerPrefix: boolean;
}

/** One statement: any number of labels, then at most one body. */
export interface Statement {
  readonly source: MappedText;
  readonly range: Range;
  readonly labels: readonly Label[];
  readonly body: Body | undefined;
}

/** `name:` or `1:`. */
export interface Label {
  readonly kind: 'symbol' | 'numeric';
  /** Unquoted; decimal digits for a numeric label. */
  readonly name: string;
  readonly range: Range;
}

export type Body = InstructionNode | DirectiveNode | AssignmentNode | InvalidNode;

/** A word as written, with its lower-case spelling for look-ups. */
export interface Word {
  readonly text: string;
  readonly range: Range;
}

/**
 * An instruction, or prefixes alone (`rep` on its own line), in which case there is no mnemonic.
 * A macro call is an instruction node until the preprocessor knows the macro.
 */
export interface InstructionNode {
  readonly kind: 'instruction';
  readonly mode: SyntaxMode;
  /** In the order written, pseudo-prefixes such as `{evex}` included. `text` is lower case. */
  readonly prefixes: readonly Word[];
  /** `text` is lower case. */
  readonly mnemonic: Word | undefined;
  /** In the order written: AT&T source first, Intel destination first. */
  readonly operands: readonly Operand[];
  /** Something of it could not be read, which is reported: nothing else that is wrong with it need be. */
  readonly damaged?: true;
  readonly range: Range;
}

/** `.name arguments`; the arguments are typed by the directive's grammar. */
export interface DirectiveNode {
  readonly kind: 'directive';
  /** Lower case, with the dot. */
  readonly name: string;
  readonly nameRange: Range;
  readonly args: readonly Argument[];
  /** Everything behind the name, untyped. */
  readonly rest: Range;
  readonly range: Range;
}

/** One argument of a directive. `raw` is for what is not an expression: flags, names with dashes. */
export type Argument =
  | { readonly kind: 'expression'; readonly value: Expression; readonly range: Range }
  | { readonly kind: 'string'; readonly bytes: readonly number[]; readonly text: string; readonly range: Range }
  | { readonly kind: 'name'; readonly name: string; readonly range: Range }
  | { readonly kind: 'raw'; readonly text: string; readonly range: Range };

/** `name = expression` or `name == expression`. */
export interface AssignmentNode {
  readonly kind: 'assignment';
  readonly name: string;
  readonly nameRange: Range;
  readonly operator: '=' | '==';
  readonly value: Expression;
  readonly range: Range;
}

/** A statement that could not be read; its problem is reported beside the tree. */
export interface InvalidNode {
  readonly kind: 'invalid';
  readonly range: Range;
}

export type Operand = RegisterOperand | ImmediateOperand | MemoryOperand;

/** AVX-512 decorations behind an operand. */
export interface Decorations {
  /** `k1` … `k7`. */
  readonly mask?: string;
  readonly zeroing?: boolean;
  /** `1to8`, `rn-sae`, `sae` and so on, as written without braces. */
  readonly other?: readonly string[];
}

export interface RegisterOperand {
  readonly kind: 'register';
  /** Lower case, without `%`: `rax`, `st(1)`, `xmm3`. */
  readonly register: string;
  /** `*%rax` in AT&T; in Intel syntax any register operand of a branch is indirect. */
  readonly indirect: boolean;
  readonly decorations?: Decorations;
  readonly range: Range;
}

export interface ImmediateOperand {
  readonly kind: 'immediate';
  readonly value: Expression;
  readonly decorations?: Decorations;
  readonly range: Range;
}

/**
 * A memory operand or a direct branch target: `jmp foo` is a memory operand with a displacement alone
 * and `indirect` false. Intel's `offset foo` is an immediate.
 */
export interface MemoryOperand {
  readonly kind: 'memory';
  /** `fs`, `gs`, … without `%` and colon. */
  readonly segment?: string;
  readonly displacement?: Expression;
  /** Lower case, without `%`; `rip` for RIP-relative. */
  readonly base?: string;
  readonly index?: string;
  /** 1, 2, 4 or 8; 1 when not written. */
  readonly scale: number;
  /** Bytes, from Intel's `qword ptr` and the like. */
  readonly size?: number;
  readonly indirect: boolean;
  readonly decorations?: Decorations;
  readonly range: Range;
}

export type UnaryOperator = '-' | '+' | '~' | '!';
export type BinaryOperator =
  | '*'
  | '/'
  | '%'
  | '<<'
  | '>>'
  | '|'
  | '&'
  | '^'
  | '!'
  | '!!'
  | '+'
  | '-'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '&&'
  | '||';

export type Expression =
  | { readonly kind: 'number'; readonly value: bigint; readonly range: Range }
  /** `modifier` is the relocation operator in upper case, without `@`: `PLT`, `GOTPCREL`. */
  | { readonly kind: 'symbol'; readonly name: string; readonly modifier?: string; readonly range: Range }
  /** `1b`, `2f`. */
  | { readonly kind: 'local'; readonly number: string; readonly direction: 'b' | 'f'; readonly range: Range }
  /** The location counter `.` (Intel: also `$`). */
  | { readonly kind: 'here'; readonly range: Range }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression; readonly range: Range }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly range: Range;
    }
  /** `.float 1.5`; GNU as refuses it in integer context. */
  | { readonly kind: 'float'; readonly text: string; readonly range: Range }
  | { readonly kind: 'register'; readonly register: string; readonly range: Range }
  /** An operand that is not there; GNU as takes zero, sometimes with a warning. */
  | { readonly kind: 'missing'; readonly range: Range };
