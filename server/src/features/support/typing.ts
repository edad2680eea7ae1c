/** Which forms an unfinished instruction can still become. */
import type { InstructionForm, OperandTemplate } from '../../isa/forms.js';
import { operandFits } from '../../isa/match.js';
import { classifyRegister } from '../../isa/register-classes.js';
import { candidatesOf } from '../../isa/spellings.js';
import type { TypedOperand } from '../../isa/typed-operand.js';
import { operandLists } from '../../isa/variants.js';
import type { CursorContext } from './cursor-context.js';
import { writtenOrder } from './forms.js';

/** A form with the operands it takes, in the order written. */
export interface OpenForm {
  readonly form: InstructionForm;
  readonly templates: readonly OperandTemplate[];
}

/** The forms of the instruction at the cursor that its finished operands fit, the form's own operand lists first. */
export function openForms({ head, operands, dialect }: CursorContext): readonly OpenForm[] {
  if (head === undefined) return [];
  const finished = operands.slice(0, -1).map(typedText);
  const open: OpenForm[] = [];
  for (const { form, predicate } of candidatesOf(head, dialect)) {
    for (const list of operandLists(form)) {
      const visible = predicate === undefined ? list : list.slice(0, -1);
      const templates = writtenOrder(visible, form, dialect);
      if (templates.length < operands.length && !(templates.length === 0 && operands.join('') === '')) continue;
      const fits = finished.every((operand, at) => {
        const template = templates[at];
        return operand === undefined || (template !== undefined && operandFits(template, operand, form));
      });
      if (fits) open.push({ form, templates });
    }
  }
  return open;
}

/** As much of an operand as its text shows; undefined when it may be anything. */
function typedText(text: string): TypedOperand | undefined {
  const register = text.replace(/^\*/, '').replace(/^%/, '').toLowerCase();
  if (classifyRegister(register) !== undefined) {
    return { kind: 'register', register, indirect: text.startsWith('*') };
  }
  if (text.startsWith('$')) {
    return { kind: 'immediate', value: /^\$-?(?:0x[\da-f]+|\d+)$/i.test(text) ? valueOf(text.slice(1)) : undefined };
  }
  if (!/[([]/.test(text)) return undefined;
  return {
    kind: 'memory',
    base: 'rax',
    scale: 1,
    displacement: undefined,
    symbolic: true,
    indirect: text.startsWith('*'),
    direct: false,
  };
}

function valueOf(text: string): bigint {
  return text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text);
}
