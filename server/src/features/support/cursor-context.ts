/**
 * What a person is typing: the statement up to the cursor, taken apart. It need not be one that can be read yet,
 * which is why the text counts here and not the program.
 */
import type { Analysis } from '../../analysis/analysis.js';
import { prefixWord } from '../../isa/prefixes.js';
import type { Dialect } from '../../isa/operand-shape.js';
import type { Body, Statement } from '../../syntax/ast.js';
import { ModalBodyReader } from '../../syntax/body-reader.js';
import { SharedStatement } from '../../syntax/statement.js';
import { originOf } from '../../text/mapped.js';
import type { Span } from '../../text/span.js';
import type { Place } from './place.js';
import { commentAt, statementOrder, statementsIn, stretchAround } from './text-order.js';

/** The cursor in a statement. */
export interface CursorContext {
  readonly dialect: Dialect;
  /** The word in front of the cursor, with its `%`, `$`, `.` or `*`; may be empty. */
  readonly word: string;
  /** Where that word stands, up to the cursor. */
  readonly span: Span;
  /** Lower case; undefined while the mnemonic or directive itself is typed. */
  readonly head: string | undefined;
  /** What stands before and at the cursor, cut at commas outside parentheses; one per operand, the last one unfinished. */
  readonly operands: readonly string[];
  /** Inside the parentheses or brackets of an address. */
  readonly inAddress: boolean;
}

const WORD = /[%$*]*[.\w{}]*$/;

/** The context at a place; undefined in comments and strings, where nothing is to be said. */
export function cursorContext(analysis: Analysis, place: Place): CursorContext | undefined {
  const comment = commentAt(analysis, place);
  if (comment !== undefined && comment.span.start < place.offset) return undefined;
  const text = analysis.reading.files[place.file]?.text ?? '';
  const line = text.slice(text.lastIndexOf('\n', place.offset - 1) + 1, place.offset);
  const statement = lastStatement(line);
  if (statement === undefined) return undefined;
  const word = WORD.exec(statement)?.[0] ?? '';
  const span = { file: place.file, start: place.offset - word.length, end: place.offset };
  const dialect = dialectAt(analysis, place);
  let rest = statement.replace(/^\s+/, '');
  for (;;) {
    const label = /^[.\w$]+:\s*/.exec(rest)?.[0];
    if (label === undefined) break;
    rest = rest.slice(label.length);
  }
  for (;;) {
    const prefix = /^([\w.{}]+)\s+/.exec(rest);
    if (prefix === null || prefixWord(prefix[1] ?? '') === undefined) break;
    rest = rest.slice(prefix[0].length);
  }
  const head = /^([\w.]+)\s+/.exec(rest);
  if (head === null) return { dialect, word, span, head: undefined, operands: [], inAddress: false };
  const operands = splitOperands(rest.slice(head[0].length));
  const unfinished = operands.at(-1) ?? '';
  const depth = [...unfinished].reduce((sum, one) => sum + Number('(['.includes(one)) - Number(')]'.includes(one)), 0);
  return { dialect, word, span, head: (head[1] ?? '').toLowerCase(), operands, inAddress: depth > 0 };
}

/** The part of a line behind its last separator; undefined when the line ends in a comment or a string. */
function lastStatement(line: string): string | undefined {
  let start = 0;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === ';') start = at + 1;
    else if (character === '#' || line.startsWith('//', at) || line.startsWith('/*', at)) return undefined;
  }
  return quoted ? undefined : line.slice(start);
}

function splitOperands(text: string): readonly string[] {
  const operands = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    if (character === ',' && depth === 0) operands.push('');
    else operands.push(`${operands.pop() ?? ''}${character}`);
  }
  return operands.map((operand) => operand.trim());
}

/** The syntax of the last instruction or switch before the place. */
function dialectAt(analysis: Analysis, place: Place): Dialect {
  const { statements } = analysis.reading;
  const stretch = stretchAround(analysis, statementOrder(statements), place);
  let dialect: Dialect | undefined;
  for (const { source, body } of statementsIn(statements, stretch)) {
    if (body?.kind !== 'instruction' && body?.kind !== 'directive') continue;
    const { span } = originOf(source, body.range);
    if (span.file !== place.file) continue;
    if (span.start >= place.offset) break;
    dialect = dialectBehind(body) ?? dialect;
  }
  for (let index = stretch[0] - 1; dialect === undefined && index >= 0; index--) {
    const statement = statements.at(index);
    if (statement === undefined || originOf(statement.source, statement.range).span.file !== place.file) continue;
    dialect = dialectOfReader(statement) ?? dialectBehind(statement.body);
  }
  return dialect ?? 'att';
}

/** The syntax that a statement is known to leave in force; undefined when it has none. */
function dialectBehind(body: Body | undefined): Dialect | undefined {
  if (body?.kind === 'instruction') return body.mode.dialect;
  if (body?.kind !== 'directive') return undefined;
  return body.name === '.intel_syntax' ? 'intel' : body.name === '.att_syntax' ? 'att' : undefined;
}

/** The syntax with which a body is read again each time it is asked for, so that it need not be. */
function dialectOfReader(statement: Statement): Dialect | undefined {
  if (!(statement instanceof SharedStatement)) return undefined;
  return statement.content instanceof ModalBodyReader ? statement.content.mode.dialect : undefined;
}
