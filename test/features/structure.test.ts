/** Features that show the structure of a text: highlights, links, folding, selection. */
import { describe, expect, it } from 'vitest';
import { documentHighlights } from '../../server/src/features/document-highlight.js';
import { documentLinks } from '../../server/src/features/document-links.js';
import { foldingRanges } from '../../server/src/features/folding-ranges.js';
import { selectionRanges } from '../../server/src/features/selection-ranges.js';
import { analyzeAtCursor, analyzeFixture, parseCursorFixture, placed } from '../support/cursor.js';

describe('document highlights', () => {
  const highlightsAt = (fixture: string): string[] => {
    const { analysis, place } = analyzeAtCursor(fixture);
    return documentHighlights(analysis, place).map(({ span, kind }) => `${kind} ${placed(analysis, span)}`);
  };

  it('mark the definition as written and the uses as read', () => {
    expect(highlightsAt('start:\n\tjmp st$0art\n')).toEqual(['write /main.S:1:1 start', 'read /main.S:2:6 start']);
  });

  it('keep to the file of the cursor', () => {
    const text = '//- /main.S\n#include "m.h"\n\tGO\n\tG$0O\n//- /m.h\n.macro GO\n.endm\n';
    expect(highlightsAt(text)).toEqual(['read /main.S:2:2 GO', 'read /main.S:3:2 GO']);
  });

  it('are none where no name stands', () => {
    expect(highlightsAt('\tmov $1$0, %eax\n')).toEqual([]);
  });
});

describe('document links', () => {
  it('lead to the files that were found, and to no others', () => {
    const text =
      '//- /main.S\n#include "m.h"\n#include "gone.h"\n.include "n.inc"\n.incbin "b.bin"\n//- /m.h\n//- /n.inc\n\tnop\n//- /b.bin\nxyz\n';
    const analysis = analyzeFixture(parseCursorFixture(text));
    const links = documentLinks(analysis, 0).map(({ span, target }) => `${placed(analysis, span)} > ${target}`);
    expect(links).toEqual([
      '/main.S:1:10 "m.h" > /m.h',
      '/main.S:3:10 "n.inc" > /n.inc',
      '/main.S:4:9 "b.bin" > /b.bin',
    ]);
  });
});

describe('folding ranges', () => {
  const foldsOf = (text: string): string[] =>
    foldingRanges(analyzeFixture(parseCursorFixture(text)), 0).map(
      ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1} ${kind}`,
    );

  it.each([
    ['a macro down to its last line', '.macro GO\n\tnop\n\tnop\n.endm\n', ['1-3 region']],
    ['a CFI region', 'f:\n\t.cfi_startproc\n\tnop\n\tret\n\t.cfi_endproc\n', ['1-5 region', '2-5 region']],
    ['comments on neighbouring lines', '# one\n# two\n\tnop\n# alone\n', ['1-2 comment']],
    ['a block comment', '/* one\n   two */\n\tnop\n', ['1-2 comment']],
    ['a function', '\t.globl f\nf:\n\tnop\n\tret\n\n\t.globl g\ng:\tret\n', ['2-4 region']],
    ['each branch of a conditional', '#if A\n\tnop\n#else\n\tint3\n\tnop\n#endif\n', ['1-2 region', '3-5 region']],
    ['conditionals inside each other', '.if 1\n.ifdef x\n\tnop\n.endif\n.endif\n', ['1-4 region', '2-3 region']],
    ['a repetition', '.rept 3\n\tnop\n\tnop\n.endr\n', ['1-3 region']],
    ['nothing on one line', '.macro GO; nop; .endm\n', []],
  ])('hold %s', (_name, text, expected) => {
    expect(foldsOf(text)).toEqual(expected);
  });

  it('hold text that the defines switch off', () => {
    expect(foldsOf('#ifdef DEBUG\n\tint3\n\tnop\n#endif\n\tret\n').length).toBe(1);
  });
});

describe('selection ranges', () => {
  it('grow from the word to the file', () => {
    const { analysis, place } = analyzeAtCursor('f:\tmov 8(%r$0bp), %rcx\n\tret\n');
    const texts = selectionRanges(analysis, place).map((span) =>
      analysis.reading.files[0]?.text.slice(span.start, span.end),
    );
    expect(texts).toEqual([
      '8(%rbp)',
      'mov 8(%rbp), %rcx',
      'f:\tmov 8(%rbp), %rcx',
      'f:\tmov 8(%rbp), %rcx\n',
      'f:\tmov 8(%rbp), %rcx\n\tret\n',
    ]);
  });

  it('are line and file in a comment', () => {
    const { analysis, place } = analyzeAtCursor('# wor$0ds\n\tret\n');
    expect(selectionRanges(analysis, place).map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [0, 13],
    ]);
  });
});
