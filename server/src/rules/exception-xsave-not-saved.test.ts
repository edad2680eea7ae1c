import { describe, expect, it } from 'vitest';
import { exceptionXsaveNotSaved } from './exception-xsave-not-saved.js';
import { casesOf, firesOnPage } from './support/cases.js';
import { enclave } from './support/enclave-snippets.js';

describe('the page of exception-xsave-not-saved', () => {
  it('shows a program that it reports, and one that it accepts', () => {
    expect([firesOnPage(exceptionXsaveNotSaved, 'Bad'), firesOnPage(exceptionXsaveNotSaved, 'Good')]).toEqual([
      true,
      false,
    ]);
  });
});

const cases = casesOf(exceptionXsaveNotSaved, {
  reports: {
    'a call': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rbx
    call c_handler
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu # <- reported`,
    }),
  },
  accepts: {
    'a call that gets the saved registers': enclave({
      exception: `    mov     %gs:0x8, %rsp
    mov     %gs:0x20, %rdi
    call c_handler
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu`,
    }),
    'XSAVE before': enclave({
      exception: `    mov %gs:0x8, %rsp
    mov %gs:0x48, %rdi
    xsave (%rdi)
    call c_handler
    mov %gs:0x30, %rbx
    mov $4, %eax
    enclu`,
    }),
  },
});

describe('exception-xsave-not-saved', () => {
  it.each(cases)('$name', ({ expected, found }) => {
    expect(found()).toEqual(expected);
  });
});
