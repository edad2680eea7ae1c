import { describe, expect, it } from 'vitest';
import { landingPadWrongDiscriminator } from './landing-pad-wrong-discriminator.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample } from './support/fixture.js';
import { prefixWrapper, tableWrapper } from './support/snippets.js';

describe('the page of landing-pad-wrong-discriminator', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(landingPadWrongDiscriminator, 'Bad'), RECOMMENDED)).toEqual([
      'landing-pad-wrong-discriminator',
    ]);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(landingPadWrongDiscriminator, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

describe('landing-pad-wrong-discriminator reports', () => {
  it.each([
    [
      'the leaf of EENTER',
      `
    cmp     $2, %eax
#   ^^^ error(landing-pad-wrong-discriminator)
    je      fault
    mov     %rdi, result(%rip)
    xor     %eax, %eax
`,
    ],
    [
      'the leaf of ERESUME, inverted',
      `
    cmp     $3, %rax
#   ^^^ error(landing-pad-wrong-discriminator)
    jne     1f
    jmp     fault
1:  mov     %rdi, result(%rip)
    xor     %eax, %eax
`,
    ],
    [
      'zero for success',
      `
    test    %eax, %eax
#   ^^^^ error(landing-pad-wrong-discriminator)
    je      1f
    jmp     fault
1:  mov     %rdi, result(%rip)
    xor     %eax, %eax
`,
    ],
    [
      'a bit that 4 and 14 have in common',
      `
    test    $4, %al
#   ^^^^ error(landing-pad-wrong-discriminator)
    jz      fault
    mov     %rdi, result(%rip)
    xor     %eax, %eax
`,
    ],
    [
      'a copy of RAX in RDX',
      `
    mov     %rax, %rdx
    cmp     $2, %edx
#   ^^^ error(landing-pad-wrong-discriminator)
    je      fault
    mov     %rdi, result(%rip)
    xor     %eax, %eax
`,
    ],
    [
      'a copy of RAX from the stack',
      `
    push    %rax
    pop     %r8
    cmp     $2, %r8d
#   ^^^ error(landing-pad-wrong-discriminator)
    je      fault
    mov     %rdi, result(%rip)
    xor     %eax, %eax
`,
    ],
    [
      'RDI, which the enclave may leave as it likes',
      `
    test    %rdi, %rdi
#   ^^^^ error(landing-pad-wrong-discriminator)
    jne     fault
    mov     %r8, result(%rip)
    xor     %eax, %eax
`,
    ],
    [
      'the comparison of one path only',
      `
    cmpl    $0, old_kernel(%rip)
    jne     1f
    cmp     $4, %eax
    jne     fault
    jmp     2f
1:  cmp     $2, %eax
#   ^^^ error(landing-pad-wrong-discriminator)
    je      fault
2:  mov     %rdi, result(%rip)
    xor     %eax, %eax
`,
    ],
  ])('%s', (_name, pad) => {
    expect(check(prefixWrapper({ pad }))).toEqual([]);
  });

  it('the leaf behind the ENCLU of the AEP', () => {
    const fault = `
    cmp     $3, %eax
#   ^^^ error(landing-pad-wrong-discriminator)
    je      1f
    mov     %rdi, vector(%rip)
1:
`;
    const pad = '    cmp $4, %eax\n    jne 9f\n    xor %eax, %eax\n    jmp leave\n9:  mov $-1, %rax';
    expect(check(prefixWrapper({ pad, fault }))).toEqual([]);
  });

  it('leaving 14 to a rule of its own where an exception table sends faults to the landing pad', () => {
    const pad = `
    cmp     $14, %eax
#   ^^^ error(extable-handler-expects-efault)
    je      fault
    mov     %rdi, result(%rip)
    xor     %eax, %eax
`;
    expect(check(tableWrapper({ pad }))).toEqual([]);
  });
});

describe('landing-pad-wrong-discriminator accepts', () => {
  it.each([
    ['4', 'cmp $4, %eax\n    jne fault'],
    ['14', 'cmp $14, %rax\n    je fault'],
    ['a bound between the two', 'cmp $4, %eax\n    ja fault'],
    ['one bit', 'test $2, %al\n    jne fault'],
    [
      'several kernels served',
      'cmp $2, %eax\n    je fault\n    cmp $3, %eax\n    je fault\n    cmp $14, %eax\n    je fault',
    ],
    ['a comparison with what the caller gave', 'cmp -16(%rbp), %rax\n    jne fault'],
  ])('%s', (_name, test) => {
    const pad = `    ${test}\n    mov %rdi, result(%rip)\n    xor %eax, %eax`;
    expect(firedOn(prefixWrapper({ pad }), RECOMMENDED)).toEqual([]);
  });

  it('4 where an exception table sends faults to the landing pad', () => {
    expect(check(tableWrapper({}))).toEqual([]);
  });

  it('the leaf in a handler of its own behind an exception table', () => {
    const fixup = '    cmp $2, %eax\n    je fault\n    mov %rdi, vector(%rip)';
    expect(check(tableWrapper({ pad: '    xor %eax, %eax', fixup }))).toEqual([]);
  });

  it('a guard against exits behind the ENCLU of the AEP', () => {
    const pad = '    cmp $4, %eax\n    jne 9f\n    xor %eax, %eax\n    jmp leave\n9:  mov $-1, %rax';
    expect(check(prefixWrapper({ pad, fault: '    cmp $4, %eax\n    je leave' }))).toEqual([]);
  });
});
