import { describe, expect, it } from 'vitest';
import { landingPadWrongErrnoSign } from './landing-pad-wrong-errno-sign.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample } from './support/fixture.js';
import { prefixWrapper, tableWrapper } from './support/snippets.js';

describe('the page of landing-pad-wrong-errno-sign', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(landingPadWrongErrnoSign, 'Bad'), RECOMMENDED)).toEqual([
      'landing-pad-wrong-errno-sign',
    ]);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(landingPadWrongErrnoSign, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

const REST = '    mov     %rdi, result(%rip)\n    xor     %eax, %eax';

describe('landing-pad-wrong-errno-sign reports', () => {
  it.each([
    ['-14 in 64 bits', '    cmp     $-14, %rax\n#   ^^^ error(landing-pad-wrong-errno-sign)\n    je      fault'],
    ['-14 in 32 bits', '    cmp     $-14, %eax\n#   ^^^ error(landing-pad-wrong-errno-sign)\n    je      fault'],
    ['the sign of RAX', '    test    %rax, %rax\n#   ^^^^ error(landing-pad-wrong-errno-sign)\n    js      fault'],
    ['the sign of EAX', '    test    %eax, %eax\n#   ^^^^ error(landing-pad-wrong-errno-sign)\n    js      fault'],
    ['less than zero', '    cmp     $0, %rax\n#   ^^^ error(landing-pad-wrong-errno-sign)\n    jl      fault'],
    [
      'the inverted branch',
      '    test    %eax, %eax\n#   ^^^^ error(landing-pad-wrong-errno-sign)\n    jns     1f\n    jmp     fault\n1:',
    ],
    [
      'the range of error numbers',
      '    cmp     $-4095, %rax\n#   ^^^ error(landing-pad-wrong-errno-sign)\n    jae     fault',
    ],
    [
      'a sum that is zero for -14',
      '    add     $14, %eax\n#   ^^^ error(landing-pad-wrong-errno-sign)\n    jz      fault',
    ],
    [
      'a copy in RDX',
      '    mov     %rax, %rdx\n    cmp     $-14, %rdx\n#   ^^^ error(landing-pad-wrong-errno-sign)\n    je      fault',
    ],
    [
      'a copy from the frame',
      '    mov     %rax, -16(%rbp)\n    cmpl    $-14, -16(%rbp)\n#   ^^^^ error(landing-pad-wrong-errno-sign)\n    je      fault',
    ],
    [
      'a copy from the stack',
      '    push    %rax\n    pop     %r8\n    test    %r8, %r8\n#   ^^^^ error(landing-pad-wrong-errno-sign)\n    js      fault',
    ],
  ])('%s', (_name, test) => {
    expect(check(prefixWrapper({ pad: `${test}\n${REST}` }))).toEqual([]);
  });

  it('Intel syntax alike', () => {
    const pad = `
    .intel_syntax noprefix
    cmp     eax, -14
#   ^^^ error(landing-pad-wrong-errno-sign)
    je      fault
    .att_syntax prefix
${REST}
`;
    expect(check(prefixWrapper({ pad }))).toEqual([]);
  });

  it('a handler behind the ENCLU of the AEP', () => {
    const fault = `
    cmp     $-14, %rax
#   ^^^ error(landing-pad-wrong-errno-sign)
    jne     leave
    mov     %rdi, vector(%rip)
`;
    const pad = '    cmp $4, %eax\n    jne 9f\n    xor %eax, %eax\n    jmp leave\n9:  mov $-1, %rax';
    expect(check(prefixWrapper({ pad, fault }))).toEqual([]);
  });
});

describe('landing-pad-wrong-errno-sign accepts', () => {
  it.each([
    ['14', '    cmp $14, %eax\n    je fault'],
    ['both signs', '    cmp $-14, %rax\n    je fault\n    cmp $14, %rax\n    je fault'],
    [
      'a negative result of its own',
      '    cmp $4, %eax\n    mov $-14, %rcx\n    mov $0, %eax\n    cmovne %rcx, %rax\n    test %rax, %rax\n    js fault',
    ],
  ])('%s', (_name, test) => {
    expect(firedOn(prefixWrapper({ pad: `${test}\n${REST}` }), RECOMMENDED)).toEqual([]);
  });

  it('whatever the exception table is tested for: there it is no matter of the sign', () => {
    const pad = `    test %eax, %eax\n    js fault\n${REST}`;
    expect(firedOn(tableWrapper({ pad }), RECOMMENDED)).toEqual(['extable-handler-expects-efault']);
  });
});
