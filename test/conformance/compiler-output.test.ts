/** What GCC writes is read without an error or a warning, whatever it was asked for. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { assembleSource } from '../support/assemble.js';
import { noteSkipped, requirement } from '../support/requirements.js';

/** Every kind of section, symbol, constant and debug information that C leads to, and two `asm` statements. */
const SOURCE = `
struct item { int a; double d; char c[20]; };
static struct item items[10];
__thread int per_thread;
extern int outside(int);
__attribute__((weak)) int maybe(void);
__attribute__((visibility("hidden"))) int hidden = 3;
const char *text = "a\\n\\t\\"quote\\"\\001\\377 end";
float single = 1.5f;
long double extended(long double x) { return x * 1.5L; }
int choose(int x) {
  switch (x) { case 1: return 3; case 2: return 7; case 3: return 9; case 4: return outside(4); case 5: return 8; }
  return x * 2;
}
static inline int twice(int x) { int y = x + x; return y; }
__attribute__((constructor)) static void begin(void) { items[0].a = 1; }
int main(int argc, char **argv) {
  char buffer[100];
  for (int i = 0; i < 100; i++) buffer[i] = i * argc + twice(per_thread);
  if (maybe) maybe();
  __asm__ volatile("1: nop\\n\\t.pushsection .table,\\"a\\"\\n\\t.long 1b - .\\n\\t.popsection" : : "r"(argv));
  return buffer[argc] + choose(argc) + (int)items[1].d + hidden;
}
`;

const OPTIONS = [
  '-O0',
  '-O2 -g',
  '-O2 -g3 -gdwarf-4',
  '-O3 -mavx512f -ffast-math',
  '-O2 -fPIC -fno-plt -fcf-protection -fstack-protector-all',
  '-Os -masm=intel',
  '-O2 -masm=intel -g -mavx2',
  '-O2 -ffunction-sections -fdata-sections -fverbose-asm',
  '-O2 -pg -fexceptions -fsplit-stack',
  '-mcmodel=large -fPIE',
];

const gcc = requirement('gcc');
if (!gcc.available) noteSkipped('conformance: compiler output', gcc.reason ?? 'gcc is not installed');

describe.skipIf(!gcc.available)('the output of gcc', () => {
  it.each(OPTIONS)('with %s', (options) => {
    const args = [...options.split(' '), '-S', '-x', 'c', '-', '-o', '-'];
    const { stdout, status } = spawnSync('gcc', args, { encoding: 'utf8', input: SOURCE });
    expect(status).toBe(0);
    const { program } = assembleSource(stdout, {});
    const problems = [...program.reading.problems, ...program.problems];
    expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([]);
    expect(program.instructions.length).toBeGreaterThan(50);
  });
});
