/** Registers that do not go together in one instruction, and where GNU as only warns. */
import { classifyRegister, isHighByte, needsRex } from './register-classes.js';
import type { FormMatch, WrittenInstruction } from './resolve.js';
import type { TypedOperand } from './typed-operand.js';

/** What is wrong with the choice of registers; undefined when nothing is. */
export function registerProblem(written: WrittenInstruction, { form, templates }: FormMatch): string | undefined {
  const { operands } = written;
  const high = operands.find((operand) => operand.kind === 'register' && isHighByte(operand.register));
  if (high?.kind === 'register' && (operands.some(wantsRex) || form.suffix === 'q' || form.name.endsWith('bq'))) {
    return `${high.register} cannot be encoded beside a register that needs REX.`;
  }
  const { properties } = form.profile;
  const registers = operands.flatMap((operand) => (operand.kind === 'register' ? [operand.register] : []));
  const gathers = form.operands.some(({ kind }) => kind.startsWith('vm'));
  if (properties.has('distinct-registers') && !gathers && new Set(registers).size < registers.length) {
    return `The registers of ${form.name} must differ from each other.`;
  }
  const [destination, ...sources] = registers;
  if (properties.has('distinct-destination') && !gathers && sources.some((source) => source === destination)) {
    return `The destination of ${form.name} must differ from its sources.`;
  }
  for (const [at, operand] of operands.entries()) {
    const kind = templates[at]?.kind;
    if (operand.kind !== 'memory' || (kind !== 'rsi' && kind !== 'rdi')) continue;
    if (kind === 'rdi' && operand.segment !== undefined && operand.segment !== 'es') {
      return `The destination of ${form.name} is always in the segment es.`;
    }
  }
  return transferProblem(written, form.name);
}

/** MOVDIR64B and ENQCMD hold an address in their register, as wide as that of their memory operand. */
function transferProblem({ operands }: WrittenInstruction, name: string): string | undefined {
  if (!/^(?:movdir64b|enqcmds?)$/.test(name)) return undefined;
  const [register, memory] = operands;
  if (register?.kind !== 'register' || memory?.kind !== 'memory') return undefined;
  const width = classifyRegister(register.register)?.class;
  const address = memory.base ?? memory.index;
  const of = address === undefined ? undefined : classifyRegister(address)?.class;
  const addressWidth = of === 'ip' ? (address === 'rip' ? 'r64' : 'r32') : of;
  return addressWidth === undefined || addressWidth === width
    ? undefined
    : `The register of ${name} must be as wide as the address.`;
}

/** What GNU as takes but warns about. */
export function registerWarning(
  written: WrittenInstruction,
  { form }: FormMatch,
): { readonly message: string; readonly operand?: number } | undefined {
  const { operands, dialect } = written;
  const isBranch = form.name === 'call' || form.name === 'jmp';
  for (const [operand, one] of operands.entries()) {
    if (isBranch && dialect === 'att' && (one.kind === 'register' || one.kind === 'memory')) {
      const indirect = one.indirect || (one.kind === 'memory' && one.direct);
      if (!indirect) return { message: `An indirect ${form.name} is written with * before its operand.`, operand };
    }
    const fixed = fixedBase(form.operands[operand]?.kind);
    if (one.kind === 'memory' && fixed !== undefined && one.base?.slice(1) !== fixed.slice(1)) {
      return { message: `${form.name} always uses (${fixed}) here, whatever is written.`, operand };
    }
  }
  const gathers = form.operands.some(({ kind }) => kind.startsWith('vm'));
  if (!gathers || !form.profile.properties.has('distinct-registers')) return undefined;
  const numbers = operands.flatMap(vectorNumber);
  return new Set(numbers).size === numbers.length
    ? undefined
    : { message: `Mask, index and destination of ${form.name} should be different registers.` };
}

function fixedBase(kind: string | undefined): string | undefined {
  return kind === 'rsi' ? 'rsi' : kind === 'rdi' ? 'rdi' : kind === 'xlat' ? 'rbx' : undefined;
}

function vectorNumber(operand: TypedOperand): readonly number[] {
  const register =
    operand.kind === 'register' ? operand.register : operand.kind === 'memory' ? operand.index : undefined;
  const found = register === undefined ? undefined : classifyRegister(register);
  return found !== undefined && /^[xyz]$/.test(found.class) ? [found.number] : [];
}

function wantsRex(operand: TypedOperand): boolean {
  if (operand.kind === 'memory')
    return [operand.base, operand.index].some((one) => one !== undefined && /^r\d/.test(one));
  if (operand.kind !== 'register') return false;
  return needsRex(operand.register) || classifyRegister(operand.register)?.class === 'r64';
}
