/** Gives every value that a state leaves open a number, as an exact fact: from then on the simulation calculates. */
import type { InstructionId, Program } from '../../program/model.js';
import { constantValue, single, type AbstractValue } from '../domain/abstract.js';
import { evaluate, type Facts } from '../domain/evaluate.js';
import { eachPart } from '../domain/parts.js';
import type { InputTerm, LoadTerm, Term } from '../domain/term.js';
import { EXTENDED_TERMS } from '../machine/extended.js';
import { FLAGS, type State } from '../machine/state.js';
import { defaultLoad, defaultOf, type Conduct } from './defaults.js';
import { addressOf } from './layout.js';

/** A value that a run may choose: an input or unwritten memory, told from later ones of the same name by a number. */
export interface Choice {
  readonly term: InputTerm | LoadTerm;
  readonly key: string;
}

/** Values that are not to be the default ones. */
export interface Wishes {
  /** By the key of the choice. */
  readonly values: ReadonlyMap<string, bigint>;
  /** What an instruction finds in memory that nothing has written: one that checks an array finds all of it alike. */
  readonly habits: ReadonlyMap<InstructionId, bigint>;
  /** Takes the place of the defaults where it gives a value; the address is that of the memory read. */
  readonly usual?: (term: InputTerm | LoadTerm, address: bigint | undefined) => bigint | undefined;
}

/** The instruction that has run, and whether memory may have changed while it did. */
export interface Arrived {
  readonly instruction: InstructionId;
  readonly forgets: boolean;
}

/** The values that one run has chosen so far. */
export class Values {
  /** How often each term was given a value: a loop brings the same input anew. */
  private readonly occurrences = new Map<number, number>();
  /** What unwritten memory was found to hold, byte by byte, in each epoch. */
  private readonly bytes = new Map<string, bigint>();
  readonly chosen = new Map<string, bigint>();
  /** The instruction at which memory was first read, by the key of the choice. */
  readonly readAt = new Map<string, InstructionId>();
  private readonly loads = new Set<LoadTerm>();
  private instruction: InstructionId | undefined;

  constructor(
    private readonly program: Program,
    private readonly conduct: Conduct,
    private readonly wishes: Wishes,
  ) {}

  /** The choices that a term depends on as they stand now. */
  choicesOf(term: Term): readonly Choice[] {
    const found: Choice[] = [];
    visit(term, new Set(), (leaf) => {
      if (leaf.op === 'input' || leaf.op === 'load') found.push({ term: leaf, key: this.key(leaf) });
    });
    // What the processor or the kernel gives is no choice.
    return found.filter(({ key }) => this.chosen.has(key));
  }

  /** The first state with an exact fact for each open value in it. */
  start(state: State): State {
    return this.settled(state, termsOf(state));
  }

  /** The state behind `instruction`: what it brought in gets an exact fact. */
  settle(state: State, before: State, { instruction, forgets }: Arrived): State {
    this.instruction = instruction;
    return this.settled(forgets ? this.withoutOldLoads(state) : state, changedTerms(before, state));
  }

  private settled(state: State, terms: readonly Term[]): State {
    const facts = new Map(state.facts);
    const seen = new Set<Term>();
    for (const term of terms) visit(term, seen, (leaf) => void this.give(leaf, facts));
    return { ...state, facts };
  }

  /** Memory may have changed: what was read before and is held nowhere may be read anew and be different. */
  private withoutOldLoads(state: State): State {
    const held = new Set<Term>();
    for (const term of termsOf(state)) visit(term, held, () => undefined);
    const facts = new Map(state.facts);
    for (const load of this.loads) if (!held.has(load)) facts.delete(load.id);
    this.bytes.clear();
    return { ...state, facts };
  }

  /** The same for terms that are in no state: what an instruction reads on its way. */
  settleTerms(terms: readonly Term[], facts: Facts): Facts {
    const settled = new Map(facts);
    const seen = new Set<Term>();
    for (const term of terms) visit(term, seen, (leaf) => void this.give(leaf, settled));
    return settled;
  }

  private give(leaf: Term, facts: Map<number, AbstractValue>): void {
    const known = evaluate(leaf, facts);
    if (single(known) !== undefined) return;
    if (leaf.op === 'address' || leaf.op === 'code') {
      facts.set(leaf.id, constantValue(addressOf(this.program, leaf)));
    } else if (leaf.op === 'input' || leaf.op === 'load') {
      this.occurrences.set(leaf.id, (this.occurrences.get(leaf.id) ?? 0) + 1);
      const key = this.key(leaf);
      const value = within(known, this.choose(leaf, key, facts));
      if (leaf.op === 'load') this.remember(leaf, value, facts);
      this.chosen.set(key, value);
      facts.set(leaf.id, constantValue(value));
    }
  }

  private choose(leaf: InputTerm | LoadTerm, key: string, facts: Map<number, AbstractValue>): bigint {
    const wanted = this.wishes.values.get(key);
    if (leaf.op === 'load') return wanted ?? this.remembered(leaf, key, facts);
    const { expected } = leaf.input;
    if (expected !== undefined) visit(expected, new Set(), (part) => void this.give(part, facts));
    const counted = expected === undefined ? undefined : single(evaluate(expected, facts));
    return wanted ?? this.wishes.usual?.(leaf, undefined) ?? defaultOf(leaf.input, counted, this.conduct);
  }

  private remembered(load: LoadTerm, key: string, facts: Facts): bigint {
    const address = evaluate(load.address, facts).min;
    if (this.instruction !== undefined) this.readAt.set(key, this.instruction);
    const habit = this.instruction === undefined ? undefined : this.wishes.habits.get(this.instruction);
    const usual = habit ?? this.wishes.usual?.(load, address) ?? defaultLoad(load, address);
    let value = 0n;
    for (let at = 0; at < load.size; at++) {
      const byte = this.bytes.get(byteKey(load, address, at)) ?? (usual >> BigInt(8 * at)) & 0xffn;
      value |= byte << BigInt(8 * at);
    }
    return value;
  }

  private remember(load: LoadTerm, value: bigint, facts: Facts): void {
    this.loads.add(load);
    const address = evaluate(load.address, facts).min;
    for (let at = 0; at < load.size; at++) {
      this.bytes.set(byteKey(load, address, at), (value >> BigInt(8 * at)) & 0xffn);
    }
  }

  private key({ id }: Term): string {
    return `${id}#${this.occurrences.get(id) ?? 0}`;
  }
}

function byteKey({ epoch }: LoadTerm, address: bigint, at: number): string {
  return `${epoch}:${address + BigInt(at)}`;
}

/** The value itself when it is possible, else one that is. */
function within(known: AbstractValue, value: bigint): bigint {
  const fits = (one: bigint): boolean =>
    (one & known.ones) === known.ones &&
    (one & known.zeros) === 0n &&
    one >= known.min &&
    one <= known.max &&
    known.values?.includes(one) !== false;
  const candidates = [value, (value | known.ones) & ~known.zeros, ...(known.values ?? [])];
  return candidates.find(fits) ?? known.min;
}

/** Calls `leaf` for what a term is made of in the end, inner parts first. */
function visit(term: Term, seen: Set<Term>, leaf: (term: Term) => void): void {
  if (seen.has(term)) return;
  seen.add(term);
  eachPart(term, (part) => visit(part, seen, leaf));
  if (term.op === 'input' || term.op === 'load' || term.op === 'address' || term.op === 'code') leaf(term);
}

function termsOf(state: State): readonly Term[] {
  const cells = [...state.memory.cells.values()].flat();
  return [...termsBeside(state), ...cells.flatMap(({ base, value }) => [base, value])];
}

/** What a state holds besides memory. */
function termsBeside({ registers, flags, extended, enclaveCall }: State): readonly Term[] {
  return [
    ...Object.values(registers),
    ...FLAGS.map((flag) => flags.values[flag]),
    ...(flags.source === undefined ? [] : [flags.source.left, flags.source.right]),
    ...EXTENDED_TERMS.map((name) => extended[name]),
    ...(enclaveCall === undefined ? [] : [enclaveCall.tcs, enclaveCall.aep, enclaveCall.rsp, enclaveCall.rbp]),
  ];
}

/** The terms of `after` that `before` did not hold in the same place. */
function changedTerms(before: State, after: State): readonly Term[] {
  const old = new Set<Term>(termsBeside(before));
  const cells = [...after.memory.cells].filter(([id, list]) => before.memory.cells.get(id) !== list);
  return [
    ...termsBeside(after).filter((term) => !old.has(term)),
    ...cells.flatMap(([, list]) => list.flatMap(({ base, value }) => [base, value])),
  ];
}
