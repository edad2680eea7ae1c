/** Complete small trampolines for tests, with the part under test put in. */

/** The parts of a wrapper that a test may replace. */
export interface WrapperParts {
  /** Settings in the comment at the top. */
  readonly settings?: string;
  /** What loads RBX, RCX and RAX. */
  readonly load?: string;
  /** The ENCLU that executes EENTER, with its prefix. */
  readonly enclu?: string;
  /** Behind EENTER; falls through to the common way out. */
  readonly pad?: string;
  /** From the label of the AEP to the ENCLU there. */
  readonly aep?: string;
  /** Behind the ENCLU of the AEP, where faults land; `fault` is a label on it. */
  readonly fault?: string;
  /** Behind everything else. */
  readonly tail?: string;
}

const LOAD = `    mov     %rdi, %rbx
    lea     async_exit(%rip), %rcx
    mov     $2, %eax`;

const PAD = `    cmp     $4, %eax
    jne     fault
    mov     %rdi, result(%rip)
    xor     %eax, %eax`;

/** A wrapper under the prefix contract. What is not given is right. */
export function prefixWrapper(parts: WrapperParts): string {
  return `# trampolint: ${parts.settings ?? 'contract=rfc-prefix prefix=ds'}
    .text
    .globl  enter_enclave
enter_enclave:
    push    %rbp
    mov     %rsp, %rbp
    push    %rbx
    sub     $56, %rsp
${clean(parts.load ?? LOAD)}
${clean(parts.enclu ?? '    ds enclu')}
${clean(parts.pad ?? PAD)}
leave:
    lea     -8(%rbp), %rsp
    pop     %rbx
    pop     %rbp
    ret
${clean(parts.aep ?? 'async_exit:\n    ds enclu')}
fault:
${clean(parts.fault ?? '')}
    mov     $-14, %rax
    jmp     leave
${clean(parts.tail ?? '')}
`;
}

/** A wrapper under the exception-table contract; faults go to the label `fixup`. */
export function tableWrapper(parts: WrapperParts & { readonly fixup?: string }): string {
  return `# trampolint: contract=vdso-extable
    .text
    .globl  enter_enclave
enter_enclave:
    push    %rbp
    mov     %rsp, %rbp
    push    %rbx
    sub     $56, %rsp
${clean(parts.load ?? LOAD)}
async_exit:
    enclu
${parts.fixup === undefined ? 'fixup:' : ''}
${clean(parts.pad ?? PAD)}
leave:
    lea     -8(%rbp), %rsp
    pop     %rbx
    pop     %rbp
    ret
${parts.fixup === undefined ? '' : `fixup:\n${clean(parts.fixup)}`}
fault:
${clean(parts.fault ?? '')}
    mov     $-14, %rax
    jmp     leave
${clean(parts.tail ?? '')}
    .section __ex_table, "a"
    .long   async_exit - __ex_table
    .long   fixup - __ex_table
`;
}

/** A wrapper under the signal contract, without a handler. */
export function signalWrapper(parts: WrapperParts): string {
  return `# trampolint: ${parts.settings ?? 'contract=signal'}
    .text
    .globl  enter_enclave
enter_enclave:
    push    %rbp
    mov     %rsp, %rbp
    push    %rbx
    sub     $56, %rsp
${clean(parts.load ?? LOAD)}
${clean(parts.enclu ?? '    enclu')}
${clean(parts.pad ?? '    xor     %eax, %eax')}
leave:
    lea     -8(%rbp), %rsp
    pop     %rbx
    pop     %rbp
    ret
${clean(parts.aep ?? 'async_exit:\n    enclu')}
    ud2
${clean(parts.tail ?? '')}
`;
}

/** Without the line breaks that a template string has at its ends. */
function clean(part: string): string {
  return part.replace(/^\n/, '').replace(/\n\s*$/, '');
}
