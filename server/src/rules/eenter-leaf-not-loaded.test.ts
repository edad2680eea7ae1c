import { describe, expect, it } from 'vitest';
import { eenterLeafNotLoaded } from './eenter-leaf-not-loaded.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample, reportsOf } from './support/fixture.js';
import { prefixWrapper, signalWrapper } from './support/snippets.js';

describe('the page of eenter-leaf-not-loaded', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(eenterLeafNotLoaded, 'Bad'), RECOMMENDED)).toEqual(['eenter-leaf-not-loaded']);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(eenterLeafNotLoaded, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

const enclu = `
    ds enclu
#   ^^^^^^^^ error(eenter-leaf-not-loaded)
`;

describe('eenter-leaf-not-loaded reports', () => {
  it.each([
    ['the result of a call', '    mov %rdi, %rbx\n    call log_entry\n    lea async_exit(%rip), %rcx'],
    [
      'the result of a call through registers and the frame',
      '    mov %rdi, %rbx\n    call log_entry\n    mov %rax, %r10\n    mov %r10, -16(%rbp)\n    mov -16(%rbp), %rax\n    lea async_exit(%rip), %rcx',
    ],
    ['what the caller left in RAX', '    mov %rdi, %rbx\n    lea async_exit(%rip), %rcx'],
    [
      'one path on which the load is left out',
      '    mov %rdi, %rbx\n    lea async_exit(%rip), %rcx\n    test %rsi, %rsi\n    je 1f\n    mov $2, %eax\n1:',
    ],
  ])('%s', (_name, load) => {
    expect(check(prefixWrapper({ load, enclu }))).toEqual([]);
  });

  it('one byte of RAX alone, where enclu-leaf-stale-upper-bits does not look', () => {
    const load = '    mov %rdi, %rbx\n    lea async_exit(%rip), %rcx\n    mov $2, %al';
    const plain = '    enclu\n#   ^^^^^ error(eenter-leaf-not-loaded)';
    const other = '    ds enclu\n#   ^^^^^^^^ warning(enclu-leaf-stale-upper-bits)';
    expect(check(signalWrapper({ load, enclu: plain }))).toEqual([]);
    expect(check(prefixWrapper({ load, enclu: other }))).toEqual([]);
  });

  it('a retry with the code of the fault in RAX', () => {
    const text = prefixWrapper({
      enclu: `again:\n${enclu}`,
      pad: '    cmp $4, %eax\n    jne retry\n    xor %eax, %eax\n    jmp leave\nretry:\n    subl $1, -16(%rbp)\n    jnz again',
    });
    expect(check(text)).toEqual([]);
  });

  it('another turn after an exit', () => {
    const pad = '    cmp $4, %eax\n    jne fault\n    test %rdi, %rdi\n    jne again\n    xor %eax, %eax';
    const text = prefixWrapper({
      load: `    mov %rdi, -24(%rbp)\n    mov $2, %eax\nagain:\n    mov -24(%rbp), %rbx\n    lea async_exit(%rip), %rcx`,
      enclu,
      pad,
    });
    expect(check(text)).toEqual([]);
  });

  it('under every contract', () => {
    const plain = '    enclu\n#   ^^^^^ error(eenter-leaf-not-loaded)';
    const load = '    mov %rdi, %rbx\n    call log_entry\n    lea async_exit(%rip), %rcx';
    expect(check(signalWrapper({ load, enclu: plain }))).toEqual([]);
  });

  it('an ENCLU in a macro, and where RAX got its value', () => {
    const load = '    mov %rdi, %rbx\n    call log_entry\n    lea async_exit(%rip), %rcx';
    const [report] = reportsOf(
      eenterLeafNotLoaded,
      prefixWrapper({ load, enclu: '.macro ENTER\n    ds enclu\n.endm\n    ENTER' }),
    );
    expect(report?.origin.expansion?.name).toBe('ENTER');
    expect(report?.path.some(({ message }) => message.startsWith('RAX becomes'))).toBe(true);
  });
});

describe('eenter-leaf-not-loaded accepts', () => {
  const REST = '    mov %rdi, %rbx\n    lea async_exit(%rip), %rcx\n';
  it.each([
    ['EENTER', '    mov $2, %eax'],
    ['ERESUME', '    mov $3, %eax'],
    ['EENTER by way of another register', '    mov $2, %r8d\n    mov %r8, %rax'],
    ['EENTER by way of the stack', '    push $2\n    pop %rax'],
    ['a sum', '    xor %eax, %eax\n    add $2, %eax'],
    ['a parameter', '    mov %esi, %eax'],
    ['memory', '    mov leaf(%rip), %eax'],
    ['either leaf', '    mov $2, %eax\n    test %rsi, %rsi\n    je 1f\n    mov $3, %eax\n1:'],
    [
      'a result that was checked',
      '    call choose_leaf\n    lea async_exit(%rip), %rcx\n    cmp $2, %eax\n    jb leave\n    cmp $3, %eax\n    ja leave',
    ],
    ['what an unknown macro may load', '    LOAD_LEAF'],
    ['a wrong constant, which is a choice', '    mov $7, %eax'],
  ])('%s', (_name, load) => {
    expect(reportsOf(eenterLeafNotLoaded, prefixWrapper({ load: REST + load }))).toEqual([]);
  });

  it('an ENCLU that only asynchronous exits reach', () => {
    expect(check(signalWrapper({ tail: '    .globl other_exit\nother_exit:\n    enclu\n    ud2' }))).toEqual([]);
  });
});
