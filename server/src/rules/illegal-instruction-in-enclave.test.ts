import { describe, expect, it } from 'vitest';
import { illegalInstructionInEnclave } from './illegal-instruction-in-enclave.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of illegal-instruction-in-enclave', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(illegalInstructionInEnclave, 'Bad'), firesOnPage(illegalInstructionInEnclave, 'Good')]).toEqual(
      [true, false],
    );
  });
});

const cases = casesOf(illegalInstructionInEnclave, {
  reports: {
    CPUID: enclave({
      extended: `    xor %eax, %eax
    cpuid # <- reported
    fxrstor xsave_init(%rip)`,
    }),
    SYSCALL: enclave({
      exception: `    mov $60, %eax
    syscall # <- reported
    ud2`,
    }),
  },
  accepts: {
    RDRAND: enclave({
      extended: `    rdrand %rax
    fxrstor xsave_init(%rip)`,
    }),
  },
});

describe('illegal-instruction-in-enclave', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
