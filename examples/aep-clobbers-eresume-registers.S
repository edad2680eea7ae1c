# Counting interrupts destroys RAX, with which ERESUME is selected. The handler accepts the range up to async_exit_end.
# Everything else is as in signal-right.S. The line of the finding has a comment line below that marks its columns.
# trampolint: contract=signal

#define EENTER          2

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

    mov     %rdi, %rbx                  # the TCS; the arguments stay in RSI
    lea     async_exit(%rip), %rcx
    mov     $EENTER, %eax
    enclu

    xor     %eax, %eax
.Lleave:
    cld
    lea     -40(%rbp), %rsp
    pop     %r15
    pop     %r14
    pop     %r13
    pop     %r12
    pop     %rbx
    pop     %rbp
    ret

    .globl  return_error
return_error:
    mov     $-1, %eax
    jmp     .Lleave

    .globl  async_exit
async_exit:
    mov     $1, %eax
    lock xadd %rax, aex_count(%rip)
    enclu
#   ^^^^^ error(aep-clobbers-eresume-registers)
    .globl  async_exit_end
async_exit_end:
    ud2
    .size   enter_enclave, . - enter_enclave

    .section .note.GNU-stack, "", @progbits
