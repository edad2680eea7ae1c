/** All words of one file of an analysis. */
import type { Analysis } from '../../../analysis/analysis.js';
import { BUILT_IN } from '../../../preprocess/cpp.js';
import { once } from '../../../rules/support/once.js';
import { readRawFileSteps } from '../../../syntax/raw-statements.js';
import type { SourceFile } from '../../../text/source.js';
import type { FileId } from '../../../text/span.js';
import { eachInSteps, runSteps, SharedSteps, type Steps } from '../../../text/steps.js';
import { cppLineTokens } from './cpp-tokens.js';
import { StatementTokens } from './statement-tokens.js';
import type { WrittenToken } from './token.js';

/** Statements, or lines of cpp, between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 64;
/** The same of words that are only put in order. */
const WORDS_BETWEEN_PAUSES = 4096;

/** The words of a file in the order of the text, each once; `cpp` says whether cpp reads the file. */
export function* writtenTokensSteps(file: SourceFile, cpp: boolean): Steps<readonly WrittenToken[]> {
  const raw = yield* readRawFileSteps(file, cpp);
  const statements = new StatementTokens();
  yield* eachInSteps(raw.statements, BETWEEN_PAUSES, (statement) => statements.add(statement));
  const comments: WrittenToken[] = [];
  yield* eachInSteps(raw.comments, WORDS_BETWEEN_PAUSES, ({ start, end }) =>
    comments.push({ kind: 'comment', start, end, name: '', defines: false }),
  );
  const lines: WrittenToken[] = [];
  yield* eachInSteps(raw.directives, BETWEEN_PAUSES, (line) => lines.push(...cppLineTokens(file, line)));
  return yield* inOrder([statements.tokens, comments, lines]);
}

/** The words of several lists, each in the order of the text, as one such list without those that begin in another one. */
function* inOrder(lists: readonly (readonly WrittenToken[])[]): Steps<readonly WrittenToken[]> {
  const next = lists.map(() => 0);
  const all: WrittenToken[] = [];
  let end = 0;
  for (let taken = 1; ; taken++) {
    let first: WrittenToken | undefined;
    let from = 0;
    for (let list = 0; list < lists.length; list++) {
      const token = lists[list]?.[next[list] ?? 0];
      if (token === undefined || (first !== undefined && token.start >= first.start)) continue;
      first = token;
      from = list;
    }
    if (first === undefined) return all;
    next[from] = (next[from] ?? 0) + 1;
    if (first.start >= end) {
      all.push(first);
      ({ end } = first);
    }
    if (taken % WORDS_BETWEEN_PAUSES === 0) yield;
  }
}

/** The words of the files of a reading that somebody has asked for: one request asks several times, as do the next ones. */
const knownTokens = once((_reading: Analysis['reading']) => new Map<FileId, SharedSteps<readonly WrittenToken[]>>());

/** The words of a file of the analysis; none for a number that is no file's. */
export function tokensOfFile(analysis: Pick<Analysis, 'reading'>, file: FileId): readonly WrittenToken[] {
  return runSteps(tokensOfFileSteps(analysis, file));
}

/** The same in steps, none where they are known. */
export function* tokensOfFileSteps(analysis: Pick<Analysis, 'reading'>, file: FileId): Steps<readonly WrittenToken[]> {
  const source = analysis.reading.files[file];
  if (source === undefined) return [];
  const known = knownTokens(analysis.reading);
  let words = known.get(file);
  if (words === undefined) {
    words = new SharedSteps(writtenTokensSteps(source, runsCpp(analysis, file)));
    known.set(file, words);
  }
  return yield* words.result();
}

/** Whether cpp read the file: not in a source that it does not run on, and not in what `.include` brings in. */
export function runsCpp({ reading }: Pick<Analysis, 'reading'>, file: FileId): boolean {
  if (!reading.files.some(({ path }) => path === BUILT_IN)) return false;
  const ways = reading.includes.filter((include) => include.file === file);
  return ways.length === 0 || ways.some(({ span }) => isHashInclude(reading.files[span.file]?.text ?? '', span.start));
}

/** Whether the name at the offset stands behind `#include` and not behind `.include`. */
function isHashInclude(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.trimStart().startsWith('#');
}
