/** Names and bytes of the prefixes that ENCLU ignores, one of which the prefix contract gives a meaning. */
import { prefixOnEnclu, prefixWord } from '../isa/prefixes.js';

/** Names that GNU as takes in front of ENCLU in 64-bit mode, plus `es` and `ss`, which LLVM takes. */
export const PREFIX_NAMES: readonly string[] = ['ds', 'cs', 'es', 'ss', 'fs', 'gs', 'addr32', 'rex64', 'rex'];

/** The byte of a prefix by name or as `0x3e`; undefined when it is no prefix or one with which ENCLU raises #UD. */
export function parsePrefix(text: string): number | undefined {
  const word = text.trim().toLowerCase();
  const byte = /^0x[0-9a-f]{1,2}$/.test(word) ? Number(word) : prefixWord(word)?.byte;
  return byte !== undefined && prefixOnEnclu(byte) === 'ignored' ? byte : undefined;
}

/** The name to write for a prefix byte; the byte in hexadecimal when it has none of {@link PREFIX_NAMES}. */
export function prefixName(byte: number): string {
  return PREFIX_NAMES.find((name) => prefixWord(name)?.byte === byte) ?? `0x${byte.toString(16).padStart(2, '0')}`;
}
