/** Which prefixes GNU as 2.40 takes on an instruction (gas/config/tc-i386.c, md_assemble). */
import type { FormProperty, InstructionForm } from './forms.js';
import type { TypedOperand } from './typed-operand.js';

/** A prefix that does not go with its instruction, by its index. */
export interface PrefixProblem {
  readonly prefix: number;
  readonly message: string;
}

const REPEATS: ReadonlySet<string> = new Set(['rep', 'repe', 'repz', 'repne', 'repnz']);

/** Not repeated by it, but known with it: padding, and the encodings that older processors read as REP. */
const TAKE_REPEAT = /^(?:nop|ret|bsf|bsr|xstore|xcrypt\w+|montmul|xsha\w+)$/;

const VECTOR = /^(?:[xyz][m4]?|mmm?)$/;

/** Every prefix that GNU as refuses on the form with these operands. */
export function prefixProblems(
  prefixes: readonly string[],
  form: InstructionForm,
  operands: readonly TypedOperand[],
): readonly PrefixProblem[] {
  return prefixes.flatMap((word, prefix) => {
    const message = problemOf(word, prefixes, form, operands);
    return message === undefined ? [] : [{ prefix, message }];
  });
}

function problemOf(
  word: string,
  prefixes: readonly string[],
  form: InstructionForm,
  operands: readonly TypedOperand[],
): string | undefined {
  const { profile, name } = form;
  const has = (property: FormProperty): boolean => profile.properties.has(property);
  const refused = `${name} cannot have the prefix ${word}.`;
  switch (word) {
    case 'lock':
      return has('lock') && writesMemory(form, operands)
        ? undefined
        : `The prefix lock needs an instruction that changes memory, such as lock xadd.`;
    case 'xacquire':
    case 'xrelease': {
      if (!has(word) || !writesMemory(form, operands)) return refused;
      const alone = name === 'xchg' || (word === 'xrelease' && name === 'mov');
      return alone || prefixes.includes('lock') ? undefined : `The prefix ${word} needs lock beside it.`;
    }
    case 'bnd':
      return has('bnd') ? undefined : 'The prefix bnd needs a branch.';
    case 'notrack':
      return has('notrack') && operands[0] !== undefined && !isDirect(operands[0])
        ? undefined
        : 'The prefix notrack needs an indirect call or jump.';
    case 'data16':
    case 'word':
      return form.operands.some(({ kind }) => VECTOR.test(kind)) ? refused : undefined;
    case '{rex}':
      return profile.encoding === 'legacy' ? undefined : refused;
    default:
      return REPEATS.has(word) && !isRepeatable(form) ? refused : undefined;
  }
}

function isDirect(operand: TypedOperand): boolean {
  return operand.kind === 'memory' && operand.direct;
}

function isRepeatable({ name, operands }: InstructionForm): boolean {
  return operands.some(({ kind }) => kind === 'rsi' || kind === 'rdi') || TAKE_REPEAT.test(name);
}

/** The destination is memory; XCHG has two. */
function writesMemory({ name }: InstructionForm, operands: readonly TypedOperand[]): boolean {
  return operands[0]?.kind === 'memory' || (name === 'xchg' && operands.some(({ kind }) => kind === 'memory'));
}
