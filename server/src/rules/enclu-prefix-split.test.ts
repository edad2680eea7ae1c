import { describe, expect, it } from 'vitest';
import { encluPrefixSplit } from './enclu-prefix-split.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample, reportsOf } from './support/fixture.js';
import { prefixWrapper } from './support/snippets.js';

describe('the page of enclu-prefix-split', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(encluPrefixSplit, 'Bad'), RECOMMENDED)).toEqual(['enclu-prefix-split']);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(encluPrefixSplit, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

describe('enclu-prefix-split', () => {
  it('reports an AEP behind the prefix', () => {
    const aep = `
    ds
async_exit:
    enclu
#   ^^^^^ error(enclu-prefix-split)
`;
    expect(check(prefixWrapper({ aep }))).toEqual([]);
  });

  it('reports it for prefixes and ENCLU as bytes', () => {
    const aep = `
    .byte   0x3e
async_exit:
    .byte   0x0f, 0x01, 0xd7
#           ^^^^^^^^^^^^^^^^ error(enclu-prefix-split)
`;
    expect(check(prefixWrapper({ aep }))).toEqual([]);
  });

  it('reports a label that another file can use', () => {
    const enclu = `
    .globl  eenter_site
    ds
eenter_site:
    enclu
#   ^^^^^ error(enclu-prefix-split)
`;
    expect(check(prefixWrapper({ enclu }))).toEqual([]);
  });

  it('reports a prefix that padding takes', () => {
    const enclu = `
    ds
    .balign 16
    enclu
#   ^^^^^ error(enclu-prefix-split)
`;
    expect(check(prefixWrapper({ enclu }))).toEqual([]);
  });

  it('reports a prefix that another instruction takes', () => {
    const load = `
    mov     %rdi, %rbx
    lea     async_exit(%rip), %rcx
`;
    const enclu = `
    ds
    mov     $2, %eax
    enclu
#   ^^^^^ error(enclu-prefix-split)
`;
    expect(check(prefixWrapper({ load, enclu }))).toEqual([]);
  });

  it('accepts a label that nothing refers to', () => {
    expect(check(prefixWrapper({ enclu: '    ds\n.Lhere:\n    enclu' }))).toEqual([]);
  });

  it('accepts a label between two of the prefixes when the agreed one is behind it', () => {
    const aep = '    cs\nasync_exit:\n    ds enclu\n#   ^^^^^^^^ warning(enclu-prefix-not-adjacent-rex)';
    expect(check(prefixWrapper({ aep }))).toEqual([]);
  });

  it('moves the prefix to the mnemonic', () => {
    const text = prefixWrapper({ aep: '    ds\nasync_exit:\n    enclu' });
    const [report] = reportsOf(encluPrefixSplit, text);
    const edits = report?.fix?.edits.map(({ span, newText }) => [text.slice(span.start, span.end), newText]);
    expect(edits).toEqual([
      ['    ds\n', ''],
      ['', 'ds '],
    ]);
  });
});
