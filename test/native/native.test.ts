import { beforeAll, describe, expect, it } from 'vitest';
import { SIMULATED_OPS } from '../../server/src/simulate/semantics/index.js';
import { noteSkipped } from '../support/requirements.js';
import { GROUPS } from './groups/index.js';
import type { Vector } from './input.js';
import { DATA_ADDRESS } from './layout.js';
import { buildOracle, canRun, oracleRequirement, type Features, type Oracle } from './oracle.js';
import { recordedOracle } from './recorded.js';
import { allCases, runVectors, type Report } from './run.js';

/** A slice that leaves time for the other suites; `npm run vectors` runs a million. */
const VECTORS = 100_000;
const SYMBOLIC_ONCE_IN = 5;

/** Milliseconds that the work may take where other programs want the processor, too; alone it takes a tenth. */
const BUSY_MACHINE = 300_000;

/** Transfer functions that no program may run on the processor, or of which it would see nothing. */
const NOT_RUN: Readonly<Record<string, string>> = {
  movabs: 'the program model calls it mov',
  clac: 'privileged',
  stac: 'privileged',
  swapgs: 'privileged',
  rdpmc: 'the kernel forbids it',
  rdpkru: 'the kernel need not have enabled protection keys',
  femms: 'only AMD processors have it',
  prefetch: 'only AMD processors have it',
  xsaves: 'privileged',
  xsaves64: 'privileged',
  xrstors: 'privileged',
  xrstors64: 'privileged',
  int: 'the answer of the kernel alone',
};

/** Control flow has no transfer function; `execute` does it. */
const FLOW = ['jcc', 'jmp', 'call', 'ret', 'loop', 'loope', 'loopne', 'jrcxz', 'jecxz'];

/** What terms do not say although the manual defines it, by base mnemonic or group and with the reason. The list may only shrink. */
const INEXACT: Readonly<Record<string, string>> = {
  div: '128 bits by 64: no term has 128 bits',
  idiv: '128 bits by 64: no term has 128 bits',
  shld: '16 bits by CL, which may be more than 16',
  shrd: '16 bits by CL, which may be more than 16',
  lods: 'the last of an unknown number of elements',
  scas: 'where an unknown number of comparisons ends',
  cmps: 'where an unknown number of comparisons ends',
  'random code': 'memory of which a part was written through a pointer',
};

const cases = allCases();
const native = oracleRequirement();
if (!native.available) noteSkipped('vectors on the processor', `${native.reason}; recorded ones are used`);

function recording(): NonNullable<ReturnType<typeof recordedOracle>> {
  const recorded = recordedOracle(cases);
  if (recorded === undefined) throw new Error('the recording is of other cases; run: npm run vectors -- --record');
  return recorded;
}

describe('the groups of instructions', () => {
  const ops = new Set(GROUPS.map(({ op }) => op));

  it('cover every transfer function that a program can run', () => {
    expect(SIMULATED_OPS.filter((op) => !ops.has(op) && NOT_RUN[op] === undefined)).toEqual([]);
  });

  it('cover the control flow', () => {
    expect(FLOW.filter((op) => !ops.has(op))).toEqual([]);
  });

  it('leave out nothing that they could run', () => {
    expect(Object.keys(NOT_RUN).filter((op) => ops.has(op) || !SIMULATED_OPS.includes(op))).toEqual([]);
  });

  it('are listed', async () => {
    const names = GROUPS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot('groups.snap');
  });
});

describe('the simulation and the processor', () => {
  let report: Report;
  let features: Features;

  beforeAll(() => {
    const oracle = native.available ? buildOracle(cases) : recording();
    const total = native.available ? VECTORS : recording().total;
    features = oracle.features;
    report = runVectors(oracle, cases, { total, symbolicOnceIn: SYMBOLIC_ONCE_IN });
  }, BUSY_MACHINE);

  it('agree on every register, flag and byte, with constants and with inputs', () => {
    expect(report.mismatches.slice(0, 20)).toEqual([]);
  });

  it('are compared on every group that the processor knows', () => {
    const runnable = new Set(cases.filter((one) => canRun(one, features)).map(({ group }) => group));
    expect([...runnable].filter((name) => !report.groups.has(name))).toEqual([]);
    expect(report.vectors).toBeGreaterThan(runnable.size);
  });

  it('agree in full but for what terms cannot say', () => {
    const left = GROUPS.filter(({ name }) => report.inexact.has(name));
    expect(left.filter(({ name, op }) => (INEXACT[name] ?? INEXACT[op]) === undefined)).toEqual([]);
  });
});

describe('the recorded vectors', () => {
  it(
    'show the same without the processor at hand',
    () => {
      const recorded = recording();
      const { mismatches, vectors } = runVectors(recorded, cases, { total: recorded.total, symbolicOnceIn: 8 });
      expect(vectors).toBe(recorded.total);
      expect(mismatches.slice(0, 20)).toEqual([]);
    },
    BUSY_MACHINE,
  );
});

describe('the comparison', () => {
  const CHANGES: readonly ((vector: Vector) => void)[] = [
    (vector) => vector.set('r13', vector.get('r13') ^ (1n << 40n)),
    (vector) => vector.setFlags(vector.rflags ^ 0x400n),
    (vector) => vector.setMemory(DATA_ADDRESS + 77n, 1, ~vector.memory(DATA_ADDRESS + 77n, 1)),
  ];

  it(
    'sees a wrong bit in a register, a flag or a byte',
    () => {
      const { features, total, run } = recording();
      const wrong: Oracle = {
        features,
        run: (vectors) => {
          const results = run(vectors);
          results.forEach((vector, index) => CHANGES[index % CHANGES.length]?.(vector));
          return results;
        },
      };
      const { mismatches, vectors } = runVectors(wrong, cases, { total, symbolicOnceIn: 64 });
      expect(mismatches.length).toBeGreaterThan(vectors * 0.9);
    },
    BUSY_MACHINE,
  );
});
