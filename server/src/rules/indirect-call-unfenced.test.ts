import { describe, expect, it } from 'vitest';
import { indirectCallUnfenced } from './indirect-call-unfenced.js';
import { casesOf, reportedLines } from './support/cases.js';

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
  it('reports in a file without fences where the mitigation is declared', () => {
    const text = '# trampolint: side=host\n    .globl notify\nnotify:\n    jmp *8(%rdi)\n';
    expect(reportedLines(indirectCallUnfenced, text, { mitigations: ['lvi'] })).toEqual([4]);
  });

  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
