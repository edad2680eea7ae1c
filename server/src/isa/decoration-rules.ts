/** Masks, zeroing, broadcasts and rounding of AVX-512: which forms take them, and where (SDM Vol. 2, 2.7). */
import type { InstructionForm } from './forms.js';
import type { OperandDecorations, TypedOperand } from './typed-operand.js';

/** What is wrong with a decoration; `operand` is its index. */
export interface DecorationProblem {
  readonly operand: number;
  readonly message: string;
}

/** The first decoration that does not go with the form; undefined when all do. Operands are destination first. */
export function decorationProblem(
  form: InstructionForm,
  operands: readonly TypedOperand[],
): DecorationProblem | undefined {
  const { properties } = form.profile;
  let masked = false;
  for (const [operand, { decorations, kind }] of operands.map(decorated).entries()) {
    if (decorations?.mask !== undefined) {
      if (operand !== 0) return { operand, message: 'Only the destination has a mask.' };
      if (!properties.has('mask')) return { operand, message: `${form.name} takes no mask.` };
      if (decorations.mask === 'k0') return { operand, message: 'k0 means no mask and cannot be one.' };
      masked = true;
    }
    if (decorations?.zeroing === true) {
      if (!masked) return { operand, message: '{z} needs a mask beside it.' };
      if (!properties.has('zeroing') || kind === 'memory') {
        return { operand, message: `${form.name} cannot zero what its mask leaves out here.` };
      }
    }
    if (decorations?.broadcast !== undefined && kind !== 'memory') {
      return { operand, message: 'Only memory can be broadcast.' };
    }
    const problem = decorations?.broadcast === undefined ? undefined : broadcastProblem(form, decorations.broadcast);
    if (problem !== undefined) return { operand, message: problem };
  }
  if (properties.has('needs-mask') && !masked) return { operand: 0, message: `${form.name} needs a mask.` };
  return roundingProblem(form, operands);
}

function decorated(operand: TypedOperand): { decorations?: OperandDecorations; kind: TypedOperand['kind'] } {
  const { kind } = operand;
  if (kind === 'immediate' || kind === 'rounding' || operand.decorations === undefined) return { kind };
  return { kind, decorations: operand.decorations };
}

function broadcastProblem(form: InstructionForm, broadcast: string): string | undefined {
  if (form.broadcastBytes === 0) return `${form.name} cannot broadcast.`;
  const count = form.memoryBytes / form.broadcastBytes;
  return broadcast === 'bcst' || broadcast === `1to${count}`
    ? undefined
    : `${form.name} broadcasts {1to${count}} here.`;
}

function roundingProblem(form: InstructionForm, operands: readonly TypedOperand[]): DecorationProblem | undefined {
  const found = roundingOf(operands);
  if (found === undefined) return undefined;
  const { mode, operand, attached } = found;
  const property = mode === 'sae' ? 'sae' : 'rounding';
  if (!form.profile.properties.has(property) || operands.some(({ kind }) => kind === 'memory')) {
    return { operand, message: `${form.name} does not take {${mode}} here.` };
  }
  // It stands behind the last register, but before the general register that a conversion starts from.
  const registers = operands.filter(({ kind }) => kind === 'register').length;
  const converts = form.operands.at(-1)?.kind.startsWith('rm') === true;
  const expected = attached ? registers - 1 : converts ? registers - 1 : registers;
  return operand === expected ? undefined : { operand, message: `{${mode}} stands at the wrong place.` };
}

/** The rounding mode, and the operand that it is, or right behind which it stands. */
function roundingOf(
  operands: readonly TypedOperand[],
): { readonly mode: string; readonly operand: number; readonly attached: boolean } | undefined {
  for (const [operand, one] of operands.entries()) {
    if (one.kind === 'rounding') return { mode: one.mode, operand, attached: false };
    const mode = decorated(one).decorations?.rounding;
    if (mode !== undefined) return { mode, operand, attached: true };
  }
  return undefined;
}
