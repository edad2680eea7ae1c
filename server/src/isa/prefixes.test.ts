import { describe, expect, it } from 'vitest';
import {
  emissionOrder,
  emissionOrderAlone,
  prefixGroup,
  prefixOnEnclu,
  prefixWord,
  repeatedGroups,
} from './prefixes.js';

/** The bytes of prefix words written on one statement, as hexadecimal text. */
function bytes(text: string): string {
  return emissionOrder(text.split(' '))
    .map(({ byte }) => byte.toString(16))
    .join(' ');
}

describe('prefix words', () => {
  it.each([
    ['ds', '3e'],
    ['cs', '2e'],
    ['es', '26'],
    ['ss', '36'],
    ['fs', '64'],
    ['gs', '65'],
    ['data16', '66'],
    ['addr32', '67'],
    ['lock', 'f0'],
    ['rep', 'f3'],
    ['repe', 'f3'],
    ['repz', 'f3'],
    ['repne', 'f2'],
    ['repnz', 'f2'],
    ['notrack', '3e'],
    ['rex', '40'],
    ['rexz', '41'],
    ['rex64', '48'],
    ['rex64xyz', '4f'],
    ['rex.w', '48'],
    ['rex.b', '41'],
    ['rex.wrxb', '4f'],
    ['{rex}', '40'],
    ['{disp8}', ''],
    ['{nooptimize}', ''],
  ])('%s assembles to %s', (word, expected) => {
    expect(bytes(word)).toBe(expected);
  });

  it.each([
    ['ds rex64', '3e 48'],
    ['rex64 ds', '3e 48'],
    ['addr32 gs', '65 67'],
    ['rex.w addr32 ds', '3e 67 48'],
    ['rex64 {rex}', '48'],
    ['lock ds', '3e f0'],
  ])('are emitted by group, REX last: %s gives %s', (words, expected) => {
    expect(bytes(words)).toBe(expected);
  });

  it('exist in 64-bit mode but for the segments and sizes of the past', () => {
    const refused = ['es', 'ss', 'data32', 'addr16'].map((word) => prefixWord(word)?.in64);
    expect(refused).toEqual([false, false, false, false]);
    expect(prefixWord('DS')?.in64).toBe(true);
    expect(prefixWord('enclu')).toBeUndefined();
  });

  it('of one group may not be repeated in a statement', () => {
    expect(repeatedGroups(['ds', 'cs'])).toEqual([1]);
    expect(repeatedGroups(['ds', 'rex64', '{disp8}', '{load}'])).toEqual([]);
    expect(repeatedGroups(['rex64', 'rex.wrxb'])).toEqual([1]);
  });

  it('make one REX byte of several words with different bits', () => {
    expect(repeatedGroups(['rex.w', 'rex.b', 'rex'])).toEqual([]);
    expect(emissionOrder(['rex.w', 'ds', 'rex.b']).map(({ byte }) => byte)).toEqual([0x3e, 0x49]);
  });

  it('keep the last word last when they stand alone', () => {
    expect(emissionOrderAlone(['rex64', 'ds']).map(({ byte }) => byte)).toEqual([0x48, 0x3e]);
    expect(emissionOrderAlone(['addr32', 'ds', 'rex64']).map(({ byte }) => byte)).toEqual([0x3e, 0x67, 0x48]);
  });
});

describe('a prefix byte on ENCLU', () => {
  it.each([0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0x67, 0x40, 0x48, 0x4f])('%i is ignored', (byte) => {
    expect(prefixOnEnclu(byte)).toBe('ignored');
  });

  it.each([0x66, 0xf0, 0xf2, 0xf3])('%i raises #UD', (byte) => {
    expect(prefixOnEnclu(byte)).toBe('undefined-instruction');
  });

  it('that is none has no group', () => {
    expect([0x0f, 0x90, 0x50].map(prefixGroup)).toEqual([undefined, undefined, undefined]);
  });
});
