/** Names that may be macros of a header that was not found, in statements that make no sense without knowing them. */
import { isMnemonic } from '../isa/mnemonics.js';
import { splitArguments } from '../syntax/call-arguments.js';
import { skipBlanks, OPEN } from '../syntax/chars.js';
import { isPrefixWord } from '../syntax/prefixes.js';
import { isRegisterName } from '../syntax/registers.js';
import { originOf, type Origin } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import type { Range } from '../text/span.js';
import { wholeOf, type Piece } from './gas-input.js';

const NAME = /^[A-Za-z_]\w*$/;

/**
 * Where the parenthesis of `NAME(args)` is, if nobody defined NAME. With a blank before it only where definitions are
 * missing, since `foo (%rax)` is a misspelt instruction otherwise.
 */
export function unknownCallAt({ mapped, word, wordEnd }: Piece, definitionsMissing: boolean): number | undefined {
  const { text } = mapped;
  const open = definitionsMissing ? skipBlanks(text, wordEnd, text.length) : wordEnd;
  if (text.charCodeAt(open) !== OPEN || !NAME.test(word) || isInstructionWord(word)) return undefined;
  return open;
}

/** Statements that such a call may take along; a longer one is a forgotten parenthesis. */
const MAX_CALL_STATEMENTS = 50;

/**
 * The arguments of a call whose parenthesis is at `open`, and the offset behind it. A call that goes on in further
 * statements takes them along; `next` gives the text of one.
 */
export function collectCall(
  written: string,
  open: number,
  next: () => string | undefined,
): { readonly args: readonly string[]; readonly end: number } {
  let text = written;
  for (let count = 0; ; count++) {
    const call = splitArguments(text, open, text.length);
    if (call !== undefined) return call;
    const more = count < MAX_CALL_STATEMENTS ? next() : undefined;
    if (more === undefined) return { args: [], end: text.length };
    text += ` ${more}`;
  }
}

/** The name that keeps the statement from being understood; undefined when it has none that might be a macro. */
export function suspectOf(
  { mapped, word, wordStart, wordEnd }: Piece,
  problems: readonly Problem[],
  isKnown: (name: string) => boolean,
): Range | undefined {
  const isMacro = (name: string): boolean =>
    NAME.test(name) && !isRegisterName(name.toLowerCase()) && !isInstructionWord(name) && !isKnown(name);
  if (isMacro(word)) return { start: wordStart, end: wordEnd };
  const names = [...mapped.text.matchAll(/(?<![\w.$'"\\])[A-Za-z_]\w*/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, name: match[0] }))
    .filter(({ start, name }) => start >= wordEnd && isMacro(name));
  const isWrong = (range: Range): boolean => {
    const { span } = originOf(mapped, range);
    return problems.some(({ origin: { span: wrong } }) => {
      return wrong.file === span.file && wrong.start <= span.end && span.start <= wrong.end;
    });
  };
  // Next to what is wrong, or else in capitals, as macros are written.
  return names.find(isWrong) ?? names.find(({ name }) => name === name.toUpperCase());
}

/** The statement as a call of the macro whose name is at `range`; what follows a name in front are its arguments. */
export function suspectCall(
  piece: Piece,
  range: Range,
): { readonly name: string; readonly args: readonly string[]; readonly origin: Origin } {
  const { mapped, wordStart } = piece;
  const rest = range.start === wordStart ? mapped.text.slice(range.end).trim() : '';
  const name = mapped.text.slice(range.start, range.end);
  return { name, args: rest === '' ? [] : rest.split(/\s*,\s*/), origin: wholeOf(piece) };
}

function isInstructionWord(word: string): boolean {
  const lower = word.toLowerCase();
  return isMnemonic(lower) || isPrefixWord(lower);
}
