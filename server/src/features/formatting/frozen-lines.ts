/**
 * Lines that a formatter must leave alone, because a blank in them may mean something or because nobody can say what
 * they are alone: directives of cpp, lines that go on in the next one, strings and comments over several lines, calls of
 * macros whose parentheses close further down.
 */
import { cppLine, isCppDirective, type CppLine } from '../../syntax/cpp-lines.js';
import { StatementScanner } from '../../syntax/split.js';
import type { SourceFile } from '../../text/source.js';
import { positionAt } from '../../text/source.js';
import type { Range } from '../../text/span.js';
import { eachInSteps, type Steps } from '../../text/steps.js';

/** Lines or statements between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 128;

/** Whether each line of the file, counted from 0, is to be left alone; in steps. */
export function* frozenLinesSteps(file: SourceFile, cpp: boolean): Steps<readonly boolean[]> {
  const frozen = Array.from(file.lineStarts, () => false);
  const freeze = ({ start, end }: Range): void => {
    const last = positionAt(file, end).line;
    for (let line = positionAt(file, start).line; line <= last; line += 1) frozen[line] = true;
  };
  yield* cpp ? freezeForCpp(file, freeze) : freezeForAssembler(file, freeze);
  return frozen;
}

function* freezeForCpp({ text }: SourceFile, freeze: (range: Range) => void): Steps<void> {
  const logical: CppLine = { end: 0, spliced: false, commented: false, open: false };
  let depth = 0;
  let lines = 0;
  for (let at = 0; at < text.length; at = logical.end + 1) {
    lines += 1;
    if (lines % BETWEEN_PAUSES === 0) yield;
    cppLine(text, at, text.length, logical);
    const line = text.slice(at, logical.end);
    const directive = /^\s*#\s*(\w*)/.exec(line);
    const isDirective = directive !== null && (isCppDirective(directive[1] ?? '') || /^\d*$/.test(directive[1] ?? ''));
    // No call goes on through a directive.
    const before = isDirective ? 0 : depth;
    depth = isDirective ? 0 : Math.max(0, before + openParentheses(line));
    if (isDirective || before > 0 || depth > 0 || logical.open || line.includes('\n')) {
      freeze({ start: at, end: logical.end });
    }
  }
}

/** How many more parentheses the line opens than it closes, outside literals and comments. */
function openParentheses(line: string): number {
  const code = line.replace(/\/\*[^]*?(?:\*\/|$)|\/\/.*|"(?:[^"\\]|\\.)*"?|'(?:\\.|[^\\])'?|#.*/g, ' ');
  return (code.match(/\(/g)?.length ?? 0) - (code.match(/\)/g)?.length ?? 0);
}

function* freezeForAssembler({ text }: SourceFile, freeze: (range: Range) => void): Steps<void> {
  const freezeIfLong = (range: Range): void => {
    if (text.slice(range.start, range.end).includes('\n')) freeze(range);
  };
  const scanner = new StatementScanner(text, 0, text.length, { cpp: false });
  for (let statements = 1; scanner.next(); statements++) {
    freezeIfLong({ start: scanner.start, end: scanner.end });
    if (statements % BETWEEN_PAUSES === 0) yield;
  }
  yield* eachInSteps(scanner.comments, BETWEEN_PAUSES, freezeIfLong);
}
