/** What the assembler's layer reads from: a file or an expansion, cut into statements that each are a text of their own. */
import type { SyntaxMode } from '../syntax/ast.js';
import { withoutComments } from '../syntax/clean.js';
import { MappedBuilder } from '../syntax/mapped-builder.js';
import { parseHead } from '../syntax/parse-statement.js';
import { ParserState } from '../syntax/parser-state.js';
import { type StatementScanner } from '../syntax/split.js';
import { originOf, type Expansion, type MappedText, type Origin } from '../text/mapped.js';
import type { Session } from './session.js';

/** A file, or the expansion of a macro or repetition, with how far it has been read. */
export interface Input {
  readonly mapped: MappedText;
  readonly scanner: StatementScanner;
  /** Comments may be those of C++. */
  readonly cpp: boolean;
  readonly expansion: Expansion | undefined;
  readonly kind: 'file' | 'macro' | 'repeat';
  /** How many conditionals were open when it began. */
  readonly conditionals: number;
}

/** A statement before it is known what it is, in a text of its own. */
export interface Piece {
  readonly mapped: MappedText;
  readonly word: string;
  readonly wordStart: number;
  readonly wordEnd: number;
}

/** The part of a piece behind its first word. */
export function restOf({ mapped, wordEnd }: Piece): string {
  return mapped.text.slice(wordEnd);
}

/** `name = value` assigns, whatever macros there are. */
export function isAssignment({ mapped, wordEnd }: Piece): boolean {
  return /^\s*==?[^=]/.test(mapped.text.slice(wordEnd));
}

/** Where a piece was written, from its first word to its end. */
export function wholeOf({ mapped, wordStart }: Piece): Origin {
  return originOf(mapped, { start: wordStart, end: mapped.text.length });
}

/** The scanner's statement as a text of its own, comments taken out, with its first word. */
export function pieceOf({ mapped, scanner, cpp }: Input, mode: SyntaxMode): Piece {
  const range = { start: scanner.start, end: scanner.end };
  let own: MappedText;
  if (scanner.hasInnerComment) own = withoutComments(mapped, range, cpp);
  else {
    const builder = new MappedBuilder();
    builder.append(mapped, range.start, range.end);
    own = builder.build();
  }
  const state = new ParserState(mode, { templates: true });
  state.begin(own, { start: 0, end: own.text.length });
  const head = parseHead(state);
  return { mapped: own, word: own.text.slice(head.start, head.end), wordStart: head.start, wordEnd: head.end };
}

/** Takes statements up to the end of a block that `piece` opened; undefined when the text ends first, which is reported. */
export function takeBlock(
  session: Session,
  input: Input,
  mode: SyntaxMode,
  block: { readonly opens: (name: string) => boolean; readonly closes: string; readonly piece: Piece },
): MappedText | undefined {
  const { opens, closes, piece } = block;
  const builder = new MappedBuilder();
  let depth = 0;
  while (input.scanner.next()) {
    const inner = pieceOf(input, mode);
    const name = inner.word.toLowerCase();
    if (opens(name)) depth++;
    else if (name === closes && depth-- === 0) return builder.build();
    builder.append(inner.mapped, 0, inner.mapped.text.length);
    builder.appendText(
      '\n',
      originOf(inner.mapped, { start: inner.mapped.text.length, end: inner.mapped.text.length }).span,
      undefined,
    );
  }
  session.report('asm-macro', 'error', `${piece.word} is not closed: ${closes} is missing.`, wholeOf(piece));
  return undefined;
}

/** Hands over what only the end of an input shows: its comments, and what was never closed. */
export function closeInput(session: Session, input: Input): void {
  const { scanner, mapped } = input;
  for (const range of scanner.comments) {
    const { span, expansion } = originOf(mapped, range);
    if (expansion === undefined || expansion.kind === 'include') {
      session.comments.push({ text: commentText(mapped.text.slice(range.start, range.end)), span });
    }
  }
  if (scanner.unterminated !== undefined) {
    const what = scanner.unterminated === 'string' ? 'A string' : 'A comment';
    session.report(
      'asm-syntax',
      'error',
      `${what} is not closed before the end of the file.`,
      originOf(mapped, { start: Math.max(0, mapped.text.length - 1), end: mapped.text.length }),
    );
  }
}

function commentText(raw: string): string {
  if (raw.startsWith('/*')) return raw.slice(2, raw.endsWith('*/') ? -2 : undefined);
  return raw.startsWith('//') ? raw.slice(2) : raw.slice(1);
}
