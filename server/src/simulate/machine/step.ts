/** One instruction at work: a draft of the state it leaves, and the effects it has on the way. */
import { prefixGroup } from '../../isa/prefixes.js';
import { generalRegister, registerName, type Register64, type RegisterPart } from '../../isa/registers.js';
import type { AssembledMemory, AssembledOperand, AssembledValue } from '../../program/operand.js';
import type { Instruction, InstructionId, Program } from '../../program/model.js';
import { constantBytes } from '../../program/constants.js';
import { constantValue, type AbstractValue } from '../domain/abstract.js';
import { evaluate } from '../domain/evaluate.js';
import type { TermFactory } from '../domain/factory.js';
import { holds } from '../domain/queries.js';
import { SmallMap } from '../domain/small-map.js';
import type { Input, InputTerm, Provenance, Term } from '../domain/term.js';
import { withOneMore } from '../domain/lists.js';
import type { Effect } from '../exploration.js';
import { slotAddress, slotContent, symbolAddress } from '../places.js';
import { asExpected } from './expected.js';
import { changedExtended, type ExtendedState } from './extended.js';
import { distanceBetween } from './distance.js';
import { HeldByCells, extendedHolds, flagsHold, registersHold, valuesHold } from './held.js';
import { arrivingName } from './names.js';
import {
  epochIn,
  forget,
  readCells,
  recordLoad,
  regionOf,
  withCells,
  writeCells,
  type Cell,
  type Distance,
  type Location,
  type Memory,
  type Region,
} from './memory.js';
import {
  FLAGS,
  copyOfFlags,
  copyOfRegisters,
  sameFlags,
  sameRegisters,
  stateOf,
  type Flag,
  type Flags,
  type State,
  type StatusFlag,
} from './state.js';

/**
 * Operations on one value that are followed. Whoever looks at a term descends into it, a few calls for each level, and the
 * stack has room for some ten thousand; entry code has ten.
 */
const MAX_DEPTH = 500;

const NO_EFFECTS: readonly never[] = [];

/**
 * A draft of the state behind one instruction; reading and writing through it notes the effects. All fields are there from the
 * beginning, so that the engine sees one shape.
 */
export class Step {
  effects: readonly Effect[] = NO_EFFECTS;
  readonly registers: Record<Register64, Term>;
  readonly flags: Record<Flag, Term>;
  extended: ExtendedState;
  memory: Memory;
  /** Set when the instruction raises an exception, with the reason. */
  trap: string | undefined = undefined;
  private writer: InstructionId | undefined;
  private source: Flags['source'];
  private learned: ReadonlyMap<number, AbstractValue>;
  private own: SmallMap<AbstractValue> | undefined = undefined;
  private held: HeldByCells | undefined = undefined;
  /** A bit for each input that facts may be about; undefined before anybody asks. */
  private factBits: number | undefined = undefined;

  constructor(
    readonly program: Program,
    readonly factory: TermFactory,
    readonly before: State,
    readonly instruction: Instruction,
  ) {
    this.registers = copyOfRegisters(before.registers);
    this.flags = copyOfFlags(before.flags.values);
    this.extended = before.extended;
    this.memory = before.memory;
    this.learned = before.facts;
    this.writer = before.flags.writer;
    this.source = before.flags.source;
  }

  /** What is known of terms, by their ids. */
  get facts(): ReadonlyMap<number, AbstractValue> {
    return this.learned;
  }

  /** Adds an effect. Nodes keep the list, and one that grows in place would keep room for more. */
  note(effect: Effect): void {
    this.effects = withOneMore(this.effects, effect);
  }

  /** Notes what is known of a term. */
  learn(term: Term, value: AbstractValue): void {
    if (this.factBits !== undefined) this.factBits |= term.inputBits;
    this.ownFacts().set(term.id, value);
  }

  /** The facts as a map of this step, made when it is first written to. */
  private ownFacts(): SmallMap<AbstractValue> {
    this.own ??= new SmallMap(this.learned);
    this.learned = this.own;
    return this.own;
  }

  /** The state behind the instruction; everything that is no register, flag, memory or fact is as before. */
  after(): State {
    const { registers, world, arrival, enclaveCall, calls } = this.before;
    return stateOf({
      // What is as it was is shared: states are kept in great numbers.
      registers: sameRegisters(registers, this.registers) ? registers : this.registers,
      flags: this.currentFlags(),
      extended: this.extended,
      memory: this.memory,
      facts: this.learned,
      world,
      arrival,
      enclaveCall,
      calls,
    });
  }

  /** The flags as they are now, for conditions. */
  currentFlags(): Flags {
    const { flags } = this.before;
    const isSame = flags.writer === this.writer && flags.source === this.source && sameFlags(flags.values, this.flags);
    return isSame ? flags : { values: this.flags, writer: this.writer, source: this.source };
  }

  /** The zero-extended value of the low `width` bits of an operand; a memory operand is loaded. */
  read(operand: AssembledOperand | undefined, width: number): Term {
    switch (operand?.kind) {
      case 'register': {
        const part = generalRegister(operand.register);
        if (part !== undefined) return this.readPart(part);
        const other = this.unknown(operand.register.toUpperCase(), 'a register that is not simulated');
        return this.factory.slice(other, 0, width);
      }
      case 'immediate':
        return this.factory.slice(this.value(operand.value), 0, width);
      case 'target':
        return this.value(operand.value);
      case 'memory':
        return this.load(this.address(operand), operand.size || width / 8);
      case undefined:
        return this.unknown('operand', 'a missing operand');
    }
  }

  /** Writes the low `width` bits; 32-bit register writes clear the upper half (SDM Vol. 1, 3.4.1.1). */
  write(operand: AssembledOperand | undefined, width: number, value: Term): void {
    if (operand?.kind === 'memory') this.store(this.address(operand), operand.size || width / 8, value);
    if (operand?.kind !== 'register') return;
    const part = generalRegister(operand.register);
    if (part !== undefined) this.writePart(part, value);
  }

  readPart({ register, low, width }: RegisterPart): Term {
    return this.factory.slice(this.registers[register], low, width);
  }

  writePart({ register, low, width }: RegisterPart, value: Term): void {
    const known = this.bounded(value);
    if (width === 64) this.registers[register] = known;
    else if (width === 32) this.registers[register] = this.factory.slice(known, 0, 32);
    else this.registers[register] = this.bounded(this.factory.insert(this.registers[register], low, width, known));
  }

  /** The value, or one of which nothing is known where so many operations stand in it that nobody can tell it any more. */
  private bounded(value: Term): Term {
    if (this.factory.depthOf(value) <= MAX_DEPTH) return value;
    return this.unknown('value', `more than ${MAX_DEPTH} operations, one on the result of the other`);
  }

  /** Writes a general register whole, where its upper half is not cleared but lost. */
  writeWhole(operand: AssembledOperand | undefined, value: Term): void {
    const part = operand?.kind === 'register' ? generalRegister(operand.register) : undefined;
    if (part !== undefined) this.registers[part.register] = value;
  }

  /** The address of a memory operand, segment base included. */
  address(memory: AssembledMemory): Term {
    return this.inSegment(memory.segment ?? this.segmentPrefix(), this.effectiveAddress(memory));
  }

  /** The offset of a memory operand in its segment, as LEA computes it. */
  effectiveAddress(memory: AssembledMemory): Term {
    const { factory } = this;
    let address = this.value(memory.displacement);
    // RIP-relative operands name their symbol; the assembler makes the distance.
    if (memory.base !== undefined && !isProgramCounter(memory.base))
      address = factory.add(address, this.addressRegister(memory.base));
    if (memory.index !== undefined) {
      address = factory.add(address, factory.scale(this.addressRegister(memory.index), BigInt(memory.scale)));
    }
    const narrow = [memory.base, memory.index].some(
      (name) => name !== undefined && generalRegister(name)?.width === 32,
    );
    return narrow || this.hasPrefix('address-size') ? factory.slice(address, 0, 32) : address;
  }

  /** The address of an offset in a segment. Only FS and GS have a base in 64-bit mode. */
  inSegment(segment: string | undefined, offset: Term): Term {
    if (segment !== 'fs' && segment !== 'gs') return offset;
    return this.factory.add(offset, this.extended[segment === 'fs' ? 'fsBase' : 'gsBase']);
  }

  /** FS or GS where a prefix of its own says so. */
  segmentPrefix(): 'fs' | 'gs' | undefined {
    const { prefixes } = this.instruction;
    if (prefixes.some(({ byte }) => byte === 0x64)) return 'fs';
    return prefixes.some(({ byte }) => byte === 0x65) ? 'gs' : undefined;
  }

  hasPrefix(group: 'address-size' | 'repeat'): boolean {
    return this.instruction.prefixes.some(({ byte }) => prefixGroup(byte) === group);
  }

  /** An assembled value as a term. */
  value(value: AssembledValue): Term {
    switch (value.kind) {
      case 'constant':
        return this.factory.constant(value.value);
      case 'address':
        return (
          slotAddress(this.factory, value.symbol, value.modifier) ??
          symbolAddress(this.program, this.factory, value.symbol, value.addend)
        );
      case 'unknown':
        return this.unknown('constant', value.reason);
    }
  }

  /** Loads `size` bytes, zero-extended, and notes the effect. Sizes above 8 and of 0 give what nothing is known of. */
  load(address: Term, size: number): Term {
    const value = this.peek(address, size);
    this.note({ kind: 'load', address, size, value });
    return value;
  }

  /** A part of what the instruction loads, when the load as a whole is noted. */
  peek(address: Term, size: number): Term {
    return this.loaded(this.locate(address), size);
  }

  private loaded(at: Location, size: number): Term {
    if (size === 0 || size > 8) return this.unknown('memory', 'more bytes than a register holds');
    const known = readCells(this.factory, this.memory, at, size, this.distances());
    if (known === 'mixed') return this.unknown('memory', 'bytes of which only some are known');
    if (known !== 'unwritten') return known;
    const content =
      at.base.op === 'address' && at.offset === 0n && size === 8
        ? slotContent(this.program, this.factory, at.base.symbol)
        : undefined;
    if (content !== undefined) return content;
    const constant =
      at.base.op === 'address' ? constantBytes(this.program, at.base.symbol, at.offset, size) : undefined;
    if (constant !== undefined) return this.factory.constant(constant);
    const region = regionOf(at.base);
    const version = epochIn(this.memory, region);
    const value = this.factory.load(this.factory.addConstant(at.base, at.offset), size, version);
    // A store beside it through the same pointer changes the epoch and not this value.
    if (region === 'pointer') this.memory = recordLoad(this.memory, at, size, value);
    return value;
  }

  /** Stores the low `size` bytes of `value` and notes the effect; a size of 0 stands for an unknown number. */
  store(address: Term, size: number, value: Term): void {
    const known = size <= 8 ? this.factory.slice(value, 0, (size || 8) * 8) : value;
    this.noteStore(address, size, known);
    this.patch(address, size, known);
  }

  /** Notes the effect of a store that {@link patch} carries out in parts. */
  noteStore(address: Term, size: number, value: Term): void {
    const ownFrame = regionOf(this.locate(address).base) === 'frame';
    this.note({ kind: 'store', address, size, value, ownFrame });
  }

  /** Changes memory as part of a store that is noted as a whole. More bytes than a register has are taken as unknown. */
  patch(address: Term, size: number, value: Term): void {
    const bounded = this.bounded(value);
    const known = size <= 8 ? this.factory.slice(bounded, 0, (size || 8) * 8) : bounded;
    this.memory = writeCells(this.factory, this.memory, this.locate(address), size, known, this.distances());
  }

  push(value: Term, size: number): void {
    this.registers.rsp = this.factory.addConstant(this.registers.rsp, BigInt(-size));
    this.store(this.registers.rsp, size, value);
  }

  pop(size: number): Term {
    const value = this.load(this.registers.rsp, size);
    this.registers.rsp = this.factory.addConstant(this.registers.rsp, BigInt(size));
    return value;
  }

  /** Forgets what code that is not simulated may have written. */
  forget(...regions: readonly Region[]): void {
    this.memory = forget(this.memory, regions, this.instruction.id);
  }

  private distances(): Distance {
    return (from, to) => distanceBetween(this.factory, this.learned, from, to);
  }

  /** Where an address lies. A value that the trampoline counts on to be another one reaches that one's memory. */
  locate(address: Term): Location {
    return this.factory.splitAddress(asExpected(this.factory, address));
  }

  /** Forgets cells below an RSP of the enclave that no register and no cell holds any more: nothing can reach them. */
  dropUnreachable(): void {
    let cells: SmallMap<readonly Cell[]> | undefined;
    this.memory.cells.forEach((list, id) => {
      for (const input of list[0]?.base.inputs ?? []) {
        if (input.input.expected === undefined || this.isHeld(input)) continue;
        cells ??= new SmallMap(this.memory.cells);
        cells.delete(id);
        break;
      }
    });
    if (cells !== undefined) this.memory = withCells(this.memory, cells);
  }

  private isHeld(input: InputTerm): boolean {
    return registersHold(this.registers, input) || valuesHold(this.memory, input);
  }

  /** Changes state beside the general registers. */
  setExtended(changes: Partial<ExtendedState>): void {
    this.extended = changedExtended(this.extended, changes);
  }

  /** Sets all status flags that are given, and forgets what related them to one comparison. */
  setFlags(values: Partial<Record<StatusFlag, Term>>, source?: Flags['source']): void {
    const { flags } = this;
    flags.cf = values.cf ?? flags.cf;
    flags.pf = values.pf ?? flags.pf;
    flags.af = values.af ?? flags.af;
    flags.zf = values.zf ?? flags.zf;
    flags.sf = values.sf ?? flags.sf;
    flags.of = values.of ?? flags.of;
    this.writer = this.instruction.id;
    this.source = source;
  }

  /** Flags of which nothing is known behind this instruction. */
  clobberFlags(flags: readonly StatusFlag[], reason = `what ${this.instruction.mnemonic} leaves in the flags`): void {
    const values: Partial<Record<StatusFlag, Term>> = {};
    for (const flag of flags) values[flag] = this.unknownFlag(flag, reason);
    this.setFlags(values);
  }

  unknownFlag(flag: Flag, reason: string): Term {
    this.flags[flag] = this.factory.zero;
    return this.factory.slice(this.unknown(flag.toUpperCase(), reason), 0, 1);
  }

  /** The instruction raises an exception instead of completing. */
  raise(reason: string): void {
    this.trap ??= reason;
  }

  /** What is known of a value here. */
  known(term: Term): AbstractValue {
    return evaluate(term, this.facts);
  }

  /** An input for a value of which nothing is known, made at this instruction. */
  unknown(name: string, reason: string): InputTerm {
    return this.fresh({ name: `${name}@${this.instruction.mnemonic}`, provenance: { kind: 'unknown', reason } });
  }

  /**
   * An input that arises at this instruction. The same instruction gives the same input again unless the state
   * still holds the earlier one; then the new one is a different value and gets another name.
   */
  fresh(input: Omit<Input, 'site'>): InputTerm {
    const { name, provenance, register, expected } = input;
    const site = this.instruction.id;
    for (let count = 1; ; count++) {
      const wanted = count === 1 ? name : `${name} (${count})`;
      const term = this.factory.knownInput(wanted, site, provenance, expected);
      // An input that was never made before cannot be held by anything.
      if (term === undefined) return this.factory.input({ name: wanted, provenance, register, site, expected });
      if (this.isLive(term)) continue;
      this.forgetFactsOf(term);
      return term;
    }
  }

  private forgetFactsOf(input: InputTerm): void {
    this.factBits ??= inputBitsOf(this.factory, this.learned);
    if ((this.factBits & input.inputBits) === 0) return;
    const about: number[] = [];
    for (const id of this.learned.keys()) {
      const term = this.factory.term(id);
      if (term !== undefined && holds(term, input)) about.push(id);
    }
    for (const id of about) this.ownFacts().delete(id);
  }

  private isLive(input: InputTerm): boolean {
    return (
      registersHold(this.registers, input) ||
      flagsHold(this.flags, input) ||
      extendedHolds(this.extended, input) ||
      (this.held ??= new HeldByCells(this.instruction.id)).has(this.memory, input)
    );
  }

  /** Empties registers and flags that a transition is about to fill, so that none keeps an earlier input alive. */
  clear(registers: readonly Register64[]): void {
    for (const register of registers) this.registers[register] = this.factory.zero;
    for (const flag of FLAGS) this.flags[flag] = this.factory.zero;
  }

  /** A register's new value, not known but for who determined it. */
  setInput(register: Register64, suffix: string, provenance: Provenance, fact?: bigint, expected?: Term): InputTerm {
    const name = arrivingName(register, suffix);
    // What the register held is gone and keeps no earlier input alive.
    this.registers[register] = this.factory.zero;
    const term = this.fresh({ name, provenance, register, expected });
    this.registers[register] = term;
    if (fact !== undefined) this.learn(term, constantValue(fact));
    return term;
  }

  private addressRegister(name: string): Term {
    const part = generalRegister(name);
    // RIZ and EIZ are index registers that are always zero.
    if (part === undefined)
      return name === 'riz' || name === 'eiz'
        ? this.factory.zero
        : this.unknown(registerTitle(name), 'no address register');
    return this.readPart(part);
  }
}

function inputBitsOf(factory: TermFactory, facts: State['facts']): number {
  let bits = 0;
  for (const id of facts.keys()) bits |= factory.term(id)?.inputBits ?? 0;
  return bits;
}

function isProgramCounter(register: string): boolean {
  return register === 'rip' || register === 'eip';
}

function registerTitle(name: string): string {
  const part = generalRegister(name);
  return (part === undefined ? name : registerName(part.register, 64)).toUpperCase();
}
