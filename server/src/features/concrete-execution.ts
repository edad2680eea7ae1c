/** One execution with numbers, as rows that a person can follow: what ran, what happened, which values changed. */
import { REGISTERS_64, type Register64 } from '../isa/registers.js';
import { placeOf } from '../lint/place.js';
import type { Finding } from '../rules/finding.js';
import type { Facts } from '../simulate/domain/evaluate.js';
import type { Term } from '../simulate/domain/term.js';
import type { Conduct } from '../simulate/concrete/defaults.js';
import { followPath } from '../simulate/concrete/follow.js';
import { numberOf, type ConcreteRun, type ConcreteStep } from '../simulate/concrete/run.js';
import { describeTerm } from '../simulate/describe.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { FLAGS, type State } from '../simulate/machine/state.js';
import type { Span } from '../text/span.js';
import { sourceText } from './support/instructions.js';
import { isIn, type Place } from './support/place.js';

/** A register, flag or piece of memory with its value; `label` names the place in the program that it is the address of. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
  readonly label?: string;
}

/** One executed instruction. */
export interface ExecutedInstruction {
  readonly text: string;
  readonly span: Span;
  /** What happened besides the instruction's own work: `EENTER faults: RAX = 14 (EFAULT)`. */
  readonly event: string | undefined;
  readonly changes: readonly NamedValue[];
}

/** An execution, or the reason why the path has none. */
export interface ConcreteExecution {
  readonly reason: string | undefined;
  readonly start: readonly NamedValue[];
  readonly steps: readonly ExecutedInstruction[];
  /** Registers where it ends. */
  readonly registers: readonly NamedValue[];
  readonly end: { readonly kind: string; readonly message: string } | undefined;
}

/** The execution that takes the path to `node` and runs the instruction there. */
export function concreteExecution(
  exploration: Exploration,
  node: SimulationNode,
  conduct: Conduct = 'honest',
): ConcreteExecution {
  const { run, reason } = followPath(exploration, node, conduct);
  if (run === undefined) return { reason, start: [], steps: [], registers: [], end: undefined };
  const last = run.steps.at(-1);
  return {
    reason: undefined,
    start: registersOf(exploration, run.start),
    steps: run.steps.flatMap((step) => executed(exploration, run, step)),
    registers: registersOf(exploration, last?.after ?? last?.before ?? run.start),
    end: run.end,
  };
}

/** The execution that shows the finding of a rule at a place; undefined where no path shows one. */
export function executionOfFinding(
  findings: readonly Finding[],
  rule: string,
  place: Place,
  conduct?: Conduct,
): ConcreteExecution | undefined {
  const found = findings.find((one) => one.rule === rule && isIn(placeOf(one.origin), place));
  const evidence = found?.evidence;
  return evidence === undefined ? undefined : concreteExecution(evidence.exploration, evidence.node, conduct);
}

function executed(exploration: Exploration, { program }: ConcreteRun, step: ConcreteStep): ExecutedInstruction[] {
  const instruction = program.instructions[step.instruction];
  if (instruction === undefined) return [];
  return [
    {
      text: sourceText(instruction),
      span: placeOf(instruction.origin),
      event: step.edge?.message,
      changes: step.after === undefined ? stores(exploration, step) : changes(exploration, step, step.after),
    },
  ];
}

function changes(exploration: Exploration, step: ConcreteStep, after: State): readonly NamedValue[] {
  const { before } = step;
  const registers = REGISTERS_64.filter((register) => differs(register, before, after));
  const flags = FLAGS.filter(
    (flag) => value(before.flags.values[flag], before) !== value(after.flags.values[flag], after),
  );
  const extended = (['mxcsr', 'fcw'] as const).filter(
    (name) => value(before.extended[name], before) !== value(after.extended[name], after),
  );
  return [
    ...registers.map((register) => named(exploration, register.toUpperCase(), after.registers[register], after.facts)),
    ...flags.map((flag) => named(exploration, flag.toUpperCase(), after.flags.values[flag], after.facts)),
    ...extended.map((name) => named(exploration, name.toUpperCase(), after.extended[name], after.facts)),
    ...stores(exploration, step),
  ];
}

function stores(exploration: Exploration, { effects, facts }: ConcreteStep): readonly NamedValue[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== 'store' && effect.kind !== 'load') return [];
    const address = numberOf(effect.address, facts);
    const verb = effect.kind === 'load' ? 'reads ' : '';
    const size = effect.size > 0 ? `, ${effect.size} bytes` : '';
    const name = `${verb}[${address === undefined ? 'unknown' : written(address)}${size}]`;
    return [named(exploration, name, effect.value, facts)];
  });
}

function differs(register: Register64, before: State, after: State): boolean {
  return value(before.registers[register], before) !== value(after.registers[register], after);
}

function value(term: Term, { facts }: State): bigint | undefined {
  return numberOf(term, facts);
}

function registersOf(exploration: Exploration, state: State): readonly NamedValue[] {
  return [
    ...REGISTERS_64.map((register) =>
      named(exploration, register.toUpperCase(), state.registers[register], state.facts),
    ),
    ...(['df', 'ac'] as const).map((flag) =>
      named(exploration, flag.toUpperCase(), state.flags.values[flag], state.facts),
    ),
  ];
}

function named(exploration: Exploration, name: string, term: Term, facts: Facts): NamedValue {
  const number = numberOf(term, facts);
  const isPlace = term.op === 'address' || term.op === 'code';
  const label = isPlace ? describeTerm(exploration, term, exploration.start.state) : undefined;
  return { name, value: number === undefined ? 'unknown' : written(number), ...(label !== undefined && { label }) };
}

/** Small numbers in decimal, as manuals give leaves, vectors and error numbers. */
function written(number: bigint): string {
  return number < 4096n ? number.toString() : `0x${number.toString(16)}`;
}
