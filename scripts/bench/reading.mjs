// Reading of compiler output: lines a second and memory a line, as multiples of GNU as on the same file in the same run.
//
// `as` assembles while it reads, and what is compared here is reading alone: lexing, expanding and parsing. Both run
// as often and in turns. The sources are made by a script, so that nothing has to be fetched.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from '../support/statistics.mjs';
import { importTypeScript } from '../support/typescript.mjs';

const RUNS = 5;
/** Functions that make a quarter of a million lines of code, and a million with debug information. */
const CODE_FUNCTIONS = 2000;
const DEBUG_FUNCTIONS = 1700;
const OPTIONS = { cpp: false, defines: [], undefines: [], preincludes: [] };
const NO_FILES = { resolve: () => undefined };

/** Statements that a function of the C file is made of; `K` is a number that differs each time. */
const C_STATEMENTS = [
  'r += s->a * K;',
  'r ^= (int)(s->b >> (K % 60));',
  's->c = fx(s->c * K.5);',
  'if (n > K) r += ext(r, s); else r -= p[n];',
  'for (int j = 0; j < n; j++) r += p[j] ^ K;',
  'switch (n & 7) { case 0: r += K; break; case 1: r = ext(r, s); break; case 2: r *= 3; break; case 3: r -= 5; break; }',
  'while (s->a != K) { r += s->a; s = s->next; if (!s) return r; }',
];

/** @param {number} functions */
function cSource(functions) {
  const lines = [
    'struct S { int a; long b; double c; struct S *next; };',
    'extern int ext(int, void *); extern double fx(double);',
  ];
  let number = 1;
  for (let index = 0; index < functions; index++) {
    lines.push(`int f${index}(struct S *s, int n, const unsigned char *p) { int r = ${index};`);
    for (let count = 0; count < 6; count++) {
      number = (number * 48271) % 2147483647;
      const statement = C_STATEMENTS[number % C_STATEMENTS.length] ?? '';
      lines.push(`  ${statement.replaceAll('K', String((number % 9999) + 1))}`);
    }
    lines.push(`  return r + ext(${index}, "text ${index}"); }`);
  }
  return `${lines.join('\n')}\n`;
}

/** @param {readonly string[]} command */
function run([program = '', ...args]) {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return error !== undefined || status !== 0 ? (error?.message ?? stderr.slice(0, 200)) : undefined;
}

/** @param {(header: readonly string[], rows: readonly (readonly string[])[]) => void} printTable */
export async function benchReading(printTable) {
  const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-bench-'));
  try {
    const files = [
      { name: 'gcc -S -O2', functions: CODE_FUNCTIONS, flags: ['-O2'] },
      { name: 'gcc -S -O2 -g', functions: DEBUG_FUNCTIONS, flags: ['-O2', '-g'] },
    ].map(({ name, functions, flags }, index) => {
      const c = path.join(folder, `${index}.c`);
      const s = path.join(folder, `${index}.s`);
      writeFileSync(c, cSource(functions));
      return { name, s, problem: run(['gcc', '-w', '-S', ...flags, c, '-o', s]) };
    });
    const missing = files.find(({ problem }) => problem !== undefined)?.problem ?? run(['as', '--version']);
    if (missing !== undefined) {
      console.log(`\nReading of compiler output is not measured: ${missing}`);
      return;
    }
    const { read } = await importTypeScript('server/src/preprocess/read.ts');
    const { ReadingCache } = await importTypeScript('server/src/preprocess/reading-cache.ts');
    console.log(`\nReading of compiler output, median of ${RUNS} runs, against GNU as on the same file`);
    const rows = files.map(({ name, s }) => readingRow(name, s, folder, read));
    printTable(['', 'lines', 'time', 'lines/s', 'as', 'speed of as', 'bytes a line'], rows);
    const debug = files[1];
    if (debug !== undefined) printEdit(printTable, debug.s, read, ReadingCache);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} name
 * @param {string} file
 * @param {string} folder
 * @param {(main: object, options: object, resolver: object) => { statements: readonly unknown[] }} read
 */
function readingRow(name, file, folder, read) {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n').length - 1;
  /** @type {number[]} */
  const own = [];
  /** @type {number[]} */
  const others = [];
  for (let count = 0; count < RUNS; count++) {
    own.push(timeOf(() => read({ path: file, text }, OPTIONS, NO_FILES)));
    others.push(timeOf(() => run(['as', file, '-o', path.join(folder, 'out.o')])));
  }
  const time = median(own);
  const other = median(others);
  return [
    name,
    String(lines),
    `${time.toFixed(0)} ms`,
    `${(lines / time / 1000).toFixed(2)} M`,
    `${other.toFixed(0)} ms`,
    `${(other / time).toFixed(2)}×`,
    memoryOf(() => read({ path: file, text }, OPTIONS, NO_FILES), lines),
  ];
}

/** @param {() => unknown} action */
function timeOf(action) {
  const began = performance.now();
  action();
  return performance.now() - began;
}

/**
 * What a reading holds, divided by its lines; needs a Node that collects garbage when asked.
 *
 * @param {() => unknown} action
 * @param {number} lines
 */
function memoryOf(action, lines) {
  if (globalThis.gc === undefined) return 'needs --expose-gc';
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const kept = action();
  globalThis.gc();
  const bytes = process.memoryUsage().heapUsed - before;
  return kept === undefined ? '' : (bytes / lines).toFixed(0);
}

/**
 * @param {(header: readonly string[], rows: readonly (readonly string[])[]) => void} printTable
 * @param {string} file
 * @param {Function} read
 * @param {new () => { read: Function; wholeReadings: number }} ReadingCache
 */
function printEdit(printTable, file, read, ReadingCache) {
  let text = readFileSync(file, 'utf8');
  const cache = new ReadingCache();
  cache.read({ path: file, text }, OPTIONS, NO_FILES);
  /** @type {number[]} */
  const whole = [];
  /** @type {number[]} */
  const again = [];
  for (let count = 0; count < RUNS; count++) {
    const middle = text.indexOf('\n\tmov', text.length >> 1) + 1;
    text = `${text.slice(0, middle)}\tmovl\t$${count}, %eax\n${text.slice(middle)}`;
    again.push(timeOf(() => cache.read({ path: file, text }, OPTIONS, NO_FILES)));
    whole.push(timeOf(() => read({ path: file, text }, OPTIONS, NO_FILES)));
  }
  if (cache.wholeReadings !== 1) throw new Error('an edit in the middle made the whole file be read');
  console.log(`\nAn edit in the middle of the larger of them, median of ${RUNS}`);
  printTable(
    ['', 'time', 'of the whole'],
    [
      ['reading it whole', `${median(whole).toFixed(0)} ms`, '1.00×'],
      ['reading it again', `${median(again).toFixed(0)} ms`, `${(median(again) / median(whole)).toFixed(2)}×`],
    ],
  );
}
