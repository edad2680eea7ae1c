/** Sends vectors to the processor and through the simulation, and says where the two differ. */
import { casesOf, type Case } from './case.js';
import { compareRun } from './compare.js';
import { GROUPS } from './groups/index.js';
import type { Vector } from './input.js';
import { ConstantMachine, assembleStubs } from './machine.js';
import { canRun, type Features, type Oracle } from './oracle.js';
import { Random } from './random.js';
import { SymbolicMachine, compareSymbolic } from './symbolic.js';
import { makeVector } from './vectors.js';

/** The seed of cases and vectors: another one gives other registers, immediates and values. */
export const SEED = 20_181_107;

/** Vectors a batch: what the runner gets at once. */
const BATCH = 8192;

export interface Report {
  /** Vectors compared, and those of them that went through the symbolic path, too. */
  readonly vectors: number;
  readonly symbolicVectors: number;
  /** What differs, as `group: instruction: difference`. */
  readonly mismatches: readonly string[];
  /** Vectors by group. */
  readonly groups: ReadonlyMap<string, number>;
  /** Groups of which the symbolic path left something open that the manual defines. */
  readonly inexact: ReadonlySet<string>;
  /** Seconds spent in each path, comparison included. */
  readonly seconds: { readonly constant: number; readonly symbolic: number };
}

export interface RunOptions {
  /** Vectors, at least; every case gets the same number. */
  readonly total: number;
  /** Of so many vectors one goes through the symbolic path. */
  readonly symbolicOnceIn: number;
  readonly seed?: number;
}

/** One vector with its case. */
export interface Numbered {
  readonly one: Case;
  readonly vector: Vector;
}

/** The cases, the same everywhere. */
export function allCases(seed = SEED): readonly Case[] {
  return casesOf(GROUPS, new Random(seed));
}

/** The vectors, spread evenly over the cases that the processor can run, in batches of one record size. */
export function* batches(
  cases: readonly Case[],
  features: Features,
  total: number,
  seed: number,
): Generator<readonly Numbered[]> {
  const runnable = cases.filter((one) => canRun(one, features));
  const share = Math.ceil(total / runnable.length);
  for (const image of [false, true]) {
    const chosen = runnable.filter((one) => (one.image === true) === image);
    let batch: Numbered[] = [];
    for (let index = 0; index < share; index++) {
      for (const one of chosen) {
        batch.push({ one, vector: makeVector(one, index, seed) });
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }
}

/** Runs vectors on the oracle and through the simulation. */
export function runVectors(oracle: Oracle, cases: readonly Case[], options: RunOptions): Report {
  const { total, symbolicOnceIn, seed = SEED } = options;
  const stubs = assembleStubs(cases);
  const machine = new ConstantMachine(stubs);
  const symbolic = new SymbolicMachine(stubs);
  const random = new Random(seed);
  const groups = new Map<string, number>();
  const inexact = new Set<string>();
  const mismatches: string[] = [];
  const seconds = { constant: 0, symbolic: 0 };
  let vectors = 0;
  let symbolicVectors = 0;
  for (const batch of batches(cases, oracle.features, total, seed)) {
    const results = oracle.run(batch.map(({ vector }) => vector));
    const runs = batch.map(({ one, vector }, index) => {
      const after = results[index];
      const place = stubs.places[one.id];
      if (after === undefined || place === undefined) throw new Error('a record is missing');
      groups.set(one.group, (groups.get(one.group) ?? 0) + 1);
      return { one, place, before: vector, after };
    });
    const note = (one: Case, difference: string | undefined): void => {
      if (difference !== undefined) mismatches.push(`${one.group}: ${one.text}: ${difference}`);
    };
    seconds.constant += timed(() => {
      for (const run of runs) note(run.one, compareRun(run, machine.run(run.one, run.before)));
    });
    seconds.symbolic += timed(() => {
      for (const run of runs) {
        if (!random.once(symbolicOnceIn)) continue;
        symbolicVectors++;
        const { difference, exact } = compareSymbolic(run, symbolic.run(run.one), random);
        note(run.one, difference && `symbolically, ${difference}`);
        if (!exact) inexact.add(run.one.group);
      }
    });
    vectors += batch.length;
  }
  return { vectors, symbolicVectors, mismatches, groups, inexact, seconds };
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}
