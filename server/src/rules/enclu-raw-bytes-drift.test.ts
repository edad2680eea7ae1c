import { describe, expect, it } from 'vitest';
import { encluRawBytesDrift } from './enclu-raw-bytes-drift.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(encluRawBytesDrift, {
  reports: {
    ENCLV: `
    mov     $2, %eax
    .byte   0x0f, 0x01, 0xc0 # <- reported
`,
  },
  accepts: {
    ENCLU: `
    mov     $2, %eax
    .byte   0x0f, 0x01, 0xd7
`,
  },
});

describe('enclu-raw-bytes-drift', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
