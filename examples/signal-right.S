# A wrapper for the signal contract: nobody fixes up a fault. The handler of SIGSEGV in another file recognises an enclave by
# RIP at async_exit, and by RAX = 3; it enters the enclave anew to handle the exception, or makes RIP return_error.
#
#   int enter_enclave(void *tcs, void *arguments)
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
    enclu                               # RAX, RBX and RCX are those of ERESUME
    ud2
    .size   enter_enclave, . - enter_enclave

    .section .note.GNU-stack, "", @progbits
