/**
 * Small input that asks for much work, and very large input: reading it ends in a diagnostic that names the limit, and
 * what stands behind is still read. How long reading takes is measured by `npm run bench`.
 */
import { describe, expect, it } from 'vitest';
import { read } from '../../server/src/preprocess/read.js';

/** Nobody defines it: that it is the last statement shows that the text behind the bomb was read. */
const WITNESS = '\nbehind_the_bomb %eax\n';

/** What reading the text reports, and the last statement. A file of any name has the text itself. */
function reading(text: string, cpp = false) {
  const options = { cpp, defines: [], undefines: [], preincludes: [] };
  const resolver = { resolve: (name: string) => ({ path: name, text }) };
  const { statements, problems } = read({ path: 'bomb', text }, options, resolver);
  const last = statements.at(-1);
  return {
    messages: problems.map(({ message }) => message),
    last: last?.source.text.slice(last.range.start, last.range.end),
    count: statements.length,
  };
}

const chain = (count: number, link: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => link(index)).join('');

describe('a bomb ends in a message that names the limit', () => {
  it.each([
    ['a repetition', false, '.rept 1000000000\n nop\n.endr', /more than \d+ (?:statements|characters)/],
    ['a macro that calls itself twice', false, '.macro m\n m\n m\n.endm\n m', /more than 100 deep/],
    [
      'macros that each call the next one twice',
      false,
      `${chain(40, (i) => `.macro m${i}\n m${i + 1}\n m${i + 1}\n.endm\n`)}.macro m40\n nop\n.endm\n m0`,
      /more than \d+ (?:statements|characters)/,
    ],
    [
      'defines that each name the next one twice',
      true,
      `${chain(40, (i) => `#define X${i} X${i + 1} X${i + 1}\n`)}#define X40 nop;\nX0`,
      /more than \d+ characters/,
    ],
    ['a file that includes itself twice', true, '#include "bomb"\n#include "bomb"', /more than 64 deep/],
    ['a .include of the file itself', false, '.include "bomb"\n.include "bomb"', /more than 64 deep/],
    [
      'a million nested parentheses',
      false,
      `\tmov $${'('.repeat(1e6)}1${')'.repeat(1e6)}, %eax`,
      /400 levels deep at most/,
    ],
    ['a long chain of operators', false, `\t.long 1${'+1'.repeat(1e6)}`, /1000 operators at most/],
  ])('%s', { timeout: 120_000 }, (_, cpp, bomb, limit) => {
    const { messages, last } = reading(bomb + WITNESS, cpp);
    expect(messages.filter((message) => limit.test(message))).toHaveLength(1);
    expect(last).toBe(WITNESS.trim());
  });

  it('a file of 100 MB, of which a part is read', { timeout: 120_000 }, () => {
    const { messages, count } = reading(' movl %eax, %ebx\n'.repeat(6e6));
    expect(messages).toEqual([expect.stringMatching(/more than 48000000 characters/)]);
    expect(count).toBeGreaterThan(50_000);
  });
});

describe('much of one thing is only long', () => {
  it.each([
    ['conditionals in each other', `${'.if 1\n'.repeat(1e5)}nop\n${'.endif\n'.repeat(1e5)}`],
    ['labels on a line', `${'a:'.repeat(1e5)} nop`],
    ['braces', `${'{'.repeat(1e6)} nop`],
    ['decorations', `\tnop %eax${'{z}'.repeat(1e5)}`],
  ])('%s', { timeout: 120_000 }, (_, text) => {
    const { messages, last } = reading(text + WITNESS);
    expect(messages.filter((message) => message.includes('at most'))).toEqual([]);
    expect(last).toBe(WITNESS.trim());
  });

  it('a file of a million lines, which is read whole', { timeout: 120_000 }, () => {
    const { messages, count } = reading('\tmovl\t$1, %eax\n'.repeat(1_000_000));
    expect([messages, count]).toEqual([[], 1_000_000]);
  });
});
