import { describe, expect, it } from 'vitest';
import { aepClobbersEresumeRegisters } from './aep-clobbers-eresume-registers.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample, reportsOf } from './support/fixture.js';
import { signalWrapper } from './support/snippets.js';

describe('the page of aep-clobbers-eresume-registers', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(aepClobbersEresumeRegisters, 'Bad'), RECOMMENDED)).toEqual([
      'aep-clobbers-eresume-registers',
    ]);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(aepClobbersEresumeRegisters, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

/** An AEP with code, in a range that the handler accepts. */
const aepWith = (code: string, enclu = '    enclu\n#   ^^^^^ error(aep-clobbers-eresume-registers)'): string =>
  `    .globl async_exit, async_exit_end\nasync_exit:\n${code}\n${enclu}\nasync_exit_end:`;

describe('aep-clobbers-eresume-registers reports', () => {
  it.each([
    ['a count in RAX', '    mov $1, %eax\n    lock xadd %rax, count(%rip)'],
    ['a cleared RAX', '    xor %eax, %eax'],
    [
      'a pointer in RCX',
      '    lea count(%rip), %rcx\n    incq (%rcx)\n    .pushsection .data\ncount: .quad 0\n    .popsection',
    ],
    ['RCX that was counted up', '    inc %rcx'],
    ['RBX from a register that the exit cleared', '    mov %r12, %rbx'],
    [
      'registers restored in the wrong order',
      '    push %rax\n    push %rcx\n    call profile\n    pop %rax\n    pop %rcx',
    ],
    ['one path only', '    cmpl $0, profiling(%rip)\n    je 1f\n    mov $1, %eax\n1:'],
  ])('%s', (_name, code) => {
    expect(check(signalWrapper({ aep: aepWith(code) }))).toEqual([]);
  });

  it.each([
    ['a call', ''],
    ['a call with RAX alone saved', '    push %rax\n    push %rax'],
  ])('%s where it happens, by a rule of its own', (_name, save) => {
    const code = `${save}\n    call profile\n#   ^^^^ error(aep-c-call-without-save)\n${save.replaceAll('push', 'pop')}`;
    expect(check(signalWrapper({ aep: aepWith(code, '    enclu') }))).toEqual([]);
  });

  it('an AEP that no path names', () => {
    const text = `
    .globl async_exit, async_exit_end
async_exit:
    mov     $1, %eax
    lock xadd %rax, count(%rip)
    enclu
#   ^^^^^ error(aep-clobbers-eresume-registers)
async_exit_end:
    ud2
`;
    expect(check(`# trampolint: contract=signal side=host aep=async_exit\n${text}`)).toEqual([]);
  });

  it('where the register was changed', () => {
    const [report] = reportsOf(aepClobbersEresumeRegisters, signalWrapper({ aep: aepWith('    xor %eax, %eax') }));
    expect(report?.path.some(({ message }) => message.startsWith('RAX becomes'))).toBe(true);
    expect(report?.message).toContain('RAX');
    expect(report?.message).not.toContain('RCX');
  });
});

describe('aep-clobbers-eresume-registers accepts', () => {
  it.each([
    ['nothing changed', '    incq count(%rip)'],
    ['RAX saved on the stack', '    push %rax\n    mov $1, %eax\n    lock xadd %rax, count(%rip)\n    pop %rax'],
    ['RAX saved in another register', '    mov %rax, %r8\n    mov $1, %eax\n    mov %r8, %rax'],
    ['RAX loaded anew', '    mov $1, %eax\n    lock xadd %rax, count(%rip)\n    mov $3, %eax'],
    ['all saved around a call', '    push %rax\n    push %rcx\n    call profile\n    pop %rcx\n    pop %rax'],
    [
      'RBX and RCX loaded anew',
      '    call profile\n    mov $3, %eax\n    mov tcs(%rip), %rbx\n    lea async_exit(%rip), %rcx',
    ],
    ['RAX kept in memory', '    mov %rax, saved(%rip)\n    xor %eax, %eax\n    mov saved(%rip), %rax'],
    ['what an unknown macro may do', '    xor %eax, %eax\n    RESTORE'],
  ])('%s', (_name, code) => {
    expect(firedOn(signalWrapper({ aep: aepWith(code, '    enclu') }), RECOMMENDED)).toEqual([]);
  });
});
