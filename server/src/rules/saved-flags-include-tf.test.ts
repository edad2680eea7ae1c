import { describe, expect, it } from 'vitest';
import { savedFlagsIncludeTf } from './saved-flags-include-tf.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of saved-flags-include-tf', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(savedFlagsIncludeTf, 'Bad'), firesOnPage(savedFlagsIncludeTf, 'Good')]).toEqual([true, false]);
  });
});

const cases = casesOf(savedFlagsIncludeTf, {
  reports: {
    'a saved word': `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    pushfq
    call work
    popfq # <- reported
    ret
`,
  },
  accepts: {
    'a masked word': `
# trampolint: side=enclave
    .globl  helper
    .type   helper, @function
helper:
    pushfq
    andq $-257, (%rsp)
    call work
    popfq
    ret
`,
    'a constant': enclave({}),
  },
});

describe('saved-flags-include-tf', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
