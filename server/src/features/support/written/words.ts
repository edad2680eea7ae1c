/** Cutting the operands and arguments of one statement into words. */
import { stringEnd } from '../../../syntax/clean.js';
import type { SyntaxMode } from '../../../syntax/ast.js';
import {
  APOSTROPHE,
  AT,
  BACKSLASH,
  DOLLAR,
  PERCENT,
  QUOTE,
  isDigit,
  isSymbolPart,
  isSymbolStart,
  skipSymbol,
} from '../../../syntax/chars.js';
import { isRegisterName } from '../../../syntax/registers.js';
import { skipCharacterConstant } from '../../../syntax/split.js';
import { skipTemplateSymbol } from '../../../syntax/template.js';
import type { WrittenKind } from './token.js';

/** A word at offsets of the text that was cut. */
export interface Word {
  readonly kind: WrittenKind;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const NUMBER =
  /0[xX][\da-fA-F]*|0[bB][01]+|0[dDeEfFgGrR][-+.\d]+(?:[eE][-+]?\d+)?|\d+\.\d*(?:[eE][-+]?\d+)?|\d+[uUlL]*/y;
const LOCAL = /\d+[bf](?![\w.$])/y;
const STACK_INDEX = /\s*\(\s*\d\s*\)/y;
const INTEL_WORDS = new Set(
  'byte word dword qword tbyte oword xmmword ymmword zmmword fword mmword ptr offset short near far flat bcst'.split(
    ' ',
  ),
);

/** The words of the stretch, in order. `bareRegisters`: registers may stand without `%`, as behind `.cfi_offset`. */
export function wordsIn(text: string, from: number, end: number, mode: SyntaxMode, bareRegisters = false): Word[] {
  const words: Word[] = [];
  const bare = bareRegisters || !mode.registerPrefix;
  const add = (kind: WrittenKind, start: number, stop: number, name = ''): number => {
    words.push({ kind, start, end: stop, name });
    return stop;
  };
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = add('string', at, stringEnd(text, at, end));
    else if (code === APOSTROPHE) at = add('number', at, Math.min(end, skipCharacterConstant(text, at, end)));
    else if (code === PERCENT) {
      const stop = registerEnd(text, at + 1, end);
      at = stop > 0 ? add('register', at, stop, text.slice(at + 1, stop).toLowerCase()) : at + 1;
    } else if (isDigit(code)) {
      const local = matchEnd(LOCAL, text, at, end);
      if (local > 0) at = add('local', at, local, text.slice(at, local - 1));
      else at = add('number', at, Math.max(at + 1, matchEnd(NUMBER, text, at, end)));
    } else if (code === AT) {
      const stop = skipSymbol(text, at + 1, end);
      const previous = words.at(-1);
      const isBehindName = previous?.end === at && previous.kind === 'symbol';
      at = stop > at + 1 ? add(isBehindName ? 'relocation' : 'word', isBehindName ? at + 1 : at, stop) : at + 1;
    } else if (code === DOLLAR && mode.dialect === 'att') at += 1;
    else if (isSymbolStart(code) || code === BACKSLASH) at = symbol(at);
    else at += 1;
  }
  return words;

  function symbol(start: number): number {
    const stop = Math.min(end, skipTemplateSymbol(text, start, end));
    if (stop === start) return start + 1;
    const name = text.slice(start, stop);
    if (name.includes('\\')) {
      for (const part of templateParts(text, start, stop)) {
        add(part.parameter === undefined ? 'symbol' : 'parameter', part.start, part.end, part.parameter);
      }
      return stop;
    }
    // The location counter is no name.
    if (name === '.') return stop;
    const lower = name.toLowerCase();
    if (bare && isRegisterName(lower)) {
      const index = lower === 'st' ? matchEnd(STACK_INDEX, text, stop, end) : 0;
      return add('register', start, Math.max(stop, index), lower);
    }
    return add(mode.dialect === 'intel' && INTEL_WORDS.has(lower) ? 'word' : 'symbol', start, stop, name);
  }
}

/** A stretch of a word of a macro body; `parameter` is the name behind the backslash. */
export interface TemplatePart {
  readonly start: number;
  readonly end: number;
  readonly parameter: string | undefined;
}

/** The parts of a word such as `mov\size` or `.L\name\()_end`; `\()` itself is none. */
export function templateParts(text: string, start: number, end: number): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = start;
  while (at < end) {
    if (text.charCodeAt(at) !== BACKSLASH) {
      const from = at;
      while (at < end && text.charCodeAt(at) !== BACKSLASH) at += 1;
      parts.push({ start: from, end: at, parameter: undefined });
      continue;
    }
    const from = at;
    at += 1;
    if (text[at] === '(') {
      at = Math.min(end, text.indexOf(')', at) + 1);
      continue;
    }
    if (text.charCodeAt(at) === AT) at += 1;
    else while (at < end && isSymbolPart(text.charCodeAt(at)) && text[at] !== '.') at += 1;
    parts.push({ start: from, end: at, parameter: text.slice(from + 1, at) });
  }
  return parts;
}

/** The offset behind the register name at `at`, with the index of `st(1)`; 0 when none stands there. */
function registerEnd(text: string, at: number, end: number): number {
  const stop = skipSymbol(text, at, end);
  const name = text.slice(at, stop).toLowerCase();
  if (!isRegisterName(name)) return 0;
  return name === 'st' ? Math.max(stop, matchEnd(STACK_INDEX, text, stop, end)) : stop;
}

function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : 0;
}
