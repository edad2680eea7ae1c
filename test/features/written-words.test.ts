/** The words of files as they are written, which several features ask for at once. */
import { describe, expect, it } from 'vitest';
import { wordsForPlace } from '../../server/src/features/support/written-names.js';
import { tokensOfFile } from '../../server/src/features/support/written/file-tokens.js';
import { analyzeFixture, parseCursorFixture } from '../support/cursor.js';

describe('the words of a file', () => {
  const source = '.macro GO to\n\tjmp \\to\n.endm\nhere:\tGO here\n';

  it('are told apart once for each reading', () => {
    const analysis = analyzeFixture(parseCursorFixture(source));
    const words = tokensOfFile(analysis, 0);
    expect(words.map(({ kind }) => kind)).toContain('parameter');
    expect(tokensOfFile({ ...analysis }, 0)).toBe(words);
    expect(tokensOfFile(analyzeFixture(parseCursorFixture(source)), 0)).not.toBe(words);
  });

  it('are none for a number that is no file', () => {
    expect(tokensOfFile(analyzeFixture(parseCursorFixture(source)), 99)).toEqual([]);
  });

  it('are looked at in steps, and once, where a place may need them: in text that is not assembled as it stands', () => {
    const text = `.macro GO to\n\tjmp \\to\n.endm\n# a comment\n${'\tnop\n'.repeat(300)}`;
    const analysis = analyzeFixture(parseCursorFixture(text));
    const pausesAt = (word: string): number =>
      [...wordsForPlace(analysis, { file: 0, offset: text.indexOf(word) + 2 })].length;
    expect([pausesAt('a comment'), pausesAt('nop')]).toEqual([0, 0]);
    expect(pausesAt('jmp')).toBeGreaterThan(4);
    expect(pausesAt('jmp')).toBe(0);
  });
});
