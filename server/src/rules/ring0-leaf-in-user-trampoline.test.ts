import { describe, expect, it } from 'vitest';
import { ring0LeafInUserTrampoline } from './ring0-leaf-in-user-trampoline.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(ring0LeafInUserTrampoline, {
  reports: {
    "a hypervisor's leaf": `
    mov     $0, %eax
    enclv # <- reported
`,
  },
  accepts: {
    'a leaf of the process': `
    mov     $2, %eax
    enclu
`,
  },
});

describe('ring0-leaf-in-user-trampoline', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
