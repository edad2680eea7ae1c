import { describe, expect, it } from 'vitest';
import { eexitGprLeak } from './eexit-gpr-leak.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of eexit-gpr-leak', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(eexitGprLeak, 'Bad'), firesOnPage(eexitGprLeak, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(eexitGprLeak, {
  reports: {
    'nothing cleared': enclave({
      scrub: ``,
      scrubExtended: ``,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'one register forgotten': enclave({
      scrub: `    xor %edi, %edi
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r11d, %r11d
    xor %edx, %edx`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'RDX without RAX': enclave({
      scrubExtended: `    fxrstor xsave_init(%rip)
    xor %esi, %esi`,
      scrub: `    xor %edi, %edi
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    xor %r11d, %r11d`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'memory of the enclave': enclave({
      restore: `    mov %gs:0x30, %rbx
    mov secret(%rip), %r12
    mov %gs:0x38, %rsp`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'what returns= does not name': enclave({
      settings: `side=enclave entry=enclave_entry nssa=2 returns=rdi`,
      exit: `    mov $4, %eax
    enclu # <- reported`,
    }),
    'a callee-saved register of the caller': `# trampolint: side=enclave
    .globl enclave_entry, ocall
enclave_entry:
    ud2
ocall:
    push %rbx
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu # <- reported
`,
  },
  accepts: {
    'all cleared': enclave({}),
    'a pair that is the result': enclave({
      scrubExtended: `    mov %rax, %rsi
    fxrstor xsave_init(%rip)`,
      scrub: `    xor %edi, %edi
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    xor %r11d, %r11d`,
    }),
    'registers of the host': enclave({
      entry: `    test %rax, %rax
    jne on_exception
    mov %rcx, %gs:0x30
    mov %rsp, %gs:0x38
    mov %rbp, %gs:0x40
    mov %r12, %gs:0x48`,
      restore: `    mov %gs:0x48, %r12
    mov %gs:0x30, %rbx
    mov %gs:0x38, %rsp
    mov %gs:0x40, %rbp`,
    }),
    'declared results': enclave({
      settings: `side=enclave entry=enclave_entry nssa=2 returns=rdi,rsi,r8`,
      scrub: `    xor %edi, %edi
    xor %r9d, %r9d
    xor %r10d, %r10d
    xor %r11d, %r11d
    xor %edx, %edx`,
    }),
  },
});

describe('eexit-gpr-leak', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
