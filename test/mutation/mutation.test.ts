/**
 * Mutations of the right examples: what a wrong edit changes must show. The counts may only rise, and what survives is
 * named in `survivors.ts` with the reason.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lint } from '../../server/src/lint/lint.js';
import { RULES } from '../../server/src/rules/index.js';
import { analyzeFixture, parseFixture } from '../../server/src/rules/support/fixture.js';
import counts from './kills.json' with { type: 'json' };
import { printKills } from './printed-kills.js';
import { OPERATORS, mutantsOf } from './operators.js';
import { SURVIVORS } from './survivors.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const ruleIds: ReadonlySet<string> = new Set(RULES.map(({ meta }) => meta.id));

/** How often each rule reports on a text at `strict`. */
function reportsBy(text: string): ReadonlyMap<string, number> {
  const analysis = analyzeFixture(parseFixture(text));
  const found = new Map<string, number>();
  for (const { rule } of lint(analysis, RULES, { preset: 'strict', rules: new Map() }).findings) {
    if (ruleIds.has(rule)) found.set(rule, (found.get(rule) ?? 0) + 1);
  }
  return found;
}

describe.each(Object.entries(counts))('mutants of %s', (name, { mutants, killed, byRule }) => {
  const text = readFileSync(`${EXAMPLES}${name}`, 'utf8');
  const before = reportsBy(text);
  const survivors: string[] = [];
  const kills = new Map<string, number>();
  const all = mutantsOf(text);
  for (const mutant of all) {
    const more = [...reportsBy(mutant.text)].filter(([rule, count]) => count > (before.get(rule) ?? 0));
    if (more.length === 0) survivors.push(mutant.operator);
    for (const [rule] of more) kills.set(rule, (kills.get(rule) ?? 0) + 1);
  }
  printKills(name, all.length - survivors.length, all.length, kills);

  it(`are killed in at least ${killed} of ${mutants} cases`, () => {
    expect(all.length).toBe(mutants);
    expect(all.length - survivors.length).toBeGreaterThanOrEqual(killed);
  });

  it.each(Object.entries(byRule))('are killed by %s at least %i times', (rule, count) => {
    expect(kills.get(rule) ?? 0).toBeGreaterThanOrEqual(count);
  });

  it('survive for a reason that is known', () => {
    expect(survivors.filter((operator) => SURVIVORS[operator] === undefined)).toEqual([]);
  });
});

describe('the operators', () => {
  it('are more than forty, and every survivor is one of them', () => {
    const names = OPERATORS.map(({ name }) => name);
    expect(new Set(names).size).toBeGreaterThan(40);
    expect(Object.keys(SURVIVORS).filter((name) => !names.includes(name))).toEqual([]);
  });
});
