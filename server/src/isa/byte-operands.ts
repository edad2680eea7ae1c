/**
 * Instructions with one operand that appear as bytes in hand-written code, since the assemblers of their time did not know
 * them: the two opcode groups of the extended state, of FS and GS base, and of random numbers (SDM Vol. 2, table A-6, groups 9
 * and 15).
 */
import { REGISTERS_64, registerName, type Register64 } from './registers.js';

/** An instruction that bytes spell, its prefixes included. */
export interface DecodedBytes {
  /** As AT&T syntax writes it: `wrfsbase`, `xrstor64`. */
  readonly mnemonic: string;
  readonly operand: DecodedOperand;
  /** The number of bytes. */
  readonly length: number;
}

/** A register by its name, or memory at a distance from one. */
export type DecodedOperand =
  | { readonly kind: 'register'; readonly register: string }
  | { readonly kind: 'memory'; readonly base: Register64; readonly displacement: bigint };

/** By the register field of ModRM. An ellipsis of `64` belongs to REX.W. */
const GROUP_15_MEMORY = ['fxsave*', 'fxrstor*', 'ldmxcsr', 'stmxcsr', 'xsave*', 'xrstor*', 'xsaveopt*', 'clflush'];
const GROUP_15_REPEATED = ['rdfsbase', 'rdgsbase', 'wrfsbase', 'wrgsbase'];
const GROUP_9_MEMORY = [undefined, undefined, undefined, 'xrstors*', 'xsavec*', 'xsaves*'];
const GROUP_9_REGISTER = [undefined, undefined, undefined, undefined, undefined, undefined, 'rdrand', 'rdseed'];

/** Decodes what begins at `at`; undefined for anything but these instructions with a plain operand. */
export function decodeWithOperand(bytes: readonly number[], at: number): DecodedBytes | undefined {
  let end = at;
  const isRepeated = bytes[end] === 0xf3;
  if (isRepeated) end += 1;
  const rex = ((bytes[end] ?? 0) & 0xf0) === 0x40 ? (bytes[end] ?? 0) : undefined;
  if (rex !== undefined) end += 1;
  const group = bytes[end] === 0x0f ? bytes[end + 1] : undefined;
  const modrm = bytes[end + 2];
  if ((group !== 0xae && group !== 0xc7) || modrm === undefined) return undefined;
  end += 3;
  const isWide = ((rex ?? 0) & 8) !== 0;
  const field = (modrm >> 3) & 7;
  const register = REGISTERS_64[(modrm & 7) | (((rex ?? 0) & 1) << 3)];
  if (register === undefined) return undefined;
  if (modrm >> 6 === 3) {
    const names = group === 0xae ? (isRepeated ? GROUP_15_REPEATED : []) : isRepeated ? [] : GROUP_9_REGISTER;
    const mnemonic = names[field];
    if (mnemonic === undefined) return undefined;
    return {
      mnemonic,
      operand: { kind: 'register', register: registerName(register, isWide ? 64 : 32) },
      length: end - at,
    };
  }
  const mnemonic = (group === 0xae ? GROUP_15_MEMORY : GROUP_9_MEMORY)[field]?.replace('*', isWide ? '64' : '');
  if (isRepeated || mnemonic === undefined || (modrm & 7) === 4) return undefined;
  const displaced = displacementAt(bytes, end, modrm);
  if (displaced === undefined) return undefined;
  const operand = { kind: 'memory', base: register, displacement: displaced.value } as const;
  return { mnemonic, operand, length: displaced.end - at };
}

/** The displacement behind ModRM; undefined where it is one from RIP or not there whole. */
function displacementAt(
  bytes: readonly number[],
  at: number,
  modrm: number,
): { value: bigint; end: number } | undefined {
  const mode = modrm >> 6;
  if (mode === 0) return (modrm & 7) === 5 ? undefined : { value: 0n, end: at };
  const size = mode === 1 ? 1 : 4;
  if (at + size > bytes.length) return undefined;
  let value = 0n;
  for (let index = size - 1; index >= 0; index--) value = (value << 8n) | BigInt(bytes[at + index] ?? 0);
  return { value: BigInt.asIntN(8 * size, value), end: at + size };
}
