import { describe, expect, it } from 'vitest';
import { executableStackNoteMissing } from './executable-stack-note-missing.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(executableStackNoteMissing, {
  reports: {
    'the last instruction': `
    nop
    ret # <- reported
`,
  },
  accepts: {
    'data alone': `
    .data
    .quad   0
`,
  },
});

describe('executable-stack-note-missing', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
