import { describe, expect, it } from 'vitest';
import { functionMetadataMissing } from './function-metadata-missing.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(functionMetadataMissing, {
  reports: {
    'one of two': `
    .globl  a, b
    .type   a, @function
a:  ret
b:  ret # <- reported
`,
  },
  accepts: {
    data: `
    .data
    .globl  a
a:  .quad   0
`,
  },
});

describe('function-metadata-missing', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
