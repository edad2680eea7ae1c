/** Which registers and displacements an address in 64-bit mode can have (SDM Vol. 1, 3.7.5; gas/config/tc-i386.c). */
import type { InstructionForm } from './forms.js';
import { classifyRegister, type RegisterClass } from './register-classes.js';
import type { TypedMemory, TypedOperand } from './typed-operand.js';

/** What the rest of the statement and the file say about its addresses. */
export interface AddressContext {
  readonly prefixes: readonly string[];
  /** Only the address is computed, and cut to less than 64 bits: `lea 0x88888888(%rax), %eax`. */
  readonly cut: boolean;
  /** Whether `%riz` may be written: in Intel syntax, and behind `.allow_index_reg`. */
  readonly allowIndexRegister: boolean;
}

/** What is wrong with an address, whatever the instruction; undefined when nothing is. */
export function addressProblem(operand: TypedMemory, written: AddressContext): string | undefined {
  const base = classOf(operand.base);
  const index = classOf(operand.index);
  if (operand.base === 'dx' && operand.index === undefined) return undefined;
  if (operand.base !== undefined && base !== 'r64' && base !== 'r32' && base !== 'ip') {
    return `${operand.base} cannot be the base of an address in 64-bit mode.`;
  }
  if (operand.index !== undefined) {
    if (index === 'iz' && !written.allowIndexRegister) return `${operand.index} needs .allow_index_reg.`;
    if (base === 'ip') return `An address relative to ${operand.base ?? ''} has no index.`;
    if (operand.index === 'rsp' || operand.index === 'esp') return `${operand.index} cannot be an index.`;
    const isVector = index === 'x' || index === 'y' || index === 'z';
    if (!isVector && index !== 'r64' && index !== 'r32' && index !== 'iz') {
      return `${operand.index} cannot be the index of an address in 64-bit mode.`;
    }
    const indexWidth = index === 'iz' ? (operand.index === 'riz' ? 'r64' : 'r32') : index;
    if (base !== undefined && !isVector && indexWidth !== base) {
      return `Base ${operand.base ?? ''} and index ${operand.index} differ in width.`;
    }
  }
  const narrow = base === 'r32' || index === 'r32' || operand.base === 'eip' || written.prefixes.includes('addr32');
  const { displacement } = operand;
  if (displacement === undefined || narrow || written.cut || (base === undefined && index === undefined))
    return undefined;
  return fitsSigned32(displacement) ? undefined : tooFar(displacement);
}

/** The addresses of a string instruction have one width, whatever registers are written. */
export function fixedAddressProblem(operands: readonly TypedOperand[]): string | undefined {
  const [one, other] = operands.flatMap((operand) =>
    operand.kind === 'memory' && operand.base !== 'dx' ? [classOf(operand.base)] : [],
  );
  return one === undefined || other === undefined || one === other ? undefined : 'The two addresses differ in width.';
}

/** What is wrong with an address for this instruction; undefined when nothing is. */
export function addressProblemFor(
  operand: TypedMemory,
  form: InstructionForm,
  { prefixes, cut }: AddressContext,
): string | undefined {
  const base = classOf(operand.base);
  const index = classOf(operand.index);
  const kinds = form.operands.map(({ kind }) => kind);
  const isBounds = kinds.includes('b') && form.name !== 'bndmov';
  const needsSib = kinds.includes('sib') || kinds.includes('mib') || form.name === 'bndmk';
  if (needsSib && base === 'ip') return `${form.name} takes no address relative to ${operand.base ?? ''}.`;
  if ((isBounds || kinds.includes('b')) && (base === 'r32' || index === 'r32' || operand.base === 'eip')) {
    return 'MPX instructions take no addresses of 32 bits in 64-bit mode.';
  }
  if (operand.base !== undefined || operand.index !== undefined || isBranch(form)) return undefined;
  const { displacement } = operand;
  const isFree = displacement === undefined || cut || kinds.includes('moffs') || prefixes.includes('addr32');
  return isFree || fitsSigned32(displacement) ? undefined : tooFar(displacement);
}

function isBranch({ profile }: InstructionForm): boolean {
  return profile.flow !== 'next';
}

function fitsSigned32(value: bigint): boolean {
  return value >= -0x8000_0000n && value <= 0x7fff_ffffn;
}

function tooFar(displacement: bigint): string {
  return `The displacement ${hexadecimal(displacement)} does not fit into signed 32 bits.`;
}

function classOf(register: string | undefined): RegisterClass | undefined {
  return register === undefined ? undefined : classifyRegister(register)?.class;
}

function hexadecimal(value: bigint): string {
  return `${value < 0n ? '-' : ''}0x${(value < 0n ? -value : value).toString(16)}`;
}
