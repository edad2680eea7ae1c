/** Whether operands fit an instruction form: kinds, register classes, sizes, and what may be left out or added. */
import { countsDecide } from './count-dependent.js';
import type { InstructionForm, OperandTemplate } from './forms.js';
import { classifyRegister, type RegisterClass } from './register-classes.js';
import type { TypedImmediate, TypedMemory, TypedOperand } from './typed-operand.js';

/** Registers that a kind takes, and whether memory may stand instead. */
const CLASSES: Readonly<Record<string, readonly [RegisterClass | undefined, memory: boolean]>> = {
  r8: ['r8', false],
  r16: ['r16', false],
  r32: ['r32', false],
  r64: ['r64', false],
  rm8: ['r8', true],
  rm16: ['r16', true],
  rm32: ['r32', true],
  rm64: ['r64', true],
  x: ['x', false],
  x4: ['x', false],
  y: ['y', false],
  z: ['z', false],
  z4: ['z', false],
  xm: ['x', true],
  ym: ['y', true],
  zm: ['z', true],
  mm: ['mm', false],
  mmm: ['mm', true],
  k: ['k', false],
  k2: ['k', false],
  km: ['k', true],
  t: ['t', false],
  b: ['b', false],
  bm: ['b', true],
  sreg: ['sreg', false],
  cr: ['cr', false],
  dr: ['dr', false],
  st: ['st', false],
  sti: ['st', false],
  m: [undefined, true],
  mib: [undefined, true],
  sib: [undefined, true],
};

/** Kinds that are the name of the only register they take. */
const FIXED = /^(?:[abcd]l|[abcd]x|[er][abcd]x|[c-gs]s|xmm0)$/;

/** Whether an operand is one that the template describes; sizes of memory are not looked at. */
export function operandFits(template: OperandTemplate, operand: TypedOperand, form: InstructionForm): boolean {
  const { kind } = template;
  switch (operand.kind) {
    case 'rounding':
      return false;
    case 'immediate':
      return immediateFits(kind, operand, form);
    case 'register':
      return registerFits(kind, operand.register, form);
    case 'memory':
      return memoryFits(kind, operand);
  }
}

function registerFits(kind: string, register: string, form: InstructionForm): boolean {
  if (FIXED.test(kind)) return register === kind;
  const wanted = CLASSES[kind]?.[0];
  if (wanted === undefined) return false;
  const found = classifyRegister(register);
  if (found?.class !== wanted) return false;
  if (kind === 'st') return found.number === 0;
  // Only EVEX reaches the upper half of the vector registers.
  const isVector = wanted === 'x' || wanted === 'y' || wanted === 'z';
  return !isVector || found.number < 16 || form.profile.encoding === 'evex';
}

function memoryFits(kind: string, operand: TypedMemory): boolean {
  switch (kind) {
    case 'rel8':
    case 'rel32':
      return operand.direct;
    case 'moffs':
      return operand.base === undefined && operand.index === undefined;
    // Another register than that of the instruction gets a warning only.
    case 'rsi':
    case 'rdi':
    case 'segrdi':
    case 'xlat':
      return true;
    case 'dx':
      return operand.base === 'dx' && operand.index === undefined && operand.displacement === 0n;
  }
  if (operand.base === 'dx') return false;
  const index = operand.index === undefined ? undefined : classifyRegister(operand.index)?.class;
  const isVector = index === 'x' || index === 'y' || index === 'z';
  if (kind.startsWith('vm')) return index === kind.at(-1);
  return !isVector && (CLASSES[kind]?.[1] ?? false);
}

function immediateFits(kind: string, { value }: TypedImmediate, form: InstructionForm): boolean {
  switch (kind) {
    case 'i4':
      return value === undefined || (value >= 0n && value < 16n);
    case 'i8':
      // An operation cuts an immediate of its own width with a warning; a count must fit.
      return (form.suffix === 'b' && !countsDecide(form)) || between(value, -0x80n, 0xffn);
    case 'i16':
      return form.suffix === 'w' || between(value, -0x8000n, 0xffffn);
    case 'i32':
      return form.suffix === 'l' || between(value, -0x8000_0000n, 0xffff_ffffn);
    case 's8':
      return fitsSigned8(value, form);
    case 's32':
      return (
        between(value, -0x8000_0000n, 0x7fff_ffffn) || between(value, 0xffff_ffff_8000_0000n, 0xffff_ffff_ffff_ffffn)
      );
    case 'i64':
      return true;
    case 'one':
      return value === 1n;
    default:
      return false;
  }
}

/** Sign-extended bytes: also written as the unsigned number of the operation's width, `0xfffffff0`. */
function fitsSigned8(value: bigint | undefined, form: InstructionForm): boolean {
  if (value === undefined || between(value, -0x80n, 0x7fn)) return true;
  const width = form.suffix === 'w' ? 16n : form.suffix === 'l' ? 32n : 64n;
  return between(value, (1n << width) - 0x80n, (1n << width) - 1n);
}

function between(value: bigint | undefined, low: bigint, high: bigint): boolean {
  return value === undefined || (value >= low && value <= high);
}
