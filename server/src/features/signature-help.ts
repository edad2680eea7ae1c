/** Signature help: the forms of the instruction at the cursor that its operands so far still fit. */
import type { Analysis } from '../analysis/analysis.js';
import { hoverNote } from '../isa/hover-notes.js';
import { cursorContext } from './support/cursor-context.js';
import { formMnemonic, operandLabel } from './support/forms.js';
import type { Place } from './support/place.js';
import { openForms, type OpenForm } from './support/typing.js';

/** One form; `parameters` are stretches of `label`, start and end. */
export interface Signature {
  readonly label: string;
  readonly parameters: readonly (readonly [start: number, end: number])[];
}

/** The forms, of which the first one fits best. */
export interface SignatureHelp {
  readonly signatures: readonly Signature[];
  /** The operand at the cursor, counted from 0. */
  readonly parameter: number;
  /** One line about the instruction; may be empty. */
  readonly note: string;
}

/** More forms than these are no help. */
const MOST_SIGNATURES = 20;

/** The help at the cursor; undefined outside the operands of an instruction. */
export function signatureHelp(analysis: Analysis, place: Place): SignatureHelp | undefined {
  const context = cursorContext(analysis, place);
  if (context?.head === undefined || context.head.startsWith('.')) return undefined;
  const { head, dialect } = context;
  const open = openForms(context);
  const signatures = new Map<string, Signature>();
  for (const one of open) {
    const signature = signatureOf(one, dialect);
    signatures.set(signature.label, signature);
  }
  const [first] = open;
  if (first === undefined) return undefined;
  return {
    signatures: [...signatures.values()].slice(0, MOST_SIGNATURES),
    parameter: context.operands.length - 1,
    note: hoverNote(head) ?? hoverNote(first.form.name) ?? hoverNote(first.form.intelName) ?? '',
  };
}

function signatureOf({ form, templates }: OpenForm, dialect: 'att' | 'intel'): Signature {
  let label = formMnemonic(form, dialect, true);
  const parameters: (readonly [number, number])[] = [];
  for (const [at, template] of templates.entries()) {
    label += at === 0 ? ' ' : ', ';
    const start = label.length;
    label += operandLabel(template);
    parameters.push([start, label.length]);
  }
  return { label, parameters };
}
