import { describe, expect, it } from 'vitest';
import type { Edit, Finding } from '../../rules/finding.js';
import { applyFixes } from './fix.js';

function withEdits(...edits: readonly (readonly [number, number, string, number?])[]): Finding {
  const list: Edit[] = edits.map(([start, end, newText, file = 0]) => ({ span: { file, start, end }, newText }));
  return {
    rule: 'r',
    severity: 'error',
    message: 'm',
    origin: { span: { file: 0, start: 0, end: 0 } },
    function: undefined,
    path: [],
    fix: { title: 't', edits: list },
  };
}

describe('fixes', () => {
  it('are applied wherever they are, all at once', () => {
    expect(applyFixes('enclu; enclu', [withEdits([0, 0, 'ds ']), withEdits([7, 7, 'ds '])])).toEqual({
      text: 'ds enclu; ds enclu',
      applied: 2,
    });
  });

  it('that overlap wait for another round', () => {
    expect(applyFixes('abcdef', [withEdits([1, 3, 'X']), withEdits([2, 4, 'Y'])])).toEqual({
      text: 'aXdef',
      applied: 1,
    });
  });

  it('are applied whole or not at all', () => {
    const both = withEdits([0, 1, 'X'], [4, 5, 'Y']);
    expect(applyFixes('abcdef', [withEdits([4, 5, 'Z']), both]).text).toBe('abcdZf');
  });

  it('that several findings share are applied once', () => {
    expect(applyFixes('enclu', [withEdits([0, 0, 'ds ']), withEdits([0, 0, 'ds '])])).toEqual({
      text: 'ds enclu',
      applied: 1,
    });
  });

  it('in included files are left alone', () => {
    expect(applyFixes('abc', [withEdits([0, 1, 'X', 1])])).toEqual({ text: 'abc', applied: 0 });
  });
});
