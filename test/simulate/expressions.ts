/** Random expressions: as terms that the factory simplifies, and as the same terms written out, which nobody simplifies. */
import fc from 'fast-check';
import type { TermFactory } from '../../server/src/simulate/domain/factory.js';
import type { BinaryOp, CompareOp, InputTerm, Term, UnaryOp } from '../../server/src/simulate/domain/term.js';

const MASK_64 = (1n << 64n) - 1n;

/** How many inputs expressions have. */
export const INPUTS = 4;

export type Expression =
  | { readonly kind: 'const'; readonly value: bigint }
  | { readonly kind: 'input'; readonly index: number }
  | { readonly kind: 'sum'; readonly left: Expression; readonly right: Expression; readonly factor: bigint }
  | { readonly kind: 'unary'; readonly op: UnaryOp; readonly of: Expression }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'slice'; readonly of: Expression; readonly low: number; readonly width: number }
  | {
      readonly kind: 'insert';
      readonly base: Expression;
      readonly value: Expression;
      readonly low: number;
      readonly width: number;
    }
  | { readonly kind: 'sext'; readonly of: Expression; readonly width: number }
  | {
      readonly kind: 'compare';
      readonly op: CompareOp;
      readonly left: Expression;
      readonly right: Expression;
      readonly width: number;
    }
  | {
      readonly kind: 'ite';
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    };

const UNARY: readonly UnaryOp[] = ['not', 'neg', 'bswap', 'parity', 'popcnt', 'clz', 'ctz'];
const BINARY: readonly BinaryOp[] = [
  'and',
  'or',
  'xor',
  'shl',
  'shr',
  'sar',
  'mul',
  'umulh',
  'smulh',
  'udiv',
  'urem',
  'sdiv',
  'srem',
  'pdep',
  'pext',
  'crc32',
];

/** 64-bit values at which something changes, and any others. */
export const word: fc.Arbitrary<bigint> = fc.oneof(
  fc.constantFrom(0n, 1n, 2n, 7n, 8n, 0x7fn, 0x80n, 0xffn, 0xffffn, 0x7fffffffn, 0x80000000n, 0xffffffffn),
  fc.constantFrom(1n << 63n, (1n << 63n) - 1n, MASK_64, MASK_64 - 1n, MASK_64 ^ 0xfn, MASK_64 ^ 0xfffn),
  fc.bigInt({ min: 0n, max: 300n }),
  fc.nat({ max: 63 }).map((bit) => 1n << BigInt(bit)),
  fc.bigInt({ min: 0n, max: MASK_64 }),
);

const width = fc.constantFrom(1, 4, 8, 16, 32, 63, 64);

/** A part of a value that lies inside it. */
const part = fc
  .record({ low: fc.constantFrom(0, 0, 1, 7, 8, 16, 31, 32, 63), width })
  .map(({ low, width: bits }) => ({ low, width: Math.min(bits, 64 - low) }));

/** An expression over {@link INPUTS} inputs. */
export const expression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression; leaf: Expression; bit: Expression }>(
  (tie) => ({
    leaf: fc.oneof(
      word.map((value): Expression => ({ kind: 'const', value })),
      { weight: 3, arbitrary: fc.nat({ max: INPUTS - 1 }).map((index): Expression => ({ kind: 'input', index })) },
    ),
    bit: fc
      .record({ op: fc.constantFrom<CompareOp>('eq', 'ult', 'slt'), left: tie('node'), right: tie('node'), width })
      .map((rest): Expression => ({ kind: 'compare', ...rest })),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      fc
        .record({ left: tie('node'), right: tie('node'), factor: fc.oneof(fc.constantFrom(1n, MASK_64, 2n, 8n), word) })
        .map((rest): Expression => ({ kind: 'sum', ...rest })),
      fc
        .record({ op: fc.constantFrom(...UNARY), of: tie('node') })
        .map((rest): Expression => ({ kind: 'unary', ...rest })),
      {
        weight: 2,
        arbitrary: fc
          .record({ op: fc.constantFrom(...BINARY), left: tie('node'), right: tie('node') })
          .map((rest): Expression => ({ kind: 'binary', ...rest })),
      },
      fc.record({ of: tie('node'), part }).map(({ of, part: at }): Expression => ({ kind: 'slice', of, ...at })),
      fc
        .record({ base: tie('node'), value: tie('node'), part })
        .map(({ base, value, part: at }): Expression => ({ kind: 'insert', base, value, ...at })),
      fc.record({ of: tie('node'), width }).map((rest): Expression => ({ kind: 'sext', ...rest })),
      tie('bit'),
      fc
        .record({ condition: tie('bit'), then: tie('node'), otherwise: tie('node') })
        .map((rest): Expression => ({ kind: 'ite', ...rest })),
    ),
  }),
).node;

/** A comparison of two expressions. */
export const comparison: fc.Arbitrary<Expression> = fc
  .record({ op: fc.constantFrom<CompareOp>('eq', 'ult', 'slt'), left: expression, right: expression, width })
  .map((rest): Expression => ({ kind: 'compare', ...rest }));

/** The inputs of a factory, in order. */
export function inputsOf(factory: TermFactory): readonly InputTerm[] {
  return Array.from({ length: INPUTS }, (_, index) =>
    factory.input({ name: `input ${index}`, provenance: { kind: 'caller' } }),
  );
}

/** The expression as the factory makes it. */
export function simplified(factory: TermFactory, one: Expression): Term {
  const make = (inner: Expression): Term => simplified(factory, inner);
  switch (one.kind) {
    case 'const':
      return factory.constant(one.value);
    case 'input':
      return inputsOf(factory)[one.index] ?? factory.zero;
    case 'sum':
      return factory.add(make(one.left), factory.scale(make(one.right), one.factor));
    case 'unary':
      return factory.unary(one.op, make(one.of));
    case 'binary':
      return factory.binary(one.op, make(one.left), make(one.right));
    case 'slice':
      return factory.slice(make(one.of), one.low, one.width);
    case 'insert':
      return factory.insert(make(one.base), one.low, one.width, make(one.value));
    case 'sext':
      return factory.signExtend(make(one.of), one.width);
    case 'compare':
      return factory.compare(one.op, make(one.left), make(one.right), one.width);
    case 'ite':
      return factory.ite(make(one.condition), make(one.then), make(one.otherwise));
  }
}

/** The expression as a term that says exactly what is written. */
export function written(factory: TermFactory, one: Expression): Term {
  const make = (inner: Expression): Term => written(factory, inner);
  const base = { id: -1, inputs: new Set<InputTerm>(), inputBits: 0, partBits: 0 };
  switch (one.kind) {
    case 'const':
      return { ...base, op: 'const', value: one.value };
    case 'input':
      return inputsOf(factory)[one.index] ?? factory.zero;
    case 'sum':
      return {
        ...base,
        op: 'sum',
        constant: 0n,
        parts: [
          { term: make(one.left), factor: 1n },
          { term: make(one.right), factor: one.factor },
        ],
      };
    case 'unary':
      return { ...base, op: one.op, of: make(one.of) };
    case 'binary':
      return { ...base, op: one.op, left: make(one.left), right: make(one.right) };
    case 'slice':
      return { ...base, op: 'slice', of: make(one.of), low: one.low, width: one.width };
    case 'insert':
      return { ...base, op: 'insert', base: make(one.base), value: make(one.value), low: one.low, width: one.width };
    case 'sext':
      return { ...base, op: 'sext', of: make(one.of), width: one.width };
    case 'compare':
      return { ...base, op: one.op, left: make(one.left), right: make(one.right), width: one.width };
    case 'ite':
      return { ...base, op: 'ite', condition: make(one.condition), then: make(one.then), else: make(one.otherwise) };
  }
}
