/** Instructions without operands whose bytes never vary, for code that spells them as data. */

/** An instruction in `.byte` form: its base mnemonic and opcode bytes, mandatory prefixes included. */
export interface FixedEncoding {
  readonly op: string;
  readonly bytes: readonly number[];
}

/** ENCLU, ENCLS and ENCLV (SDM Vol. 3D): old assemblers do not know them, so they are often written as bytes. */
export const ENCL_ENCODINGS: readonly FixedEncoding[] = [
  { op: 'enclu', bytes: [0x0f, 0x01, 0xd7] },
  { op: 'encls', bytes: [0x0f, 0x01, 0xcf] },
  { op: 'enclv', bytes: [0x0f, 0x01, 0xc0] },
];

/** Others that appear as bytes in hand-written code (SDM Vol. 2); longer encodings first. */
export const FIXED_ENCODINGS: readonly FixedEncoding[] = [
  { op: 'endbr64', bytes: [0xf3, 0x0f, 0x1e, 0xfa] },
  ...ENCL_ENCODINGS,
  { op: 'xgetbv', bytes: [0x0f, 0x01, 0xd0] },
  { op: 'xsetbv', bytes: [0x0f, 0x01, 0xd1] },
  { op: 'xend', bytes: [0x0f, 0x01, 0xd5] },
  { op: 'rdpkru', bytes: [0x0f, 0x01, 0xee] },
  { op: 'wrpkru', bytes: [0x0f, 0x01, 0xef] },
  { op: 'rdtscp', bytes: [0x0f, 0x01, 0xf9] },
  { op: 'lfence', bytes: [0x0f, 0xae, 0xe8] },
  { op: 'mfence', bytes: [0x0f, 0xae, 0xf0] },
  { op: 'sfence', bytes: [0x0f, 0xae, 0xf8] },
  { op: 'stac', bytes: [0x0f, 0x01, 0xcb] },
  { op: 'clac', bytes: [0x0f, 0x01, 0xca] },
  { op: 'vzeroupper', bytes: [0xc5, 0xf8, 0x77] },
  { op: 'vzeroall', bytes: [0xc5, 0xfc, 0x77] },
  { op: 'pause', bytes: [0xf3, 0x90] },
  { op: 'ud2', bytes: [0x0f, 0x0b] },
  { op: 'syscall', bytes: [0x0f, 0x05] },
  { op: 'cpuid', bytes: [0x0f, 0xa2] },
  { op: 'rdtsc', bytes: [0x0f, 0x31] },
  { op: 'nop', bytes: [0x90] },
  { op: 'ret', bytes: [0xc3] },
  { op: 'int3', bytes: [0xcc] },
  { op: 'hlt', bytes: [0xf4] },
  { op: 'cld', bytes: [0xfc] },
  { op: 'std', bytes: [0xfd] },
];

const LENGTHS: ReadonlyMap<string, number> = new Map(FIXED_ENCODINGS.map(({ op, bytes }) => [op, bytes.length]));

/** Length in bytes of an instruction without prefixes, where it does not depend on operands; otherwise undefined. */
export function fixedLength(op: string): number | undefined {
  return LENGTHS.get(op);
}

/** The instruction among `table` whose bytes stand at `at`; undefined when there is none. */
export function matchEncoding(
  bytes: readonly number[],
  at: number,
  table: readonly FixedEncoding[],
): FixedEncoding | undefined {
  return table.find((entry) => entry.bytes.every((byte, index) => bytes[at + index] === byte));
}
