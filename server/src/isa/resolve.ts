/** From a mnemonic and typed operands to the one instruction form that they mean. */
import type { InstructionForm, OperandTemplate } from './forms.js';
import { operandFits } from './match.js';
import type { Dialect } from './operand-shape.js';
import { candidatesOf, type Candidate } from './spellings.js';
import type { TypedMemory, TypedOperand, TypedRounding } from './typed-operand.js';
import { WIDE } from './size-rules.js';
import { operandLists } from './variants.js';

/** An instruction as written, without its prefixes. */
export interface WrittenInstruction {
  /** Lower case. */
  readonly mnemonic: string;
  readonly dialect: Dialect;
  /** Destination first, but for the few instructions that have no such order; rounding where it was written. */
  readonly operands: readonly TypedOperand[];
}

/** A form that the operands fit. */
export interface FormMatch {
  readonly form: InstructionForm;
  readonly sized: boolean;
  /** What the operands were matched with: the form's own list or one that GNU as takes instead. */
  readonly templates: readonly OperandTemplate[];
}

/** A form with what each of the written operands is matched to. */
export interface ResolvedForm {
  readonly form: InstructionForm;
  readonly templates: readonly OperandTemplate[];
}

/** Every form that the operands fit, kinds and sizes of memory included. */
export function matchingForms(written: WrittenInstruction): readonly FormMatch[] {
  const operands = withoutRounding(written.operands);
  return candidatesOf(written.mnemonic, written.dialect).flatMap((candidate) => matchOf(candidate, operands) ?? []);
}

/** The form that GNU as assembles, or one of the same meaning; undefined when none fits. */
export function resolveForm(written: WrittenInstruction): ResolvedForm | undefined {
  const best = bestMatch(matchingForms(written));
  return best && resolvedForm(best, written);
}

/** A match, with its templates aligned to the operands as they were written. */
export function resolvedForm(best: FormMatch, written: WrittenInstruction): ResolvedForm {
  const templates = [...best.templates];
  const aligned = written.operands.map((operand) =>
    operand.kind === 'rounding' ? ROUNDING : (templates.shift() ?? ROUNDING),
  );
  return { form: best.form, templates: aligned };
}

const ROUNDING: OperandTemplate = { kind: 'rounding', access: 'none', memoryAccess: 'none' };

/** Among several, the one of the default size, then the first; `moffs` only where nothing else fits. */
export function bestMatch(matches: readonly FormMatch[]): FormMatch | undefined {
  let best: FormMatch | undefined;
  let bestRank = Infinity;
  for (const match of matches) {
    const rank = rankOf(match);
    if (rank >= bestRank) continue;
    best = match;
    bestRank = rank;
  }
  return best;
}

function rankOf({ form }: FormMatch): number {
  const standard = WIDE.test(form.name) ? 'q' : 'l';
  // A byte is never what is left unsaid: `crc32 (%rsi), %rax` reads eight.
  const size = form.suffix === standard ? 0 : form.suffix === '' ? 1 : form.suffix === 'b' ? 3 : 2;
  return size + (form.operands.some(({ kind }) => kind === 'moffs') ? 8 : 0);
}

function matchOf(candidate: Candidate, operands: readonly TypedOperand[]): FormMatch | undefined {
  const { form, sized, predicate, registersOnly } = candidate;
  if (registersOnly === true && operands.some(({ kind }) => kind === 'memory')) return undefined;
  const all: readonly TypedOperand[] =
    predicate === undefined ? operands : [...operands, { kind: 'immediate', value: BigInt(predicate) }];
  const templates = operandLists(form).find(
    (list) => list.length === all.length && list.every((template, at) => fits(template, all[at], form)),
  );
  return templates === undefined ? undefined : { form, sized, templates };
}

function fits(template: OperandTemplate, operand: TypedOperand | undefined, form: InstructionForm): boolean {
  if (operand === undefined || !operandFits(template, operand, form)) return false;
  return operand.kind !== 'memory' || sizeFits(operand, form);
}

/** Intel's size keywords must give the size of the form's memory operand, where it has one. */
function sizeFits({ size, decorations }: TypedMemory, form: InstructionForm): boolean {
  if (size === undefined || form.memoryBytes === 0) return true;
  return size === (decorations?.broadcast === undefined ? form.memoryBytes : form.broadcastBytes);
}

/** The operands proper. */
export function withoutRounding(operands: readonly TypedOperand[]): readonly Exclude<TypedOperand, TypedRounding>[] {
  return operands.filter((operand) => operand.kind !== 'rounding');
}
