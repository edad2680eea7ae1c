import { describe, expect, it } from 'vitest';
import { entryMcdtLfenceMissing } from './entry-mcdt-lfence-missing.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-mcdt-lfence-missing', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryMcdtLfenceMissing, 'Bad'), firesOnPage(entryMcdtLfenceMissing, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entryMcdtLfenceMissing, {
  reports: {
    XRSTOR: enclave({
      extended: `    mov $-1, %eax
    mov $-1, %edx
    xrstor xsave_init(%rip)`,
      call: `    call enclave_main # <- reported`,
    }),
    LDMXCSR: enclave({
      extended: `    ldmxcsr mxcsr_init(%rip)
    fninit`,
      call: `    call enclave_main # <- reported`,
    }),
    'an LFENCE before it': enclave({
      extended: `    lfence
    fxrstor xsave_init(%rip)`,
      call: `    call enclave_main # <- reported`,
    }),
  },
  accepts: {
    'an LFENCE behind it': enclave({}),
    'an LFENCE further on': enclave({
      extended: `    fxrstor xsave_init(%rip)`,
      registers: `    xor %edx, %edx
    lfence`,
    }),
  },
});

describe('entry-mcdt-lfence-missing', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
