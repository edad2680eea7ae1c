/**
 * Code for 32-bit mode that has no meaning in 64-bit mode. Sources that serve both are common (`#ifdef CONFIG_X86_64`),
 * and which of the two is built can be up to a header. Facts are from Intel SDM Vol. 2 (PUSH, POP, JMP, CALL, MOV CR).
 */
import { classifyRegister } from './register-classes.js';
import { candidatesOf } from './spellings.js';
import type { TypedOperand } from './typed-operand.js';
import type { WrittenInstruction } from './resolve.js';

/** They take a 32-bit register in 32-bit mode only. */
const NATIVE_WIDTH: ReadonlySet<string> = new Set(['push', 'pop', 'jmp', 'call']);
/** Far branches to a constant selector and offset. */
const FAR: ReadonlySet<string> = new Set(['ljmp', 'lcall']);

/** Whether a statement that 64-bit mode refuses is one that 32-bit mode takes. */
export function isFor32BitMode(written: WrittenInstruction): boolean {
  const { mnemonic, operands, dialect } = written;
  if (candidatesOf(mnemonic, dialect).length === 0) return true;
  const base = mnemonic.replace(/l$/, '');
  const classes = operands.map(classOf);
  if (NATIVE_WIDTH.has(mnemonic) || NATIVE_WIDTH.has(base)) return classes.includes('r32');
  if (FAR.has(mnemonic) || FAR.has(base)) return operands.length === 2;
  const isSystem = classes.some((one) => one === 'cr' || one === 'dr');
  return mnemonic.startsWith('mov') && isSystem && classes.includes('r32');
}

function classOf(operand: TypedOperand): string | undefined {
  return operand.kind === 'register' ? classifyRegister(operand.register)?.class : undefined;
}
