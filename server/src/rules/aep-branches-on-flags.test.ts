import { describe, expect, it } from 'vitest';
import { aepBranchesOnFlags } from './aep-branches-on-flags.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepBranchesOnFlags, {
  reports: {
    'a branch on carry': `
    .globl  stop_aep
stop_aep:
    jc      1f # <- reported
    enclu
1:  ud2
`,
  },
  accepts: {
    'a test': `
    .globl  stop_aep
stop_aep:
    testb   $1, %gs:8
    jnz     1f
    enclu
1:  ud2
`,
  },
});

describe('aep-branches-on-flags', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
