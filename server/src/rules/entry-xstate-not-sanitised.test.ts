import { describe, expect, it } from 'vitest';
import { entryXstateNotSanitised } from './entry-xstate-not-sanitised.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-xstate-not-sanitised', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryXstateNotSanitised, 'Bad'), firesOnPage(entryXstateNotSanitised, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entryXstateNotSanitised, {
  reports: {
    'nothing restored': enclave({ extended: ``, call: `    call enclave_main # <- reported` }),
    'a mask of 0': enclave({
      extended: `    xor %eax, %eax
    xor %edx, %edx
    xrstor xsave_init(%rip)`,
      call: `    call enclave_main # <- reported`,
    }),
    'VZEROALL alone': enclave({ extended: `    vzeroall`, call: `    call enclave_main # <- reported` }),
    'one path around it': enclave({
      extended: `    cmpl $0, ready(%rip)
    je 1f
    mov $-1, %eax
    mov $-1, %edx
    xrstor xsave_init(%rip)
1:  lfence`,
      call: `    call enclave_main # <- reported`,
    }),
  },
  accepts: {
    XRSTOR: enclave({}),
    FXRSTOR: enclave({
      extended: `    fxrstor xsave_init(%rip)
    lfence`,
    }),
    'a mask from memory': enclave({
      extended: `    mov features(%rip), %eax
    mov features+4(%rip), %edx
    xrstor xsave_init(%rip)
    lfence`,
    }),
  },
});

describe('entry-xstate-not-sanitised', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
