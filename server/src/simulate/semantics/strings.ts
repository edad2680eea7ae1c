/** String operations, with and without REP (Intel SDM Vol. 1, 7.3.9; Vol. 2, REP). */
import type { Register64 } from '../../isa/registers.js';
import type { Term } from '../domain/term.js';
import { regionOf } from '../machine/memory.js';
import { STATUS_FLAGS } from '../machine/state.js';
import type { Step } from '../machine/step.js';
import { flagsOfSub } from './flags.js';
import { under, type TransferTable } from './transfer.js';

/** Elements of a repetition that are gone through one by one: longer blocks than this are copied or cleared as a whole. */
const MAX_ELEMENTS = 64n;

const STOPPED = { kind: 'unknown', reason: 'where a string instruction stopped' } as const;

export const STRINGS: TransferTable = [
  ...under('movs', (step) => runString(step, MOVE)),
  ...under('stos', (step) => runString(step, STORE)),
  ...under('lods', (step) => runString(step, LOAD)),
  ...under('scas', (step) => runString(step, SCAN)),
  ...under('cmps', (step) => runString(step, COMPARE)),
];

interface StringOperation {
  readonly pointers: readonly Register64[];
  /** What one element does, pointers apart. */
  readonly element: (step: Step, size: number) => void;
  /** What an unknown number of elements does, pointers and count apart. */
  readonly block: (step: Step, size: number) => void;
  /** Whether REPE and REPNE look at ZF. */
  readonly compares: boolean;
}

const MOVE: StringOperation = {
  pointers: ['rsi', 'rdi'],
  element: (step, size) => step.store(step.registers.rdi, size, step.load(source(step), size)),
  block: (step) => {
    step.load(source(step), 0);
    storeBlock(step, step.unknown('memory', 'bytes copied by a string instruction'));
  },
  compares: false,
};

const STORE: StringOperation = {
  pointers: ['rdi'],
  element: (step, size) => step.store(step.registers.rdi, size, accumulator(step, size)),
  block: (step) => storeBlock(step, step.unknown('memory', 'bytes filled by a string instruction')),
  compares: false,
};

const LOAD: StringOperation = {
  pointers: ['rsi'],
  element: (step, size) => writeAccumulator(step, size, step.load(source(step), size)),
  block: (step, size) => {
    const { factory, registers } = step;
    const before = registers.rax;
    step.load(source(step), 0);
    writeAccumulator(step, size, step.unknown('memory', 'the last element of a block'));
    registers.rax = factory.ite(factory.compare('eq', registers.rcx, factory.zero, 64), before, registers.rax);
  },
  compares: false,
};

const SCAN: StringOperation = {
  pointers: ['rdi'],
  element: (step, size) => flagsOfSub(step, accumulator(step, size), step.load(step.registers.rdi, size), size * 8),
  block: compareBlock,
  compares: true,
};

const COMPARE: StringOperation = {
  pointers: ['rsi', 'rdi'],
  element: (step, size) => {
    const left = step.load(source(step), size);
    flagsOfSub(step, left, step.load(step.registers.rdi, size), size * 8);
  },
  block: compareBlock,
  compares: true,
};

function runString(step: Step, operation: StringOperation): void {
  const size = (step.instruction.width || 8) / 8;
  if (step.hasPrefix('address-size')) return forgetAll(step, operation, size);
  const repeat = repeatOf(step);
  if (repeat === undefined) {
    operation.element(step, size);
    return advance(step, operation, size, step.factory.one);
  }
  const { rcx } = step.registers;
  const bounded = rcx.op === 'const' && rcx.value <= MAX_ELEMENTS && step.flags.df.op === 'const';
  if (bounded) return runElements(step, operation, size, repeat);
  operation.block(step, size);
  if (operation.compares) return stopAnywhere(step, operation);
  advance(step, operation, size, rcx);
  step.registers.rcx = step.factory.zero;
}

/** One element after the other, while RCX is a constant; a comparison of which nobody knows the outcome ends it. */
function runElements(step: Step, operation: StringOperation, size: number, repeat: 'equal' | 'different'): void {
  const { factory, registers } = step;
  while (registers.rcx !== factory.zero) {
    operation.element(step, size);
    advance(step, operation, size, factory.one);
    registers.rcx = factory.addConstant(registers.rcx, -1n);
    if (!operation.compares || registers.rcx === factory.zero) continue;
    const { zf } = step.flags;
    if (zf.op !== 'const') {
      step.setFlags(Object.fromEntries(STATUS_FLAGS.map((flag) => [flag, step.unknownFlag(flag, STOPPED.reason)])));
      return stopAnywhere(step, operation);
    }
    if ((zf.value === 1n) !== (repeat === 'equal')) return;
  }
}

/** REP stands for REPE where it makes a difference. */
function repeatOf(step: Step): 'equal' | 'different' | undefined {
  const byte = step.instruction.prefixes.find((prefix) => prefix.byte === 0xf2 || prefix.byte === 0xf3)?.byte;
  return byte === undefined ? undefined : byte === 0xf3 ? 'equal' : 'different';
}

/** DS:RSI, or another segment where one is written. */
function source(step: Step): Term {
  const operand = step.instruction.operands.find(
    (one) => one.kind === 'memory' && (one.base === 'rsi' || one.base === 'esi'),
  );
  const written = operand?.kind === 'memory' ? operand.segment : undefined;
  return step.inSegment(written ?? step.segmentPrefix(), step.registers.rsi);
}

function accumulator(step: Step, size: number): Term {
  return step.factory.slice(step.registers.rax, 0, size * 8);
}

function writeAccumulator(step: Step, size: number, value: Term): void {
  step.writePart({ register: 'rax', low: 0, width: (size * 8) as 8 | 16 | 32 | 64 }, value);
}

/** Moves the pointers by `elements`, down while DF is set. */
function advance(step: Step, { pointers }: StringOperation, size: number, elements: Term): void {
  const { factory, registers } = step;
  const each = factory.ite(step.flags.df, factory.constant(BigInt(-size)), factory.constant(BigInt(size)));
  const distance = factory.binary('mul', each, elements);
  for (const pointer of pointers) registers[pointer] = factory.add(registers[pointer], distance);
}

/** An unknown number of bytes from RDI on; downwards, or nobody knows, anything of that region. */
function storeBlock(step: Step, value: Term): void {
  if (step.flags.df !== step.factory.zero) step.forget(regionOf(step.locate(step.registers.rdi).base));
  step.store(step.registers.rdi, 0, value);
}

function compareBlock(step: Step): void {
  const { factory, registers } = step;
  step.load(registers.rdi, 0);
  const none = factory.compare('eq', registers.rcx, factory.zero, 64);
  const before = { ...step.flags };
  const flags = STATUS_FLAGS.map(
    (flag) => [flag, factory.ite(none, before[flag], step.unknownFlag(flag, STOPPED.reason))] as const,
  );
  step.setFlags(Object.fromEntries(flags));
}

/** Nobody knows after how many elements the comparison ended. */
function stopAnywhere(step: Step, { pointers }: StringOperation): void {
  for (const register of [...pointers, 'rcx'] as const) step.setInput(register, step.instruction.mnemonic, STOPPED);
}

/** With 32-bit addresses, which no code that we know uses: nothing is known of what is written. */
function forgetAll(step: Step, operation: StringOperation, size: number): void {
  operation.block(step, size);
  step.forget('pointer', 'named', 'frame');
  stopAnywhere(step, operation);
}
