# trampolint: side=enclave entry=enclave_entry nssa=2
#
# MXCSR lies at offset 8 of the image.
    .text
    .globl  enclave_entry
    .type   enclave_entry, @function
enclave_entry:
    test    %rax, %rax              # CSSA: is an exception pending?
    jne     on_exception
    mov     %rcx, %gs:0x30
    mov     %rsp, %gs:0x38
    mov     %rbp, %gs:0x40
    mov     %gs:0x8, %rsp           # from here on the stack is the enclave's
    push    $2                      # DF, AC and all others clear
    popfq
    mov     $-1, %eax
    mov     $-1, %edx
    xrstor  xsave_init(%rip)        # x87, SSE and MXCSR
    lfence
    xor     %eax, %eax
    xor     %ebx, %ebx
    xor     %ecx, %ecx
    xor     %edx, %edx
    xor     %ebp, %ebp
    xor     %r8d, %r8d
    xor     %r9d, %r9d
    xor     %r10d, %r10d
    xor     %r11d, %r11d
    xor     %r12d, %r12d
    xor     %r13d, %r13d
    xor     %r14d, %r14d
    xor     %r15d, %r15d
    call    enclave_main            # RDI and RSI: what the host asks for
    mov     %rax, %rsi
    xor     %edi, %edi
leave_it:
    mov     $-1, %eax
    mov     $-1, %edx
    xrstor  xsave_init(%rip)
    xor     %ecx, %ecx
    xor     %r8d, %r8d
    xor     %r9d, %r9d
    xor     %r10d, %r10d
    xor     %r11d, %r11d
    xor     %edx, %edx              # the flags are constants, too
    mov     %gs:0x30, %rbx
    mov     %gs:0x38, %rsp
    mov     %gs:0x40, %rbp
    mov     $4, %eax
    enclu                           # EEXIT
    ud2

on_exception:
    mov     %rcx, %gs:0x30
    mov     %rsp, %gs:0x38
    mov     %rbp, %gs:0x40
    mov     %gs:0x18, %rsp
    push    $2
    popfq
    mov     $-1, %eax
    mov     $-1, %edx
    xrstor  xsave_init(%rip)
    lfence
    xor     %eax, %eax
    xor     %ebx, %ebx
    xor     %ecx, %ecx
    xor     %edx, %edx
    xor     %ebp, %ebp
    xor     %esi, %esi
    xor     %r8d, %r8d
    xor     %r9d, %r9d
    xor     %r10d, %r10d
    xor     %r11d, %r11d
    xor     %r12d, %r12d
    xor     %r13d, %r13d
    xor     %r14d, %r14d
    xor     %r15d, %r15d
    mov     %gs:0x20, %rdi
    call    handle_exception        # looks at EXITINFO, repairs RIP
    mov     $1, %edi
    xor     %esi, %esi
    jmp     leave_it
    .size   enclave_entry, . - enclave_entry

    .section .rodata
    .balign 64
xsave_init:
    .short  0x37f                   # x87 control word
    .skip   6
    .long   0x1fbf
#           ^^^^^^ error(mxcsr-image-offset)
    .skip   500
    .quad   0, 0                    # XSTATE_BV: all components initial; XCOMP_BV: standard form
    .skip   48
    .section .note.GNU-stack, "", @progbits
