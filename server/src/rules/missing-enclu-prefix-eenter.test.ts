import { describe, expect, it } from 'vitest';
import { missingEncluPrefixEenter } from './missing-enclu-prefix-eenter.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample, reportsOf } from './support/fixture.js';
import { prefixWrapper, signalWrapper } from './support/snippets.js';

describe('the page of missing-enclu-prefix-eenter', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(missingEncluPrefixEenter, 'Bad'), RECOMMENDED)).toEqual(['missing-enclu-prefix-eenter']);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(missingEncluPrefixEenter, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

describe('missing-enclu-prefix-eenter', () => {
  it('reports the bare ENCLU', () => {
    const enclu = `
    enclu
#   ^^^^^ error(missing-enclu-prefix-eenter)
`;
    expect(check(prefixWrapper({ enclu }))).toEqual([]);
  });

  it('leaves an ENCLU with another prefix than the agreed one to enclu-prefix-mismatch', () => {
    const enclu = `
    cs enclu
#   ^^^^^^^^ warning(enclu-prefix-mismatch)
`;
    expect(check(prefixWrapper({ enclu }))).toEqual([]);
  });

  it('reports an ENCLU spelled as bytes', () => {
    const enclu = `
    .byte   0x0f, 0x01, 0xd7
#           ^^^^^^^^^^^^^^^^ error(missing-enclu-prefix-eenter)
`;
    expect(check(prefixWrapper({ enclu }))).toEqual([]);
  });

  it('reports an ENCLU in a macro at the call', () => {
    const enclu = `
.macro ENTER
    enclu
.endm
    ENTER
`;
    const reports = reportsOf(missingEncluPrefixEenter, prefixWrapper({ enclu }));
    expect(reports.map(({ origin }) => origin.expansion?.name)).toEqual(['ENTER']);
  });

  it('reports a leaf that is EENTER on one path only', () => {
    const load = `
    mov     %rdi, %rbx
    lea     async_exit(%rip), %rcx
    mov     $3, %eax
    test    %rsi, %rsi
    jne     1f
    mov     $2, %eax
1:
`;
    const enclu = `
    enclu
#   ^^^^^ error(missing-enclu-prefix-eenter)
`;
    expect(check(prefixWrapper({ load, enclu }))).toEqual([]);
  });

  it('tells the path to the ENCLU', () => {
    const [report] = reportsOf(missingEncluPrefixEenter, prefixWrapper({ enclu: '    enclu' }));
    expect(report?.function).toBe('enter_enclave');
    expect(report?.path.length).toBeGreaterThan(0);
  });

  it.each([
    ['ds enclu', 'prefix=ds'],
    ['rex64 enclu', 'prefix=rex64'],
    ['addr32 enclu', 'prefix=0x67'],
    ['.byte 0x3e, 0x0f, 0x01, 0xd7', 'prefix=ds'],
    ['.byte 0x3e\n    enclu', 'prefix=ds'],
    ['ds\n    enclu', 'prefix=ds'],
  ])('accepts %j under %s', (enclu, prefix) => {
    const settings = `contract=rfc-prefix ${prefix}`;
    const aep = `async_exit:\n    ${enclu}`;
    expect(check(prefixWrapper({ settings, enclu: `    ${enclu}`, aep }))).toEqual([]);
  });

  it('asks for no prefix under another contract', () => {
    expect(check(signalWrapper({}))).toEqual([]);
  });

  it('says nothing where the caller chooses the leaf', () => {
    const load = `
    mov     %rdi, %rbx
    lea     async_exit(%rip), %rcx
    mov     %esi, %eax
`;
    expect(reportsOf(missingEncluPrefixEenter, prefixWrapper({ load, enclu: '    enclu' }))).toEqual([]);
  });
});

describe('the fix of missing-enclu-prefix-eenter', () => {
  const edits = (enclu: string): readonly (readonly [string, string])[] => {
    const text = prefixWrapper({ enclu });
    const [report] = reportsOf(missingEncluPrefixEenter, text);
    return report?.fix?.edits.map(({ span, newText }) => [text.slice(span.start, span.end), newText] as const) ?? [];
  };

  it('puts the prefix in front of the mnemonic', () => {
    expect(edits('    enclu')).toEqual([['', 'ds ']]);
  });

  it('leaves another prefix to enclu-prefix-mismatch', () => {
    expect(edits('    gs enclu')).toEqual([]);
  });

  it('leaves bytes and macros to the author', () => {
    expect(edits('    .byte 0x0f, 0x01, 0xd7')).toEqual([]);
    expect(edits('.macro ENTER\n    enclu\n.endm\n    ENTER')).toEqual([]);
  });
});
