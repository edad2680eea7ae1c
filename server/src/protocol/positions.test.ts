import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, offsetOf, positionOf, textOnly, utf16Range } from './positions.js';

/** A line with a letter of two bytes, a sign of three, and one of two UTF-16 units and four bytes. */
const TEXT = 'first\n# é → 𝄞 end\r\nlast';

describe('the position encoding', () => {
  it.each([
    [undefined, 'utf-16'],
    [['utf-16'], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-32', 'utf-8'], 'utf-8'],
    [['utf-32'], 'utf-16'],
  ] as const)('for a client that offers %j is %s', (offered, chosen) => {
    expect(chooseEncoding(offered && [...offered])).toBe(chosen);
  });
});

describe('a position', () => {
  const document = textOnly(TEXT);
  const end = TEXT.indexOf('end');

  it('counts UTF-16 units where that was agreed', () => {
    expect(positionOf(document, end, 'utf-16')).toEqual({ line: 1, character: 9 });
  });

  it('counts bytes where UTF-8 was agreed', () => {
    // "# " 2, "é" 2, " " 1, "→" 3, " " 1, "𝄞" 4, " " 1
    expect(positionOf(document, end, 'utf-8')).toEqual({ line: 1, character: 14 });
  });

  it.each(['utf-16', 'utf-8'] as const)('leads back to its offset in %s', (encoding) => {
    for (let offset = 0; offset <= TEXT.length; offset += 1) {
      // Inside a surrogate pair or a line end there is no position to speak of.
      if (/^[\udc00-\udfff\n]/.test(TEXT.slice(offset)) && offset > 5) continue;
      expect(offsetOf(document, positionOf(document, offset, encoding), encoding)).toBe(offset);
    }
  });

  it.each(['utf-16', 'utf-8'] as const)('outside the text is clamped to it in %s', (encoding) => {
    expect(offsetOf(document, { line: 0, character: 99 }, encoding)).toBe(5);
    expect(offsetOf(document, { line: 1, character: 99 }, encoding)).toBe(TEXT.indexOf('\r\n'));
    expect(offsetOf(document, { line: 9, character: 0 }, encoding)).toBe(TEXT.length);
  });
});

describe('a range in bytes', () => {
  it('becomes one in UTF-16 units for the document model', () => {
    const document = TextDocument.create('file:///a.S', 'gas', 1, TEXT);
    const bytes = { start: { line: 1, character: 14 }, end: { line: 1, character: 17 } };
    expect(document.getText(utf16Range(document, bytes, 'utf-8'))).toBe('end');
  });
});
