import { describe, expect, it } from 'vitest';
import { indirectCallUnfenced } from './indirect-call-unfenced.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(indirectCallUnfenced, {
  reports: {
    'a jump through memory': `
# trampolint: side=host
    .globl  notify
    .type   notify, @function
notify:
    test    %rsi, %rsi
    je      1f
    mov     (%rdi), %rax
    lfence
    jmp     *%rax
1:  jmp     *8(%rdi) # <- reported
`,
  },
  accepts: {
    'a file without fences': `
# trampolint: side=host
    .globl  notify
    .type   notify, @function
notify:
    jmp     *8(%rdi)
`,
  },
});

describe('indirect-call-unfenced', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
