import { describe, expect, it } from 'vitest';
import { tcsAsDataPointer } from './tcs-as-data-pointer.js';
import { casesOf } from './support/cases.js';

const around = (behind: string): string => `
    .globl  enter
enter:
    push    %rbp
    mov     %rsp, %rbp
    push    %rbx
    push    %rsi
    mov     (%rsi), %rbx
    lea     1f(%rip), %rcx
    mov     $2, %eax
1:  enclu
${behind}
    mov     -8(%rbp), %rbx
    leave
    ret
2:  FAULT
    mov     -8(%rbp), %rbx
    leave
    ret
    .pushsection __ex_table, "a"
    .long   1b - __ex_table, 2b - __ex_table
    .popsection
`;
const cases = casesOf(tcsAsDataPointer, {
  reports: {
    'a store behind EEXIT': around('    mov     %eax, 8(%rbx) # <- reported').replace('FAULT', 'nop'),
    'a store behind a fault, through the TCS': around('    nop').replace('FAULT', 'mov     %di, 8(%rbx) # <- reported'),
    'a comparison': around('    cmpq    $0, 24(%rbx) # <- reported').replace('FAULT', 'nop'),
  },
  accepts: {
    'a pointer loaded anew': around('    mov     -16(%rbp), %rbx\n    mov     %eax, 8(%rbx)').replace(
      'FAULT',
      'mov     -16(%rbp), %rbx\n    mov     %di, 8(%rbx)',
    ),
    'an address that is only computed': around('    lea     8(%rbx), %rdx').replace('FAULT', 'nop'),
    'an access before ENCLU': `
    .globl  enter
enter:
    mov     (%rbx), %rax
    ret
`,
  },
});

describe('tcs-as-data-pointer', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
