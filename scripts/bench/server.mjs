// The server as an editor meets it, over standard input and output, on files of several sizes, with the targets beside.
//
// Targets are for a machine with nothing else to do: initialize in 2.5 times `node -e 0`, edit to diagnostics (p95) in
// 10 ms on real trampolines, 50 ms on 10,000 lines and 200 ms on a million, hover in 2 ms, completion in 20 KB. Of long
// texts diagnostics come twice: an edit is measured to the first ones of its version, and to the whole ("whole").
//
// Edits are at the begin of the function whose simulation is longest, which is simulated anew each time. They come as from
// somebody who reads for two seconds and then types 20 keys a second. What that leaves out is measured on a server of its own:
// "cold" are the first edits behind the first diagnostics, one right behind the other. What the server does in the two seconds,
// which is to warm up, is given as processor time of its main thread.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../support/run.mjs';
import { median, percentile } from '../support/statistics.mjs';
import { importTypeScript } from '../support/typescript.mjs';

const LAUNCHER = path.join(ROOT, 'server/bin/trampolint.cjs');
const LARGE = [100_000, 1_000_000];
/** Of a text that is analysed for seconds, fewer have to do. */
const HOVERS = { short: 50, long: 5 };
/** Few people type faster for longer than a word. */
const KEY_MS = 50;
/** What somebody who opens a file does before typing. */
const READING_MS = 2_000;
const COLD_EDITS = 20;
/** A million lines are read for longer than a server may otherwise be silent. */
const SILENCE_MS = 300_000;

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} file
 * @property {string} text
 * @property {number} line where it is edited, 0-based
 * @property {number} edits
 * @property {number | undefined} target milliseconds from an edit to its diagnostics, p95
 */

/**
 * @param {(header: readonly string[], rows: readonly (readonly string[])[]) => void} printTable
 * @param {number} unit what `node -e 0` takes here, in milliseconds
 * @param {{ trampolines: readonly string[], large: boolean }} options paths of real ones, if there are any
 */
export async function benchServer(printTable, unit, { trampolines, large }) {
  const { LspClient } = await importTypeScript('test/support/lsp-client.ts');
  const { lineOfLongestFunction } = await importTypeScript('test/support/longest-function.ts');
  const rows = [];
  const cold = [];
  for (const subject of subjectsOf(trampolines, large, lineOfLongestFunction)) {
    cold.push(await measureCold(LspClient, subject));
    rows.push(await measure(LspClient, subject, unit));
  }
  console.log('\nThe server, milliseconds; targets in brackets');
  printTable(
    ['', 'lines', 'initialize', 'first', 'hover', 'completion', 'memory'],
    rows.map(({ others }) => others),
  );
  console.log(
    `\nFrom an edit to its diagnostics, milliseconds; ${KEY_MS} from key to key, ${READING_MS} behind opening`,
  );
  printTable(
    ['', 'edits', 'p50', 'p95', 'p99', 'whole p95', 'warm-up', 'cold edits', 'p50', 'p95'],
    rows.map(({ edits }, at) => [...edits, ...(cold[at] ?? [])]),
  );
}

/**
 * @param {readonly string[]} corpus
 * @param {boolean} large
 * @param {(file: string) => number | undefined} lineOf where to edit a file
 * @returns {readonly Subject[]}
 */
function subjectsOf(corpus, large, lineOf) {
  const folder = path.join(ROOT, 'examples');
  const examples = readdirSync(folder)
    .filter((name) => name.endsWith('.S'))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .sort((one, other) => other.text.length - one.text.length);
  const real = corpus.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const trampolines = [...real, ...examples.slice(0, 1)];
  const [first] = trampolines;
  const sizes = [10_000, ...(large ? LARGE : [])];
  return [
    ...trampolines.map(({ file, text }) => ({
      name: path.basename(file),
      file,
      text,
      line: lineOf(file) ?? 0,
      edits: 200,
      target: 10,
    })),
    ...(first === undefined
      ? []
      : sizes.map((lines) => ({
          name: `${lines} lines`,
          file: path.join(folder, `bench-${lines}.S`),
          text: padded(first.text, lines),
          line: lineOf(first.file) ?? 0,
          edits: lines > 100_000 ? 6 : 30,
          target: lines === 10_000 ? 50 : lines === 1_000_000 ? 200 : undefined,
        }))),
  ];
}

/**
 * A trampoline with functions behind it that have nothing to do with it.
 *
 * @param {string} text
 * @param {number} lines
 */
function padded(text, lines) {
  const rows = [text, '\t.text\n'];
  for (let line = text.split('\n').length, index = 0; line < lines; line += 10, index++) {
    rows.push(
      `\t.type\tpad${index}, @function\npad${index}:\n\tpushq\t%rbx\n\tmovq\t%rdi, %rbx\n\taddq\t$${index}, %rbx\n`,
      `\tmovq\t%rbx, %rax\n\tpopq\t%rbx\n\tret\n\t.size\tpad${index}, .-pad${index}\n\n`,
    );
  }
  return rows.join('');
}

/**
 * @param {new (...args: any[]) => any} LspClient
 * @param {Subject} subject
 * @param {number} unit
 */
async function measure(LspClient, { name, file, text, line, edits, target }, unit) {
  const started = performance.now();
  const client = new LspClient(process.execPath, [LAUNCHER, 'lsp', '--stdio'], { cwd: ROOT, silenceMs: SILENCE_MS });
  try {
    await client.initialize({ rootUri: pathToFileURL(path.dirname(file)).href });
    const initialized = performance.now() - started;
    const uri = pathToFileURL(file).href;
    const opened = await timeOf(() => client.open(uri, text));
    await wholeOf(client, uri);
    const before = processorTime(client.pid);
    await pause(READING_MS);
    const warmUp = processorTime(client.pid) - before;
    const { times, wholes } = await type(client, uri, line, edits, KEY_MS);
    // Behind the first letters of an instruction.
    const asked = Math.max(
      0,
      text.split('\n').findIndex((row) => /^\s+(?:mov|push)/.test(row)),
    );
    const character = (text.split('\n')[asked] ?? '').search(/\S/) + 2;
    const at = { textDocument: { uri }, position: { line: asked, character } };
    const hovers = [];
    for (let count = 0; count < (edits < 10 ? HOVERS.long : HOVERS.short); count++) {
      hovers.push(await timeOf(() => client.request('textDocument/hover', at)));
    }
    const completion = JSON.stringify(await client.request('textDocument/completion', at)) ?? '';
    const memory = residentMemory(client.pid);
    await client.shutdown();
    return {
      others: [
        name,
        String(text.split('\n').length - 1),
        `${initialized.toFixed(0)} [${(2.5 * unit).toFixed(0)}]`,
        opened.toFixed(0),
        `${median(hovers).toFixed(1)} [2]`,
        `${(completion.length / 1000).toFixed(1)} KB [20]`,
        memory,
      ],
      edits: [
        name,
        String(times.length),
        percentile(times, 0.5).toFixed(1),
        `${percentile(times, 0.95).toFixed(1)}${target === undefined ? '' : ` [${target}]`}`,
        percentile(times, 0.99).toFixed(1),
        percentile(wholes, 0.95).toFixed(1),
        warmUp.toFixed(0),
      ],
    };
  } finally {
    client.kill();
  }
}

/**
 * The first edits of a session.
 *
 * @param {new (...args: any[]) => any} LspClient
 * @param {Subject} subject
 */
async function measureCold(LspClient, { file, text, line, edits }) {
  const client = new LspClient(process.execPath, [LAUNCHER, 'lsp', '--stdio'], { cwd: ROOT, silenceMs: SILENCE_MS });
  try {
    await client.initialize({ rootUri: pathToFileURL(path.dirname(file)).href });
    const uri = pathToFileURL(file).href;
    await client.open(uri, text);
    await wholeOf(client, uri);
    const { times } = await type(client, uri, line, Math.min(edits, COLD_EDITS), 0);
    await client.shutdown();
    return [String(times.length), percentile(times, 0.5).toFixed(1), percentile(times, 0.95).toFixed(1)];
  } finally {
    client.kill();
  }
}

/**
 * Edits a document so many times; gives the milliseconds to its diagnostics, and to the whole of them.
 *
 * @param {any} client
 * @param {string} uri
 * @param {number} line
 * @param {number} edits
 * @param {number} keyMs from one to the next at least
 */
async function type(client, uri, line, edits, keyMs) {
  const times = [];
  const wholes = [];
  for (let edit = 0; edit < edits; edit++) {
    const began = performance.now();
    times.push(await timeOf(() => client.change(uri, [typed(line, edit)])));
    await wholeOf(client, uri);
    const whole = performance.now() - began;
    wholes.push(whole);
    if (whole < keyMs) await pause(keyMs - whole);
  }
  return { times, wholes };
}

/**
 * Resolves when a document is analysed: the answer needs the whole analysis.
 *
 * @param {any} client
 * @param {string} uri
 */
const wholeOf = (client, uri) => client.request('trampolint/status', { uri });

const pause = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param {() => Promise<unknown>} action */
async function timeOf(action) {
  const began = performance.now();
  await action();
  return performance.now() - began;
}

/**
 * What the process has in memory, where the system tells (Linux, proc(5)).
 *
 * @param {number | undefined} pid
 */
function residentMemory(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? '?' : `${(Number(kilobytes) / 1024).toFixed(0)} MB`;
  } catch {
    return '?';
  }
}

/**
 * What the main thread of the process has worked, in milliseconds, where the system tells (Linux, proc(5)).
 *
 * @param {number | undefined} pid
 */
function processorTime(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return NaN;
  }
}

/**
 * The edits in turn: a new first instruction, its immediate replaced by another, and the line removed again.
 *
 * @param {number} line
 * @param {number} edit
 */
function typed(line, edit) {
  const instruction = '\tmovl\t$1, %r11d\n';
  const at = instruction.indexOf('1');
  const start = { line, character: 0 };
  if (edit % 3 === 0) return { range: { start, end: start }, text: instruction };
  if (edit % 3 === 1) {
    // One digit, so that the line keeps its length, and not the one that is there.
    return {
      range: { start: { line, character: at }, end: { line, character: at + 1 } },
      text: String(2 + (edit % 8)),
    };
  }
  return { range: { start, end: { line: line + 1, character: 0 } }, text: '' };
}
