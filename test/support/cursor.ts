/**
 * Fixtures for the editor features: one or several files in one text, with `$0` where the cursor stands.
 * A line `//- /path` begins a file; text without one is the file `/main.S`. The first file is the one edited.
 */
import path from 'node:path';
import { analyze } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';
import type { Analysis } from '../../server/src/analysis/analysis.js';
import type { Place } from '../../server/src/features/support/place.js';
import type { IncludeResolver } from '../../server/src/preprocess/reading.js';
import { positionAt } from '../../server/src/text/source.js';
import type { Span } from '../../server/src/text/span.js';

/** The files of a fixture by path, in order, and where the cursor stands. */
export interface CursorFixture {
  readonly files: ReadonlyMap<string, string>;
  readonly cursor: { readonly path: string; readonly offset: number } | undefined;
}

const CURSOR = '$0';
const FILE_HEADER = /^\/\/- (\S+)\n/gm;

/** Takes the markers out. Throws when there are two cursors: a test would not mean what it says. */
export function parseCursorFixture(text: string): CursorFixture {
  const parts = text.split(FILE_HEADER);
  const [before = ''] = parts;
  const entries: [string, string][] = parts.length === 1 ? [['/main.S', before]] : [];
  for (let at = 1; at + 1 < parts.length; at += 2) entries.push([parts[at] ?? '', parts[at + 1] ?? '']);
  let cursor: CursorFixture['cursor'];
  const files = new Map<string, string>();
  for (const [file, marked] of entries) {
    const offset = marked.indexOf(CURSOR);
    if (offset >= 0) {
      if (cursor !== undefined || marked.indexOf(CURSOR, offset + 1) >= 0) throw new Error('two cursors in a fixture');
      cursor = { path: file, offset };
    }
    files.set(file, marked.replace(CURSOR, ''));
  }
  return { files, cursor };
}

/** Includes among the files of the fixture: by their name in the includer's folder, or by their whole path. */
export function fixtureResolver(files: ReadonlyMap<string, string>): IncludeResolver {
  return {
    resolve(name, _kind, includer) {
      const sibling = path.posix.join(path.posix.dirname(includer), name);
      for (const candidate of [sibling, name]) {
        const text = files.get(candidate);
        if (text !== undefined) return { path: candidate, text };
      }
      return undefined;
    },
  };
}

/** The analysis of a fixture's first file, and the cursor as a place in it. Throws when there is no cursor to find. */
export function analyzeAtCursor(text: string): { readonly analysis: Analysis; readonly place: Place } {
  const fixture = parseCursorFixture(text);
  const analysis = analyzeFixture(fixture);
  const { cursor } = fixture;
  const file = analysis.reading.files.find((one) => one.path === cursor?.path);
  if (cursor === undefined || file === undefined) throw new Error('the fixture has no cursor in a file that was read');
  return { analysis, place: { file: file.id, offset: cursor.offset } };
}

/** The analysis of a fixture's first file. */
export function analyzeFixture({ files }: CursorFixture): Analysis {
  const [main] = files;
  if (main === undefined) throw new Error('the fixture has no file');
  return analyze({ path: main[0], text: main[1] }, defaultOptions({ resolver: fixtureResolver(files) }));
}

/** A span as people say it, counted from 1: `/main.S:3:5 name`. */
export function placed(analysis: Analysis, span: Span): string {
  const file = analysis.reading.files[span.file];
  if (file === undefined) return `file ${span.file} was not read`;
  const { line, column } = positionAt(file, span.start);
  return `${file.path}:${line + 1}:${column + 1} ${file.text.slice(span.start, span.end)}`;
}
