/**
 * The symbolic path against the processor: one run of a case with inputs for everything, whose terms are then given
 * the values of each vector. What they say must be what the processor did; what they leave open may be anything.
 */
import { REGISTERS_64, type Register64 } from '../../server/src/isa/registers.js';
import {
  constantValue,
  fromBits,
  fromRange,
  fromValues,
  type AbstractValue,
} from '../../server/src/simulate/domain/abstract.js';
import { evaluate } from '../../server/src/simulate/domain/evaluate.js';
import { TermFactory } from '../../server/src/simulate/domain/factory.js';
import type { InputTerm, Term } from '../../server/src/simulate/domain/term.js';
import type { Execution, Machine } from '../../server/src/simulate/execute.js';
import { EXTENDED_NAMES } from '../../server/src/simulate/machine/extended.js';
import { UNKNOWN_MEMORY, type Memory } from '../../server/src/simulate/machine/memory.js';
import { FLAGS, type Flag, type State } from '../../server/src/simulate/machine/state.js';
import { Concrete, contains } from '../support/concrete.js';
import type { Case } from './case.js';
import type { Run } from './compare.js';
import { FLAG_BIT, type Vector } from './input.js';
import {
  DATA_ADDRESS,
  DATA_BYTES,
  IMAGE_ADDRESS,
  IMAGE_BYTES,
  STACK_ADDRESS,
  STACK_BYTES,
  WORD,
  outcomeOf,
} from './layout.js';
import { POLICY, executeCase, type Place, type Stubs } from './machine.js';
import type { Random } from './random.js';

const MASK_64 = (1n << 64n) - 1n;

const EVALUATED_ONCE_IN = 8;

/** A case that ran once on inputs. */
interface SymbolicRun {
  readonly factory: TermFactory;
  readonly execution: Execution;
  /** Every input of the state before, with what its value is in a vector. */
  readonly inputs: ReadonlyMap<InputTerm, (vector: Vector) => bigint>;
}

/** Runs cases on inputs, each once. */
export class SymbolicMachine {
  private readonly runs = new Map<number, SymbolicRun>();

  constructor(private readonly stubs: Stubs) {}

  run(one: Case): SymbolicRun {
    const found = this.runs.get(one.id);
    if (found !== undefined) return found;
    const place = this.stubs.places[one.id];
    if (place === undefined) throw new Error(`no stub for ${one.text}`);
    const factory = new TermFactory();
    const machine: Machine = { program: this.stubs.program, factory, policy: POLICY };
    const { state, inputs } = symbolicState(factory, one, place);
    const run = { factory, execution: executeCase(machine, state, place), inputs };
    this.runs.set(one.id, run);
    return run;
  }
}

function symbolicState(factory: TermFactory, one: Case, place: Place) {
  const inputs = new Map<InputTerm, (vector: Vector) => bigint>();
  const input = (name: string, value: (vector: Vector) => bigint, register?: Register64): Term => {
    const provenance = name.endsWith('base') ? ({ kind: 'segment' } as const) : ({ kind: 'caller' } as const);
    const term = factory.input({ name, provenance, ...(register && { register }) });
    inputs.set(term, value);
    return term;
  };
  const registers = {} as Record<Register64, Term>;
  for (const register of REGISTERS_64) {
    registers[register] =
      register === one.codeRegister
        ? factory.code(place.taken)
        : input(register.toUpperCase(), (vector) => vector.get(register), register);
  }
  const values = {} as Record<Flag, Term>;
  for (const flag of FLAGS) {
    values[flag] = factory.slice(
      input(flag.toUpperCase(), (vector) => vector.rflags >> BigInt(FLAG_BIT.get(flag) ?? 0)),
      0,
      1,
    );
  }
  let memory: Memory = UNKNOWN_MEMORY;
  if (one.codePlace !== undefined) {
    const offset = BigInt(one.codePlace - STACK_BYTES / 2);
    const cell = { base: registers.rsp, offset, size: 8, value: factory.code(place.taken) };
    memory = { ...memory, cells: new Map([[registers.rsp.id, [cell]]]) };
  }
  const state: State = {
    registers,
    flags: { values, writer: undefined, source: undefined },
    extended: {
      mxcsr: factory.slice(
        input('MXCSR', (vector) => vector.mxcsr),
        0,
        32,
      ),
      fcw: factory.slice(
        input('FCW', (vector) => vector.fcw),
        0,
        16,
      ),
      fsBase: input(EXTENDED_NAMES.fsBase, (vector) => vector.base('fs')),
      gsBase: input(EXTENDED_NAMES.gsBase, (vector) => vector.base('gs')),
      x87: 'unknown',
      tags: 'unknown',
      sse: 'unknown',
      avx: 'unknown',
    },
    memory,
    facts: new Map(),
    world: 'host',
    arrival: undefined,
    enclaveCall: undefined,
    calls: [],
  };
  return { state, inputs };
}

/** What the symbolic run of a vector shows. */
export interface SymbolicVerdict {
  /** What the terms say wrongly; undefined when nothing. */
  readonly difference: string | undefined;
  /** Whether every register and flag that the manual defines was known. */
  readonly exact: boolean;
}

/** Gives the inputs of the case's symbolic run the vector's values, and compares with the processor. */
export function compareSymbolic(run: Run, symbolic: SymbolicRun, random: Random): SymbolicVerdict {
  const { after, before, place, one } = run;
  const { signal, taken } = outcomeOf(after.words[WORD.head] ?? 0n);
  // A fault leaves nothing to compare; the constant run has compared the fault itself.
  if (signal !== 0) return { difference: undefined, exact: true };
  const values = new Map<InputTerm, bigint>();
  for (const [term, value] of symbolic.inputs) values.set(term, value(before) & MASK_64);
  const concrete = new Concrete({
    input: (term) => values.get(term),
    load: ({ size, epoch }, address) =>
      epoch === 0 && before.holds(address) ? before.memory(address, size) : undefined,
    code: (instruction) =>
      instruction === place.next
        ? after.words[WORD.next]
        : instruction === place.taken
          ? after.words[WORD.taken]
          : undefined,
  });
  const target = taken ? place.taken : place.next;
  const successor = symbolic.execution.successors.find(({ instruction }) => instruction === target);
  if (successor === undefined) return { difference: 'the way that the processor takes is not there', exact: false };
  const { state } = successor;
  // Abstract evaluation is slower, and a part of the vectors shows as much.
  const facts = random.once(EVALUATED_ONCE_IN) ? widenedFacts(values, random) : undefined;
  let exact = true;
  const check = (name: string, term: Term, native: bigint, mask: bigint, lost: bigint): string | undefined => {
    if (facts === undefined && term.op === 'input' && values.get(term) === native) return undefined;
    const { value, known } = concrete.bits(term);
    if ((value & mask) !== (native & known & mask))
      return `${name}: 0x${native.toString(16)}, not 0x${value.toString(16)}`;
    if ((known & mask) !== (mask & ~lost)) exact = exact && (mask & ~known & ~lost) === 0n;
    if (facts !== undefined && known === MASK_64 && !contains(evaluate(term, facts), value))
      return `${name}: evaluation excludes 0x${value.toString(16)}`;
    return undefined;
  };
  const undefinedHere = one.undefined?.(before) ?? {};
  const checks: (string | undefined)[] = [];
  for (const register of REGISTERS_64) {
    const lost = undefinedHere.registers?.[register] ?? 0n;
    checks.push(check(register, state.registers[register], after.get(register), MASK_64, lost));
  }
  for (const flag of FLAGS) {
    const lost = undefinedHere.flags?.includes(flag) === true ? 1n : 0n;
    const bit = (after.rflags >> BigInt(FLAG_BIT.get(flag) ?? 0)) & 1n;
    checks.push(check(flag, state.flags.values[flag], bit, 1n, lost));
  }
  checks.push(
    check('mxcsr', state.extended.mxcsr, after.mxcsr, 0xffffffffn, undefinedHere.mxcsr ?? 0n),
    check('fcw', state.extended.fcw, after.fcw, 0xffffn, 0n),
    check('fs base', state.extended.fsBase, after.base('fs'), MASK_64, 0n),
    check('gs base', state.extended.gsBase, after.base('gs'), MASK_64, 0n),
    compareCells(run, state, concrete),
  );
  for (const [id, fact] of state.facts) {
    const term = symbolic.factory.term(id);
    const value = term === undefined ? undefined : concrete.value(term);
    if (value !== undefined && !contains(fact, value))
      checks.push(`a fact of the branch excludes 0x${value.toString(16)}`);
  }
  return { difference: checks.find((one) => one !== undefined), exact };
}

/** For each input something that its value fits: itself, a few values, bounds, or some of its bits. */
function widenedFacts(values: ReadonlyMap<InputTerm, bigint>, random: Random): Map<number, AbstractValue> {
  const facts = new Map<number, AbstractValue>();
  for (const [{ id }, value] of values) {
    const other = random.value();
    const fact = [
      (): AbstractValue | undefined => constantValue(value),
      () => fromValues([value, other, value ^ 1n]),
      () => (value < other ? fromRange(value, other) : fromRange(other, value)),
      () => fromBits(value & other, ~value & other & MASK_64),
      () => undefined,
    ][random.below(5)]?.();
    if (fact !== undefined) facts.set(id, fact);
  }
  return facts;
}

/** Cells hold what memory holds, and memory that no cell has has not changed, unless something was forgotten. */
function compareCells({ before, after }: Run, { memory }: State, concrete: Concrete): string | undefined {
  const written = new Set<bigint>();
  for (const cells of memory.cells.values()) {
    for (const { base, offset, size, value, opaque } of cells) {
      const start = concrete.value(base);
      if (start === undefined) continue;
      const address = (start + offset) & MASK_64;
      for (let at = 0n; at < BigInt(size); at++) written.add(address + at);
      if (opaque === true || !after.holds(address)) continue;
      const mask = (1n << BigInt(8 * size)) - 1n;
      const bits = concrete.bits(value);
      const native = after.memory(address, size);
      if ((native & bits.known & mask) !== (bits.value & mask))
        return `memory at 0x${address.toString(16)}: 0x${native.toString(16)}, not 0x${bits.value.toString(16)}`;
    }
  }
  if (memory.epoch + memory.namedEpoch + memory.frameEpoch > 1) return undefined;
  for (const [start, word, bytes] of WINDOWS) {
    if (start === IMAGE_ADDRESS && !before.hasImage) continue;
    for (let at = 0; at < bytes; at += 8) {
      if (before.words[word + at / 8] === after.words[word + at / 8]) continue;
      for (let address = start + BigInt(at); address < start + BigInt(at + 8); address++) {
        if (before.byte(address) !== after.byte(address) && !written.has(address))
          return `memory at 0x${address.toString(16)} has changed, which no cell says`;
      }
    }
  }
  return undefined;
}

const WINDOWS = [
  [DATA_ADDRESS, WORD.data, DATA_BYTES],
  [STACK_ADDRESS, WORD.stack, STACK_BYTES],
  [IMAGE_ADDRESS, WORD.image, IMAGE_BYTES],
] as const;
