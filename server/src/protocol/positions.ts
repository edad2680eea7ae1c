/**
 * Offsets and LSP positions. The product counts UTF-16 units from the start of the text; a client counts
 * lines and, inside a line, UTF-16 units or UTF-8 bytes, whichever the two agreed on at the start.
 */
import { PositionEncodingKind, type Position, type Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** How columns are counted. */
export type Encoding = 'utf-16' | 'utf-8';

/** UTF-8 where the client prefers it to UTF-16, else UTF-16, which every client has to understand (LSP 3.17). */
export function chooseEncoding(offered: readonly PositionEncodingKind[] | undefined): Encoding {
  const first = offered?.find((kind) => kind === PositionEncodingKind.UTF8 || kind === PositionEncodingKind.UTF16);
  return first === PositionEncodingKind.UTF8 ? 'utf-8' : 'utf-16';
}

/** The offset of a position; lines and columns outside the text are clamped to it. */
export function offsetOf(document: TextDocument, position: Position, encoding: Encoding): number {
  if (encoding === 'utf-16') return document.offsetAt(position);
  const line = lineText(document, position.line);
  const start = document.offsetAt({ line: position.line, character: 0 });
  let bytes = 0;
  let units = 0;
  for (const character of line) {
    if (bytes >= position.character) break;
    bytes += utf8Length(character);
    units += character.length;
  }
  return start + units;
}

/** The position of an offset. */
export function positionOf(document: TextDocument, offset: number, encoding: Encoding): Position {
  const position = document.positionAt(offset);
  if (encoding === 'utf-16') return position;
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
  let bytes = 0;
  for (const character of before) bytes += utf8Length(character);
  return { line: position.line, character: bytes };
}

/** The range of a stretch of text. */
export function rangeOf(
  document: TextDocument,
  stretch: { readonly start: number; readonly end: number },
  encoding: Encoding,
): Range {
  return {
    start: positionOf(document, stretch.start, encoding),
    end: positionOf(document, stretch.end, encoding),
  };
}

/** The same range in UTF-16 units, as the document model wants it. */
export function utf16Range(document: TextDocument, range: Range, encoding: Encoding): Range {
  if (encoding === 'utf-16') return range;
  return {
    start: document.positionAt(offsetOf(document, range.start, encoding)),
    end: document.positionAt(offsetOf(document, range.end, encoding)),
  };
}

/** A document for converting positions of a text that no client has open. */
export function textOnly(text: string): TextDocument {
  return TextDocument.create('', '', 0, text);
}

/** The text of a line without its line end; empty behind the last one. */
function lineText(document: TextDocument, line: number): string {
  if (line >= document.lineCount) return '';
  const start = { line, character: 0 };
  return document.getText({ start, end: { line: line + 1, character: 0 } }).replace(/\r?\n$|\r$/, '');
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
