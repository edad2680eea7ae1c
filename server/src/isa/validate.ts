/**
 * Whether GNU as takes an instruction statement: its mnemonic, operands, prefixes and decorations. Where it only warns,
 * so do we. Pure: operands come typed, with everything left open that the assembler does not know yet either.
 */
import { addressProblem, fixedAddressProblem, addressProblemFor, type AddressContext } from './address-rules.js';
import { decorationProblem } from './decoration-rules.js';
import type { InstructionForm } from './forms.js';
import { explainMismatch } from './explain.js';
import { classifyRegister } from './register-classes.js';
import { registerProblem, registerWarning } from './register-rules.js';
import { prefixProblems } from './prefix-rules.js';
import { bestMatch, matchingForms, resolvedForm, type FormMatch, type ResolvedForm } from './resolve.js';
import type { WrittenInstruction } from './resolve.js';
import { candidatesOf } from './spellings.js';
import { sizeProblem, sizedMatches } from './size-rules.js';
import { isFixedMemory } from './variants.js';

/** A statement of one instruction with its prefix words in lower case, in the order written. */
export interface WrittenStatement extends WrittenInstruction {
  readonly prefixes: readonly string[];
  /** Between `.allow_index_reg` and `.disallow_index_reg`. */
  readonly allowIndexRegister: boolean;
}

/** Known to GNU as, and to nobody else: `clr %eax` is `xor %eax, %eax`, and FRSTPM does nothing. */
const UNLISTED: ReadonlySet<string> = new Set(['clr', 'clrb', 'clrw', 'clrl', 'clrq', 'frstpm']);

/** What is wrong, and where: an operand or a prefix by index, or the whole statement. */
export interface Complaint {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly operand?: number;
  readonly prefix?: number;
}

/** A statement's form, when there is one, and everything that is wrong with it. */
export interface Validation {
  readonly resolved: ResolvedForm | undefined;
  readonly complaints: readonly Complaint[];
}

/** Validates a statement whose mnemonic GNU as knows in some way. */
export function validate(written: WrittenStatement): Validation {
  const { mnemonic } = written;
  if (candidatesOf(mnemonic, written.dialect).length === 0) {
    if (UNLISTED.has(mnemonic)) return { resolved: undefined, complaints: [] };
    return failed({ message: `${mnemonic} does not exist in 64-bit mode.` });
  }
  const { operands, prefixes } = written;
  const matches = sizedMatches(written, matchingForms(written));
  // String instructions use their own registers, whatever is written.
  const usesAddress = matches.every(({ form }) => !form.operands.some(({ kind }) => isFixedMemory(kind)));
  for (const [operand, one] of operands.entries()) {
    if (one.kind !== 'memory') continue;
    const message = usesAddress ? addressProblem(one, addressContext(written)) : fixedAddressProblem(operands);
    if (message !== undefined) return failed({ message, operand });
  }
  if (matches.length === 0) return failed(explainMismatch(written));
  const encodable = matches.filter(({ form }) => takesEncoding(form.profile.encoding, prefixes));
  if (encodable.length === 0) {
    return failed({ message: `${written.mnemonic} has no encoding of the kind that its prefix asks for.` });
  }
  // Decorations choose among forms: only some broadcast, and each its own number of elements.
  const decorated = encodable.filter(({ form }) => decorationProblem(form, operands) === undefined);
  const chosen = decorated.length > 0 ? decorated : encodable;
  // Only the accumulator's absolute moves reach all of memory.
  const addressed = chosen.filter(({ form }) => formAddressProblem(written, form) === undefined);
  const best = bestMatch(addressed.length > 0 ? addressed : chosen);
  if (best === undefined) return { resolved: undefined, complaints: [] };
  return { resolved: resolvedForm(best, written), complaints: [...complaintsOf(written, best, decorated)] };
}

function* complaintsOf(
  written: WrittenStatement,
  best: FormMatch,
  decorated: readonly FormMatch[],
): Generator<Complaint> {
  const { operands, prefixes } = written;
  const { form } = best;
  const decoration = decorated.length > 0 ? undefined : decorationProblem(form, operands);
  if (decoration !== undefined) yield { severity: 'error', ...decoration };
  const size = sizeProblem(written, decorated);
  if (size !== undefined) yield size;
  const address = formAddressProblem(written, form);
  if (address !== undefined) yield { severity: 'error', ...address };
  for (const problem of prefixProblems(prefixes, form, operands)) yield { severity: 'error', ...problem };
  const register = registerProblem(written, best);
  if (register !== undefined) yield { severity: 'error', message: register };
  const warning = registerWarning(written, best);
  if (warning !== undefined) yield { severity: 'warning', ...warning };
}

function formAddressProblem(
  written: WrittenStatement,
  form: InstructionForm,
): { readonly message: string; readonly operand: number } | undefined {
  for (const [operand, one] of written.operands.entries()) {
    const message = one.kind === 'memory' ? addressProblemFor(one, form, addressContext(written)) : undefined;
    if (message !== undefined) return { message, operand };
  }
  return undefined;
}

function addressContext({
  mnemonic,
  dialect,
  operands,
  prefixes,
  allowIndexRegister,
}: WrittenStatement): AddressContext {
  const [destination] = operands;
  const isWide = destination?.kind === 'register' && classifyRegister(destination.register)?.class === 'r64';
  return {
    prefixes,
    allowIndexRegister: allowIndexRegister || dialect === 'intel',
    cut: mnemonic.startsWith('lea') && !isWide,
  };
}

function failed(complaint: { readonly message: string; readonly operand?: number }): Validation {
  return { resolved: undefined, complaints: [{ severity: 'error', ...complaint }] };
}

/** `{vex}` and `{evex}` leave only forms of that encoding. */
function takesEncoding(encoding: string, prefixes: readonly string[]): boolean {
  return prefixes.every((prefix) => {
    if (prefix === '{evex}') return encoding === 'evex';
    return !prefix.startsWith('{vex') || encoding === 'vex';
  });
}
