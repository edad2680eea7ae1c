import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../server/src/rules/index.js';
import { checkLinted, checkLintedLines, parseFixture, lintMarks } from './support/fixture.js';
import { analyzeFixture } from '../server/src/rules/support/fixture.js';
import { VARIATIONS } from './support/variations.js';

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));
const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.S'));
const right = names.filter((name) => name.endsWith('right.S'));
const wrong = names.filter((name) => !right.includes(name));
const textOf = (name: string): string => readFileSync(path.join(EXAMPLES, name), 'utf8');

describe('the examples', () => {
  it('hold one right wrapper for each contract, and one enclave', () => {
    expect(right).toEqual(['enclave-right.S', 'right.S', 'signal-right.S', 'vdso-right.S']);
  });

  it('name each wrong wrapper after the rule that it breaks', () => {
    const ids = RULES.map(({ meta }) => meta.id);
    expect(wrong.filter((name) => !ids.includes(name.replace(/\.S$/, '')))).toEqual([]);
  });

  it.each(right)('%s has no finding at all', (name) => {
    expect(lintMarks(analyzeFixture(parseFixture(textOf(name))))).toEqual([]);
  });

  it.each(right)('%s has no error under any preset', (name) => {
    const marks = lintMarks(analyzeFixture(parseFixture(textOf(name))), { preset: 'all', rules: new Map() });
    expect(marks.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(wrong)('%s has exactly the finding of its name', (name) => {
    const marks = lintMarks(analyzeFixture(parseFixture(textOf(name))));
    expect(marks.map(({ rule }) => `${rule}.S`)).toEqual([name]);
  });

  it.each(names)('%s has exactly the findings that its annotations say', (name) => {
    expect(checkLinted(textOf(name))).toEqual([]);
  });
});

describe.each(VARIATIONS)('with $name', ({ apply }) => {
  const changed = names.filter((name) => apply(textOf(name)) !== textOf(name));

  it('at least one wrong example is another text', () => {
    expect(changed.filter((name) => wrong.includes(name))).not.toEqual([]);
  });

  it.each(changed)('%s has the same findings', (name) => {
    expect(checkLintedLines(apply(textOf(name)))).toEqual([]);
  });
});
