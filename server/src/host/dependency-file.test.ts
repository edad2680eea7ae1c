import { describe, expect, it } from 'vitest';
import { parseDependencyFile } from './dependency-file.js';

describe('a dependency file', () => {
  it.each([
    ['a.o: a.S inc/a.h\n', ['a.S', 'inc/a.h']],
    ['a.o: a.S \\\n  inc/a.h \\\r\n  b.h\n', ['a.S', 'inc/a.h', 'b.h']],
    ['a.o: a.S x.h\n\nx.h:\n', ['a.S', 'x.h']],
    ['a.o: with\\ blank.S a\\#b.h a$$b.h\n', ['with blank.S', 'a#b.h', 'a$b.h']],
    ['a.o b.o:\n', []],
  ])('%j names %j', (text, expected) => {
    expect(parseDependencyFile(text)).toEqual(expected);
  });

  it.each(['', 'no rule\n', '\t.globl a\n', '# a: b\n'])('is not %j', (text) => {
    expect(parseDependencyFile(text)).toBeUndefined();
  });
});
