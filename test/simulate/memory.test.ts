import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRange, type AbstractValue } from '../../server/src/simulate/domain/abstract.js';
import { TermFactory } from '../../server/src/simulate/domain/factory.js';
import type { InputTerm, LoadTerm, Term } from '../../server/src/simulate/domain/term.js';
import { Step } from '../../server/src/simulate/machine/step.js';
import { Concrete } from '../support/concrete.js';
import { entryOf, programOf } from './straight-line.js';

const MASK_64 = (1n << 64n) - 1n;

/** A program of one instruction, at which everything happens. */
const program = programOf('f:	nop');

/** How addresses are made. Frames, symbols and pointers lie apart; the two pointers may meet, and so may what has an index. */
const BASES = [
  'frame',
  'frame+index',
  'frame rounded',
  'thread',
  'thread+index',
  'pointer',
  'other pointer',
  'pointer+index',
] as const;
type Base = (typeof BASES)[number];

interface Access {
  readonly kind: 'store' | 'load';
  readonly base: Base;
  readonly offset: number;
  readonly size: number;
  readonly value: bigint;
}

const access: fc.Arbitrary<Access> = fc.record({
  kind: fc.constantFrom('store', 'load' as const),
  base: fc.constantFrom(...BASES),
  offset: fc.oneof(fc.constantFrom(-8, -4, 0, 4, 8), fc.integer({ min: -12, max: 12 })),
  size: fc.constantFrom(1, 2, 4, 8),
  value: fc.bigInt({ min: 0n, max: MASK_64 }),
});

/** Values of what the addresses are made of. */
const places = fc.record({
  index: fc.bigInt({ min: 0n, max: 5n }),
  apart: fc.integer({ min: -16, max: 16 }),
  isBounded: fc.boolean(),
  misaligned: fc.bigInt({ min: 0n, max: 15n }),
});

/** Memory as bytes; what was not written has some content of its own. */
class Bytes {
  private readonly written = new Map<bigint, bigint>();

  load(address: bigint, size: number): bigint {
    let value = 0n;
    for (let at = size - 1; at >= 0; at--) value = (value << 8n) | this.byte(address + BigInt(at));
    return value;
  }

  store(address: bigint, size: number, value: bigint): void {
    for (let at = 0; at < size; at++) this.written.set(address + BigInt(at), (value >> BigInt(8 * at)) & 0xffn);
  }

  private byte(address: bigint): bigint {
    return this.written.get(address) ?? ((address * 0x9e3779b97f4a7c15n) >> 32n) & 0xffn;
  }
}

describe('memory of the simulation', () => {
  it('holds what bytes would hold, for stores and loads through any addresses', () => {
    fc.assert(
      fc.property(
        fc.array(access, { minLength: 1, maxLength: 14 }),
        places,
        (accesses, { index, apart, isBounded, misaligned }) => {
          const factory = new TermFactory();
          const state = entryOf(program, factory);
          const { rsp, rdi, rsi, rcx } = state.registers;
          const values = new Map<Term, bigint>([
            [rsp, 0x7fff0000n + misaligned],
            [rdi, 0x600000n],
            [rsi, 0x600000n + BigInt(apart)],
            [rcx, index],
            [state.extended.fsBase, 0x100000n],
          ]);
          const facts = new Map<number, AbstractValue>();
          const bounds = fromRange(0n, 5n);
          if (isBounded && bounds !== undefined) facts.set(rcx.id, bounds);
          const instruction = program.instructions[0];
          if (instruction === undefined) throw new Error('the program has one instruction');
          const step = new Step(program, factory, { ...state, facts }, instruction);
          const scaled = factory.scale(rcx, 4n);
          const rounded = factory.binary('and', rsp, factory.constant(-16n));
          const bases: Record<Base, Term> = {
            frame: rsp,
            'frame+index': factory.add(rsp, scaled),
            'frame rounded': rounded,
            thread: state.extended.fsBase,
            'thread+index': factory.add(state.extended.fsBase, scaled),
            pointer: rdi,
            'other pointer': rsi,
            'pointer+index': factory.add(rdi, scaled),
          };
          const bytes = new Bytes();
          // The same load term must stand for the same bytes whenever it comes up.
          const loaded = new Map<LoadTerm, bigint>();
          const environment = {
            input: (term: InputTerm) => values.get(term),
            load: (term: LoadTerm) => loaded.get(term),
          };
          for (const { kind, base, offset, size, value } of accesses) {
            const address = factory.addConstant(bases[base], BigInt(offset));
            const at = new Concrete(environment).value(address) ?? 0n;
            if (kind === 'store') {
              step.store(address, size, factory.constant(value));
              bytes.store(at, size, value);
              continue;
            }
            const term = step.load(address, size);
            const actual = bytes.load(at, size);
            if (term.op === 'load' && !loaded.has(term)) loaded.set(term, actual);
            const { value: expected, known } = new Concrete(environment).bits(term);
            expect(actual & known).toBe(expected);
          }
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('forgets nothing of the frame when a pointer is written through', () => {
    const factory = new TermFactory();
    const state = entryOf(program, factory);
    const [instruction] = program.instructions;
    if (instruction === undefined) throw new Error('the program has one instruction');
    const step = new Step(program, factory, state, instruction);
    step.store(state.registers.rsp, 8, factory.constant(5n));
    step.store(state.registers.rdi, 8, factory.constant(6n));
    expect(step.load(state.registers.rsp, 8)).toBe(factory.constant(5n));
  });
});
