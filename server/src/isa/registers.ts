/** General-purpose registers and their parts (Intel SDM Vol. 1, 3.4.1). */

/** In the order of their encoding. */
export const REGISTERS_64 = [
  'rax',
  'rcx',
  'rdx',
  'rbx',
  'rsp',
  'rbp',
  'rsi',
  'rdi',
  'r8',
  'r9',
  'r10',
  'r11',
  'r12',
  'r13',
  'r14',
  'r15',
] as const;

export type Register64 = (typeof REGISTERS_64)[number];

/** A part of a general register: `ah` is bits 8 … 15 of RAX. */
export interface RegisterPart {
  readonly register: Register64;
  readonly low: number;
  readonly width: 8 | 16 | 32 | 64;
}

const PARTS: ReadonlyMap<string, RegisterPart> = new Map(partEntries());

/** The general register a name stands for (lower case, without `%`); undefined for every other register. */
export function generalRegister(name: string): RegisterPart | undefined {
  return PARTS.get(name);
}

/** The name of a register's low part of `width` bits: `rdi`, 32 gives `edi`. */
export function registerName(register: Register64, width: 8 | 16 | 32 | 64): string {
  for (const [name, part] of PARTS) {
    if (part.register === register && part.low === 0 && part.width === width) return name;
  }
  return register;
}

function* partEntries(): Generator<[string, RegisterPart]> {
  for (const register of REGISTERS_64) {
    yield [register, { register, low: 0, width: 64 }];
    if (/^r\d/.test(register)) {
      yield [`${register}d`, { register, low: 0, width: 32 }];
      yield [`${register}w`, { register, low: 0, width: 16 }];
      yield [`${register}b`, { register, low: 0, width: 8 }];
      continue;
    }
    const stem = register.slice(1);
    yield [`e${stem}`, { register, low: 0, width: 32 }];
    yield [stem, { register, low: 0, width: 16 }];
    const letter = stem[0] ?? '';
    if (stem.endsWith('x')) {
      yield [`${letter}l`, { register, low: 0, width: 8 }];
      yield [`${letter}h`, { register, low: 8, width: 8 }];
      yield [`${letter}xl`, { register, low: 0, width: 8 }];
    } else {
      yield [`${stem}l`, { register, low: 0, width: 8 }];
    }
  }
}
