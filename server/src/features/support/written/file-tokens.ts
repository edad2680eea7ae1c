/** All words of one file of an analysis. */
import type { Analysis } from '../../../analysis/analysis.js';
import { BUILT_IN } from '../../../preprocess/cpp.js';
import { once } from '../../../rules/support/once.js';
import { readRawFile } from '../../../syntax/raw-statements.js';
import type { SourceFile } from '../../../text/source.js';
import type { FileId } from '../../../text/span.js';
import { cppLineTokens } from './cpp-tokens.js';
import { StatementTokens } from './statement-tokens.js';
import type { WrittenToken } from './token.js';

/** The words of a file in the order of the text, each once; `cpp` says whether cpp reads the file. */
export function writtenTokens(file: SourceFile, cpp: boolean): readonly WrittenToken[] {
  const raw = readRawFile(file, cpp);
  const statements = new StatementTokens();
  for (const statement of raw.statements) statements.add(statement);
  const comments = raw.comments.map(({ start, end }): WrittenToken => ({
    kind: 'comment',
    start,
    end,
    name: '',
    defines: false,
  }));
  const lines = raw.directives.flatMap((line) => cppLineTokens(file, line));
  const all = [...statements.tokens, ...comments, ...lines].sort((left, right) => left.start - right.start);
  let end = 0;
  return all.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
}

/** The words of the files of a reading that somebody has asked for: one request asks several times, as do the next ones. */
const knownTokens = once((_reading: Analysis['reading']) => new Map<FileId, readonly WrittenToken[]>());

/** The words of a file of the analysis; none for a number that is no file's. */
export function tokensOfFile(analysis: Pick<Analysis, 'reading'>, file: FileId): readonly WrittenToken[] {
  const source = analysis.reading.files[file];
  if (source === undefined) return [];
  const known = knownTokens(analysis.reading);
  let tokens = known.get(file);
  if (tokens === undefined) known.set(file, (tokens = writtenTokens(source, runsCpp(analysis, file))));
  return tokens;
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
