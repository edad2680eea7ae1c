/** Instruction forms as people write them: `movq r64, r/m64`, in the order of the syntax at hand. */
import type { InstructionForm, OperandTemplate } from '../../isa/forms.js';
import type { Dialect } from '../../isa/operand-shape.js';

const KINDS: Readonly<Record<string, string>> = {
  x: 'xmm',
  y: 'ymm',
  z: 'zmm',
  x4: 'xmm+3',
  z4: 'zmm+3',
  xm: 'xmm/m',
  ym: 'ymm/m',
  zm: 'zmm/m',
  mmm: 'mm/m',
  km: 'k/m',
  k2: 'k+1',
  t: 'tmm',
  b: 'bnd',
  bm: 'bnd/m',
  m: 'mem',
  mib: 'mem',
  sib: 'mem',
  moffs: 'address',
  one: '1',
  sti: 'st(i)',
  rel8: 'label',
  rel32: 'label',
  rsi: '(rsi)',
  rdi: '(rdi)',
  segrdi: '(rdi)',
  xlat: '(rbx)',
  s8: 'imm8',
  s32: 'imm32',
  i4: 'imm4',
};

/** One operand of a form: `r/m64`, `imm32`, `xmm/m`. */
export function operandLabel({ kind }: OperandTemplate): string {
  const listed = KINDS[kind];
  if (listed !== undefined) return listed;
  const memory = /^rm(\d+)$/.exec(kind);
  if (memory !== null) return `r/m${memory[1] ?? ''}`;
  const immediate = /^i(\d+)$/.exec(kind);
  if (immediate !== null) return `imm${immediate[1] ?? ''}`;
  return kind.startsWith('vm') ? 'mem with vector index' : kind;
}

/** The operands of a list in the order in which they are written. */
export function writtenOrder<T>(operands: readonly T[], form: InstructionForm, dialect: Dialect): readonly T[] {
  // ENTER alone among the forms of the table is written in one order everywhere.
  return dialect === 'intel' || form.name === 'enter' ? operands : [...operands].reverse();
}

/** The mnemonic of a form in a syntax; `suffixed` adds the AT&T suffix that a memory operand needs. */
export function formMnemonic(form: InstructionForm, dialect: Dialect, suffixed: boolean): string {
  if (dialect === 'intel') return form.intelName;
  return suffixed ? form.name + form.suffix : form.name;
}
