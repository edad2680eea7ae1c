/** One machine state on one path. Immutable: a step makes a new one. */
import type { InstructionId } from '../../program/model.js';
import type { Register64 } from '../../isa/registers.js';
import type { AbstractValue } from '../domain/abstract.js';
import type { Term } from '../domain/term.js';
import type { Arrival, World } from '../exploration.js';
import type { ExtendedState } from './extended.js';
import type { Memory } from './memory.js';

export const STATUS_FLAGS = ['cf', 'pf', 'af', 'zf', 'sf', 'of'] as const;
export type StatusFlag = (typeof STATUS_FLAGS)[number];
/** What the simulation knows of RFLAGS: status flags, and the others that code outside the kernel can change. */
export const FLAGS = [...STATUS_FLAGS, 'df', 'ac', 'tf', 'nt', 'id'] as const;
export type Flag = (typeof FLAGS)[number];

export interface Flags {
  /** One-bit terms. */
  readonly values: Readonly<Record<Flag, Term>>;
  /** The instruction that last wrote a status flag; undefined at an entry. */
  readonly writer: InstructionId | undefined;
  /** When all status flags come from one subtraction or AND of `width` bits: lets conditions stay precise. */
  readonly source:
    { readonly kind: 'sub' | 'and'; readonly left: Term; readonly right: Term; readonly width: number } | undefined;
}

/** What the last EENTER on this path handed to the processor. */
export interface EnclaveCall {
  /** EENTER's ENCLU; undefined when the path begins behind it, at an AEP. */
  readonly enclu: InstructionId | undefined;
  readonly tcs: Term;
  readonly aep: Term;
  /** RSP and RBP at EENTER, which an AEX brings back. */
  readonly rsp: Term;
  readonly rbp: Term;
  /** What an enclave that is trusted to restore them gives back on EEXIT: other registers as they were at EENTER. */
  readonly kept: Readonly<Partial<Record<Register64, Term>>>;
  /** {@link Memory.epoch} while the enclave ran: however often it is resumed, it is one run. */
  readonly epoch: number;
}

export interface State {
  readonly registers: Readonly<Record<Register64, Term>>;
  readonly flags: Flags;
  readonly extended: ExtendedState;
  readonly memory: Memory;
  /** What branches and transitions have taught about terms, by term id. */
  readonly facts: ReadonlyMap<number, AbstractValue>;
  readonly world: World;
  readonly arrival: Arrival | undefined;
  readonly enclaveCall: EnclaveCall | undefined;
  /** Return addresses of the local calls being executed, innermost last. */
  readonly calls: readonly InstructionId[];
}

/**
 * The state with these parts. All states are made here, so that the engine sees objects of one shape: what a spread
 * makes has one of its own.
 */
export function stateOf({
  registers,
  flags,
  extended,
  memory,
  facts,
  world,
  arrival,
  enclaveCall,
  calls,
}: State): State {
  return { registers, flags, extended, memory, facts, world, arrival, enclaveCall, calls };
}

/** The state with other facts. */
export function withFacts(state: State, facts: State['facts']): State {
  const { registers, flags, extended, memory, world, arrival, enclaveCall, calls } = state;
  return stateOf({ registers, flags, extended, memory, facts, world, arrival, enclaveCall, calls });
}

/** The state behind a transition: how control arrived, and what was handed to the enclave before. */
export function withArrival(state: State, arrival: Arrival | undefined, enclaveCall: EnclaveCall | undefined): State {
  const { registers, flags, extended, memory, facts, world, calls } = state;
  return stateOf({ registers, flags, extended, memory, facts, world, arrival, enclaveCall, calls });
}

/** The state with other local calls open. */
export function withCalls(state: State, calls: State['calls']): State {
  const { registers, flags, extended, memory, facts, world, arrival, enclaveCall } = state;
  return stateOf({ registers, flags, extended, memory, facts, world, arrival, enclaveCall, calls });
}

/** All registers by what `value` gives for each, in the order of `REGISTERS_64`. Written out, the engine lays them out best. */
export function registersOf(value: (register: Register64) => Term): Record<Register64, Term> {
  return {
    rax: value('rax'),
    rcx: value('rcx'),
    rdx: value('rdx'),
    rbx: value('rbx'),
    rsp: value('rsp'),
    rbp: value('rbp'),
    rsi: value('rsi'),
    rdi: value('rdi'),
    r8: value('r8'),
    r9: value('r9'),
    r10: value('r10'),
    r11: value('r11'),
    r12: value('r12'),
    r13: value('r13'),
    r14: value('r14'),
    r15: value('r15'),
  };
}

/** All flags by what `value` gives for each, in the order of {@link FLAGS}. */
export function flagsOf(value: (flag: Flag) => Term): Record<Flag, Term> {
  return {
    cf: value('cf'),
    pf: value('pf'),
    af: value('af'),
    zf: value('zf'),
    sf: value('sf'),
    of: value('of'),
    df: value('df'),
    ac: value('ac'),
    tf: value('tf'),
    nt: value('nt'),
    id: value('id'),
  };
}

/** A copy of all registers, made for every instruction. */
export function copyOfRegisters(from: State['registers']): Record<Register64, Term> {
  return {
    rax: from.rax,
    rcx: from.rcx,
    rdx: from.rdx,
    rbx: from.rbx,
    rsp: from.rsp,
    rbp: from.rbp,
    rsi: from.rsi,
    rdi: from.rdi,
    r8: from.r8,
    r9: from.r9,
    r10: from.r10,
    r11: from.r11,
    r12: from.r12,
    r13: from.r13,
    r14: from.r14,
    r15: from.r15,
  };
}

/** The same for flags. */
export function copyOfFlags(from: Flags['values']): Record<Flag, Term> {
  return {
    cf: from.cf,
    pf: from.pf,
    af: from.af,
    zf: from.zf,
    sf: from.sf,
    of: from.of,
    df: from.df,
    ac: from.ac,
    tf: from.tf,
    nt: from.nt,
    id: from.id,
  };
}

/** Writes the contents of all registers to a list, in the order of `REGISTERS_64`. */
export function listRegisters(from: State['registers'], to: Term[]): void {
  to[0] = from.rax;
  to[1] = from.rcx;
  to[2] = from.rdx;
  to[3] = from.rbx;
  to[4] = from.rsp;
  to[5] = from.rbp;
  to[6] = from.rsi;
  to[7] = from.rdi;
  to[8] = from.r8;
  to[9] = from.r9;
  to[10] = from.r10;
  to[11] = from.r11;
  to[12] = from.r12;
  to[13] = from.r13;
  to[14] = from.r14;
  to[15] = from.r15;
}

/** The same for flags, in the order of {@link FLAGS}. */
export function listFlags(from: Flags['values'], to: Term[]): void {
  to[0] = from.cf;
  to[1] = from.pf;
  to[2] = from.af;
  to[3] = from.zf;
  to[4] = from.sf;
  to[5] = from.of;
  to[6] = from.df;
  to[7] = from.ac;
  to[8] = from.tf;
  to[9] = from.nt;
  to[10] = from.id;
}

/** Whether all registers hold the same. Asked behind every instruction, and spelled out since that is quickest. */
export function sameRegisters(one: State['registers'], other: State['registers']): boolean {
  return (
    one.rax === other.rax &&
    one.rcx === other.rcx &&
    one.rdx === other.rdx &&
    one.rbx === other.rbx &&
    one.rsp === other.rsp &&
    one.rbp === other.rbp &&
    one.rsi === other.rsi &&
    one.rdi === other.rdi &&
    one.r8 === other.r8 &&
    one.r9 === other.r9 &&
    one.r10 === other.r10 &&
    one.r11 === other.r11 &&
    one.r12 === other.r12 &&
    one.r13 === other.r13 &&
    one.r14 === other.r14 &&
    one.r15 === other.r15
  );
}

/** The same for flags. */
export function sameFlags(one: Flags['values'], other: Flags['values']): boolean {
  return (
    one.cf === other.cf &&
    one.pf === other.pf &&
    one.af === other.af &&
    one.zf === other.zf &&
    one.sf === other.sf &&
    one.of === other.of &&
    one.df === other.df &&
    one.ac === other.ac &&
    one.tf === other.tf &&
    one.nt === other.nt &&
    one.id === other.id
  );
}
