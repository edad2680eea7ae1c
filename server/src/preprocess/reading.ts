/** What the preprocessor hands on: the statements that are assembled, and all an editor asks of the text. */
import type { Statement, SyntaxMode } from '../syntax/ast.js';
import type { Origin } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import type { Sequence } from '../text/sequence.js';
import type { SourceFile } from '../text/source.js';
import type { FileId, Span } from '../text/span.js';

/** How include files are found; the host supplies it, the core stays without IO. */
export interface IncludeResolver {
  /**
   * Finds an included file. `includer` is the path of the file with the directive.
   * `kind`: cpp `"…"`, cpp `<…>`, cpp `#include_next`, the assembler's `.include`, or `.incbin`.
   * `position` is what an earlier answer gave for the includer, for `#include_next` to go on behind it.
   * Gives undefined when there is none.
   */
  resolve(
    name: string,
    kind: 'quote' | 'angle' | 'next' | 'gas' | 'incbin',
    includer: string,
    position?: number,
  ): FoundInclude | undefined;
}

/** An included file. `position` says where in its search list the resolver found it; only the resolver reads it. */
export interface FoundInclude {
  readonly path: string;
  readonly text: string;
  readonly position?: number;
}

export interface ReadOptions {
  /** Whether cpp runs: true for `.S`, `.sx` and files that are included by them. */
  readonly cpp: boolean;
  /** `-D name[=value]`; a value of undefined stands for 1. */
  readonly defines: readonly { readonly name: string; readonly value?: string }[];
  readonly undefines: readonly string[];
  /** Files read before the main one, as `-include` of gcc does. */
  readonly preincludes: readonly string[];
  /** Files of which only the macros count, read before those, as `-imacros` of gcc does. */
  readonly macroFiles?: readonly string[];
  /** The operand grammar the file begins with, as `-msyntax` and `-mnaked-reg` of the assembler set it; AT&T by default. */
  readonly syntax?: SyntaxMode;
  /** The mode in which the code runs, where the build's command is known; otherwise the name of the file has to tell. */
  readonly bits?: 16 | 32 | 64;
}

/** A macro, `#define` or assigned symbol, where it is defined. */
export interface Definition {
  readonly kind: 'define' | 'macro' | 'assignment';
  readonly name: string;
  /** Parameter names in order; undefined for an object-like `#define` and for assignments. */
  readonly params?: readonly string[];
  /** The name in the definition. */
  readonly nameSpan: Span;
  /** The whole definition, body included. */
  readonly span: Span;
  /** Body text as written, for hover. */
  readonly body: string;
  /** It stands in text that is switched off. */
  readonly inactive?: boolean;
}

/** A place where a macro or `#define` is used, or a conditional asks for it. */
export interface Use {
  readonly name: string;
  readonly span: Span;
  /** The definition in force there; undefined when there is none (`#ifdef UNKNOWN`). */
  readonly definition?: Definition;
  /** It stands in text that is switched off. */
  readonly inactive?: boolean;
}

export interface Include {
  /** The path as written, with its delimiters, in the source. */
  readonly span: Span;
  readonly name: string;
  /** The file it resolved to; undefined when it was not found. */
  readonly file?: FileId;
}

/** A file that `.incbin` names. `bytes` has one character of up to U+00FF for each. */
export interface IncludedBinary {
  readonly path: string;
  readonly bytes: string;
}

/** Text that a conditional of cpp or of the assembler switches off. Read and coloured, never simulated. */
export interface InactiveRegion {
  readonly span: Span;
  /** The conditions around it, outermost first, as written: `#ifdef DEBUG`. The last one is what hides it. */
  readonly conditions: readonly string[];
  /** Where that conditional asks: its `#if` and each `#elif` up to the text. */
  readonly asked: readonly Span[];
}

/** A comment as written, without its delimiters. Only of text that is assembled. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** A statement with what was in force when it was read. */
export interface AssembledStatement {
  readonly statement: Statement;
  readonly mode: SyntaxMode;
}

export interface Reading {
  /** All files read, indexed by their id; the main file is number 0. */
  readonly files: readonly SourceFile[];
  /** In the order in which the assembler sees them. */
  readonly statements: Sequence<Statement>;
  readonly definitions: readonly Definition[];
  readonly uses: readonly Use[];
  readonly includes: readonly Include[];
  readonly inactive: readonly InactiveRegion[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /**
   * Statements that look like macro calls nobody defined (`SYM_FUNC_START(x)`), in assembly order.
   * `index` is the position in `statements` before which it stands.
   */
  readonly unknownMacros: readonly UnknownMacro[];
  /** What `.incbin` names, as far as it was found: by the name as written. */
  readonly binaries: ReadonlyMap<string, IncludedBinary>;
  /** {@link ReadOptions.bits}. */
  readonly bits?: ReadOptions['bits'];
}

export interface UnknownMacro {
  readonly name: string;
  /** Arguments as written, trimmed. */
  readonly args: readonly string[];
  readonly origin: Origin;
  readonly index: number;
}
