/**
 * The pages of the rules: each shows a program with the mistake and the program put right, and the rule must report the
 * one and not the other, however they are written.
 */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/index.js';
import type { Rule } from '../../server/src/rules/rule.js';
import { pageExample, reportsOf } from '../../server/src/rules/support/fixture.js';
import { PAGE_VARIATIONS, onOnePathOnly } from '../support/page-variations.js';
import { EXEMPT } from './exempt.js';

const SECTIONS = ['Why it matters', 'How to fix it', 'Bad', 'Good', 'When it stays silent', 'Sources'];

const fires = (rule: Rule, text: string): boolean => reportsOf(rule, text).length > 0;

describe.each(RULES)('the page of $meta.id', (rule) => {
  const bad = pageExample(rule, 'Bad');
  const good = pageExample(rule, 'Good');
  const exempt = EXEMPT[rule.meta.id] ?? {};

  it('has all its sections', () => {
    const found = [...rule.meta.page.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(found).toEqual(SECTIONS);
  });

  it('shows a program that the rule reports, and the same put right', () => {
    expect([fires(rule, bad), fires(rule, good)]).toEqual([true, false]);
  });

  const variations = PAGE_VARIATIONS.filter(({ name, apply }) => apply(bad) !== bad && exempt[name] === undefined);

  it.each(variations)('has the same verdicts with $name', ({ apply }) => {
    expect([fires(rule, apply(bad)), fires(rule, apply(good))]).toEqual([true, false]);
  });

  const both = onOnePathOnly(bad, good);

  it.skipIf(both === undefined || exempt['one path only'] !== undefined)('reports the mistake on one path only', () => {
    expect(fires(rule, both ?? '')).toBe(true);
    expect(fires(rule, onOnePathOnly(good, good) ?? '')).toBe(false);
  });
});

describe('the exemptions', () => {
  it('name rules and variations that exist', () => {
    const names = [...PAGE_VARIATIONS.map(({ name }) => name), 'one path only'];
    const ids = RULES.map(({ meta }) => meta.id);
    const unknown = Object.entries(EXEMPT).flatMap(([id, variations]) => [
      ...(ids.includes(id) ? [] : [id]),
      ...Object.keys(variations).filter((name) => !names.includes(name)),
    ]);
    expect(unknown).toEqual([]);
  });
});
