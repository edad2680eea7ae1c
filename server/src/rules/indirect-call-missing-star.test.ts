import { describe, expect, it } from 'vitest';
import { indirectCallMissingStar } from './indirect-call-missing-star.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(indirectCallMissingStar, {
  reports: {
    'a jump': `
    jmp     %rax # <- reported
`,
  },
  accepts: {
    'the star': `
    jmp     *%rax
`,
  },
});

describe('indirect-call-missing-star', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
