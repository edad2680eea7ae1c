/** The words of the lines that cpp takes. */
import { lex } from '../../../preprocess/cpp-lex.js';
import { isPunctuation, type Token } from '../../../preprocess/cpp-tokens.js';
import { isRegisterName } from '../../../syntax/registers.js';
import type { SourceFile } from '../../../text/source.js';
import type { Range } from '../../../text/span.js';
import type { WrittenKind, WrittenToken } from './token.js';

/** The words of one directive line; comments in it are words too. */
export function cppLineTokens(file: SourceFile, line: Range): readonly WrittenToken[] {
  const { text } = file;
  const { start, end } = line;
  const tokens: Token[] = [];
  const comments: Range[] = [];
  const spliced = text.slice(start, end).includes('\\');
  lex({ text, file: file.id, start, end, spliced, expansion: undefined }, tokens, comments);
  const [hash, directive, ...rest] = tokens;
  const found: WrittenToken[] = comments.map((range) => ({ kind: 'comment', ...range, name: '', defines: false }));
  if (hash === undefined || directive === undefined) return found;
  found.push({ kind: 'cpp-directive', start: hash.start, end: directive.end, name: directive.text, defines: false });
  switch (directive.text) {
    case 'include':
    case 'include_next':
    case 'import': {
      const [first, last] = [rest[0], rest.at(-1)];
      if (first?.kind === 'name') found.push(...plain(rest, 0, new Set(), undefined));
      else if (first !== undefined && last !== undefined) {
        found.push({ kind: 'string', start: first.start, end: last.end, name: '', defines: false });
      }
      break;
    }
    case 'define':
      found.push(...definition(rest, start));
      break;
    case 'error':
    case 'warning':
    case 'pragma':
    case 'ident':
      found.push(...rest.filter(({ kind }) => kind === 'string').map((token) => wordOf(token, 'string')));
      break;
    default:
      found.push(...plain(rest, 0, new Set(), undefined));
  }
  return found.sort((left, right) => left.start - right.start);
}

function definition(tokens: readonly Token[], scope: number): readonly WrittenToken[] {
  const [name] = tokens;
  if (name?.kind !== 'name') return plain(tokens, 0, new Set(), undefined);
  const found = [wordOf(name, 'define', true)];
  const parameters = new Set<string>();
  let from = 1;
  if (isPunctuation(tokens[1], '(') && tokens[1]?.white === false) {
    const close = tokens.findIndex((token) => isPunctuation(token, ')'));
    from = close < 0 ? tokens.length : close + 1;
    for (const token of tokens.slice(2, from)) {
      if (token.kind !== 'name') continue;
      parameters.add(token.text);
      found.push({ ...wordOf(token, 'parameter', true), scope });
    }
  }
  return [...found, ...plain(tokens, from, parameters, scope)];
}

/** The words from a token on; what `parameters` has belongs to the `#define` that begins at `scope`. */
function plain(
  tokens: readonly Token[],
  from: number,
  parameters: ReadonlySet<string>,
  scope: number | undefined,
): WrittenToken[] {
  const found: WrittenToken[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'number' || token.kind === 'character') found.push(wordOf(token, 'number'));
    else if (token.kind === 'string') found.push(wordOf(token, 'string'));
    else if (token.kind === 'name') {
      if (parameters.has(token.text)) {
        found.push({ ...wordOf(token, 'parameter'), ...(scope !== undefined && { scope }) });
      } else if (token.text === 'defined') found.push(wordOf(token, 'word'));
      else found.push(wordOf(token, 'symbol'));
    } else if (isPunctuation(token, '%')) {
      const name = tokens[at + 1];
      if (name?.kind !== 'name' || name.white || !isRegisterName(name.text.toLowerCase())) continue;
      found.push({ ...wordOf(name, 'register'), start: token.start, name: name.text.toLowerCase() });
      at += 1;
    }
  }
  return found;
}

function wordOf(token: Token, kind: WrittenKind, defines = false): WrittenToken {
  const { start, end, text } = token;
  return { kind, start, end, name: kind === 'string' || kind === 'number' ? '' : text, defines };
}
