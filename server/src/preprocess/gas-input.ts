/** What the assembler's layer reads from: a file or an expansion, cut into statements that each are a text of their own. */
import { withoutComments } from '../syntax/clean.js';
import { MappedBuilder } from '../syntax/mapped-builder.js';
import { ATT } from '../syntax/mode.js';
import { parseHead, type Head } from '../syntax/parse-statement.js';
import { ParserState } from '../syntax/parser-state.js';
import { type StatementScanner } from '../syntax/split.js';
import { originOf, sliceOf, type Expansion, type MappedText, type Origin } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { Comment } from './reading.js';
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
  /** Labels and first word as the parser finds them; undefined where they are to be looked for again. */
  readonly head: Head | undefined;
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

/** Finds the first word of each statement of an input. */
export class PieceReader {
  private readonly plain = new ParserState(ATT);
  /** In bodies of macros that are being defined, `\name` stands anywhere in a word. */
  private readonly template = new ParserState(ATT, { templates: true });

  /** The scanner's statement as a text of its own, comments taken out, with its first word. */
  read({ mapped, scanner, cpp }: Input): Piece {
    const { start, end } = scanner;
    const own = scanner.hasInnerComment ? withoutComments(mapped, { start, end }, cpp) : sliceOf(mapped, start, end);
    const { text } = own;
    const isPlain = !text.includes('\\');
    const state = isPlain ? this.plain : this.template;
    state.begin(own, { start: 0, end: text.length });
    const head = parseHead(state);
    const wellFormed = isPlain && state.problems.length === 0;
    return {
      mapped: own,
      word: text.slice(head.start, head.end),
      wordStart: head.start,
      wordEnd: head.end,
      head: wellFormed ? head : undefined,
    };
  }
}

/** Takes statements up to the end of a block that `piece` opened; undefined when the text ends first, which is reported. */
export function takeBlock(
  session: Session,
  input: Input,
  reader: PieceReader,
  block: { readonly opens: (name: string) => boolean; readonly closes: string; readonly piece: Piece },
): MappedText | undefined {
  const { opens, closes, piece } = block;
  const builder = new MappedBuilder();
  let depth = 0;
  while (input.scanner.next()) {
    const inner = reader.read(input);
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
  for (const range of scanner.comments) session.comments.push(...writtenComment(mapped, range));
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

/** A comment of the scanner, unless an expansion made it. */
export function writtenComment(mapped: MappedText, range: Range): readonly Comment[] {
  const { span, expansion } = originOf(mapped, range);
  if (expansion !== undefined && expansion.kind !== 'include') return [];
  return [{ text: commentText(mapped.text.slice(range.start, range.end)), span }];
}

function commentText(raw: string): string {
  if (raw.startsWith('/*')) return raw.slice(2, raw.endsWith('*/') ? -2 : undefined);
  return raw.startsWith('//') ? raw.slice(2) : raw.slice(1);
}
