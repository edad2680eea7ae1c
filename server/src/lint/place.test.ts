import { describe, expect, it } from 'vitest';
import type { Expansion, Origin } from '../text/mapped.js';
import { expansionNotes, placeOf } from './place.js';

const span = (file: number, start: number): { file: number; start: number; end: number } => ({
  file,
  start,
  end: start + 1,
});

describe('the place of a finding', () => {
  it('is the text itself where nothing was expanded', () => {
    const origin: Origin = { span: span(0, 7) };
    expect(placeOf(origin)).toEqual(span(0, 7));
    expect(expansionNotes(origin)).toEqual([]);
  });

  it('is the outermost call, with a note into each macro body', () => {
    const outer: Expansion = { kind: 'macro', name: 'OUTER', call: span(0, 100) };
    const inner: Expansion = { kind: 'define', name: 'INNER', call: span(0, 50), parent: outer };
    const origin: Origin = { span: span(0, 10), expansion: inner };
    expect(placeOf(origin)).toEqual(span(0, 100));
    expect(expansionNotes(origin)).toEqual([
      { message: "expanded from macro 'OUTER'", span: span(0, 50) },
      { message: "expanded from macro 'INNER'", span: span(0, 10) },
    ]);
  });

  it('stays in an included file, with a note at the include', () => {
    const include: Expansion = { kind: 'include', name: 'enter.h', call: span(0, 3) };
    const repeat: Expansion = { kind: 'repeat', name: '.rept', call: span(1, 20), parent: include };
    const origin: Origin = { span: span(1, 25), expansion: repeat };
    expect(placeOf(origin)).toEqual(span(1, 20));
    expect(expansionNotes(origin).map(({ message }) => message)).toEqual([
      "included here as 'enter.h'",
      "expanded from '.rept'",
    ]);
  });
});
