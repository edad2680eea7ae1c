import { describe, expect, it } from 'vitest';
import { hostCallsCWithDfSet } from './host-calls-c-with-df-set.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(hostCallsCWithDfSet, {
  reports: {
    'a call behind a backward copy': `
# trampolint: side=host
    .globl  copy
    .type   copy, @function
copy:
    push    %rbx
    std
    rep movsb
    call    done # <- reported
    cld
    pop     %rbx
    ret
`,
    'a return and a tail jump behind a backward copy': `
# trampolint: side=host
    .globl  copy
    .type   copy, @function
copy:
    std
    rep movsb
    test    %rdi, %rdi
    je      1f
    jmp     done # <- reported
1:  ret # <- reported
`,
  },
  accepts: {
    'cld in time': `
# trampolint: side=host
    .globl  copy
    .type   copy, @function
copy:
    push    %rbx
    std
    rep movsb
    cld
    call    done
    pop     %rbx
    ret
`,
  },
});

describe('host-calls-c-with-df-set', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
