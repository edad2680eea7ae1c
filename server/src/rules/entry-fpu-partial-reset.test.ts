import { describe, expect, it } from 'vitest';
import { entryFpuPartialReset } from './entry-fpu-partial-reset.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-fpu-partial-reset', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryFpuPartialReset, 'Bad'), firesOnPage(entryFpuPartialReset, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(entryFpuPartialReset, {
  reports: {
    'LDMXCSR and FLDCW': enclave({
      extended: `    ldmxcsr mxcsr_init(%rip)
    fldcw fcw_init(%rip)`,
      call: `    call enclave_main # <- reported`,
    }),
    'FNINIT, which leaves XMM': enclave({
      extended: `    ldmxcsr mxcsr_init(%rip)
    fninit`,
      call: `    call enclave_main # <- reported`,
    }),
    'VZEROALL, which leaves the x87 stack': enclave({
      extended: `    vzeroall
    ldmxcsr mxcsr_init(%rip)
    fldcw fcw_init(%rip)`,
      call: `    call enclave_main # <- reported`,
    }),
  },
  accepts: {
    XRSTOR: enclave({}),
    'all by hand': enclave({
      extended: `    fninit
    vzeroall
    ldmxcsr mxcsr_init(%rip)`,
    }),
    FXRSTOR: enclave({ extended: `    fxrstor xsave_init(%rip)` }),
  },
});

describe('entry-fpu-partial-reset', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
