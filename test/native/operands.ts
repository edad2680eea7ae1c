/** Chooses operands for one instruction and remembers what their registers must hold so that memory lies in the window. */
import { generalRegister, registerName, type Register64 } from '../../server/src/isa/registers.js';
import type { Vector } from './input.js';
import { DATA_ADDRESS, DATA_BYTES } from './layout.js';
import type { Random } from './random.js';

export type Width = 8 | 16 | 32 | 64;

/** An operand as it is written, and the value it has in a vector. */
export interface Operand {
  readonly text: string;
  readonly value: (vector: Vector) => bigint;
  /** Set for memory: where it lies in a vector. */
  readonly address?: (vector: Vector) => bigint;
  readonly register?: Register64;
}

const MASK_64 = (1n << 64n) - 1n;
const LEGACY: readonly Register64[] = ['rax', 'rcx', 'rdx', 'rbx', 'rbp', 'rsi', 'rdi'];
const ALL: readonly Register64[] = [...LEGACY, 'r8', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14', 'r15'];
const HIGH: readonly string[] = ['ah', 'ch', 'dh', 'bh'];

/** How memory is chosen. */
export interface MemoryOptions {
  readonly align?: number;
  /** First and last offset in the window where the operand may begin. */
  readonly range?: readonly [number, number];
}

/** Operands of one case. Registers in `reserved` are used by the instruction itself and point nowhere. */
export class Operands {
  private readonly pins: ((vector: Vector, random: Random) => void)[] = [];
  private readonly taken = new Set<Register64>();
  /** With AH to DH no register may need REX. */
  private readonly legacy: boolean;

  constructor(
    private readonly random: Random,
    private readonly reserved: readonly Register64[],
    mayUseHigh: boolean,
    /** Whether segment bases can be set on this machine's kernel. */
    private readonly segments: boolean,
  ) {
    this.legacy = mayUseHigh && random.once(3);
  }

  /** Any general register of the width. */
  register(width: Width): Operand {
    if (width === 8 && this.legacy) {
      const names = [...HIGH, 'al', 'cl', 'dl', 'bl'];
      return registerOperand(this.random.pick(names));
    }
    const register = this.random.pick(this.legacy ? LEGACY : ALL);
    this.taken.add(register);
    return registerOperand(registerName(register, width));
  }

  /** A register that no memory operand is reached through. */
  named(name: string): Operand {
    const part = generalRegister(name);
    if (part !== undefined) this.taken.add(part.register);
    return registerOperand(name);
  }

  immediate(width: Width): { readonly text: string; readonly value: bigint } {
    const bits = Math.min(width, 32);
    const raw = this.random.value();
    const value = this.random.once(2) ? BigInt.asIntN(8, raw) : BigInt.asIntN(bits, raw);
    return { text: `$${value}`, value };
  }

  /** Memory of `size` bytes in the data window. */
  memory(size: number, options: MemoryOptions = {}): Operand {
    const { random } = this;
    const [first, last] = options.range ?? [0, DATA_BYTES - size];
    const align = options.align ?? 1;
    const free = (this.legacy ? LEGACY : ALL).filter((one) => !this.reserved.includes(one) && !this.taken.has(one));
    const isAbsolute = random.once(12);
    if (isAbsolute) {
      const at = DATA_ADDRESS + BigInt(first + align * random.below(Math.floor((last - first) / align) + 1));
      return memoryOperand(`0x${at.toString(16)}`, size, () => at);
    }
    const base = random.pick(free);
    this.taken.add(base);
    const others = free.filter((one) => one !== base);
    const index = random.once(2) ? undefined : random.pick(others);
    if (index !== undefined) this.taken.add(index);
    const scale = random.pick([1, 2, 4, 8]);
    const displacement = random.once(3)
      ? 0n
      : random.once(2)
        ? BigInt(random.below(256)) - 128n
        : BigInt(random.bits32() | 0);
    const segment = this.segments && random.once(8) ? random.pick(['fs', 'gs'] as const) : undefined;
    const narrow = segment === undefined && random.once(10);
    const width = narrow ? 32 : 64;
    const mask = narrow ? 0xffffffffn : MASK_64;
    const offset = (vector: Vector): bigint =>
      (vector.get(base) + displacement + (index === undefined ? 0n : vector.get(index) * BigInt(scale))) & mask;
    const address = (vector: Vector): bigint =>
      (offset(vector) + (segment === undefined ? 0n : vector.base(segment))) & MASK_64;
    this.pins.push((vector, chosen) => {
      const steps = Math.floor((last - first) / align) + 1;
      const wanted = DATA_ADDRESS + BigInt(first + align * chosen.below(steps));
      const missing = (wanted - address(vector)) & mask;
      const moved = vector.get(base) + missing;
      if (narrow) vector.setLow(base, 32, moved);
      else vector.set(base, moved);
    });
    const inner = `(%${registerName(base, width)}${index === undefined ? '' : `,%${registerName(index, width)},${scale}`})`;
    const text = `${segment === undefined ? '' : `%${segment}:`}${displacement === 0n ? '' : displacement}${inner}`;
    return memoryOperand(text, size, address);
  }

  /** Points the registers of memory operands into the window. */
  point(vector: Vector, random: Random): void {
    for (const pin of this.pins) pin(vector, random);
  }
}

function registerOperand(name: string): Operand {
  const part = generalRegister(name);
  if (part === undefined) throw new Error(`no register ${name}`);
  const mask = part.width === 64 ? MASK_64 : (1n << BigInt(part.width)) - 1n;
  return {
    text: `%${name}`,
    value: (vector) => (vector.get(part.register) >> BigInt(part.low)) & mask,
    register: part.register,
  };
}

function memoryOperand(text: string, size: number, address: (vector: Vector) => bigint): Operand {
  return { text, value: (vector) => vector.memory(address(vector), size), address };
}
