/**
 * Operands that GNU as lets people leave out, add or exchange: `shll %eax`, `faddp`, `monitor %rax, %ecx, %edx`,
 * `imul $5, %eax`, `test (%rax), %ecx`. All lists are destination first.
 */
import type { InstructionForm, OperandTemplate } from './forms.js';

/** The exception to destination first: these are written in this order in AT&T syntax, too. */
const ADDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  monitor: [
    ['rax', 'ecx', 'edx'],
    ['rax', 'rcx', 'rdx'],
    ['eax', 'ecx', 'edx'],
    ['eax', 'rcx', 'rdx'],
  ],
  mwait: [
    ['eax', 'ecx'],
    ['rax', 'rcx'],
  ],
  monitorx: [
    ['rax', 'ecx', 'edx'],
    ['rax', 'rcx', 'rdx'],
    ['eax', 'ecx', 'edx'],
    ['eax', 'rcx', 'rdx'],
  ],
  mwaitx: [
    ['eax', 'ecx', 'ebx'],
    ['rax', 'rcx', 'rbx'],
  ],
  vmload: [['rax'], ['eax']],
  vmrun: [['rax'], ['eax']],
  vmsave: [['rax'], ['eax']],
  skinit: [['eax']],
  clzero: [['rax'], ['eax']],
  invlpga: [
    ['rax', 'ecx'],
    ['eax', 'ecx'],
  ],
  invlpgb: [
    ['rax', 'ecx', 'edx'],
    ['eax', 'ecx', 'edx'],
  ],
  pvalidate: [
    ['eax', 'ecx', 'edx'],
    ['rax', 'ecx', 'edx'],
  ],
  rmpadjust: [
    ['eax', 'rcx', 'rdx'],
    ['rax', 'rcx', 'rdx'],
    ['rax', 'ecx', 'edx'],
  ],
  rmpquery: [
    ['eax', 'rcx', 'rdx'],
    ['rax', 'rcx', 'rdx'],
  ],
  rmpupdate: [
    ['eax', 'rcx'],
    ['rax', 'rcx'],
    ['rax', 'ecx'],
  ],
  psmash: [['rax'], ['eax']],
  fnstsw: [[]],
  fstsw: [[]],
};

/** They read XMM0 whether or not it is written as their last operand. */
const XMM0 = /^(?:blendv(?:pd|ps)|pblendvb|sha256rnds2)$/;

const X87_STACK = /^f(?:add|sub|subr|mul|div|divr|com|comp|ucom|ucomp|comi|comip|ucomi|ucomip|xch)p?$/;

const NOTHING = 'none';

/** What was found before, by form; what a form takes never changes. */
const FOUND = new WeakMap<InstructionForm, readonly (readonly OperandTemplate[])[]>();

/** The operand lists that a form takes; the first one is the form's own. */
export function operandLists(form: InstructionForm): readonly (readonly OperandTemplate[])[] {
  const before = FOUND.get(form);
  if (before !== undefined) return before;
  const lists = findLists(form);
  FOUND.set(form, lists);
  return lists;
}

function findLists(form: InstructionForm): readonly (readonly OperandTemplate[])[] {
  const { operands, name } = form;
  const lists: (readonly OperandTemplate[])[] = [operands];
  const kinds = operands.map(({ kind }) => kind);
  const last = kinds.at(-1);
  if (kinds.some((kind) => kind === 'rsi' || kind === 'rdi' || kind === 'xlat')) {
    lists.push(
      operands.filter((_, at) => isFixedMemory(kinds[at])),
      [],
    );
  }
  // The address of MASKMOVQ's destination is never written.
  if (kinds.includes('segrdi') && operands.length === 3) lists.push(operands.slice(1));
  if (name === 'lar' || name === 'lsl')
    lists.push(operands.map((one, at) => (at === 1 ? { ...one, kind: 'rm16' } : one)));
  if (name === 'tpause' || name === 'umwait') lists.push([...operands, fixed('edx'), fixed('eax')]);
  if (last === 'one' || ((name === 'shld' || name === 'shrd') && last === 'cl')) lists.push(operands.slice(0, -1));
  if (name === 'imul' && operands.length === 3) lists.push(withoutSource(operands));
  if ((name === 'test' || name === 'xchg') && operands.length === 2) lists.push([...operands].reverse());
  if ((name === 'in' || name === 'out') && operands.length === 2) {
    lists.push(operands.filter(({ kind }) => kind === 'dx' || kind === 'i8'));
  }
  if (name === 'div' || name === 'idiv') lists.push([accumulator(form), ...operands]);
  if (XMM0.test(name)) lists.push([...operands, fixed('xmm0')]);
  if (X87_STACK.test(name) && kinds.includes('sti')) {
    lists.push(operands.filter(({ kind }) => kind === 'sti'));
    if (kinds[0] === 'st' || name.endsWith('p')) lists.push([]);
    if (name.endsWith('p')) lists.push([...operands].reverse());
  }
  for (const registers of ADDED[name] ?? []) {
    if (operands.length === 0 || registers.length === 0) lists.push(registers.map(fixed));
  }
  return lists;
}

/** Memory at registers that the instruction dictates. */
export function isFixedMemory(kind: string | undefined): boolean {
  return kind === 'rsi' || kind === 'rdi' || kind === 'segrdi' || kind === 'xlat';
}

/** `imul $5, %eax` multiplies its destination. */
function withoutSource([destination, , immediate]: readonly OperandTemplate[]): readonly OperandTemplate[] {
  if (destination === undefined || immediate === undefined) return [];
  return [{ ...destination, access: 'read-write' }, immediate];
}

function accumulator(form: InstructionForm): OperandTemplate {
  const registers: Readonly<Record<string, string>> = { b: 'al', w: 'ax', l: 'eax', q: 'rax' };
  return fixed(registers[form.suffix] ?? 'al');
}

/** A register that is used anyway and may be written. */
function fixed(register: string): OperandTemplate {
  return { kind: register, access: NOTHING, memoryAccess: NOTHING };
}
