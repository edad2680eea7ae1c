import { describe, expect, it } from 'vitest';
import { aepUnboundedEresume } from './aep-unbounded-eresume.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepUnboundedEresume, {
  reports: {
    "a landing place of another file's fault": `
# trampolint: contract=rfc-prefix prefix=ds side=host
fix:
    mov     $3, %eax
    ds enclu # <- reported
    jmp     fix
`,
  },
  accepts: {
    'a counter': `
# trampolint: contract=rfc-prefix prefix=ds side=host
fix:
    decl    retries(%rip)
    js      1f
    mov     $3, %eax
    ds enclu
    ret
1:  ret
`,
  },
});

describe('aep-unbounded-eresume', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
