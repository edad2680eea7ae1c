/** What is known before an instruction on each path to it: registers, flags and the stack. */
import type { Analysis } from '../analysis/analysis.js';
import { REGISTERS_64, type Register64 } from '../isa/registers.js';
import { placeOf } from '../lint/place.js';
import type { Instruction } from '../program/model.js';
import { describeTerm } from '../simulate/describe.js';
import type { Flag } from '../simulate/machine/state.js';
import { stepsOf } from '../simulate/path.js';
import type { Span } from '../text/span.js';
import { hostSlots, type HostSlots } from '../rules/support/enclave-values.js';
import { controlAt, type Control } from './support/control.js';
import { instructionsAt, sourceText } from './support/instructions.js';
import type { Place } from './support/place.js';
import { ARRIVAL_CLASSES, situationsOf, visitsOf, whenPhrase, type Visit } from './support/situations.js';

/** The states in which one instruction runs. */
export interface InstructionStates {
  readonly instruction: string;
  readonly span: Span;
  readonly states: readonly KnownState[];
  /** How many more states there are than the ones listed. */
  readonly omitted: number;
}

/** One state, told from the others by its path. */
export interface KnownState {
  readonly root: string;
  readonly world: 'host' | 'enclave';
  /** `after EEXIT` and the like. */
  readonly when: string;
  readonly steps: readonly { readonly message: string; readonly span: Span }[];
  /** In an enclave: what the host controls, and what is the enclave's own. */
  readonly control: Control | undefined;
  readonly registers: Readonly<Record<Register64, string>>;
  readonly flags: Readonly<Record<(typeof FLAGS)[number], string>>;
  /** Cells at or above RSP, by their distance from it in bytes. */
  readonly stack: readonly { readonly offset: number; readonly size: number; readonly value: string }[];
}

/** TF, NT and ID concern nobody who reads a trampoline. */
const FLAGS = ['cf', 'pf', 'af', 'zf', 'sf', 'of', 'df', 'ac'] as const satisfies readonly Flag[];

/** Beyond this many states a table is no longer read. */
const MAX_STATES = 32;

/** The states at a place, for every instruction that stands there; empty where there is none. */
export function statesAt(analysis: Analysis, place: Place): readonly InstructionStates[] {
  const at = instructionsAt(analysis, place);
  return (at?.instructions ?? []).map((instruction) => statesOf(analysis, instruction));
}

function statesOf(analysis: Analysis, instruction: Instruction): InstructionStates {
  const slots = hostSlots(analysis);
  const situations = situationsOf(visitsOf(analysis, instruction.id));
  const states = situations.flatMap(({ arrival, visits }) =>
    visits.map((visit) => ({ visit, when: whenPhrase([arrival], ARRIVAL_CLASSES) })),
  );
  return {
    instruction: sourceText(instruction),
    span: instruction.extent.span,
    states: states.slice(0, MAX_STATES).map(({ visit, when }) => knownState(visit, when, slots)),
    omitted: Math.max(0, states.length - MAX_STATES),
  };
}

function knownState(visit: Visit, when: string, slots: HostSlots): KnownState {
  const { exploration, node } = visit;
  const { registers, flags, world } = node.state;
  const words = (term: Parameters<typeof describeTerm>[1]): string => describeTerm(exploration, term, node.state);
  return {
    root: exploration.root.name,
    world,
    when,
    steps: stepsOf(exploration, node).map(({ message, origin }) => ({ message, span: placeOf(origin) })),
    control: controlAt(exploration, node, slots),
    registers: recordOf(REGISTERS_64, (register) => words(registers[register])),
    flags: recordOf(FLAGS, (flag) => words(flags.values[flag])),
    stack: stackOf(visit),
  };
}

function stackOf({ exploration, node }: Visit): KnownState['stack'] {
  const { base, offset } = exploration.factory.splitAddress(node.state.registers.rsp);
  const cells = node.state.memory.cells.get(base.id) ?? [];
  return cells
    .map((cell) => ({
      offset: Number(BigInt.asIntN(64, cell.offset - offset)),
      size: cell.size,
      value: describeTerm(exploration, cell.value, node.state),
    }))
    .filter((cell) => cell.offset >= 0)
    .sort((left, right) => left.offset - right.offset);
}

function recordOf<Key extends string>(keys: readonly Key[], value: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, string>;
}
