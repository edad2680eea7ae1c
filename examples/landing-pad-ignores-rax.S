# Nobody asks RAX: when EENTER faults, the vector in RDI is stored as the result of the enclave.
# Everything else is as in right.S. The line of the finding has a comment line below that marks its columns.
# trampolint: contract=rfc-prefix prefix=ds

#define EENTER          2
#define EEXIT           4
#define EFAULT          14

#define RUN_RESULT      0
#define RUN_VECTOR      8
#define RUN_ERROR_CODE  12
#define RUN_ADDRESS     16

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
    lea     async_exit(%rip), %rcx      # the AEP
    mov     $EENTER, %eax
    ds enclu

    # The enclave exited, or EENTER faulted.
    mov     -48(%rbp), %rbx
    mov     %rdi, RUN_RESULT(%rbx)
#   ^^^ error(landing-pad-ignores-rax)
    xor     %eax, %eax

leave_enclave:
    # The enclave left its own values in everything but RBP.
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

async_exit:
    # Interrupts come here with RAX, RBX and RCX ready for ERESUME.
    ds enclu

    # Faults inside the enclave, and of ERESUME, are fixed up to here.
entry_fault:
    mov     -48(%rbp), %rbx
    mov     %edi, RUN_VECTOR(%rbx)
    mov     %esi, RUN_ERROR_CODE(%rbx)
    mov     %rdx, RUN_ADDRESS(%rbx)
    mov     $-EFAULT, %rax
    jmp     leave_enclave
    .size   enter_enclave, . - enter_enclave

    .section .note.GNU-stack, "", @progbits
