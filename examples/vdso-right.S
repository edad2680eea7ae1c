# A wrapper for the exception-table contract: one ENCLU enters and resumes, its address is the AEP, and
# a table entry sends its faults to a handler of their own. RAX there still is the leaf that faulted.
#
#   int enter_enclave(void *tcs, struct enclave_run *run)
#
# gives 0 when the enclave exited and -EFAULT when it or EENTER faulted, with the details in run.
# trampolint: contract=vdso-extable

#define EENTER          2
#define EFAULT          14

#define RUN_FUNCTION    0
#define RUN_VECTOR      4
#define RUN_ERROR_CODE  6
#define RUN_ADDRESS     8

    .text
    .globl  enter_enclave
    .type   enter_enclave, @function
enter_enclave:
    push    %rbp
    mov     %rsp, %rbp
    push    %rbx
    push    %r12
    push    %r13
    push    %r14
    push    %r15
    push    %rsi                        # run, found again at -48(%rbp)

    mov     %rdi, %rbx                  # the TCS
    lea     .Lenter_or_resume(%rip), %rcx
    mov     $EENTER, %eax
.Lenter_or_resume:
    enclu

    # Only exits arrive here.
    xor     %eax, %eax

.Lleave:
    cld
    lea     -48(%rbp), %rsp
    pop     %rsi
    pop     %r15
    pop     %r14
    pop     %r13
    pop     %r12
    pop     %rbx
    pop     %rbp
    ret

.Lfault:
    mov     -48(%rbp), %rbx
    mov     %eax, RUN_FUNCTION(%rbx)
    mov     %di, RUN_VECTOR(%rbx)
    mov     %si, RUN_ERROR_CODE(%rbx)
    mov     %rdx, RUN_ADDRESS(%rbx)
    mov     $-EFAULT, %eax
    jmp     .Lleave
    .size   enter_enclave, . - enter_enclave

    .section __ex_table, "a"
    .balign 4
    .long   .Lenter_or_resume - __ex_table
    .long   .Lfault - __ex_table

    .section .note.GNU-stack, "", @progbits
