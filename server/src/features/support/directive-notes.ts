/** One line about each directive that hand-written trampolines use, and the snippet that completes it. */

/** A directive in the editor. `snippet` is what stands behind the name, in LSP's snippet syntax. */
export interface DirectiveNote {
  readonly summary: string;
  readonly snippet?: string;
}

const NOTES: Readonly<Record<string, DirectiveNote>> = {
  '.globl': { summary: 'Makes symbols visible to the linker.', snippet: ' ${1:symbol}' },
  '.global': { summary: 'Makes symbols visible to the linker.', snippet: ' ${1:symbol}' },
  '.local': { summary: 'Keeps symbols within this object.', snippet: ' ${1:symbol}' },
  '.weak': { summary: 'Lets another definition of the symbol win.', snippet: ' ${1:symbol}' },
  '.hidden': { summary: 'Keeps a global symbol within its module.', snippet: ' ${1:symbol}' },
  '.type': { summary: 'Says what a symbol is.', snippet: ' ${1:symbol}, @${2|function,object,notype|}' },
  '.size': { summary: 'Says how long a symbol’s contents are.', snippet: ' ${1:symbol}, . - ${1:symbol}' },
  '.set': { summary: 'Gives a symbol a value; may be done again.', snippet: ' ${1:symbol}, ${2:value}' },
  '.equ': { summary: 'Gives a symbol a value; may be done again.', snippet: ' ${1:symbol}, ${2:value}' },
  '.equiv': { summary: 'Gives a symbol a value once; an error if it has one.', snippet: ' ${1:symbol}, ${2:value}' },
  '.section': { summary: 'Goes on in a section.', snippet: ' ${1:.text}, "${2:ax}", @${3|progbits,nobits,note|}' },
  '.pushsection': {
    summary: 'Goes on in a section until .popsection.',
    snippet: ' ${1:name}, "${2:a}"\n\t$0\n.popsection',
  },
  '.popsection': { summary: 'Returns to the section before .pushsection.' },
  '.previous': { summary: 'Exchanges the section with the one before.' },
  '.text': { summary: 'Goes on in the section of code.' },
  '.data': { summary: 'Goes on in the section of data.' },
  '.bss': { summary: 'Goes on in the section of zeroed data.' },
  '.align': { summary: 'Advances to a multiple of so many bytes.', snippet: ' ${1:16}' },
  '.balign': { summary: 'Advances to a multiple of so many bytes.', snippet: ' ${1:16}' },
  '.p2align': { summary: 'Advances to a multiple of a power of two.', snippet: ' ${1:4}' },
  '.org': { summary: 'Advances to an offset in the section.', snippet: ' ${1:offset}' },
  '.skip': { summary: 'Leaves bytes free, filled with a value.', snippet: ' ${1:size}' },
  '.space': { summary: 'Leaves bytes free, filled with a value.', snippet: ' ${1:size}' },
  '.zero': { summary: 'Emits zero bytes.', snippet: ' ${1:size}' },
  '.fill': { summary: 'Repeats a value.', snippet: ' ${1:repeat}, ${2:size}, ${3:value}' },
  '.nops': { summary: 'Emits so many bytes of NOPs.', snippet: ' ${1:size}' },
  '.byte': { summary: 'Emits bytes.', snippet: ' ${1:0}' },
  '.short': { summary: 'Emits 16-bit values.', snippet: ' ${1:0}' },
  '.word': { summary: 'Emits 16-bit values.', snippet: ' ${1:0}' },
  '.long': { summary: 'Emits 32-bit values.', snippet: ' ${1:0}' },
  '.int': { summary: 'Emits 32-bit values.', snippet: ' ${1:0}' },
  '.quad': { summary: 'Emits 64-bit values, addresses among them.', snippet: ' ${1:0}' },
  '.octa': { summary: 'Emits 128-bit values.', snippet: ' ${1:0}' },
  '.ascii': { summary: 'Emits text without a zero byte behind it.', snippet: ' "${1}"' },
  '.asciz': { summary: 'Emits text with a zero byte behind it.', snippet: ' "${1}"' },
  '.string': { summary: 'Emits text with a zero byte behind it.', snippet: ' "${1}"' },
  '.uleb128': { summary: 'Emits a number in unsigned LEB128, as debug data has it.', snippet: ' ${1:0}' },
  '.sleb128': { summary: 'Emits a number in signed LEB128, as debug data has it.', snippet: ' ${1:0}' },
  '.comm': { summary: 'Reserves common memory for a symbol.', snippet: ' ${1:symbol}, ${2:size}, ${3:alignment}' },
  '.lcomm': { summary: 'Reserves local zeroed memory for a symbol.', snippet: ' ${1:symbol}, ${2:size}' },
  '.include': { summary: 'Reads another file here.', snippet: ' "${1:file}"' },
  '.incbin': { summary: 'Puts the bytes of a file here.', snippet: ' "${1:file}"' },
  '.macro': { summary: 'Defines a macro.', snippet: ' ${1:name} ${2:parameters}\n\t$0\n.endm' },
  '.endm': { summary: 'Ends a macro.' },
  '.exitm': { summary: 'Leaves a macro’s expansion.' },
  '.purgem': { summary: 'Forgets a macro.', snippet: ' ${1:name}' },
  '.rept': { summary: 'Repeats what follows up to .endr.', snippet: ' ${1:count}\n\t$0\n.endr' },
  '.irp': { summary: 'Repeats for each value.', snippet: ' ${1:name}, ${2:values}\n\t$0\n.endr' },
  '.irpc': { summary: 'Repeats for each character.', snippet: ' ${1:name}, ${2:text}\n\t$0\n.endr' },
  '.endr': { summary: 'Ends a repetition.' },
  '.if': { summary: 'Assembles what follows if the value is not 0.', snippet: ' ${1:condition}\n\t$0\n.endif' },
  '.ifdef': { summary: 'Assembles what follows if the symbol has a value.', snippet: ' ${1:symbol}\n\t$0\n.endif' },
  '.ifndef': { summary: 'Assembles what follows if the symbol has no value.', snippet: ' ${1:symbol}\n\t$0\n.endif' },
  '.else': { summary: 'Assembles what follows if nothing above it was.' },
  '.elseif': { summary: 'Another condition of an .if.', snippet: ' ${1:condition}' },
  '.endif': { summary: 'Ends a condition.' },
  '.error': { summary: 'Stops with a message.', snippet: ' "${1:message}"' },
  '.warning': { summary: 'Warns with a message.', snippet: ' "${1:message}"' },
  '.intel_syntax': { summary: 'Goes on in Intel syntax.', snippet: ' ${1|noprefix,prefix|}' },
  '.att_syntax': { summary: 'Goes on in AT&T syntax.', snippet: ' ${1|prefix,noprefix|}' },
  '.code64': { summary: 'Goes on in 64-bit code.' },
  '.code32': { summary: 'Goes on in 32-bit code.' },
  '.code16': { summary: 'Goes on in 16-bit code.' },
  '.arch': { summary: 'Restricts or extends the instructions that are taken.', snippet: ' ${1:cpu}' },
  '.file': { summary: 'Names the source file for debug data.', snippet: ' "${1:file}"' },
  '.loc': { summary: 'Says which source line the code below comes from.', snippet: ' ${1:file} ${2:line}' },
  '.ident': { summary: 'Leaves a tag in the comment section.', snippet: ' "${1}"' },
  '.symver': { summary: 'Gives a symbol a version.', snippet: ' ${1:name}, ${2:name@VERSION}' },
  '.reloc': { summary: 'Asks for a relocation.', snippet: ' ${1:offset}, ${2:R_X86_64_NONE}, ${3:symbol}' },
  '.cfi_startproc': { summary: 'Begins the unwind description of a function.', snippet: '\n\t$0\n.cfi_endproc' },
  '.cfi_endproc': { summary: 'Ends the unwind description of a function.' },
  '.cfi_def_cfa': { summary: 'The CFA is a register plus an offset.', snippet: ' ${1:%rsp}, ${2:8}' },
  '.cfi_def_cfa_register': { summary: 'The CFA goes by another register from here on.', snippet: ' ${1:%rbp}' },
  '.cfi_def_cfa_offset': { summary: 'The CFA has another offset from here on.', snippet: ' ${1:16}' },
  '.cfi_adjust_cfa_offset': { summary: 'Adds to the offset of the CFA, as after a push.', snippet: ' ${1:8}' },
  '.cfi_offset': { summary: 'A register was saved at an offset from the CFA.', snippet: ' ${1:%rbp}, ${2:-16}' },
  '.cfi_rel_offset': {
    summary: 'A register was saved at an offset from the CFA’s register.',
    snippet: ' ${1:%rbp}, ${2:0}',
  },
  '.cfi_register': { summary: 'A register was saved in another one.', snippet: ' ${1:%rbp}, ${2:%rbx}' },
  '.cfi_restore': { summary: 'A register is again where it was at the start.', snippet: ' ${1:%rbp}' },
  '.cfi_undefined': { summary: 'A register cannot be restored from here on.', snippet: ' ${1:%rax}' },
  '.cfi_same_value': { summary: 'A register has not changed.', snippet: ' ${1:%rbx}' },
  '.cfi_remember_state': { summary: 'Keeps the rules for .cfi_restore_state.' },
  '.cfi_restore_state': { summary: 'Returns to the rules that were kept.' },
  '.cfi_signal_frame': { summary: 'This frame is one of a signal handler.' },
  '.cfi_escape': { summary: 'Unwind instructions as bytes.', snippet: ' ${1:0x00}' },
  '.cfi_personality': { summary: 'Names the routine that handles exceptions.', snippet: ' ${1:0x9b}, ${2:symbol}' },
  '.cfi_lsda': { summary: 'Names the data of the exception handler.', snippet: ' ${1:0x1b}, ${2:symbol}' },
  '.cfi_sections': { summary: 'Says which sections get the unwind descriptions.', snippet: ' ${1:.eh_frame}' },
};

/** The note about a directive (lower case, with its dot); undefined when there is none. */
export function directiveNote(name: string): DirectiveNote | undefined {
  return Object.hasOwn(NOTES, name) ? NOTES[name] : undefined;
}

/** Every directive with a note. */
export function notedDirectives(): readonly string[] {
  return Object.keys(NOTES);
}
