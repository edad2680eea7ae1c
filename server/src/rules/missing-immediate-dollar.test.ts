import { describe, expect, it } from 'vitest';
import { missingImmediateDollar } from './missing-immediate-dollar.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(missingImmediateDollar, {
  reports: {
    'a move': `
    mov     16, %rax # <- reported
    ret
`,
  },
  accepts: {
    'thread data': `
    mov     %gs:16, %rax
    mov     16(%rdi), %rax
    ret
`,
  },
});

describe('missing-immediate-dollar', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
