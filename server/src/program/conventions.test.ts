import { describe, expect, it } from 'vitest';
import { macroMeaning } from './conventions.js';

/** The meaning of a call such as `NAME(a, b)` in a few words. */
function meaning(call: string): string {
  const match = /^(\w+)(?:\((.*)\))?$/.exec(call);
  const args = match?.[2] === undefined ? [] : match[2].split(',').map((arg) => arg.trim());
  const found = macroMeaning(match?.[1] ?? '', args);
  if (found === undefined) return 'unknown';
  return found.kind === 'label' ? `${found.binding} ${found.type}` : found.kind;
}

describe('a macro without definition', () => {
  it.each([
    ['SYM_FUNC_START(foo)', 'global function'],
    ['SYM_FUNC_START_LOCAL(foo)', 'local function'],
    ['SYM_FUNC_START_WEAK(foo)', 'weak function'],
    ['SYM_CODE_START_NOALIGN(foo)', 'global function'],
    ['SYM_INNER_LABEL(foo, SYM_L_GLOBAL)', 'global function'],
    ['SYM_DATA_START(foo)', 'global object'],
    ['ENTRY(foo)', 'global function'],
    ['GLOBAL(foo)', 'global function'],
    ['DECLARE_LOCAL_FUNC(foo)', 'local function'],
    ['DECLARE_GLOBAL_FUNC(foo)', 'global function'],
    ['SYM_FUNC_ALIAS(foo, bar)', 'alias'],
    ['SYM_FUNC_END(foo)', 'nothing'],
    ['SYM_CODE_END(foo)', 'nothing'],
    ['ENDPROC(foo)', 'nothing'],
    ['END(foo)', 'nothing'],
    ['EXPORT_SYMBOL(foo)', 'nothing'],
    ['UNWIND_HINT_FUNC', 'nothing'],
    ['cfi_adjust_cfa_offset(8)', 'nothing'],
    ['_ASM_VDSO_EXTABLE_HANDLE(.La, .Lb)', 'exception-table'],
    ['_ASM_EXTABLE_UA(1b, 2b)', 'exception-table'],
    ['CALL_FUNC(foo)', 'unknown'],
    ['ENTRY(%rax)', 'unknown'],
    ['SAVE_REGS', 'unknown'],
    ['FRAME_BEGIN', 'unknown'],
    ['FRAME_END', 'unknown'],
  ])('%s: %s', (call, expected) => {
    expect(meaning(call)).toBe(expected);
  });
});
