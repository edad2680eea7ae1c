import { describe, expect, it } from 'vitest';
import { landingPadIgnoresRax } from './landing-pad-ignores-rax.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample, reportsOf } from './support/fixture.js';
import { prefixWrapper, signalWrapper, tableWrapper } from './support/snippets.js';

describe('the page of landing-pad-ignores-rax', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(landingPadIgnoresRax, 'Bad'), RECOMMENDED)).toEqual(['landing-pad-ignores-rax']);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(landingPadIgnoresRax, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

describe('landing-pad-ignores-rax reports', () => {
  it.each([
    [
      'a store',
      `
    mov     %rdi, result(%rip)
#   ^^^ error(landing-pad-ignores-rax)
    xor     %eax, %eax
`,
    ],
    [
      'a call',
      `
    call    finish
#   ^^^^ error(landing-pad-ignores-rax)
`,
    ],
    [
      'a return',
      `
    xor     %eax, %eax
    lea     -8(%rbp), %rsp
    pop     %rbx
    pop     %rbp
    ret
#   ^^^ error(landing-pad-ignores-rax)
`,
    ],
    [
      'a tail jump',
      `
    lea     -8(%rbp), %rsp
    pop     %rbx
    pop     %rbp
    jmp     finish
#   ^^^ error(landing-pad-ignores-rax)
`,
    ],
    [
      'a store through a pointer kept in the frame',
      `
    mov     -16(%rbp), %rcx
    mov     %rdi, (%rcx)
#   ^^^ error(landing-pad-ignores-rax)
    xor     %eax, %eax
`,
    ],
    [
      'the one path that leaves the test out',
      `
    cmpl    $0, trusting(%rip)
    jne     1f
    cmp     $4, %eax
    jne     fault
1:  mov     %rdi, result(%rip)
#   ^^^ error(landing-pad-ignores-rax)
    xor     %eax, %eax
`,
    ],
    [
      'a copy of RAX that is made and forgotten',
      `
    mov     %rax, %r8
    push    %rax
    mov     %rdi, result(%rip)
#   ^^^ error(landing-pad-ignores-rax)
    xor     %eax, %eax
`,
    ],
    [
      'a comparison that no branch uses',
      `
    cmp     $4, %eax
    mov     %rdi, result(%rip)
#   ^^^ error(landing-pad-ignores-rax)
    mov     $0, %eax
`,
    ],
  ])('%s', (_name, pad) => {
    expect(check(prefixWrapper({ pad }))).toEqual([]);
  });

  it('the pad of a single ENCLU that enters and resumes', () => {
    const enclu = 'async_exit:\n    ds enclu';
    const pad = `
    mov     %rdi, result(%rip)
#   ^^^ error(landing-pad-ignores-rax)
    xor     %eax, %eax
`;
    expect(check(prefixWrapper({ enclu, pad, aep: '' }))).toEqual([]);
  });

  it('Intel syntax alike', () => {
    const pad = `
    .intel_syntax noprefix
    mov     [rip + result], rdi
#   ^^^ error(landing-pad-ignores-rax)
    xor     eax, eax
    .att_syntax prefix
`;
    expect(check(prefixWrapper({ pad }))).toEqual([]);
  });

  it('the path on which EENTER faults', () => {
    const [report] = reportsOf(landingPadIgnoresRax, pageExample(landingPadIgnoresRax, 'Bad'));
    expect(report?.path.some(({ message }) => message.includes('14'))).toBe(true);
    expect(report?.function).toBe('enter_enclave');
  });
});

describe('landing-pad-ignores-rax accepts', () => {
  it.each([
    [
      'RAX tested in RDX',
      '    mov %rax, %rdx\n    cmp $4, %edx\n    jne fault\n    mov %rdi, result(%rip)\n    xor %eax, %eax',
    ],
    [
      'RAX tested from the frame',
      '    mov %rax, -16(%rbp)\n    cmpl $4, -16(%rbp)\n    jne fault\n    mov %rdi, result(%rip)\n    xor %eax, %eax',
    ],
    [
      'RAX tested from the stack',
      '    push %rax\n    pop %r8\n    cmp $4, %r8d\n    jne fault\n    mov %rdi, result(%rip)\n    xor %eax, %eax',
    ],
    ['RAX tested by subtraction', '    sub $4, %eax\n    jnz fault\n    mov %rdi, result(%rip)'],
    [
      'the inverted branch',
      '    cmp $4, %eax\n    je 1f\n    jmp fault\n1:  mov %rdi, result(%rip)\n    xor %eax, %eax',
    ],
    ['a test of 14', '    cmp $14, %eax\n    je fault\n    mov %rdi, result(%rip)\n    xor %eax, %eax'],
    ['a test of the whole of RAX', '    cmp $4, %rax\n    jne fault\n    mov %rdi, result(%rip)\n    xor %eax, %eax'],
    [
      'spills before the test',
      '    mov %rdi, -16(%rbp)\n    mov %rsi, -24(%rbp)\n    cmp $4, %eax\n    jne fault\n    xor %eax, %eax',
    ],
    ['RAX returned', '    nop'],
    ['RAX stored', '    mov %rax, outcome(%rip)\n    mov %rdi, result(%rip)'],
    ['RAX passed on', '    mov %rax, %rcx\n    call finish\n    xor %eax, %eax'],
    ['a value chosen by RAX', '    mov $-14, %rcx\n    cmp $4, %eax\n    mov $0, %eax\n    cmovne %rcx, %rax'],
    [
      'a test after the store, in time for the caller',
      '    mov %rdi, -16(%rbp)\n    mov %r8, trace(%rip)\n    cmp $4, %eax\n    jne fault\n    xor %eax, %eax',
    ],
    ['code behind an unknown macro', '    CHECK_EXIT\n    mov %rdi, result(%rip)\n    xor %eax, %eax'],
    [
      'a local function that tests',
      '    call tell\n    jmp leave\ntell:\n    cmp $4, %eax\n    jne 1f\n    xor %eax, %eax\n    ret\n1:  mov $-14, %rax\n    ret',
    ],
  ])('%s', (_name, pad) => {
    expect(firedOn(prefixWrapper({ pad }), RECOMMENDED)).toEqual([]);
  });

  it('a pad where only exits arrive', () => {
    expect(check(signalWrapper({ pad: '    mov %rdi, result(%rip)\n    xor %eax, %eax' }))).toEqual([]);
    const pad = '    mov %rdi, result(%rip)\n    xor %eax, %eax';
    expect(check(tableWrapper({ pad, fixup: '    jmp fault' }))).toEqual([]);
  });
});
