# Loads every register from its slot, jumps into a stub, and stores every register back.
	.text
	.globl	enter_stub, recover, done, done_taken
enter_stub:
	push	%rbx
	push	%rbp
	push	%r12
	push	%r13
	push	%r14
	push	%r15
	mov	%rsp, slot_host_rsp(%rip)
	cmpl	$0, use_bases(%rip)
	je	1f
	rdfsbase %rax
	mov	%rax, host_bases(%rip)
	rdgsbase %rax
	mov	%rax, 8+host_bases(%rip)
	mov	slot_bases(%rip), %rax
	wrfsbase %rax
	mov	8+slot_bases(%rip), %rax
	wrgsbase %rax
1:
	fninit
	ldmxcsr	slot_mxcsr(%rip)
	fldcw	slot_fcw(%rip)
	pushq	slot_rflags(%rip)
	popfq
	# Nothing from here on changes a flag.
	mov	slot_registers(%rip), %rax
	mov	8+slot_registers(%rip), %rcx
	mov	16+slot_registers(%rip), %rdx
	mov	24+slot_registers(%rip), %rbx
	mov	32+slot_registers(%rip), %rsp
	mov	40+slot_registers(%rip), %rbp
	mov	48+slot_registers(%rip), %rsi
	mov	56+slot_registers(%rip), %rdi
	mov	64+slot_registers(%rip), %r8
	mov	72+slot_registers(%rip), %r9
	mov	80+slot_registers(%rip), %r10
	mov	88+slot_registers(%rip), %r11
	mov	96+slot_registers(%rip), %r12
	mov	104+slot_registers(%rip), %r13
	mov	112+slot_registers(%rip), %r14
	mov	120+slot_registers(%rip), %r15
	jmp	*slot_target(%rip)

done_taken:
	movb	$1, slot_taken(%rip)
done:
	mov	%rax, slot_registers(%rip)
	mov	%rcx, 8+slot_registers(%rip)
	mov	%rdx, 16+slot_registers(%rip)
	mov	%rbx, 24+slot_registers(%rip)
	mov	%rsp, 32+slot_registers(%rip)
	mov	%rbp, 40+slot_registers(%rip)
	mov	%rsi, 48+slot_registers(%rip)
	mov	%rdi, 56+slot_registers(%rip)
	mov	%r8, 64+slot_registers(%rip)
	mov	%r9, 72+slot_registers(%rip)
	mov	%r10, 80+slot_registers(%rip)
	mov	%r11, 88+slot_registers(%rip)
	mov	%r12, 96+slot_registers(%rip)
	mov	%r13, 104+slot_registers(%rip)
	mov	%r14, 112+slot_registers(%rip)
	mov	%r15, 120+slot_registers(%rip)
	# The stack pointer of the vector may point anywhere, so it goes before the flags are pushed.
	mov	slot_host_rsp(%rip), %rsp
	pushfq
	popq	slot_rflags(%rip)
recover:
	pushq	$2
	popfq
	stmxcsr	slot_mxcsr(%rip)
	fnstcw	slot_fcw(%rip)
	fninit
	ldmxcsr	host_mxcsr(%rip)
	cmpl	$0, use_bases(%rip)
	je	2f
	rdfsbase %rax
	mov	%rax, slot_bases(%rip)
	rdgsbase %rax
	mov	%rax, 8+slot_bases(%rip)
	mov	host_bases(%rip), %rax
	wrfsbase %rax
	mov	8+host_bases(%rip), %rax
	wrgsbase %rax
2:
	pop	%r15
	pop	%r14
	pop	%r13
	pop	%r12
	pop	%rbp
	pop	%rbx
	ret

	.data
	.balign	4
host_mxcsr:
	.long	0x1f80

	.bss
	.balign	16
	.globl	slot_registers, slot_rflags, slot_bases, slot_target, slot_host_rsp
	.globl	slot_mxcsr, use_bases, slot_fcw, slot_taken
slot_registers:
	.skip	128
slot_rflags:
	.skip	8
slot_bases:
	.skip	16
host_bases:
	.skip	16
slot_target:
	.skip	8
slot_host_rsp:
	.skip	8
slot_mxcsr:
	.skip	4
use_bases:
	.skip	4
slot_fcw:
	.skip	2
slot_taken:
	.skip	1

	.section .note.GNU-stack,"",@progbits
