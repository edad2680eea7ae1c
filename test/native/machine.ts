/** The simulation on vectors: from a record to a state of constants, through one instruction, to the state behind it. */
import { REGISTERS_64, type Register64 } from '../../server/src/isa/registers.js';
import { read } from '../../server/src/preprocess/read.js';
import { buildProgram } from '../../server/src/program/build.js';
import type { Instruction, InstructionId, Program } from '../../server/src/program/model.js';
import { TermFactory } from '../../server/src/simulate/domain/factory.js';
import type { Term } from '../../server/src/simulate/domain/term.js';
import { execute, type Execution, type Machine } from '../../server/src/simulate/execute.js';
import { UNKNOWN_MEMORY, type Cell } from '../../server/src/simulate/machine/memory.js';
import { FLAGS, type Flag, type State } from '../../server/src/simulate/machine/state.js';
import type { Case } from './case.js';
import type { Vector } from './input.js';
import { DATA_ADDRESS, DATA_BYTES, IMAGE_ADDRESS, IMAGE_BYTES, STACK_ADDRESS, STACK_BYTES } from './layout.js';
import { writeStubs } from './stubs.js';

/** The instructions of a case, found by the labels of its stub. */
export interface Place {
  readonly instruction: Instruction;
  readonly next: InstructionId;
  readonly taken: InstructionId;
}

/** The program of all stubs, and where each case is in it. */
export interface Stubs {
  readonly program: Program;
  readonly places: readonly Place[];
}

/** Assembles the stubs. Throws when one is not read as one instruction: that would be a defect of the program model. */
export function assembleStubs(cases: readonly Case[]): Stubs {
  const text = writeStubs(cases);
  const options = { cpp: false, defines: [], undefines: [], preincludes: [] };
  const reading = read({ path: 'stubs.s', text }, options, { resolve: () => undefined });
  const program = buildProgram(reading);
  const at = (label: string): Instruction => {
    const place = program.symbols.get(label)?.place;
    const instruction = place?.kind === 'instruction' ? program.instructions[place.instruction] : undefined;
    if (instruction === undefined) throw new Error(`no instruction at ${label}`);
    return instruction;
  };
  const places = cases.map(({ id, op, text: written }) => {
    const instruction = at(`stub_${id}`);
    const next = at(`next_${id}`).id;
    if (instruction.op !== op) throw new Error(`${written} is read as ${instruction.op}, not ${op}`);
    const isOne = instruction.next === next;
    if (isOne === written.includes(';')) throw new Error(`${written} is not what the program has`);
    return { instruction, next, taken: at(`taken_${id}`).id };
  });
  return { program, places };
}

/** Runs the instructions of a case, up to the first with several ways on. */
export function executeCase(machine: Machine, before: State, { instruction, next, taken }: Place): Execution {
  let execution = execute(machine, before, instruction);
  for (;;) {
    const [successor, ...others] = execution.successors;
    const at = successor?.instruction;
    if (successor === undefined || at === undefined || others.length > 0 || at === next || at === taken)
      return execution;
    const following = machine.program.instructions[at];
    if (following === undefined) return execution;
    execution = execute(machine, successor.state, following);
  }
}

/** Vectors after which terms are dropped: constants are never met again, and the tables would only grow. */
const VECTORS_PER_FACTORY = 256;

/** No contract: the stubs hold no ENCLU. */
export const POLICY: Machine['policy'] = {
  fixup: { fixup: 'none', faultRax: undefined },
  prefix: 0,
  trusted: new Set(),
  exitTargets: [],
  noreturn: new Set(),
};

/** Runs vectors through `execute`, one instruction each. */
export class ConstantMachine {
  private machine: Machine;
  private used = 0;

  constructor(private readonly stubs: Stubs) {
    this.machine = { program: stubs.program, factory: new TermFactory(), policy: POLICY };
  }

  get factory(): TermFactory {
    return this.machine.factory;
  }

  run(one: Case, vector: Vector): Execution {
    if (this.used++ % VECTORS_PER_FACTORY === 0) this.machine = { ...this.machine, factory: new TermFactory() };
    const place = this.stubs.places[one.id];
    if (place === undefined) throw new Error(`no stub for ${one.text}`);
    return executeCase(this.machine, constantState(this.machine.factory, one, place, vector), place);
  }
}

/** The state in which everything has the vector's value. */
export function constantState(factory: TermFactory, one: Case, place: Place, vector: Vector): State {
  const registers = {} as Record<Register64, Term>;
  for (const register of REGISTERS_64) registers[register] = factory.constant(vector.get(register));
  if (one.codeRegister !== undefined) registers[one.codeRegister] = factory.code(place.taken);
  const values = {} as Record<Flag, Term>;
  for (const flag of FLAGS) values[flag] = vector.flag(flag) ? factory.one : factory.zero;
  const cells: Cell[] = [];
  const window = (start: bigint, bytes: number, code?: number): void => {
    for (let offset = 0; offset < bytes; offset += 8) {
      const at = start + BigInt(offset);
      const value = offset === code ? factory.code(place.taken) : factory.constant(vector.memory(at, 8));
      cells.push({ base: factory.zero, offset: at, size: 8, value });
    }
  };
  if (one.windows.data) window(DATA_ADDRESS, DATA_BYTES);
  if (one.windows.stack) window(STACK_ADDRESS, STACK_BYTES, one.codePlace);
  if (vector.hasImage) window(IMAGE_ADDRESS, IMAGE_BYTES);
  return {
    registers,
    flags: { values, writer: undefined, source: undefined },
    extended: {
      mxcsr: factory.constant(vector.mxcsr),
      fcw: factory.constant(vector.fcw),
      fsBase: factory.constant(vector.base('fs')),
      gsBase: factory.constant(vector.base('gs')),
      x87: 'unknown',
      tags: 'unknown',
      sse: 'unknown',
      avx: 'unknown',
    },
    memory: { ...UNKNOWN_MEMORY, cells: new Map([[factory.zero.id, cells]]) },
    facts: new Map(),
    world: 'host',
    arrival: undefined,
    enclaveCall: undefined,
    calls: [],
  };
}
