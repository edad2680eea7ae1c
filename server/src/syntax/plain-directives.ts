/**
 * Directives that mean the same wherever they stand, as far as reading goes: they put something into the program and
 * change nothing about how the next statement is read.
 */

const PLAIN = new Set(
  (
    '.byte .short .word .value .hword .2byte .int .long .4byte .quad .8byte .octa .uleb128 .sleb128 .ascii .asciz .string ' +
    '.skip .space .zero .fill .align .balign .p2align .float .single .double .tfloat ' +
    '.globl .global .weak .local .hidden .protected .internal .type .size .comm .lcomm .ident ' +
    '.text .data .bss .section .pushsection .popsection .previous .subsection .loc .file ' +
    '.cfi_startproc .cfi_endproc .cfi_def_cfa .cfi_def_cfa_offset .cfi_def_cfa_register .cfi_adjust_cfa_offset .cfi_offset ' +
    '.cfi_rel_offset .cfi_val_offset .cfi_register .cfi_restore .cfi_undefined .cfi_same_value .cfi_remember_state ' +
    '.cfi_restore_state .cfi_escape .cfi_personality .cfi_lsda .cfi_signal_frame .cfi_sections .cfi_return_column'
  ).split(' '),
);

/** Whether the directive (lower case, with its dot) is one of those; one that is not listed is not. */
export function isPlainDirective(name: string): boolean {
  return PLAIN.has(name);
}
