/** Shifts and rotates: what they do to the flags depends on their count (Intel SDM Vol. 2, SAL/SAR/SHL/SHR, RCL, SHLD). */
import type { FlagEffects, InstructionForm } from './forms.js';

const SHIFTS = /^(?:sh[lr]|sa[lr]|ro[lr]|rc[lr]|sh[lr]d)$/;

/** A form's effects on the flags, and whether they only take place if the count is not 0. */
export interface CountedFlags {
  readonly flags: FlagEffects;
  readonly conditional: boolean;
}

const UNTOUCHED: FlagEffects = { read: [], written: [], cleared: [], set: [], undefined: [] };

/** Whether the flags of the form depend on a count. */
export function countsDecide(form: InstructionForm): boolean {
  return SHIFTS.test(form.name);
}

/**
 * The flags of a shift or rotate. `count` is its immediate; undefined when it is in CL or not known. The table holds
 * what counts above 1 do.
 */
export function countedFlags(form: InstructionForm, count: bigint | undefined): CountedFlags {
  const { flags } = form.profile;
  if (form.operands.at(-1)?.kind === 'one') return { flags, conditional: false };
  if (count === undefined) return { flags, conditional: true };
  const masked = count & (form.suffix === 'q' ? 0x3fn : 0x1fn);
  // The carry that a rotate through it reads goes into the result even so, where the width divides the count.
  if (masked === 0n) return { flags: UNTOUCHED, conditional: false };
  if (masked !== 1n) return { flags, conditional: false };
  const withoutOverflow = flags.undefined.filter((flag) => flag !== 'of');
  return {
    flags: { ...flags, written: [...new Set(['of' as const, ...flags.written])], undefined: withoutOverflow },
    conditional: false,
  };
}
