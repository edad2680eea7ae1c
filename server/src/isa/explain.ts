/** Why no form of a mnemonic takes the operands given, in words for the person who wrote them. */
import type { InstructionForm, OperandTemplate } from './forms.js';
import { operandFits } from './match.js';
import { withoutRounding, type WrittenInstruction } from './resolve.js';
import { classifyRegister } from './register-classes.js';
import { candidatesOf } from './spellings.js';
import type { TypedOperand } from './typed-operand.js';
import { operandLists } from './variants.js';

/** What is wrong; `operand` is the index of the operand it concerns, undefined for all of them together. */
export interface Mismatch {
  readonly message: string;
  readonly operand?: number;
}

interface Attempt {
  readonly form: InstructionForm;
  readonly templates: readonly OperandTemplate[];
}

/** The mismatch of an instruction that has candidates but no matching form. */
export function explainMismatch(written: WrittenInstruction): Mismatch {
  const operands = withoutRounding(written.operands);
  const attempts = candidatesOf(written.mnemonic, written.dialect).flatMap(({ form, predicate }): Attempt[] =>
    operandLists(form).map((templates) => ({
      form,
      templates: predicate === undefined ? templates : templates.slice(0, -1),
    })),
  );
  const counts = [...new Set(attempts.map(({ templates }) => templates.length))].sort((a, b) => a - b);
  const { mnemonic } = written;
  if (!counts.includes(operands.length)) {
    const given = operands.length;
    return {
      message: `${mnemonic} takes ${countWords(counts)}, but ${given} ${given === 1 ? 'is' : 'are'} given.`,
    };
  }
  const counted = attempts.filter(({ templates }) => templates.length === operands.length);
  for (const [at, operand] of operands.entries()) {
    if (counted.some(({ form, templates }) => fitsAt(templates, at, operand, form))) continue;
    const kinds = [...new Set(counted.map(({ templates }) => kindWords(templates[at]?.kind ?? '')))];
    return { message: `${mnemonic} cannot take ${operandWords(operand)} here, only ${listWords(kinds)}.`, operand: at };
  }
  const sizes = new Set(operands.flatMap(registerSize));
  if (sizes.size > 1) return { message: `The sizes of the operands of ${mnemonic} do not go together.` };
  const last = mnemonic.at(-1) ?? '';
  const suffixed =
    written.dialect === 'att' && 'bwlq'.includes(last) && candidatesOf(mnemonic.slice(0, -1), 'att').length > 0;
  if (suffixed && sizes.size === 1) {
    return { message: `The suffix ${last} of ${mnemonic} contradicts its operands.` };
  }
  return { message: `${mnemonic} does not take these operands together.` };
}

function fitsAt(
  templates: readonly OperandTemplate[],
  at: number,
  operand: TypedOperand,
  form: InstructionForm,
): boolean {
  const template = templates[at];
  return template !== undefined && operandFits(template, operand, form);
}

function registerSize(operand: TypedOperand): readonly string[] {
  const found = operand.kind === 'register' ? classifyRegister(operand.register)?.class : undefined;
  return found !== undefined && /^r\d/.test(found) ? [found] : [];
}

function countWords(counts: readonly number[]): string {
  const words = counts.map((count) => (count === 0 ? 'no' : count === 1 ? 'one' : String(count)));
  const only = counts.length === 1 && counts[0] === 1;
  return `${words.join(' or ')} ${only ? 'operand' : 'operands'}`;
}

function operandWords(operand: TypedOperand): string {
  switch (operand.kind) {
    case 'register':
      return `the register ${operand.register}`;
    case 'immediate':
      return operand.value === undefined ? 'an immediate' : `the immediate ${operand.value}`;
    case 'memory':
      return 'memory';
    case 'rounding':
      return 'a rounding mode';
  }
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  x: 'an XMM register',
  y: 'a YMM register',
  z: 'a ZMM register',
  x4: 'an XMM register',
  z4: 'a ZMM register',
  mm: 'an MMX register',
  k: 'a mask register',
  k2: 'a mask register',
  t: 'a tile register',
  b: 'a bounds register',
  st: 'st',
  sti: 'an x87 register',
  sreg: 'a segment register',
  cr: 'a control register',
  dr: 'a debug register',
  m: 'memory',
  mib: 'memory',
  sib: 'memory',
  moffs: 'an absolute address',
  one: 'the immediate 1',
  i4: 'an immediate of 4 bits',
  rel8: 'a label',
  rel32: 'a label',
};

function kindWords(kind: string): string {
  const listed = KIND_WORDS[kind];
  if (listed !== undefined) return listed;
  const general = /^(r|rm|i|s)(8|16|32|64)$/.exec(kind);
  if (general !== null) {
    const [, letter, bits = ''] = general;
    if (letter === 'r') return `a register of ${bits} bits`;
    if (letter === 'rm') return `a register of ${bits} bits or memory`;
    return `an immediate of ${bits} bits`;
  }
  if (/^(?:mmm|[xyzkb]m)$/.test(kind)) return `${kindWords(kind.slice(0, -1))} or memory`;
  if (kind.startsWith('vm')) return `memory with a vector index`;
  if (kind === 'rsi' || kind === 'rdi' || kind === 'segrdi' || kind === 'xlat') return 'memory at its fixed register';
  return kind;
}

/** More kinds than these are not read. */
const MOST_KINDS = 4;

function listWords(kinds: readonly string[]): string {
  const shown = kinds.slice(0, MOST_KINDS);
  if (kinds.length > MOST_KINDS) shown.push('others');
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`;
}
