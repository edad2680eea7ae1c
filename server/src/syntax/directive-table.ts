/**
 * The directives of GNU as 2.40 for x86-64 ELF and the shape of their arguments (as manual, chapter 7, and the
 * handler tables of the assembler). A name that is not here is unknown to the assembler.
 */

/** How the arguments behind a directive's name are read. */
export type ArgumentShape =
  /** No arguments; anything behind the name is an error. */
  | 'none'
  /** The assembler does not look at what follows. */
  | 'unchecked'
  /** Expressions with commas; elements may be empty. */
  | 'expressions'
  /** The same, with `@` relocations allowed (4- and 8-byte data). */
  | 'addresses'
  | 'floats'
  /** Strings, side by side or with commas, and `<65>` for single bytes. */
  | 'strings'
  | 'string'
  | 'optional-string'
  /** Symbol names with commas, at least one. */
  | 'symbols'
  /** Names with commas, possibly none. */
  | 'names'
  /** One symbol name. */
  | 'name'
  /** A symbol, a comma, expressions: `.set a, 1`. */
  | 'assignment'
  /** A symbol, an optional comma, expressions: `.comm a, 8, 8`. */
  | 'common'
  /** The same with one expression. */
  | 'lcomm'
  /** A string or an expression, then expressions: `.incbin "f", 4`. */
  | 'string-expressions'
  /** A line, a file name, flags. */
  | 'linefile'
  | 'section'
  /** The name of a section group. */
  | 'group'
  | 'type'
  | 'syntax'
  | 'file'
  | 'loc'
  | 'reloc'
  | 'cfi-sections'
  | 'cfi-start'
  | 'cfi-register'
  | 'cfi-registers'
  | 'cfi-register-offset'
  | 'cfi-register-register'
  | 'cfi-register-encoding'
  /** A symbol, a versioned name, a word. */
  | 'symver'
  /** Words with commas, untyped. */
  | 'words'
  /** The whole rest, untyped. */
  | 'raw';

const SHAPES: Readonly<Record<ArgumentShape, string>> = {
  none:
    '.bundle_lock .bundle_unlock .allow_index_reg .disallow_index_reg .altmacro .noaltmacro .att_mnemonic .intel_mnemonic ' +
    '.else .elsec .endif .endc .err .abort .exitm .mexit .list .nolist .eject .page .nopage .endfunc ' +
    '.cfi_endproc .cfi_remember_state .cfi_restore_state .cfi_window_save .cfi_signal_frame .cfi_negate_ra_state',
  unchecked:
    '.extern .xref .debug .name .format .noformat .lflags .spc .optim .noopt .this_gcc_requires_the_gnu_assembler ' +
    '.code16 .code16gcc .code32 .code64 .previous .popsection .endm .endr .end .linkonce',
  group: '.attach_to_group',
  expressions:
    '.byte .short .word .value .hword .2byte .dc .dc.w .dc.b .octa .rva .uleb128 .sleb128 .skip .space .zero ' +
    '.ds .ds.b .ds.w .ds.l .ds.s .ds.d .ds.x .ds.p .dcb .dcb.b .dcb.w .dcb.l .fill .nops .nop .org ' +
    '.align .balign .balignw .balignl .p2align .p2alignw .p2alignl .text .data .bss .subsection .struct .offset ' +
    '.line .mri ..mri .loc_mark_labels .fail .bundle_align_mode .psize .plen .llen .gnu_attribute ' +
    '.if .ifeq .ifne .ifge .ifgt .ifle .iflt .elseif .rept .rep ' +
    '.cfi_def_cfa_offset .cfi_adjust_cfa_offset .cfi_escape .cfi_personality .cfi_lsda .cfi_inline_lsda .cfi_fde_data',
  addresses: '.int .long .4byte .dc.l .slong .quad .8byte .dc.a',
  floats: '.float .single .ffloat .dc.s .double .dfloat .dc.d .tfloat .dc.x .hfloat .bfloat16 .dcb.s .dcb.d .dcb.x',
  strings: '.ascii .asciz .string .string8 .string16 .string32 .string64 .ident',
  string: '.print .title .ttl .sbttl .version .include',
  'optional-string': '.error .warning',
  symbols: '.globl .global .xdef .weak .local .hidden .protected .internal',
  names: '.purgem .func .weakref .vtable_inherit',
  name: '.cfi_personality_id .cfi_label .ifdef .ifndef .ifnotdef',
  assignment: '.set .equ .equiv .eqv .lsym .size .vtable_entry',
  lcomm: '.lcomm',
  common: '.comm .common .common.s .xcom .largecomm .tls_common',
  linefile: '.linefile',
  'string-expressions': '.incbin .stabs .stabn .stabd .xstabs',
  section: '.section .section.s .sect .sect.s .pushsection',
  type: '.type',
  syntax: '.intel_syntax .att_syntax',
  file: '.file',
  loc: '.loc',
  reloc: '.reloc',
  'cfi-register': '.cfi_def_cfa_register .cfi_same_value .cfi_return_column',
  'cfi-registers': '.cfi_restore .cfi_undefined',
  'cfi-register-offset': '.cfi_def_cfa .cfi_offset .cfi_rel_offset .cfi_val_offset',
  'cfi-register-register': '.cfi_register',
  'cfi-register-encoding': '.cfi_val_encoded_addr',
  symver: '.symver',
  'cfi-sections': '.cfi_sections',
  'cfi-start': '.cfi_startproc',
  words: '.arch .sse_check .operand_check',
  raw: '.macro .irp .irpc .irep .irepc .ifb .ifnb .ifc .ifnc .ifeqs .ifnes',
};

const BY_NAME = new Map<string, ArgumentShape>();
for (const [shape, names] of Object.entries(SHAPES)) {
  for (const name of names.split(' ')) BY_NAME.set(name, shape as ArgumentShape);
}

/** The shape of a directive's arguments; undefined for names the assembler does not know. `name` is lower case. */
export function argumentShape(name: string): ArgumentShape | undefined {
  return BY_NAME.get(name);
}

/** Every directive name, lower case, with its dot. */
export function directiveNames(): IterableIterator<string> {
  return BY_NAME.keys();
}
