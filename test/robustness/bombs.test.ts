/**
 * Small input that asks for much work, and very large input: the command line ends within bounded memory, names the limit,
 * and what stands behind is still read. What time it takes is measured by `npm run bombs`.
 */
import { describe, expect, it } from 'vitest';
import { read } from '../../server/src/preprocess/read.js';
import { LAUNCHER } from '../cli/process.js';
import { bombs, complaintAbout, explode } from '../support/bombs.js';

/** What reading the text reports, and how many statements it has. */
function reading(text: string) {
  const options = { cpp: false, defines: [], undefines: [], preincludes: [] };
  const { statements, problems } = read({ path: 'long.s', text }, options, { resolve: () => undefined });
  return { messages: problems.map(({ message }) => message), count: statements.length };
}

describe('the command line', () => {
  it.each(bombs())('bears $name', { timeout: 120_000 }, (bomb) => {
    expect(complaintAbout(bomb, explode(bomb, LAUNCHER))).toBeUndefined();
  });
});

describe('reading', () => {
  it('takes a part of a text of 100 MB', { timeout: 120_000 }, () => {
    const { messages, count } = reading(' movl %eax, %ebx\n'.repeat(6e6));
    expect(messages).toEqual([expect.stringMatching(/more than 48000000 characters/)]);
    expect(count).toBeGreaterThan(50_000);
  });

  it('takes a file of a million lines whole', { timeout: 120_000 }, () => {
    const { messages, count } = reading('\tmovl\t$1, %eax\n'.repeat(1_000_000));
    expect([messages, count]).toEqual([[], 1_000_000]);
  });
});
