/** A seeded source of numbers that prefers corners: the same seed gives the same vectors on every machine. */

const MASK_64 = (1n << 64n) - 1n;

/** Values at which carries, signs and widths change. */
const CORNERS: readonly bigint[] = [
  0n,
  1n,
  2n,
  0x0fn,
  0x10n,
  0x7fn,
  0x80n,
  0xffn,
  0x100n,
  0x7fffn,
  0x8000n,
  0xffffn,
  0x10000n,
  0x7fffffffn,
  0x80000000n,
  0xffffffffn,
  0x100000000n,
  0x7fffffffffffffffn,
  0x8000000000000000n,
  0xfffffffffffffffen,
  MASK_64,
  0x5555555555555555n,
  0xaaaaaaaaaaaaaaaan,
  0xffffffff00000000n,
  0xffffffff80000000n,
  0x8080808080808080n,
];

/** The generator sfc32: small, fast, and long enough for a million vectors. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    this.a = seed | 0;
    this.b = 0x9e3779b9 | 0;
    this.c = 0x243f6a88 | 0;
    for (let round = 0; round < 12; round++) this.bits32();
  }

  /** 32 random bits, unsigned. */
  bits32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  bits64(): bigint {
    return (BigInt(this.bits32()) << 32n) | BigInt(this.bits32());
  }

  /** 0 … `count` - 1. */
  below(count: number): number {
    return this.bits32() % count;
  }

  /** True once in `count` times. */
  once(count: number): boolean {
    return this.below(count) === 0;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** A 64-bit value: a corner, a small number, a power of two or its neighbour, or anything. */
  value(): bigint {
    switch (this.below(8)) {
      case 0:
      case 1:
      case 2:
        return this.pick(CORNERS);
      case 3:
        return BigInt(this.below(300));
      case 4:
        return ((1n << BigInt(this.below(64))) + BigInt(this.below(3)) - 1n) & MASK_64;
      default:
        return this.bits64();
    }
  }
}
