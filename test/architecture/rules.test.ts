import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SERVER_SOURCE, filesBelow, parseModule } from './tree.js';

const RULES = path.join(SERVER_SOURCE, 'rules');

/** Files of the folder that are no rule: what a rule and a finding are, and the registry. */
const SHARED = ['finding', 'index', 'rule'];

const files = filesBelow(RULES, '').filter((name) => !name.includes('/'));

/** Every id that a file of the folder speaks of, whichever of a rule's files it is. */
const ids = [...new Set(files.map((name) => name.replace(/\.(test\.ts|ts|md)$/, '')))].filter(
  (id) => !SHARED.includes(id),
);

/** The rules that the registry imports. */
const registered = parseModule('rules/index.ts', readFileSync(path.join(RULES, 'index.ts'), 'utf8')).imports.flatMap(
  ({ target }) => (target === undefined ? [] : [target.replace(/^rules\//, '')]),
);

describe.each(ids)('the rule %s', (id) => {
  it('has an id in lower case, joined by hyphens', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
  });

  it.each(['.ts', '.md', '.test.ts'])('has its file %s', (ending) => {
    expect(existsSync(path.join(RULES, id + ending))).toBe(true);
  });

  it('is in the registry', () => {
    expect(registered).toContain(id);
  });

  it('has a page whose title names it', () => {
    const [title] = readFileSync(path.join(RULES, `${id}.md`), 'utf8').split('\n');
    expect(title).toMatch(/^# /);
    expect(title).toContain(id);
  });
});

describe('the folder of the rules', () => {
  it('holds rules, their pages and tests, and shared code in support/', () => {
    const strangers = filesBelow(RULES, '').filter((name) =>
      name.includes('/') ? !name.startsWith('support/') : !/\.(ts|md)$/.test(name),
    );
    expect(strangers).toEqual([]);
  });
});
