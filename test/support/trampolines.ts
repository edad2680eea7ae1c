/** Trampolines that several feature tests look at. */

/** The prefix contract done right: EENTER, landing pad with a test of EAX, AEP with its own pad. `$` marks are added by tests. */
export const PREFIX_TRAMPOLINE = `# trampolint: contract=rfc-prefix prefix=ds
	.text
	.globl	enter_enclave
	.type	enter_enclave, @function
enter_enclave:
	push	%rbp
	mov	%rsp, %rbp
	push	%rbx
	mov	%rdi, %rbx
	lea	async_exit(%rip), %rcx
	mov	$2, %eax
	ds enclu
landing_pad:
	cmp	$14, %eax
	je	faulted
	xor	%eax, %eax
	jmp	leave_it
faulted:
	mov	%rdi, %rcx
	mov	$-1, %eax
leave_it:
	mov	-8(%rbp), %rbx
	leave
	ret
async_exit:
	ds enclu
	mov	$-1, %eax
	jmp	leave_it
`;

/** The same without the prefix on EENTER's ENCLU. */
export const MISSING_PREFIX = PREFIX_TRAMPOLINE.replace('$2, %eax\n\tds enclu', '$2, %eax\n\tenclu');

/** The text with the cursor marker in front of the first `needle` behind `after`. Throws when it is not there. */
export function cursorBefore(text: string, needle: string, after = ''): string {
  const from = text.indexOf(after);
  const at = from < 0 ? -1 : text.indexOf(needle, from + after.length);
  if (at < 0) throw new Error(`no ${JSON.stringify(needle)} behind ${JSON.stringify(after)}`);
  return `${text.slice(0, at)}$0${text.slice(at)}`;
}
