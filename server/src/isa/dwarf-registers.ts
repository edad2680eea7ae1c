/** Which registers call frame information can name in 64-bit code (psABI, figure 3.36; opcodes/i386-reg.tbl of binutils 2.40). */

const NUMBERED = /^(?:r(?:[a-d]x|[sd]i|[sb]p|ip|8|9|1[0-5])|[xm]?mm\d+|st(?:\(\d\))?|[c-gs]s|k\d|bnd\d)$/;

/** Names that only frame information knows. */
const OTHERS: ReadonlySet<string> = new Set(['rflags', 'fs.base', 'gs.base', 'tr', 'ldtr', 'mxcsr', 'fcw', 'fsw']);

/** Whether a register (lower case, without `%`) has a DWARF number; the 32-bit halves have none. */
export function hasDwarfNumber(name: string): boolean {
  return NUMBERED.test(name) || OTHERS.has(name);
}
