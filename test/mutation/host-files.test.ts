/**
 * Mutations of the kernel's own trampolines. Each mutant is played through the scenarios of the original in executions
 * with numbers: one that others can tell from it is reported by some rule, or named in `host-survivors.ts` with the
 * reason. `host-kills.json` holds the figures, with how often each rule reports; they may only rise, and
 * `UPDATE_FIGURES=1` writes them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis.js';
import { createWorkspace } from '../../server/src/host/workspace.js';
import { lint } from '../../server/src/lint/lint.js';
import { RULES } from '../../server/src/rules/index.js';
import { KERNEL_INCLUDE_PATHS, corpusFile } from '../support/corpus.js';
import { noteSkipped } from '../support/requirements.js';
import { behaviourIn, scenariosOf } from './behaviour.js';
import { printKills } from './printed-kills.js';
import { HOST_SURVIVORS } from './host-survivors.js';
import { mutantsOf } from './operators.js';

interface Kills {
  readonly mutants: number;
  readonly killed: number;
  /** Mutants that behave differently, and how many of them a rule reports. */
  readonly changed: number;
  readonly changedKilled: number;
  readonly byRule: Readonly<Record<string, number>>;
}

const FIGURES = fileURLToPath(new URL('host-kills.json', import.meta.url));
const ruleIds: ReadonlySet<string> = new Set(RULES.map(({ meta }) => meta.id));
/** Ways that differ for others; the shortest paths come first, and they are the ones that people read. */
const MOST_SCENARIOS = 24;

function knownKills(): Readonly<Record<string, Kills>> {
  return existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as Record<string, Kills>) : {};
}

function reportsOn(analysis: Analysis): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule, severity } of lint(analysis, RULES, { preset: 'strict', rules: new Map() }).findings) {
    if (ruleIds.has(rule) || (rule.startsWith('asm-') && severity === 'error'))
      found.set(rule, (found.get(rule) ?? 0) + 1);
  }
  return found;
}

/** The changed line as a survivor is named: its code without repeated blanks, cut short. */
function quote(text: string, line: number): string {
  return (text.split('\n')[line - 1] ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
}

function killsOf(path: string): { readonly kills: Kills; readonly survivors: readonly string[] } {
  const text = readFileSync(path, 'utf8');
  const workspace = createWorkspace({ cwd: '/', commandSettings: { includePaths: [...KERNEL_INCLUDE_PATHS] } });
  const look = (changed: string): Analysis => {
    const result = workspace.analyzeFile(path, changed);
    if (result.kind !== 'analyzed') throw new Error(`${path} cannot be read`);
    return result.analysis;
  };
  const original = look(text);
  const scenarios = scenariosOf(original, MOST_SCENARIOS);
  const before = reportsOn(original);
  const behaviour = behaviourIn(original, scenarios);
  const byRule = new Map<string, number>();
  const survivors: string[] = [];
  let killed = 0;
  let changed = 0;
  const mutants = mutantsOf(text);
  for (const mutant of mutants) {
    const analysis = look(mutant.text);
    const rules = [...reportsOn(analysis)].filter(([rule, count]) => count > (before.get(rule) ?? 0));
    for (const [rule] of rules) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    if (rules.length > 0) killed++;
    if (!behaviourIn(analysis, scenarios).some((one, index) => one !== behaviour[index])) continue;
    changed++;
    if (rules.length === 0) survivors.push(`${mutant.operator}: ${quote(text, mutant.line)}`);
  }
  const sorted = [...byRule].sort(([a], [b]) => (a < b ? -1 : 1));
  const changedKilled = changed - survivors.length;
  return {
    kills: { mutants: mutants.length, killed, changed, changedKilled, byRule: Object.fromEntries(sorted) },
    survivors,
  };
}

describe.each(['vsgx.S', 'selftest-call.S'] as const)('mutants of %s', (name) => {
  const { path, reason } = corpusFile(name);
  if (path === undefined) noteSkipped(`mutants of ${name}`, reason);

  it.skipIf(path === undefined)(
    'that behave differently are reported, or survive for a known reason',
    { timeout: 180_000 },
    () => {
      const { kills, survivors } = killsOf(path ?? '');
      printKills(name, kills.killed, kills.mutants, Object.entries(kills.byRule));
      const known = knownKills();
      if (process.env['UPDATE_FIGURES'] !== undefined) {
        writeFileSync(FIGURES, `${JSON.stringify({ ...known, [name]: kills }, null, 2)}\n`);
      }
      const reasons = HOST_SURVIVORS[name] ?? {};
      expect(survivors.filter((one) => reasons[one] === undefined)).toEqual([]);
      // A reason for what no longer survives is stale.
      expect(Object.keys(reasons).filter((one) => !survivors.includes(one))).toEqual([]);
      const floor = known[name];
      expect(kills.killed).toBeGreaterThanOrEqual(floor?.killed ?? 0);
      expect(kills.changedKilled).toBeGreaterThanOrEqual(floor?.changedKilled ?? 0);
      const fewer = Object.entries(floor?.byRule ?? {}).filter(([rule, count]) => (kills.byRule[rule] ?? 0) < count);
      expect(fewer).toEqual([]);
    },
  );
});
