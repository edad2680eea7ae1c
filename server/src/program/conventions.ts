/**
 * What macros whose definition is missing probably do, by the conventions of their names: the kernel's
 * linkage.h, glibc's sysdep.h and the SGX SDKs. Whatever is concluded here is marked as assumed.
 */
import type { ProgramSymbol } from './model.js';

export type MacroMeaning =
  | {
      readonly kind: 'label';
      readonly binding: ProgramSymbol['binding'];
      readonly type: ProgramSymbol['type'];
    }
  | { readonly kind: 'alias' }
  | { readonly kind: 'exception-table' }
  /** Marks an end, exports a name, annotates: no instruction comes of it. */
  | { readonly kind: 'nothing' };

const NOTHING =
  /EXPORT|KPROBE|^ANNOTATE|UNWIND_HINT|STACK_FRAME_NON_STANDARD|^(?:CFI|cfi)_|^_*(?:FUNC_)?ALIGN$|^MODULE_/;
/** The end of what its argument names; without a name it may be the second half of a pair that does something. */
const END = /(?:^|_)(?:END|ENDPROC|ENDDATA)(?:_|$)|^_*END/;
const TABLE = /EXTABLE/i;
const ALIAS = /ALIAS/;
const LABEL = /START|ENTRY|FUNC|LABEL|GLOBAL/i;
/** Names that contain such a word and do something else. */
const NO_LABEL = /CALL|INVOKE|JMP|JUMP|SAVE|RESTORE|LOAD|PUSH|POP/i;

/** What a macro of this name and these arguments probably does; undefined when its name says nothing. */
export function macroMeaning(name: string, args: readonly string[]): MacroMeaning | undefined {
  if (TABLE.test(name) && args.length >= 2) return { kind: 'exception-table' };
  if (NOTHING.test(name)) return { kind: 'nothing' };
  const first = args[0];
  if (first === undefined || !isIdentifier(first)) return undefined;
  if (END.test(name)) return { kind: 'nothing' };
  if (ALIAS.test(name) && args.length >= 2) return { kind: 'alias' };
  if (!LABEL.test(name) || NO_LABEL.test(name)) return undefined;
  const binding = /LOCAL/i.test(name) ? 'local' : /WEAK/i.test(name) ? 'weak' : 'global';
  return { kind: 'label', binding, type: /DATA/i.test(name) ? 'object' : 'function' };
}

/** True for what can be a symbol's name. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_.$][\w.$]*$/.test(text);
}
