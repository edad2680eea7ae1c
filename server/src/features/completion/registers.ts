/** Registers for completion: those that an operand of the open forms takes, or that can be part of an address. */
import type { OperandTemplate } from '../../isa/forms.js';
import { classifyRegister, type RegisterClass } from '../../isa/register-classes.js';
import { REGISTERS_64, registerName } from '../../isa/registers.js';
import type { CursorContext } from '../support/cursor-context.js';

/** A register as an entry. */
export interface RegisterCompletion {
  readonly label: string;
  readonly kind: 'register';
}

/** Scratch and argument registers first, as people look for them. */
const ORDER = [
  'rax',
  'rdi',
  'rsi',
  'rdx',
  'rcx',
  'rbx',
  'rbp',
  'rsp',
  'r8',
  'r9',
  'r10',
  'r11',
  'r12',
  'r13',
  'r14',
  'r15',
];

const COUNTS: Readonly<Partial<Record<RegisterClass, readonly [stem: string, count: number]>>> = {
  x: ['xmm', 16],
  y: ['ymm', 16],
  z: ['zmm', 32],
  mm: ['mm', 8],
  k: ['k', 8],
  t: ['tmm', 8],
  b: ['bnd', 4],
  cr: ['cr', 9],
  dr: ['dr', 8],
};

const GENERAL: readonly RegisterClass[] = ['r64', 'r32', 'r16', 'r8'];

/** The registers that fit, in a useful order; all general ones when nothing is known of the operand. */
export function registersFor(
  templates: readonly OperandTemplate[],
  { dialect, inAddress }: CursorContext,
): readonly RegisterCompletion[] {
  const names = inAddress ? [...registersOf('r64'), 'rip'] : namesFor(templates);
  const sign = dialect === 'att' ? '%' : '';
  return [...new Set(names)].map((name) => ({ label: `${sign}${name}`, kind: 'register' }));
}

function namesFor(templates: readonly OperandTemplate[]): readonly string[] {
  if (templates.length === 0) return GENERAL.slice(0, 2).flatMap(registersOf);
  return templates.flatMap(({ kind }) => {
    // A kind that is a register's name takes that one.
    if (classifyRegister(kind) !== undefined) return [kind];
    if (kind === 'sreg') return ['fs', 'gs', 'ds', 'es', 'ss', 'cs'];
    if (kind === 'sti') return Array.from({ length: 8 }, (_, at) => `st(${at})`);
    return registersOf(classOf(kind));
  });
}

/** `rm64` takes the registers of `r64`, `xm` those of `x`; memory and immediates take none. */
function classOf(kind: string): RegisterClass | undefined {
  const general = /^rm?(8|16|32|64)$/.exec(kind)?.[1];
  if (general !== undefined) return `r${general}` as RegisterClass;
  const other = /^(mm|[xyzktb]|cr|dr)[m24]?$/.exec(kind)?.[1];
  return other as RegisterClass | undefined;
}

function registersOf(registerClass: RegisterClass | undefined): readonly string[] {
  if (registerClass === undefined) return [];
  const width = /^r(8|16|32|64)$/.exec(registerClass)?.[1];
  if (width !== undefined) {
    const bits = Number(width) as 8 | 16 | 32 | 64;
    return [...REGISTERS_64]
      .sort((left, right) => ORDER.indexOf(left) - ORDER.indexOf(right))
      .map((register) => registerName(register, bits));
  }
  const [stem, count] = COUNTS[registerClass] ?? ['', 0];
  return Array.from({ length: count }, (_, at) => `${stem}${at}`);
}
