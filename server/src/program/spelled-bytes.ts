/** Instructions of which a program has the bytes and no mnemonic. */
import type { DecodedOperand } from '../isa/byte-operands.js';
import { resolveMnemonic } from '../isa/mnemonics.js';
import { resolveForm } from '../isa/resolve.js';
import type { TypedMemory, TypedRegister } from '../isa/typed-operand.js';
import type { Origin } from '../text/mapped.js';
import type { InstructionFacts } from './atoms.js';
import type { AssembledOperand } from './operand.js';

/** The instruction that bytes spell, as its statement would have given it. */
export function spelledInstruction(
  mnemonic: string,
  operand: DecodedOperand | undefined,
  origin: Origin,
): { readonly facts: InstructionFacts; readonly operands: readonly AssembledOperand[] } {
  const typed: readonly (TypedRegister | TypedMemory)[] =
    operand === undefined
      ? []
      : operand.kind === 'register'
        ? [{ ...operand, indirect: false }]
        : [{ ...operand, scale: 1, symbolic: false, indirect: false, direct: false }];
  const resolved = resolveMnemonic(mnemonic, typed, 'att');
  const { op = mnemonic, width = 0, memorySize = 0 } = resolved ?? {};
  const facts = { op, mnemonic, width, ...resolveForm({ mnemonic, dialect: 'att', operands: typed }) };
  if (operand === undefined) return { facts, operands: [] };
  if (operand.kind === 'register') return { facts, operands: [{ ...operand, origin }] };
  const displacement = { kind: 'constant', value: operand.displacement } as const;
  return {
    facts,
    operands: [{ kind: 'memory', base: operand.base, scale: 1, displacement, size: memorySize, origin }],
  };
}
