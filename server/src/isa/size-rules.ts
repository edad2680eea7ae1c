/** Operand sizes: which forms a statement without suffix can mean, and what GNU as says when that is not clear. */
import type { FormMatch, WrittenInstruction } from './resolve.js';
import type { TypedOperand } from './typed-operand.js';

/** Their operations are 64 bits wide unless something says otherwise; for others GNU as takes 32. */
export const WIDE = /^(?:push|pop|call|jmp|ret|lret|leave|enter)$/;

/** GNU as 2.40 does not know their far pointers of 80 bits. */
const NO_FAR_64 = /^(?:l[fgs]s|lss|ljmp|lcall)$/;

/** The matches that GNU as considers: its default size alone where nothing says a size. */
export function sizedMatches(written: WrittenInstruction, matches: readonly FormMatch[]): readonly FormMatch[] {
  const known = matches.filter(({ form }) => !(NO_FAR_64.test(form.name) && form.memoryBytes === 10));
  if (written.operands.some(saysSize)) return known;
  return known.filter(({ form, sized }) => sized || !WIDE.test(form.name) || form.suffix === 'q');
}

/** What GNU as says about a size that is not clear. */
export interface SizeComplaint {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly operand?: number;
}

/** An error in Intel syntax and for vectors, else a warning about the 32 bits that are taken. */
export function sizeProblem(written: WrittenInstruction, matches: readonly FormMatch[]): SizeComplaint | undefined {
  const operand = written.operands.findIndex(({ kind }) => kind === 'memory');
  const memory = written.operands[operand];
  if (memory?.kind !== 'memory' || memory.size !== undefined || memory.decorations?.broadcast !== undefined) {
    return undefined;
  }
  const unsized = matches.filter(({ sized, form }) => !sized && form.memoryBytes > 0);
  const vectors = new Set(unsized.map(({ form }) => form.suffix).filter((suffix) => /^[xyz]$/.test(suffix)));
  const sizes = new Set(unsized.map(({ form }) => form.memoryBytes));
  if (sizes.size < 2) return undefined;
  const name = unsized[0]?.form.name ?? '';
  if (ENVIRONMENT.test(name)) return undefined;
  if (WIDE.test(name) || (written.dialect === 'att' && vectors.size < 2 && written.operands.some(isGeneral))) {
    return undefined;
  }
  const message = `The size of the memory operand of ${written.mnemonic} is not given.`;
  if (written.dialect === 'intel' || vectors.size > 1) return { severity: 'error', message, operand };
  return DEFAULTED.test(name) ? { severity: 'warning', message: `${message} The assembler takes 32 bits.` } : undefined;
}

/** Their size depends on the operand-size prefix, which is never meant. */
const ENVIRONMENT = /^f(?:ldenv|n?stenv|n?save|rstor)$/;

const DEFAULTED =
  /^(?:mov|add|sub|adc|sbb|and|or|xor|cmp|test|inc|dec|neg|not|sh[lr]|sa[lr]|ro[lr]|rc[lr]|i?mul|i?div|bt[src]?)$/;

function saysSize(operand: TypedOperand): boolean {
  return operand.kind === 'register' || (operand.kind === 'memory' && operand.size !== undefined);
}

function isGeneral(operand: TypedOperand): boolean {
  return operand.kind === 'register';
}
