import { describe, expect, it } from 'vitest';
import { missingEncluPrefixAep } from './missing-enclu-prefix-aep.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample, reportsOf } from './support/fixture.js';
import { prefixWrapper } from './support/snippets.js';

describe('the page of missing-enclu-prefix-aep', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(missingEncluPrefixAep, 'Bad'), RECOMMENDED)).toEqual(['missing-enclu-prefix-aep']);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(missingEncluPrefixAep, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

describe('missing-enclu-prefix-aep', () => {
  it('reports the bare ENCLU at the AEP', () => {
    const aep = `
async_exit:
    enclu
#   ^^^^^ error(missing-enclu-prefix-aep)
`;
    expect(check(prefixWrapper({ aep }))).toEqual([]);
  });

  it('follows RCX to the AEP through another register', () => {
    const load = `
    lea     async_exit(%rip), %rax
    mov     %rdi, %rbx
    mov     %rax, %rcx
    mov     $2, %eax
`;
    const aep = `
async_exit:
    enclu
#   ^^^^^ error(missing-enclu-prefix-aep)
`;
    expect(check(prefixWrapper({ load, aep }))).toEqual([]);
  });

  it('reports an AEP that only one path uses', () => {
    const load = `
    mov     %rdi, %rbx
    lea     async_exit(%rip), %rcx
    test    %rsi, %rsi
    je      1f
    lea     other_exit(%rip), %rcx
1:  mov     $2, %eax
`;
    const tail = `
other_exit:
    enclu
#   ^^^^^ error(missing-enclu-prefix-aep)
    ud2
`;
    expect(check(prefixWrapper({ load, tail }))).toEqual([]);
  });

  it('says nothing of its own when one bare ENCLU enters and resumes', () => {
    const load = `
    mov     %rdi, %rbx
    lea     async_exit(%rip), %rcx
    mov     $2, %eax
`;
    const enclu = `
async_exit:
    enclu
#   ^^^^^ error(missing-enclu-prefix-eenter)
`;
    expect(check(prefixWrapper({ load, enclu, aep: '' }))).toEqual([]);
  });

  it('tells the path through the asynchronous exit, and fixes it', () => {
    const text = prefixWrapper({ aep: 'async_exit:\n    enclu' });
    const [report] = reportsOf(missingEncluPrefixAep, text);
    expect(report?.path.some(({ message }) => /AEX|asynchronous/i.test(message))).toBe(true);
    expect(report?.fix?.edits.map(({ newText }) => newText)).toEqual(['ds ']);
  });

  it('accepts the prefix on its own line behind the label', () => {
    expect(check(prefixWrapper({ aep: 'async_exit:\n    ds\n    enclu' }))).toEqual([]);
  });
});
