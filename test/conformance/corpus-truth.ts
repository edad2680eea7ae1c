/** Reading the files of a source tree as this reader does it and as GCC and GNU as do it, side by side. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createFileReader, type FileReader } from '../../server/src/host/files.js';
import { createIncludeResolver } from '../../server/src/host/include-resolver.js';
import { Preprocessor } from '../../server/src/preprocess/cpp.js';
import { read } from '../../server/src/preprocess/read.js';
import type { Reading, ReadOptions } from '../../server/src/preprocess/reading.js';
import { Session } from '../../server/src/preprocess/session.js';
import { buildProgram } from '../../server/src/program/build.js';
import type { Problem } from '../../server/src/text/problem.js';
import { positionAt } from '../../server/src/text/source.js';
import { runSteps } from '../../server/src/text/steps.js';
import type { BuildFlags } from '../support/build-headers.js';

/** All `.S` files below a folder in the order of their paths, but for linker scripts, which are no assembly. */
export function assemblyFiles(folder: string, wanted: (file: string) => boolean = () => true): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.S') && !name.endsWith('.lds.S'))
    .map((name) => path.join(folder, name))
    .filter(wanted)
    .sort();
}

/** A reader that looks at each path once: the corpus does not change while a suite runs. */
function rememberingReader(): FileReader {
  const reader = createFileReader();
  const known = new Map<string, ReturnType<FileReader['read']>>();
  return {
    read(file) {
      const result = known.get(file) ?? reader.read(file);
      known.set(file, result);
      return result;
    },
    readBytes: (file) => reader.readBytes(file),
  };
}

const READER = rememberingReader();
const PLAIN: ReadOptions = { cpp: true, defines: [], undefines: [], preincludes: [] };

function optionsOf(flags: BuildFlags): ReadOptions {
  return {
    ...PLAIN,
    defines: flags.defines.map(([name, value]) => ({ name, value })),
    preincludes: flags.preincludes,
  };
}

function resolverOf(includePaths: readonly string[]) {
  return createIncludeResolver({ reader: READER, includePaths, cwd: process.cwd() });
}

/** A file as its bytes, each one character, as GNU as sees it. */
function textOf(file: string): string {
  return readFileSync(file, 'latin1');
}

/** The text that the assembler gets to read, by our preprocessor. */
export function preprocessedByUs(file: string, flags: BuildFlags): string {
  const session = new Session(resolverOf(flags.includePaths));
  const main = session.addFile(file, textOf(file));
  const preprocessor = new Preprocessor(session, file);
  runSteps(preprocessor.begin(optionsOf(flags)));
  runSteps(preprocessor.run(main, undefined, 0));
  return preprocessor.output.build().text;
}

/** The file as its build preprocesses it. */
export function readWithFlags(file: string, flags: BuildFlags): Reading {
  return read({ path: file, text: textOf(file) }, optionsOf(flags), resolverOf(flags.includePaths));
}

/** The file without a single include folder or macro of its build: only what the product assumes where it knows no build. */
export function readAlone(file: string): Reading {
  const options = { ...PLAIN, defines: [{ name: '__ASSEMBLY__', value: '1' }] };
  return read({ path: file, text: textOf(file) }, options, resolverOf([]));
}

/** A text that went through cpp already. */
export function readPreprocessed(file: string, text: string): Reading {
  return read({ path: file, text }, { ...PLAIN, cpp: false }, resolverOf([]));
}

/** The statements that are assembled, one a line: no macro, no repetition and no conditional is left in them. */
export function printedStatements(reading: Reading): string {
  return reading.statements.map(({ source, range }) => `${source.text.slice(range.start, range.end)}\n`).join('');
}

/** Every error of reading and assembling, with its place. */
export function errorsOf(reading: Reading): readonly string[] {
  return [...reading.problems, ...buildProgram(reading).problems]
    .filter(({ severity }) => severity === 'error')
    .map((problem) => describeProblem(reading, problem));
}

function describeProblem(reading: Reading, { code, message, origin: { span } }: Problem): string {
  const file = reading.files[span.file];
  const line = file === undefined ? 0 : positionAt(file, span.start).line + 1;
  return `${reading.files[0]?.path ?? ''}: ${code} at ${file?.path ?? ''}:${line}: ${message}`;
}

/**
 * The lines of a preprocessed text that mean something to the assembler: without line markers, comments of the assembler
 * (in which GCC expands macros and we keep what was written) and blank lines, and with single blanks.
 */
export function significantLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => (/^# \d/.test(line) ? '' : withoutComment(line).trim().replace(/\s+/g, ' ')))
    .filter((line) => line !== '');
}

function withoutComment(line: string): string {
  for (const match of line.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])'|\\.|#/g)) {
    if (match[0] === '#') return line.slice(0, match.index);
  }
  return line;
}
