/** Random loads and stores through addresses of every kind, carried out by the simulation and on bytes at once. */
import fc from 'fast-check';
import { fromRange, type AbstractValue } from '../../server/src/simulate/domain/abstract.js';
import type { TermFactory } from '../../server/src/simulate/domain/factory.js';
import { partsOf } from '../../server/src/simulate/domain/parts.js';
import type { InputTerm, LoadTerm, Term } from '../../server/src/simulate/domain/term.js';
import type { State } from '../../server/src/simulate/machine/state.js';
import { Step } from '../../server/src/simulate/machine/step.js';
import { Concrete } from '../support/concrete.js';
import { entryOf, programOf } from './straight-line.js';

const MASK_64 = (1n << 64n) - 1n;

/** A program of one instruction, at which everything happens. */
const program = programOf('f:\tnop');

/** How addresses are made. Frames, thread data and pointers lie apart; the two pointers may meet, and so may what has an index. */
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

export interface Access {
  readonly kind: 'store' | 'load';
  readonly base: Base;
  readonly offset: number;
  readonly size: number;
  readonly value: bigint;
}

export const access: fc.Arbitrary<Access> = fc.record({
  kind: fc.constantFrom('store' as const, 'load' as const),
  base: fc.constantFrom(...BASES),
  offset: fc.oneof(fc.constantFrom(-8, -4, 0, 4, 8), fc.integer({ min: -12, max: 12 })),
  size: fc.constantFrom(1, 2, 4, 8),
  value: fc.bigInt({ min: 0n, max: MASK_64 }),
});

/** Values of what the addresses are made of. */
export interface Places {
  readonly index: bigint;
  readonly apart: number;
  /** Whether the simulation knows bounds of the index. */
  readonly isBounded: boolean;
  readonly misaligned: bigint;
}

export const places: fc.Arbitrary<Places> = fc.record({
  index: fc.bigInt({ min: 0n, max: 5n }),
  apart: fc.integer({ min: -16, max: 16 }),
  isBounded: fc.boolean(),
  misaligned: fc.bigInt({ min: 0n, max: 15n }),
});

/** Memory as bytes; what was not written has some content of its own. */
export class Bytes {
  private readonly written: Map<bigint, bigint>;

  constructor(other?: Bytes) {
    this.written = new Map(other?.written);
  }

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

/** Terms with their values on one path: inputs, and what each load term stood for when it came up first. */
export class PathValues {
  readonly inputs: Map<Term, bigint>;
  private readonly loads: Map<LoadTerm, bigint>;

  constructor(inputs: ReadonlyMap<Term, bigint>, other?: PathValues) {
    this.inputs = new Map(inputs);
    this.loads = new Map(other?.loads);
  }

  get concrete(): Concrete {
    return new Concrete({
      input: (term: InputTerm) => this.inputs.get(term),
      load: (term) => this.loads.get(term),
    });
  }

  /** Load terms that come up for the first time stand for what memory holds now. */
  meet(term: Term, bytes: Bytes): void {
    for (const part of partsOf(term)) this.meet(part, bytes);
    if (term.op !== 'load' || this.loads.has(term)) return;
    const address = this.concrete.value(term.address);
    // Of epoch 0 is what nobody has written to since the entry.
    const source = term.epoch === 0 ? new Bytes() : bytes;
    if (address !== undefined) this.loads.set(term, source.load(address, term.size));
  }
}

/** What accesses start from: a state, and the values of its inputs. */
export interface Start {
  readonly state: State;
  readonly inputs: ReadonlyMap<Term, bigint>;
}

/** A function's entry at which the addresses' parts have the given values. */
export function startAt(factory: TermFactory, { index, apart, isBounded, misaligned }: Places): Start {
  const state = entryOf(program, factory);
  const { rsp, rdi, rsi, rcx } = state.registers;
  const facts = new Map<number, AbstractValue>();
  const bounds = fromRange(0n, 5n);
  if (isBounded && bounds !== undefined) facts.set(rcx.id, bounds);
  const inputs = new Map<Term, bigint>([
    [rsp, 0x7fff0000n + misaligned],
    [rdi, 0x600000n],
    [rsi, 0x600000n + BigInt(apart)],
    [rcx, index],
    [state.extended.fsBase, 0x100000n],
  ]);
  return { state: { ...state, facts }, inputs };
}

/** Carries the accesses out. Gives the state behind them, and the first load that the simulation has wrong. */
export function carryOut(
  factory: TermFactory,
  before: State,
  accesses: readonly Access[],
  values: PathValues,
  bytes: Bytes,
): { readonly state: State; readonly wrong: string | undefined } {
  const [instruction] = program.instructions;
  if (instruction === undefined) throw new Error('the program has one instruction');
  const step = new Step(program, factory, before, instruction);
  let wrong: string | undefined;
  for (const { kind, base, offset, size, value } of accesses) {
    const address = factory.addConstant(addressOf(factory, before, base), BigInt(offset));
    const at = values.concrete.value(address) ?? 0n;
    if (kind === 'store') {
      step.store(address, size, factory.constant(value));
      bytes.store(at, size, value);
      continue;
    }
    const term = step.load(address, size);
    values.meet(term, bytes);
    const actual = bytes.load(at, size);
    const { value: expected, known } = values.concrete.bits(term);
    if ((actual & known) !== expected) wrong ??= `${size} bytes at ${base} ${offset}: ${actual}, not ${expected}`;
  }
  return { state: step.after(), wrong };
}

function addressOf(factory: TermFactory, { registers, extended }: State, base: Base): Term {
  const scaled = factory.scale(registers.rcx, 4n);
  switch (base) {
    case 'frame':
      return registers.rsp;
    case 'frame+index':
      return factory.add(registers.rsp, scaled);
    case 'frame rounded':
      return factory.binary('and', registers.rsp, factory.constant(-16n));
    case 'thread':
      return extended.fsBase;
    case 'thread+index':
      return factory.add(extended.fsBase, scaled);
    case 'pointer':
      return registers.rdi;
    case 'other pointer':
      return registers.rsi;
    case 'pointer+index':
      return factory.add(registers.rdi, scaled);
  }
}
