/**
 * Mutation test of the rules of the enclave side: each mutant of a program lacks one measure, and some rule must report more
 * than it does on the program itself. `enclave-kills.json` holds how many were killed, by program and by rule: the figures may only improve. Survivors are explained
 * in `enclave-survivors.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';
import { DEFAULT_LINT_CONFIG } from '../../server/src/lint/config.js';
import { lint } from '../../server/src/lint/lint.js';
import { RULES } from '../../server/src/rules/index.js';
import { corpusFile } from '../support/corpus.js';
import { noteSkipped } from '../support/requirements.js';
import { mutantsOf, type Region } from './enclave-mutants.js';
import { printKills } from './printed-kills.js';
import { reasonFor } from './enclave-survivors.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/enclave-right.S', import.meta.url));

interface Subject {
  readonly name: string;
  readonly path: string | undefined;
  readonly reason: string | undefined;
  readonly region: Region;
}

const corpus = (name: 'rust-entry.S' | 'selftest-bootstrap.S', region: Region): Subject => {
  const { path, reason } = corpusFile(name);
  return { name, path, reason, region };
};

const SUBJECTS: readonly Subject[] = [
  { name: 'enclave-right.S', path: EXAMPLE, reason: undefined, region: { begin: 'enclave_entry', end: '.size' } },
  corpus('rust-entry.S', { begin: 'sgx_entry', end: '.Lreentry_panic' }),
  corpus('selftest-bootstrap.S', { begin: 'encl_entry', end: '.section' }),
];

interface Floor {
  readonly killed: number;
  readonly byRule: Readonly<Record<string, number>>;
}

const FIGURES = fileURLToPath(new URL('./enclave-kills.json', import.meta.url));
const reached: Record<string, Floor> = {};

/** What was killed when the figures were written down. */
function floorOf(name: string): Floor {
  const floors = JSON.parse(readFileSync(new URL('./enclave-kills.json', import.meta.url), 'utf8')) as Record<
    string,
    Floor
  >;
  return floors[name] ?? { killed: 0, byRule: {} };
}

/** How often each rule reports on a text. */
function countsOf(path: string, text: string): ReadonlyMap<string, number> {
  const analysis = analyze({ path, text }, defaultOptions());
  const counts = new Map<string, number>();
  for (const { rule } of lint(analysis, RULES, { ...DEFAULT_LINT_CONFIG, preset: 'strict' }).findings) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

describe.each(SUBJECTS)('mutants of $name', ({ name, path, reason, region }) => {
  if (path === undefined) noteSkipped(`mutants of ${name}`, reason ?? '');

  it.skipIf(path === undefined)(
    'are reported as often as before, and survivors are explained',
    { timeout: 120_000 },
    () => {
      const text = readFileSync(path ?? '', 'utf8');
      const before = countsOf(path ?? '', text);
      const kills = new Map<string, number>();
      const survivors: string[] = [];
      const mutants = mutantsOf(text, region);
      for (const mutant of mutants) {
        const rules = [...countsOf(path ?? '', mutant.text)].filter(([rule, count]) => count > (before.get(rule) ?? 0));
        if (rules.length === 0) survivors.push(mutant.name);
        for (const [rule] of rules) kills.set(rule, (kills.get(rule) ?? 0) + 1);
      }
      expect(survivors.filter((one) => reasonFor(name, one) === undefined).join('\n')).toBe('');
      const killed = mutants.length - survivors.length;
      reached[name] = { killed, byRule: Object.fromEntries([...kills].sort(([a], [b]) => a.localeCompare(b))) };
      if (process.env['UPDATE_FIGURES'] !== undefined) writeFileSync(FIGURES, `${JSON.stringify(reached, null, 2)}\n`);
      printKills(name, killed, mutants.length, kills);
      const floor = floorOf(name);
      const worse = Object.entries(floor.byRule).filter(([rule, count]) => (kills.get(rule) ?? 0) < count);
      expect(worse).toEqual([]);
      expect(killed).toBeGreaterThanOrEqual(floor.killed);
    },
  );
});
