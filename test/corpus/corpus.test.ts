import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPUS_NAMES, corpusFile } from '../support/corpus.js';

describe('the corpus', () => {
  it.each(CORPUS_NAMES)('has %s, or the reason why it is missing', (name) => {
    const file = corpusFile(name);
    if (file.path === undefined) expect(file.reason).toMatch(/fetch-corpus|Debian's package/);
    else expect(readFileSync(file.path, 'utf8').split('\n').length).toBeGreaterThan(5);
  });
});
