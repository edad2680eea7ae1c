import { describe, expect, it } from 'vitest';
import { entryMxcsrFcwNotInitialised } from './entry-mxcsr-fcw-not-initialised.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of entry-mxcsr-fcw-not-initialised', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(entryMxcsrFcwNotInitialised, 'Bad'), firesOnPage(entryMxcsrFcwNotInitialised, 'Good')]).toEqual(
      [true, false],
    );
  });
});

const cases = casesOf(entryMxcsrFcwNotInitialised, {
  reports: {
    'FNINIT alone': enclave({ extended: `    fninit`, call: `    call enclave_main # <- reported` }),
    'LDMXCSR alone': enclave({ extended: `    ldmxcsr mxcsr_init(%rip)`, call: `    call enclave_main # <- reported` }),
    'MXCSR of the host that is loaded again': enclave({
      extended: `    stmxcsr %gs:0x50
    fninit
    ldmxcsr %gs:0x50`,
      call: `    call enclave_main # <- reported`,
    }),
  },
  accepts: {
    both: enclave({
      extended: `    ldmxcsr mxcsr_init(%rip)
    fninit`,
    }),
    FLDCW: enclave({
      extended: `    ldmxcsr mxcsr_init(%rip)
    fldcw fcw_init(%rip)`,
    }),
    'an image': enclave({}),
  },
});

describe('entry-mxcsr-fcw-not-initialised', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
