/** Mnemonics for completion: all spellings that begin with what was typed, the common ones first. */
import { CONDITIONS } from '../../isa/conditions.js';
import { formNames, formsOf, intelNames } from '../../isa/forms.js';
import type { Dialect } from '../../isa/operand-shape.js';
import { aliasSpellings } from '../../isa/spelling-aliases.js';
import { candidatesOf } from '../../isa/spellings.js';

/** In the order in which trampolines use them. */
const COMMON = (
  'mov lea push pop cmp test xor add sub and or jmp call ret enclu je jne jz jnz ja jb jae jbe jl jg jle jge js jns nop ud2 xchg ' +
  'shl shr sar not neg inc dec movzbl movslq cmove cmovne sete setne bt bts btr pushfq popfq cld std lfence mfence fxsave64 fxrstor64 ' +
  'xsave64 xrstor64 xsavec64 xgetbv ldmxcsr stmxcsr fldcw fnstcw fninit rdfsbase wrfsbase rdgsbase wrgsbase endbr64 pause leave ' +
  'cpuid syscall rep lock stosq movsq'
).split(' ');

const RANKS: ReadonlyMap<string, number> = new Map(COMMON.map((name, rank) => [name, rank]));

/** The spellings that begin with `typed` (lower case); only the common ones when nothing was typed. */
export function mnemonicSpellings(typed: string, dialect: Dialect): readonly string[] {
  if (typed === '') return COMMON.filter((name) => candidatesOf(name, dialect).length > 0);
  const found = new Set<string>();
  const add = (name: string): void => {
    if (name.startsWith(typed)) found.add(name);
  };
  for (const name of dialect === 'att' ? formNames() : [...formNames(), ...intelNames()]) {
    if (!name.startsWith(typed) && !typed.startsWith(name)) continue;
    add(name);
    if (dialect === 'att') for (const { suffix } of formsOf(name)) if (suffix !== '') add(name + suffix);
  }
  for (const name of aliasSpellings()) add(name);
  for (const head of ['j', 'set', 'cmov']) {
    for (const condition of [...CONDITIONS, 'z', 'nz', 'c', 'nc']) add(head + condition);
  }
  return [...found]
    .filter((name) => candidatesOf(name, dialect).length > 0)
    .sort((left, right) => rankOf(left) - rankOf(right) || (left < right ? -1 : 1));
}

/** Common ones first, then those that are close to a common one, then by length. */
function rankOf(name: string): number {
  const rank = RANKS.get(name) ?? RANKS.get(name.slice(0, -1));
  return rank ?? 1000 + name.length;
}
