import { describe, expect, it } from 'vitest';
import { aepOutsideRegisteredRange } from './aep-outside-registered-range.js';
import { casesOf } from './support/cases.js';

const cases = casesOf(aepOutsideRegisteredRange, {
  reports: {
    'a declared range that begins too late': `
# trampolint: contract=signal aep=begin..end
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret
aep:
    incq    %gs:0x40 # <- reported
begin:
    enclu
end:
    ud2
`,
  },
  accepts: {
    'a wide range': `
# trampolint: contract=signal aep=begin..end
    .globl  enter
enter:
    mov     %rdi, %rbx
    lea     aep(%rip), %rcx
    mov     $2, %eax
    enclu
    ret
begin:
aep:
    incq    %gs:0x40
    enclu
    ud2
end:
    ret
`,
  },
});

describe('aep-outside-registered-range', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
