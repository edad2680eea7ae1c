/** The statements of a file as they stand there, for editor features: nothing expanded, no branch left out. */
import { verbatimText } from '../text/mapped.js';
import type { SourceFile } from '../text/source.js';
import type { Range } from '../text/span.js';
import { runSteps, type Steps } from '../text/steps.js';
import type { Statement } from './ast.js';
import { HASH, isBlank } from './chars.js';
import { withoutComments } from './clean.js';
import { cppLine, isCppDirective, type CppLine } from './cpp-lines.js';
import { ATT, modeAfter } from './mode.js';
import { parseBody, parseHead } from './parse-statement.js';
import { ParserState } from './parser-state.js';
import { StatementScanner } from './split.js';

/** A file as it is written. Ranges are offsets in its text, comments with their delimiters. */
export interface RawFile {
  readonly statements: readonly Statement[];
  /** Those outside of cpp directives. */
  readonly comments: readonly Range[];
  /** The logical lines that cpp takes, from the `#` to the line feed. */
  readonly directives: readonly Range[];
}

/** Statements, or lines, between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 64;

/**
 * Reads every statement of the file, those of branches not taken and of macro bodies included; `\name` counts as part
 * of a word. With `cpp`, lines that are cpp directives are kept apart. What cannot be read is an `invalid` node.
 */
export function readRawFile(file: SourceFile, cpp: boolean): RawFile {
  return runSteps(readRawFileSteps(file, cpp));
}

/** The same in steps. */
export function* readRawFileSteps(file: SourceFile, cpp: boolean): Steps<RawFile> {
  const { text } = file;
  const source = verbatimText(text, { file: file.id, start: 0, end: text.length });
  const state = new ParserState(ATT, { calls: cpp, templates: true });
  const statements: Statement[] = [];
  const comments: Range[] = [];
  const directives: Range[] = [];
  const parts = cpp ? yield* withoutDirectives(text, directives) : [{ start: 0, end: text.length }];
  for (const part of parts) {
    const scanner = new StatementScanner(text, part.start, part.end, { cpp });
    while (scanner.next()) {
      let range: Range = { start: scanner.start, end: scanner.end };
      let mapped = source;
      if (scanner.hasInnerComment) {
        mapped = withoutComments(source, range, cpp);
        range = { start: 0, end: mapped.text.length };
      }
      state.begin(mapped, range);
      const head = parseHead(state);
      const body = parseBody(state, head);
      if (body?.kind === 'directive') state.mode = modeAfter(body, state.mode);
      statements.push({ source: mapped, range, labels: head.labels, body });
      if (statements.length % BETWEEN_PAUSES === 0) yield;
    }
    for (const comment of scanner.comments) comments.push(comment);
  }
  return { statements, comments, directives };
}

/** The stretches of the text between its cpp directives, which go to `directives`. */
function* withoutDirectives(text: string, directives: Range[]): Steps<Range[]> {
  const parts: Range[] = [];
  const logical: CppLine = { end: 0, spliced: false, commented: false, open: false };
  let from = 0;
  let line = 0;
  let lines = 0;
  while (line < text.length) {
    const next = Math.min(text.length, cppLine(text, line, text.length, logical).end + 1);
    let at = line;
    while (isBlank(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) === HASH && directiveAt(text, at + 1)) {
      if (line > from) parts.push({ start: from, end: line });
      directives.push({ start: at, end: next - 1 });
      from = next;
    }
    line = next;
    lines += 1;
    if (lines % BETWEEN_PAUSES === 0) yield;
  }
  if (from < text.length) parts.push({ start: from, end: text.length });
  return parts;
}

function directiveAt(text: string, from: number): boolean {
  const word = /[ \t]*([A-Za-z_]*)/y;
  word.lastIndex = from;
  return isCppDirective(word.exec(text)?.[1] ?? '');
}
