/** Instruction statements of real files, each as one line that can be assembled alone, and what is said of such lines. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from '../../server/src/preprocess/read.js';
import type { IncludeResolver } from '../../server/src/preprocess/reading.js';
import { buildProgram } from '../../server/src/program/build.js';
import type { Expression, InstructionNode, Operand } from '../../server/src/syntax/ast.js';

const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** A file to take statements from. */
export interface StatementSource {
  readonly path: string;
  readonly text: string;
}

const NO_INCLUDES: IncludeResolver = { resolve: () => undefined };

/**
 * The different instruction statements of the files, after their macros, in the order in which they first appear.
 * Labels are left out, and references to numeric labels are made references to a symbol.
 */
export function instructionLines(sources: readonly StatementSource[], resolver = NO_INCLUDES): readonly string[] {
  const lines = new Set<string>();
  for (const source of sources) {
    const options = { cpp: /\.(?:S|sx)$/.test(source.path), defines: [], undefines: [], preincludes: [] };
    for (const { body, source: text } of read(source, options, resolver).statements) {
      if (body?.kind !== 'instruction' || body.mnemonic === undefined) continue;
      lines.add(lineOf(body, text.text));
    }
  }
  return [...lines];
}

/** The statement on a line of its own that says which syntax it is in. */
function lineOf(node: InstructionNode, text: string): string {
  let line = '';
  let at = node.range.start;
  for (const expression of node.operands.flatMap(localLabels)) {
    line += `${text.slice(at, expression.range.start)}local`;
    at = expression.range.end;
  }
  line += text.slice(at, node.range.end);
  const { dialect, registerPrefix } = node.mode;
  const syntax = `.${dialect}_syntax ${registerPrefix ? 'prefix' : 'noprefix'}`;
  return `${syntax}; ${line.replace(/\s+/g, ' ').trim()}`;
}

function localLabels(operand: Operand): readonly Expression[] {
  switch (operand.kind) {
    case 'register':
      return [];
    case 'immediate':
      return localsIn(operand.value);
    case 'memory':
      return operand.displacement === undefined ? [] : localsIn(operand.displacement);
  }
}

function localsIn(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'local':
      return [expression];
    case 'unary':
      return localsIn(expression.operand);
    case 'binary':
      return [...localsIn(expression.left), ...localsIn(expression.right)];
    default:
      return [];
  }
}

/** The first error about each line; undefined for lines without one. */
export type Verdicts = readonly (string | undefined)[];

/** What our own reading says of each line. */
export function ourVerdicts(lines: readonly string[]): Verdicts {
  const verdicts: (string | undefined)[] = [];
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
    verdicts.push(...verdictsOf(lines.slice(at, at + LINES_AT_ONCE)));
  }
  return verdicts;
}

/** As many lines as may be wrong in one file, of which only so many problems are told. */
const LINES_AT_ONCE = 1000;

function verdictsOf(lines: readonly string[]): Verdicts {
  const text = `${lines.join('\n')}\n`;
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const options = { cpp: false, defines: [], undefines: [], preincludes: [] };
  const program = buildProgram(read({ path: 'lines.s', text }, options, NO_INCLUDES));
  const first = new Map<number, string>();
  for (const { severity, message, origin } of [...program.reading.problems, ...program.problems]) {
    if (severity !== 'error') continue;
    const line = lineAt(ends, origin.span.start);
    if (!first.has(line)) first.set(line, message);
  }
  return lines.map((_, at) => first.get(at));
}

/** The number of the line that an offset lies on, given where the lines end. */
function lineAt(ends: readonly number[], offset: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What `as --64` says of each line, remembered below `.cache` by the lines' hash. Lines must not depend on each other. */
export function assemblerVerdicts(lines: readonly string[]): Verdicts {
  const version = spawnSync('as', ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0] ?? '';
  const key = createHash('sha256').update(version).update(lines.join('\n')).digest('hex').slice(0, 24);
  const store = path.join(CACHE, 'statement-verdicts', `${key}.json`);
  if (!existsSync(store)) {
    mkdirSync(path.dirname(store), { recursive: true });
    writeFileSync(store, JSON.stringify([...askAssembler(lines)]));
  }
  const errors = new Map(JSON.parse(readFileSync(store, 'utf8')) as [number, string][]);
  return lines.map((_, at) => errors.get(at));
}

/** Messages by line, counted from 0. */
function askAssembler(lines: readonly string[]): ReadonlyMap<number, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-as-'));
  try {
    const file = path.join(folder, 'lines.s');
    writeFileSync(file, `${lines.join('\n')}\n`);
    const { stderr } = spawnSync('as', ['--64', '-o', '/dev/null', file], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const errors = new Map<number, string>();
    for (const [, line, message] of stderr.matchAll(/^.*?:(\d+): Error: (.*)$/gm)) {
      const at = Number(line) - 1;
      if (!errors.has(at)) errors.set(at, message ?? '');
    }
    return errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
