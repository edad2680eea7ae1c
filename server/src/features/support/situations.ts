/**
 * What is known at an instruction, told apart by how control last came back from the enclave. Many paths
 * lead to one instruction; those with the same arrival that know the same are told once.
 */
import type { Analysis } from '../../analysis/analysis.js';
import type { InstructionId } from '../../program/model.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';

/** How the enclave was last left on a path, in the order in which people want to read it. */
export const ARRIVAL_CLASSES = [
  'host-entry',
  'enclave-entry',
  'exit',
  'fault-eenter',
  'fault-eresume',
  'fault-enclave',
  'aex',
] as const;
export type ArrivalClass = (typeof ARRIVAL_CLASSES)[number];

/** One node, with the exploration that gives its terms their meaning. */
export interface Visit {
  readonly exploration: Exploration;
  readonly node: SimulationNode;
}

/** All visits to an instruction that share their arrival. */
export interface Situation {
  readonly arrival: ArrivalClass;
  readonly visits: readonly Visit[];
}

/** A value, and the situations in which it is the case. */
export interface KnownValue {
  readonly value: string;
  /** `after EEXIT`, `after a fault`; empty when it holds on every path. */
  readonly when: string;
}

/** Beyond so many different values a hover is no longer read; the rest is counted. */
const MAX_VALUES_SHOWN = 4;

const PHRASES: Readonly<Record<ArrivalClass, string>> = {
  'host-entry': 'before the enclave was entered',
  'enclave-entry': 'inside the enclave',
  exit: 'after EEXIT',
  'fault-eenter': 'after a fault of EENTER',
  'fault-eresume': 'after a fault of ERESUME',
  'fault-enclave': 'after a fault inside the enclave',
  aex: 'after AEX',
};

/** Every simulated visit to the instruction, over all roots. */
export function visitsOf(analysis: Analysis, instruction: InstructionId): readonly Visit[] {
  return analysis.explorations.flatMap((exploration) =>
    // Where a state was met before, the path is the one that was simulated then.
    (exploration.at.get(instruction) ?? [])
      .filter((node) => node.end?.kind !== 'covered')
      .map((node) => ({ exploration, node })),
  );
}

/** The visits by arrival, in the order of {@link ARRIVAL_CLASSES}, without empty ones. */
export function situationsOf(visits: readonly Visit[]): readonly Situation[] {
  return ARRIVAL_CLASSES.flatMap((arrival) => {
    const mine = visits.filter(({ node }) => arrivalClass(node) === arrival);
    return mine.length === 0 ? [] : [{ arrival, visits: mine }];
  });
}

/**
 * What `describe` says of the visits, each value once, with the situations it holds in. Where paths of one
 * situation differ, the values are joined by "or".
 */
export function knownValues(
  situations: readonly Situation[],
  describe: (visit: Visit) => string,
): readonly KnownValue[] {
  const byValue = new Map<string, ArrivalClass[]>();
  for (const { arrival, visits } of situations) {
    const value = alternatives(visits.map(describe));
    const classes = byValue.get(value);
    if (classes === undefined) byValue.set(value, [arrival]);
    else classes.push(arrival);
  }
  const present = situations.map(({ arrival }) => arrival);
  return [...byValue].map(([value, classes]) => ({ value, when: whenPhrase(classes, present) }));
}

/** `after EEXIT or a fault`: the classes in words, given all that occur at the same instruction. */
export function whenPhrase(classes: readonly ArrivalClass[], present: readonly ArrivalClass[]): string {
  const isBefore = (arrival: ArrivalClass): boolean => arrival === 'host-entry' || arrival === 'enclave-entry';
  if (classes.length === present.length && (classes.length > 1 || classes.every(isBefore))) return '';
  const isFault = (arrival: ArrivalClass): boolean => arrival.startsWith('fault-');
  const allFaults = present.filter(isFault).every((arrival) => classes.includes(arrival));
  const phrases: string[] = [];
  for (const arrival of classes) {
    const phrase = isFault(arrival) && allFaults ? 'after a fault' : PHRASES[arrival];
    if (!phrases.includes(phrase)) phrases.push(phrase);
  }
  const [first = '', ...rest] = phrases;
  return [first, ...rest.map((phrase) => phrase.replace(/^after /, ''))].join(' or ');
}

function arrivalClass(node: SimulationNode): ArrivalClass {
  const { arrival, world } = node.state;
  switch (arrival?.kind) {
    case undefined:
      return world === 'enclave' ? 'enclave-entry' : 'host-entry';
    case 'exit':
    case 'aex':
      return arrival.kind;
    case 'fault':
      return `fault-${arrival.faultOf ?? 'enclave'}`;
  }
}

function alternatives(values: readonly string[]): string {
  const distinct = [...new Set(values)];
  const shown = distinct.slice(0, MAX_VALUES_SHOWN);
  const rest = distinct.length - shown.length;
  return shown.join(' or ') + (rest > 0 ? ` or one of ${rest} more` : '');
}
