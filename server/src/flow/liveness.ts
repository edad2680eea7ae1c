/**
 * What the code behind a place may still look at: registers, status flags, memory behind pointers, the open enclave
 * call. Read off the instructions alone, and generous: what is not known is alive. States that only differ in what is
 * dead go on alike, which is what lets paths meet again.
 */
import { describeAccess } from '../isa/effects.js';
import { flowOf } from '../isa/flow.js';
import { REGISTERS_64, generalRegister, type Register64 } from '../isa/registers.js';
import type { AssembledOperand } from '../program/operand.js';
import { idBefore } from '../program/instruction-list.js';
import type { Instruction, InstructionId, Program } from '../program/model.js';
import { symbolPlace } from '../program/places.js';
import { directSuccessors, reachable } from './graph.js';

/** A set of what is alive, as bits: the general registers in the order of {@link REGISTERS_64}, then the constants below. */
export type LiveSet = number;

const BITS = Object.fromEntries(REGISTERS_64.map((register, index) => [register, 1 << index])) as Readonly<
  Record<Register64, LiveSet>
>;

/** CF, PF, AF, ZF, SF and OF. DF and AC are not tracked: nothing is allowed to forget them. */
export const LIVE_STATUS_FLAGS: LiveSet = 1 << 16;
/** Memory that pointers and symbols reach; what RSP and RBP point to is always alive. */
export const LIVE_MEMORY: LiveSet = 1 << 17;
/** What EENTER handed to the processor: an ENCLU may follow. */
export const LIVE_ENCLAVE_CALL: LiveSet = 1 << 18;
/** Everything. */
export const ALL_LIVE: LiveSet = (1 << 19) - 1;

/** What a caller may look at by the psABI (System V AMD64, 3.2.1): the results, and the registers that belong to it. */
const AT_RETURN: LiveSet = setOf('rax', 'rdx', 'rsp', 'rbp', 'rbx', 'r12', 'r13', 'r14', 'r15');

const ALL_REGISTERS: LiveSet = setOf(...REGISTERS_64);

/** Their register destination is overwritten as a whole and not read. */
const PURE_WRITES: ReadonlySet<string> = new Set(['mov', 'lea', 'movzx', 'movsx', 'movbe', 'pop']);
/** They define all status flags, whatever their operands hold. */
const DEFINE_FLAGS: ReadonlySet<string> = new Set(['add', 'sub', 'and', 'or', 'xor', 'cmp', 'test', 'neg', 'popf']);
/** They read memory without a memory operand. */
const READ_MEMORY: ReadonlySet<string> = new Set(['movs', 'lods', 'cmps', 'scas', 'outs', 'xlat']);
/** Their memory destination is not read. */
const DO_NOT_LOAD: ReadonlySet<string> = new Set(['mov', 'setcc', 'pop', 'movbe', 'movnti', 'nop']);

/** What one instruction does to what is alive: what it reads is, and of what is alive behind it what it keeps. */
interface LiveStep {
  readonly id: InstructionId;
  readonly reads: LiveSet;
  readonly keeps: LiveSet;
  readonly behind: readonly InstructionId[];
}

const ALL_READ = { reads: ALL_LIVE, keeps: 0, behind: [] } as const;
/** A function outside sees its arguments and memory and leaves no flags; where one in the file goes on is not looked at. */
const CALL_OUT = { reads: ALL_REGISTERS | LIVE_MEMORY, keeps: LIVE_ENCLAVE_CALL } as const;

/** Whether a register is in a set. */
export function isLive(set: LiveSet, register: Register64): boolean {
  return (set & bitOf(register)) !== 0;
}

/** Liveness of one program, worked out for the code around a place when it is first asked for. */
export class Liveness {
  private readonly known = new Map<InstructionId, LiveSet>();

  constructor(private readonly program: Program) {}

  /** What is alive in front of an instruction outside of any call within the file. */
  before(id: InstructionId): LiveSet {
    const found = this.known.get(id);
    if (found !== undefined) return found;
    this.solve(reachable(this.program, id));
    return this.known.get(id) ?? ALL_LIVE;
  }

  /** The least solution over code that nothing leads out of; sets only grow, so the loop ends. */
  private solve(code: ReadonlySet<InstructionId>): void {
    const { known } = this;
    // Backwards, so that most of what is behind an instruction is known before it.
    const steps = [...code].sort((a, b) => b - a).map((id) => this.stepOver(id));
    for (const { id } of steps) if (!known.has(id)) known.set(id, 0);
    for (let changed = true; changed;) {
      changed = false;
      for (const { id, reads, keeps, behind } of steps) {
        let set: LiveSet = 0;
        for (const next of behind) set |= known.get(next) ?? 0;
        set = reads | (set & keeps);
        if (set === known.get(id)) continue;
        known.set(id, set);
        changed = true;
      }
    }
  }

  /** What is alive in front of an instruction, by what is alive behind it. */
  private stepOver(id: InstructionId): LiveStep {
    const instruction = this.program.instructions[id];
    if (instruction === undefined) return { id, ...ALL_READ };
    return { id, ...this.effectOf(instruction) };
  }

  private effectOf(instruction: Instruction): Omit<LiveStep, 'id'> {
    const { program } = this;
    if (program.unknownMacrosBefore.has(instruction.id)) return ALL_READ;
    const behind = directSuccessors(program, instruction);
    switch (flowOf(instruction.op)) {
      case 'stop':
        return { reads: 0, keeps: 0, behind };
      case 'return':
        return { reads: this.atReturn(instruction), keeps: 0, behind };
      case 'jump':
        return localTarget(program, instruction) === undefined ? ALL_READ : { reads: 0, keeps: ALL_LIVE, behind };
      case 'call':
        return this.isCallOut(instruction) ? { ...CALL_OUT, behind } : ALL_READ;
      case 'conditional':
        if (localTarget(program, instruction) === undefined) return ALL_READ;
        break;
      case 'next':
    }
    const access = describeAccess(instruction.op, instruction.operands.length);
    if (access === undefined || instruction.next === undefined || instruction.op.startsWith('encl')) return ALL_READ;
    let keeps = ALL_LIVE & ~overwritten(instruction);
    if (DEFINE_FLAGS.has(instruction.op)) keeps &= ~LIVE_STATUS_FLAGS;
    let reads = readByOperands(instruction);
    if (access.readsFlags) reads |= LIVE_STATUS_FLAGS;
    if (loadsThroughPointer(instruction)) reads |= LIVE_MEMORY;
    for (const register of access.implicitReads) reads |= bitOf(register);
    return { reads, keeps, behind };
  }

  /** A RET right behind a store to the stack is a jump in disguise, as in retpolines. */
  private atReturn(instruction: Instruction): LiveSet {
    const id = idBefore(this.program.instructions, instruction.id);
    const before = id === undefined ? undefined : this.program.instructions[id];
    const makesTarget = before?.next === instruction.id && writesStack(before);
    return instruction.op === 'ret' && !makesTarget ? AT_RETURN : ALL_LIVE;
  }

  /** A call of a function outside of the file, by its name. */
  private isCallOut(instruction: Instruction): boolean {
    const [operand] = instruction.operands;
    return (
      operand?.kind === 'target' &&
      operand.value.kind === 'address' &&
      localTarget(this.program, instruction) === undefined
    );
  }
}

function localTarget(program: Program, { operands: [operand] }: Instruction): InstructionId | undefined {
  if (operand?.kind !== 'target' || operand.value.kind !== 'address' || operand.value.addend !== 0n) return undefined;
  return symbolPlace(program, operand.value.symbol)?.instruction;
}

/** The register that the instruction gives a new value without looking at the old one. */
function overwritten(instruction: Instruction): LiveSet {
  const [destination] = instruction.operands;
  if (destination?.kind !== 'register') return 0;
  const part = generalRegister(destination.register);
  if (part === undefined || part.width < 32) return 0;
  return PURE_WRITES.has(instruction.op) || isZeroing(instruction) ? bitOf(part.register) : 0;
}

/** XOR or SUB of a register with itself (Intel SDM Vol. 2, zero idioms). */
function isZeroing({ op, operands: [one, other] }: Instruction): boolean {
  const same = one?.kind === 'register' && other?.kind === 'register' && one.register === other.register;
  return same && (op === 'xor' || op === 'sub');
}

function readByOperands(instruction: Instruction): LiveSet {
  let set: LiveSet = 0;
  const isWrite = overwritten(instruction) !== 0;
  instruction.operands.forEach((operand, index) => {
    if (operand.kind === 'memory') set |= addressRegisters(operand);
    if (operand.kind !== 'register' || (isWrite && (index === 0 || isZeroing(instruction)))) return;
    const part = generalRegister(operand.register);
    if (part !== undefined) set |= bitOf(part.register);
  });
  return set;
}

function addressRegisters(operand: AssembledOperand & { readonly kind: 'memory' }): LiveSet {
  let set: LiveSet = 0;
  for (const name of [operand.base, operand.index]) {
    const part = name === undefined ? undefined : generalRegister(name);
    if (part !== undefined) set |= bitOf(part.register);
  }
  return set;
}

function loadsThroughPointer(instruction: Instruction): boolean {
  if (READ_MEMORY.has(instruction.op)) return true;
  if (instruction.op === 'lea') return false;
  return instruction.operands.some(
    (operand, index) =>
      operand.kind === 'memory' && operand.base !== 'rsp' && !(index === 0 && DO_NOT_LOAD.has(instruction.op)),
  );
}

function writesStack({ op, operands: [destination] }: Instruction): boolean {
  return (
    op === 'push' || (destination?.kind === 'memory' && destination.base === 'rsp' && op !== 'cmp' && op !== 'test')
  );
}

function bitOf(register: Register64): LiveSet {
  return BITS[register];
}

function setOf(...registers: readonly Register64[]): LiveSet {
  return registers.reduce((set, register) => set | bitOf(register), 0);
}
