import { describe, expect, it } from 'vitest';
import { faultInfoClobberedBeforeSave } from './fault-info-clobbered-before-save.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample } from './support/fixture.js';
import { prefixWrapper, tableWrapper } from './support/snippets.js';

describe('the page of fault-info-clobbered-before-save', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(faultInfoClobberedBeforeSave, 'Bad'), RECOMMENDED)).toEqual([
      'fault-info-clobbered-before-save',
    ]);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(faultInfoClobberedBeforeSave, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

const mark = (carets: string): string => `#   ${carets} error(fault-info-clobbered-before-save)`;

describe('fault-info-clobbered-before-save reports', () => {
  it.each([
    [
      'a pointer loaded into RDI',
      `    lea     run(%rip), %rdi\n${mark('^^^')}\n    mov     %esi, 4(%rdi)\n    mov     %rdx, 8(%rdi)`,
    ],
    [
      'RDX cleared',
      `    xor     %edx, %edx\n${mark('^^^')}\n    mov     %edi, run(%rip)\n    mov     %esi, run+4(%rip)`,
    ],
    [
      'the loss behind the other saves',
      `    mov     %edi, run(%rip)\n    mov     %esi, run+4(%rip)\n    xor     %edx, %edx\n${mark('^^^')}`,
    ],
    ['a pop into RSI', `    pop     %rsi\n${mark('^^^')}\n    mov     %edi, run(%rip)\n    mov     %rdx, run+8(%rip)`],
    [
      'a call that destroys what is stored behind it',
      `    call    count_fault\n${mark('^^^^')}\n    mov     %edi, run(%rip)\n    mov     %rdx, run+8(%rip)`,
    ],
    [
      'the loss on one path only',
      `    cmpl    $0, verbose(%rip)\n    je      1f\n    lea     text(%rip), %rdi\n${mark('^^^')}\n1:  mov     %esi, run+4(%rip)`,
    ],
  ])('%s', (_name, fault) => {
    expect(check(prefixWrapper({ fault }))).toEqual([]);
  });

  it('a loss before the landing pad asks', () => {
    const pad = `
    lea     run(%rip), %rdi
#   ^^^ error(fault-info-clobbered-before-save)
    cmp     $4, %eax
    jne     1f
    xor     %eax, %eax
    jmp     leave
1:  mov     %esi, 4(%rdi)
    mov     %rdx, 8(%rdi)
    mov     $-14, %rax
`;
    expect(check(prefixWrapper({ pad }))).toEqual([]);
  });

  it('the handler behind an exception table', () => {
    const fixup = `
    lea     run(%rip), %rdi
#   ^^^ error(fault-info-clobbered-before-save)
    mov     %eax, (%rdi)
    mov     %rdx, 8(%rdi)
`;
    expect(check(tableWrapper({ pad: '    xor %eax, %eax', fixup }))).toEqual([]);
  });
});

describe('fault-info-clobbered-before-save accepts', () => {
  it.each([
    [
      'a pointer in another register',
      '    lea run(%rip), %rcx\n    mov %edi, (%rcx)\n    mov %esi, 4(%rcx)\n    mov %rdx, 8(%rcx)',
    ],
    [
      'the vector moved away first',
      '    mov %edi, %r8d\n    lea run(%rip), %rdi\n    mov %r8d, (%rdi)\n    mov %esi, 4(%rdi)',
    ],
    [
      'the vector spilled first',
      '    mov %rdi, -16(%rbp)\n    lea run(%rip), %rdi\n    mov %esi, 4(%rdi)\n    mov -16(%rbp), %rax\n    mov %eax, (%rdi)',
    ],
    ['a swap', '    xchg %rdi, %rcx\n    mov %ecx, run(%rip)\n    mov %esi, run+4(%rip)'],
    ['a path that wants none of it', '    xor %edi, %edi\n    xor %esi, %esi\n    xor %edx, %edx'],
    [
      'a vector that was tested',
      '    cmp $14, %edi\n    jne leave\n    xor %edi, %edi\n    mov %rdx, run(%rip)\n    mov %esi, run+8(%rip)',
    ],
    ['a call that gets them as arguments', '    call report_fault'],
    [
      'a call behind the saves',
      '    mov %edi, run(%rip)\n    mov %esi, run+4(%rip)\n    mov %rdx, run+8(%rip)\n    call notify',
    ],
    [
      'a register of which an unknown macro makes something',
      '    SAVE_FAULT\n    xor %edi, %edi\n    mov %rdx, run(%rip)',
    ],
  ])('%s', (_name, fault) => {
    expect(firedOn(prefixWrapper({ fault }), RECOMMENDED)).toEqual([]);
  });
});
