import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noteSkipped } from '../../support/requirements.js';
import { instances } from './instances.js';
import { differences, ourMetadata } from './metadata.js';
import { askZydis, zydisRequirement } from './zydis.js';

/** Differences that were judged; `differences` has the mnemonics for each. */
interface Verdict {
  readonly reason: string;
  readonly right: 'ours' | 'both' | 'undecided';
  readonly differences: Readonly<Record<string, string>>;
}

const VERDICTS = JSON.parse(readFileSync(new URL('./verdicts.json', import.meta.url), 'utf8')) as readonly Verdict[];

/** What must be equal at least, in per cent of all instances: flags, and everything. */
const EQUAL_FLAGS = 98.3;
const EQUAL = 95.9;

const { available, reason } = zydisRequirement();
if (!available) noteSkipped('metadata of instructions against Zydis', reason ?? '');

describe.skipIf(!available)('what instructions read and write, next to Zydis', () => {
  const all = available ? instances() : [];
  const answers = available ? askZydis(all.map(({ bytes }) => bytes)) : [];
  const compared = all.flatMap((one, at) => {
    const [ours, theirs] = [ourMetadata(one.instruction), answers[at]];
    // Zydis 4.0 is older than some instructions.
    return ours === undefined || theirs === undefined ? [] : [{ ...one, found: differences(ours, theirs) }];
  });

  it('is compared for every instruction that both know', () => {
    expect(compared.length).toBeGreaterThan(11_700);
    expect(compared.length / all.length).toBeGreaterThan(0.97);
  });

  it('differs only where somebody has judged it, and wherever that was', () => {
    const found = new Set(
      compared.flatMap(({ instruction, found: here }) =>
        here.map((one) => `${instruction.form?.intelName ?? instruction.op}: ${one}`),
      ),
    );
    const listed = new Set(
      VERDICTS.flatMap(({ differences: judged }) =>
        Object.entries(judged).flatMap(([one, names]) => names.split(' ').map((name) => `${name}: ${one}`)),
      ),
    );
    expect([...found].filter((one) => !listed.has(one))).toEqual([]);
    expect([...listed].filter((one) => !found.has(one))).toEqual([]);
  });

  it('is the same for nearly all', () => {
    const share = (equal: number): number => (100 * equal) / compared.length;
    const sameFlags = compared.filter(({ found }) => !found.some((one) => one.startsWith('flags')));
    const same = compared.filter(({ found }) => found.length === 0);
    console.log(
      `Zydis: ${compared.length} instances, flags equal ${sameFlags.length}, everything equal ${same.length}`,
    );
    expect(share(sameFlags.length)).toBeGreaterThanOrEqual(EQUAL_FLAGS);
    expect(share(same.length)).toBeGreaterThanOrEqual(EQUAL);
  });
});

describe('every difference to Zydis', () => {
  it('has its verdict and is judged once', () => {
    const keys = VERDICTS.flatMap(({ differences: judged }) =>
      Object.entries(judged).flatMap(([one, names]) => names.split(' ').map((name) => `${name}: ${one}`)),
    );
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { reason: why, right } of VERDICTS) {
      expect(why.length).toBeGreaterThan(20);
      expect(['ours', 'both', 'undecided']).toContain(right);
    }
  });
});
