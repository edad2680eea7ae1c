/** Results that do not follow from the operands alone: idioms for constants, and results the manuals leave undefined. */
import type { InstructionForm } from './forms.js';

/** With one register as both sources these give zero, whatever it held; XOR and SUB set the flags accordingly. */
const ZERO = /^(?:xor|sub|v?pxor[dq]?|v?xorp[sd]|v?psub(?:u?s)?[bwdq]|v?pandn[dq]?|v?andnp[sd]|v?pcmpgt[bwdq])$/;

/** Whether the instruction clears its destination because its sources are one register: `xorl %eax, %eax`. */
export function isZeroIdiom(form: InstructionForm, registers: readonly (string | undefined)[]): boolean {
  if (!ZERO.test(form.name)) return false;
  const sources = registers.slice(form.operands.length === 2 ? 0 : 1);
  const [first] = sources;
  return first !== undefined && sources.length === 2 && sources.every((register) => register === first);
}

/** When the destination holds nothing the manual defines. */
export type UndefinedResult = 'source-zero' | 'count-above-width' | 'width-16';

/** The condition under which an instruction's result is undefined; undefined when it never is. */
export function undefinedResultOf(form: InstructionForm): UndefinedResult | undefined {
  if (form.name === 'bsf' || form.name === 'bsr') return 'source-zero';
  if ((form.name === 'shld' || form.name === 'shrd') && form.suffix === 'w') return 'count-above-width';
  if (form.name === 'bswap' && form.suffix === 'w') return 'width-16';
  return undefined;
}
