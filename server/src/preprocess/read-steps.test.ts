import { expect, it } from 'vitest';
import { read, readSteps } from './read.js';
import { ReadingCache } from './reading-cache.js';
import type { IncludeResolver, ReadOptions } from './reading.js';

const LINES = Array.from({ length: 3000 }, (_, index) => `\tmovq\t$${index}, TARGET\n`).join('');
const MAIN = { path: '/main.S', text: `#include "one.h"\n${LINES}` };
const FILES: IncludeResolver = {
  resolve: (name) => (name === 'one.h' ? { path: '/one.h', text: `#define TARGET %rax\n${LINES}` } : undefined),
};
const REPEATED = { path: '/main.S', text: '.rept 3000\n\tnop\n.endr\n' };
/** Characters that a step may be about: half a millisecond's reading when the code is warm. */
const MOST = 20_000;

it.each([
  ['cpp and includes', MAIN, true, 4 * LINES.length],
  ['plain lines', MAIN, false, LINES.length],
  ['repetitions', REPEATED, true, 3000 * 4],
])('pauses again and again while it reads %s', (_, main, cpp, characters) => {
  const options: ReadOptions = { cpp, defines: [], undefines: [], preincludes: [] };
  const whole = read(main, options, FILES).statements.map(({ source, range }) =>
    source.text.slice(range.start, range.end),
  );
  for (const steps of [readSteps(main, options, FILES), new ReadingCache().readSteps(main, options, FILES)]) {
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(Math.floor(characters / MOST));
    const texts = step.value.statements.map(({ source, range }) => source.text.slice(range.start, range.end));
    expect(texts).toEqual(whole);
  }
});
