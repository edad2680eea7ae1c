/**
 * Character classes of GNU as on x86-64 ELF, as one table look-up. Every character from 0x80 on is a symbol
 * character, which is how the assembler accepts UTF-8 names without knowing UTF-8.
 */

const START = 1;
const PART = 2;
const DIGIT = 4;
const BLANK = 8;
const STOP = 16;
const GLUE = 32;
const HEX = 64;

const CLASSES = new Uint8Array(128);

function mark(characters: string, flag: number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    CLASSES[code] = (CLASSES[code] ?? 0) | flag;
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
mark(`${LETTERS}_.$`, START | PART);
mark('0123456789', PART | DIGIT | HEX);
mark('abcdefABCDEF', HEX);
mark(' \t\r', BLANK);
mark('\n\0;"\'#/\\', STOP);
mark(`${LETTERS}0123456789_.$*%-([{}`, GLUE);

/** Character codes that the readers name. */
export const LF = 10;
export const NUL = 0;
export const FF = 12;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const APOSTROPHE = 39;
export const OPEN = 40;
export const CLOSE = 41;
export const STAR = 42;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const EQUALS = 61;
export const AT = 64;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** Whether a symbol may begin with this character. */
export function isSymbolStart(code: number): boolean {
  return code > 127 || ((CLASSES[code] ?? 0) & START) !== 0;
}

/** Whether a symbol may go on with this character. */
export function isSymbolPart(code: number): boolean {
  return code > 127 || ((CLASSES[code] ?? 0) & PART) !== 0;
}

/** 0 … 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** 0 … 9, a … f, A … F. */
export function isHexDigit(code: number): boolean {
  return code < 128 && ((CLASSES[code] ?? 0) & HEX) !== 0;
}

/** Space, tab, and CR: a CR is a blank to GNU as, which is why files with CRLF assemble. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === 9 || code === 13;
}

/** Characters at which a statement's end or a change of lexical state may stand; everything else can be skipped. */
export function isStop(code: number): boolean {
  return code < 128 && ((CLASSES[code] ?? 0) & STOP) !== 0;
}

/** Characters between two of which the assembler keeps one blank (its symbol characters and `* % - ( [ { }`). */
export function keepsBlank(code: number): boolean {
  return code > 127 || ((CLASSES[code] ?? 0) & GLUE) !== 0;
}

/** The offset behind the blanks at `from`, at most `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset at which the blanks before `end` begin, at least `start`. */
export function trimBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset behind the symbol characters at `from`. */
export function skipSymbol(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSymbolPart(text.charCodeAt(at))) at++;
  return at;
}

/** The text in lower case; nearly always that is the text itself, which costs a look at its characters. */
export function lowerCase(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 65 && code <= 90) || code > 127) return text.toLowerCase();
  }
  return text;
}
