import { describe, expect, it } from 'vitest';
import { inlayHints, type HintKind } from '../../server/src/features/inlay-hints.js';
import { analyzeFixture, parseCursorFixture } from '../support/cursor.js';
import { PREFIX_TRAMPOLINE } from '../support/trampolines.js';

/** The lines that have hints of these kinds, with the hints in brackets where they stand. */
function hinted(fixture: string, ...kinds: HintKind[]): string[] {
  const { files } = parseCursorFixture(fixture);
  const [[, text] = ['', '']] = files;
  const analysis = analyzeFixture({ files, cursor: undefined });
  const hints = inlayHints(analysis, { file: 0, start: 0, end: text.length }, kinds);
  const shown = [...hints]
    .reverse()
    .reduce((now, { offset, label }) => `${now.slice(0, offset)}[${label}]${now.slice(offset)}`, text);
  return shown
    .split('\n')
    .filter((line) => line.includes('['))
    .map((line) => line.trim());
}

describe('inlay hints', () => {
  it('name the leaf of each ENCLU', () => {
    expect(hinted(PREFIX_TRAMPOLINE, 'leaf')).toEqual(['ds enclu[EENTER]', 'ds enclu[ERESUME]']);
  });

  it('name the leaf at the macro call that makes the ENCLU, in whatever file the macro is', () => {
    const text = PREFIX_TRAMPOLINE.replace('\tds enclu', '\tGO').replace(/^/, '#include "go.h"\n');
    expect(hinted(`//- /main.S\n${text}//- /go.h\n.macro GO\n\tds enclu\n.endm\n`, 'leaf')).toEqual([
      'GO[EENTER]',
      'ds enclu[ERESUME]',
    ]);
  });

  it('tell RAX where ENCLU hands control', () => {
    expect(hinted(PREFIX_TRAMPOLINE, 'rax')).toEqual([
      'landing_pad:[RAX = 4 after EEXIT; 14 after a fault]',
      'async_exit:[RAX = 3 after AEX]',
      'mov\t$-1, %eax[reached with RAX = 14]',
    ]);
  });

  it('tell the depth and alignment of the stack at calls', () => {
    const text = '\t.globl f\n\t.type f, @function\nf:\n\tcall a\n\tpush %rbx\n\tcall b\n\tpop %rbx\n\tret\n';
    expect(hinted(text, 'stack')).toEqual(['call a[0 bytes deep, off by 8]', 'call b[8 bytes deep, aligned]']);
  });

  it('name the parameters of macros, but not twice', () => {
    const text =
      '.macro GO leaf, to:req, rest:vararg\n\tnop\n.endm\n#define ADD(a, b) add a, b\n' +
      '\tGO 2, (1 + 2), x, y\n\tGO leaf, to=3\n\tADD($1, %rax)\n#if 0\n\tGO 7\n#endif\n';
    expect(hinted(text, 'arguments')).toEqual([
      'GO [leaf:]2, [to:](1 + 2), [rest:]x, y',
      'ADD([a:]$1, [b:]%rax)',
      'GO [leaf:]7',
    ]);
  });

  it('are of the kinds that are wanted, in the part that is asked for', () => {
    expect(hinted(PREFIX_TRAMPOLINE)).toEqual([]);
    const { files } = parseCursorFixture(PREFIX_TRAMPOLINE);
    const analysis = analyzeFixture({ files, cursor: undefined });
    expect(inlayHints(analysis, { file: 0, start: 0, end: 40 })).toEqual([]);
  });
});
