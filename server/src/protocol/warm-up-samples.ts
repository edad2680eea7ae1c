/**
 * Trampolines that are rehearsed before a document is open (`warm-up.ts`), one for each side of the enclave's border. They use
 * what trampolines use: macros and conditions, unwinding tables, calls, branches, exceptions, and much state to keep or clear.
 */

/** A text and where it is edited, so that everything behind has to be simulated again. */
export interface Sample {
  /** No file has it. */
  readonly path: string;
  readonly text: string;
  readonly edited: number;
}

const HOST = `# trampolint: contract=rfc-prefix prefix=ds
#define EENTER          2
#define EEXIT           4
#define RUN_LEAF        0
#define RUN_HANDLER     8
#define RUN_VECTOR      16
#define RUN_ERROR_CODE  20
#define RUN_ADDRESS     24
#ifndef FRAME
#define FRAME           -48
#endif
        .macro save register, offset
        push    \\register
        .cfi_rel_offset \\register, \\offset
        .endm

        .text
        .globl  sample_enter
        .type   sample_enter, @function
sample_enter:
        .cfi_startproc
        push    %rbp
        .cfi_adjust_cfa_offset 8
        .cfi_rel_offset %rbp, 0
        mov     %rsp, %rbp
        .cfi_def_cfa_register %rbp
        save    %rbx, -8
        save    %r12, -16
        save    %r13, -24
        save    %r14, -32
        save    %r15, -40
        push    %rsi                    # run, found again at FRAME(%rbp)
        mov     RUN_LEAF(%rsi), %eax
        cmp     $EENTER, %eax
        jne     .Lrefused
        mov     %rdi, %rbx
.Lenter:
        lea     .Lasync(%rip), %rcx
        ds enclu
        cmp     $EEXIT, %eax
        jne     .Lfault
        mov     FRAME(%rbp), %rbx
        movl    $EEXIT, RUN_LEAF(%rbx)
.Lhandle:
        mov     RUN_HANDLER(%rbx), %rax
        test    %rax, %rax
        jz      .Lsuccess
        cld
        lea     FRAME(%rbp), %rsp
        and     $-16, %rsp
        mov     %rbx, %rdi
        call    *%rax
        test    %eax, %eax
        jg      .Lagain
        jmp     .Lout
.Lagain:
        mov     FRAME(%rbp), %rbx
        cmpl    $EENTER, RUN_LEAF(%rbx)
        jne     .Lrefused
        mov     -56(%rbp), %rbx
.Lsuccess:
        xor     %eax, %eax
.Lout:
        cld
        lea     FRAME(%rbp), %rsp
        pop     %rsi
        pop     %r15
        pop     %r14
        pop     %r13
        pop     %r12
        pop     %rbx
        pop     %rbp
        .cfi_def_cfa %rsp, 8
        ret
        .cfi_def_cfa %rbp, 16
.Lasync:
        ds enclu
.Lfault:
        mov     FRAME(%rbp), %rbx
        mov     %eax, RUN_LEAF(%rbx)
        mov     %edi, RUN_VECTOR(%rbx)
        mov     %esi, RUN_ERROR_CODE(%rbx)
        mov     %rdx, RUN_ADDRESS(%rbx)
        jmp     .Lhandle
.Lrefused:
        mov     $-22, %eax
        jmp     .Lout
        .cfi_endproc
        .size   sample_enter, . - sample_enter
        .section .note.GNU-stack, "", @progbits
`;

const ENCLAVE = `# trampolint: side=enclave entry=sample_entry nssa=2
        .macro clear registers:vararg
        .irp    register, \\registers
        xor     \\register, \\register
        .endr
        .endm
        .macro defaults
        mov     $-1, %eax
        mov     $-1, %edx
        xrstor  initial(%rip)
        .endm

        .text
        .globl  sample_entry
        .type   sample_entry, @function
sample_entry:
        mov     %rcx, %gs:0x30
        mov     %rsp, %gs:0x38
        mov     %rbp, %gs:0x40
        test    %rax, %rax
        jne     .Lexception
        mov     %gs:0x8, %rsp
        push    $2
        popfq
        defaults
        lfence
        clear   %eax, %ebx, %ecx, %edx, %ebp, %r8d, %r9d, %r10d, %r11d, %r12d, %r13d, %r14d, %r15d
        call    sample_main
        mov     %rax, %rsi
        clear   %edi
.Lleave:
        defaults
        clear   %ecx, %r8d, %r9d, %r10d, %r11d, %edx
        mov     %gs:0x30, %rbx
        mov     %gs:0x38, %rsp
        mov     %gs:0x40, %rbp
        mov     $4, %eax
        enclu
        ud2
.Lexception:
        mov     %gs:0x18, %rsp
        push    $2
        popfq
        defaults
        lfence
        clear   %eax, %ebx, %ecx, %edx, %ebp, %esi, %r8d, %r9d, %r10d, %r11d, %r12d, %r13d, %r14d, %r15d
        mov     %gs:0x20, %rdi
        call    sample_handler
        mov     $1, %edi
        clear   %esi
        jmp     .Lleave
        .size   sample_entry, . - sample_entry

        .section .rodata
        .balign 64
initial:
        .short  0x37f
        .skip   22
        .long   0x1fbf
        .skip   484
        .quad   0, 0
        .skip   48
        .section .note.GNU-stack, "", @progbits
`;

/** Both sides. */
export const SAMPLES: readonly Sample[] = [
  { path: '/trampolint-sample/host.S', text: HOST, edited: behind(HOST, 'mov     %rsp, %rbp') },
  { path: '/trampolint-sample/enclave.S', text: ENCLAVE, edited: behind(ENCLAVE, 'sample_entry:') },
];

/** The place behind the line that begins so. */
function behind(text: string, line: string): number {
  return text.indexOf('\n', text.indexOf(line)) + 1;
}
