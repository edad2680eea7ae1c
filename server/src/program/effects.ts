/**
 * What an instruction reads and writes, from the table of forms and its complement: the source of truth for everything
 * that has no transfer function of its own. Nothing is left out: what is not listed stays as it was.
 */
import { countedFlags, countsDecide } from '../isa/count-dependent.js';
import { extraStateOf, type StateAccess } from '../isa/extra-state.js';
import type {
  Access,
  FlagEffects,
  FormProfile,
  ImplicitMemory,
  ImplicitRegister,
  InstructionForm,
  OperandTemplate,
} from '../isa/forms.js';
import { isZeroIdiom, undefinedResultOf, type UndefinedResult } from '../isa/idioms.js';
import type { Instruction } from './model.js';
import type { AssembledOperand, ElementMask } from './operand.js';

/** What one instruction does besides computing. Registers and memory are given before the instruction runs. */
export interface Effects {
  /** How each of `Instruction.operands` is used. */
  readonly operands: readonly Access[];
  /** Registers used without being operands, by the part that is used: `eax`, `rsp`, `xmm0`, `st0`. */
  readonly registers: readonly ImplicitRegister[];
  /** Memory used without being an operand. */
  readonly memory: readonly ImplicitMemory[];
  readonly flags: FlagEffects;
  /** The flags change only if a count is not 0: `shl %cl, %eax`, `repe cmpsb`. */
  readonly flagsConditional: boolean;
  readonly state: readonly StateAccess[];
  readonly flow: FormProfile['flow'];
  /** Added to RSP. */
  readonly stackDelta: number;
  /** The destination becomes 0 whatever the sources hold. */
  readonly isZeroIdiom: boolean;
  readonly undefinedResult: UndefinedResult | undefined;
}

/** The effects of an instruction; undefined when it has no form, so that it may do anything. */
export function effectsOf(instruction: Instruction): Effects | undefined {
  const { form } = instruction;
  if (form === undefined) return undefined;
  const { profile } = form;
  const templates = instruction.templates ?? form.operands;
  const registers = instruction.operands.map((operand) => (operand.kind === 'register' ? operand.register : undefined));
  const unwritten = form.operands.filter((template) => !templates.includes(template));
  const repeated = isRepeated(instruction, form);
  const { flags, conditional } = flagsOf(instruction, form);
  const mask = maskOf(instruction);
  // Elements that are done leave the mask, so that an interrupted instruction can go on.
  const gathers = form.operands.some(({ kind }) => kind.startsWith('vm'));
  const inMemory = instruction.operands.some((operand) => operand.kind === 'memory');
  return {
    operands: instruction.operands.map((operand, at) => {
      const template = templates[at];
      const access = (inMemory ? template?.memoryAccess : template?.access) ?? 'none';
      return mask === undefined || choosesByMask(form) ? access : maskedAccess(access, operand, mask.zeroing);
    }),
    registers: [
      ...profile.registers,
      ...(mask === undefined ? [] : [{ register: mask.register, access: gathers ? 'read-write' : 'read' } as const]),
      ...unwritten.flatMap(registerOf),
      ...(repeated ? [{ register: 'rcx', access: 'read-write' } as const] : []),
    ],
    memory: [...profile.memory, ...unwritten.flatMap((template) => memoryOf(template, form))],
    flags,
    flagsConditional: conditional || (repeated && flags.written.length > 0),
    state: extraStateOf(form, registers[0]),
    flow: profile.flow,
    stackDelta: profile.stackDelta,
    isZeroIdiom: mask === undefined && isZeroIdiom(form, registers),
    undefinedResult: undefinedResultOf(form),
  };
}

function maskOf({ operands }: Instruction): ElementMask | undefined {
  for (const operand of operands) {
    if ((operand.kind === 'register' || operand.kind === 'memory') && operand.mask !== undefined) return operand.mask;
  }
  return undefined;
}

/** A blend takes each element from one source or the other, so that nothing is left out. */
function choosesByMask({ name }: InstructionForm): boolean {
  return /^vp?blendm/.test(name);
}

/** With a mask, a vector keeps the elements that are left out, and memory is only touched where an element is. */
function maskedAccess(access: Access, operand: AssembledOperand, zeroing: boolean): Access {
  if (operand.kind === 'register') {
    // A mask as the result of a comparison is written whole.
    const keeps = access === 'write' && !zeroing && !operand.register.startsWith('k');
    return keeps ? 'read-write' : access;
  }
  if (operand.kind !== 'memory') return access;
  if (access === 'write') return 'conditional-write';
  return access === 'read' ? 'conditional-read' : access;
}

function flagsOf(instruction: Instruction, form: InstructionForm): { flags: FlagEffects; conditional: boolean } {
  if (!countsDecide(form)) return { flags: form.profile.flags, conditional: false };
  const count = instruction.operands.at(-1);
  const constant = count?.kind === 'immediate' && count.value.kind === 'constant' ? count.value.value : undefined;
  return countedFlags(form, constant);
}

/** REP before a string instruction counts RCX down; before others it is no repetition. */
function isRepeated({ prefixes }: Instruction, form: InstructionForm): boolean {
  const repeats = prefixes.some(({ byte }) => byte === 0xf2 || byte === 0xf3);
  return repeats && form.operands.some(({ kind }) => kind === 'rsi' || kind === 'rdi');
}

const IMPLIED: Readonly<Record<string, string>> = {
  al: 'al',
  ax: 'ax',
  eax: 'eax',
  rax: 'rax',
  cl: 'cl',
  dx: 'dx',
  st: 'st0',
  sti: 'st1',
};

/** An operand that was left out is still used. */
function registerOf({ kind, access }: OperandTemplate): readonly ImplicitRegister[] {
  const register = IMPLIED[kind];
  return register === undefined ? [] : [{ register, access }];
}

function memoryOf({ kind, memoryAccess }: OperandTemplate, form: InstructionForm): readonly ImplicitMemory[] {
  const base = { rsi: 'rsi', rdi: 'rdi', segrdi: 'rdi', xlat: 'rbx' }[kind];
  return base === undefined ? [] : [{ base, displacement: 0, access: memoryAccess, bytes: form.memoryBytes }];
}
