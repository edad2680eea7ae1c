import { describe, expect, it } from 'vitest';
import { faultInfoReadOnSuccess } from './fault-info-read-on-success.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample } from './support/fixture.js';
import { prefixWrapper, tableWrapper } from './support/snippets.js';

describe('the page of fault-info-read-on-success', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(faultInfoReadOnSuccess, 'Bad'), RECOMMENDED)).toEqual(['fault-info-read-on-success']);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(faultInfoReadOnSuccess, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

/** A fault path that saves all it is given. */
const fault = `
    mov     %edi, vector(%rip)
    mov     %esi, error_code(%rip)
    mov     %rdx, address(%rip)
`;
const TEST = '    cmp     $4, %eax\n    jne     fault\n    xor     %eax, %eax';
const mark = (carets: string): string => `#   ${carets} error(fault-info-read-on-success)`;

describe('fault-info-read-on-success reports', () => {
  it.each([
    ['a store before the test', `    mov     %edi, vector(%rip)\n${mark('^^^')}\n${TEST}`],
    ['a store behind the test', `${TEST}\n    mov     %rdx, address(%rip)\n${mark('^^^')}`],
    [
      'a value that went through another register',
      `    mov     %esi, %r9d\n    mov     %r9d, error_code(%rip)\n${mark('^^^')}\n${TEST}`,
    ],
    [
      'a value that went through the frame',
      `    mov     %rdx, -16(%rbp)\n${TEST}\n    mov     -16(%rbp), %r8\n    mov     %r8, address(%rip)\n${mark('^^^')}`,
    ],
    [
      'a store on one path only',
      `    cmpl    $0, tracing(%rip)\n    je      1f\n    mov     %edi, vector(%rip)\n${mark('^^^')}\n1:\n${TEST}`,
    ],
    [
      'the inverted branch',
      `    mov     %edi, vector(%rip)\n${mark('^^^')}\n    cmp     $4, %eax\n    je      1f\n    jmp     fault\n1:  xor     %eax, %eax`,
    ],
  ])('%s', (_name, pad) => {
    expect(check(prefixWrapper({ pad, fault }))).toEqual([]);
  });

  it('the argument of a function that gets the vector on the fault path', () => {
    const pad = `
    mov     %rax, -16(%rbp)
    call    report_fault
#   ^^^^ error(fault-info-read-on-success)
    cmpl    $4, -16(%rbp)
    jne     1f
    xor     %eax, %eax
    jmp     leave
1:  mov     $-14, %rax
`;
    expect(check(prefixWrapper({ pad, fault: '    call    report_fault' }))).toEqual([]);
  });

  it('the same behind an exception table', () => {
    const pad = `
    mov     %edi, vector(%rip)
#   ^^^ error(fault-info-read-on-success)
    xor     %eax, %eax
`;
    expect(check(tableWrapper({ pad, fixup: fault }))).toEqual([]);
  });
});

describe('fault-info-read-on-success accepts', () => {
  it.each([
    ['another place', `${TEST}\n    mov     %rdi, result(%rip)`],
    ['another register in the place', `${TEST}\n    mov     %r8, address(%rip)`],
    ['spills to the frame', `    mov     %rdi, -16(%rbp)\n    mov     %rdx, -24(%rbp)\n${TEST}`],
    ['a dump that holds RAX as well', `    mov     %rax, outcome(%rip)\n    mov     %edi, vector(%rip)\n${TEST}`],
  ])('%s', (_name, pad) => {
    expect(firedOn(prefixWrapper({ pad, fault }), RECOMMENDED)).toEqual([]);
  });

  it('a structure that both paths fill and mark', () => {
    const load = `
    mov     %rsi, -16(%rbp)
    mov     %rdi, %rbx
    lea     async_exit(%rip), %rcx
    mov     $2, %eax
`;
    const pad = `
    cmp     $4, %eax
    jne     fault
    mov     -16(%rbp), %rcx
    movl    $0, (%rcx)
    mov     %rdi, 8(%rcx)
    xor     %eax, %eax
`;
    const tagged = '    mov -16(%rbp), %rcx\n    movl $1, (%rcx)\n    mov %rdi, 8(%rcx)';
    expect(firedOn(prefixWrapper({ load, pad, fault: tagged }), RECOMMENDED)).toEqual([]);
  });

  it('registers passed through to a callback', () => {
    const fixup = '    mov %edi, vector(%rip)\n    call *handler(%rip)';
    expect(firedOn(tableWrapper({ pad: '    call *handler(%rip)', fixup }), RECOMMENDED)).toEqual([]);
  });

  it('a pad about which another rule speaks', () => {
    const pad = '    mov %edi, vector(%rip)\n    xor %eax, %eax';
    expect(firedOn(prefixWrapper({ pad, fault }), RECOMMENDED)).toEqual(['landing-pad-ignores-rax']);
  });
});
