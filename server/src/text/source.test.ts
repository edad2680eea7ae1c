import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSourceFile, editedSourceFile, offsetAt, positionAt } from './source.js';

const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n'), maxLength: 20 });

describe('the lines of a file', () => {
  it('begin behind line feeds', () => {
    expect([...createSourceFile(0, 'a.S', 'one\r\n\ntwo').lineStarts]).toEqual([0, 5, 6]);
    expect([...createSourceFile(0, 'a.S', '').lineStarts]).toEqual([0]);
  });

  it('lead from offsets to positions and back', () => {
    fc.assert(
      fc.property(text, (written) => {
        const file = createSourceFile(0, 'a.S', written);
        for (let offset = 0; offset <= written.length; offset++) {
          const { line, column } = positionAt(file, offset);
          expect(line).toBe(written.slice(0, offset).split('\n').length - 1);
          expect(offsetAt(file, { line, column })).toBe(offset);
        }
      }),
    );
  });

  it('are after an edit those of the text', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), fc.boolean(), (before, inserted, a, b, isAsked) => {
        const [start, end] = [a, b].map((one) => one % (before.length + 1)).sort((one, other) => one - other) as [
          number,
          number,
        ];
        const file = createSourceFile(0, 'a.S', before);
        if (isAsked) expect(file.lineStarts[0]).toBe(0);
        const after = before.slice(0, start) + inserted + before.slice(end);
        const edited = editedSourceFile(file, after, { start, end });
        expect([...edited.lineStarts]).toEqual([...createSourceFile(0, 'a.S', after).lineStarts]);
      }),
    );
  });
});
