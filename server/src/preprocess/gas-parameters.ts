/** The head of a `.macro`: its name and parameters (`define_macro` and `do_formals` of gas/macro.c, binutils 2.40). */
import { nameEnd, readArgument, skipComma, skipWhite, type Alternate } from './gas-words.js';

export interface MacroParameter {
  readonly name: string;
  readonly kind: 'optional' | 'required' | 'vararg';
  readonly fallback: string;
}

/** A head as read. The macro is not defined when `refused` says why. */
export interface MacroHead {
  /** Offsets of the name in the text; equal when there is none. */
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly params: readonly MacroParameter[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly refused?: string;
}

/** Reads what follows `.macro`. With a label in front of the directive, the label is the name: give it as `label`. */
export function parseMacroHead(text: string, label: string | undefined, alternate: Alternate | undefined): MacroHead {
  const start = skipWhite(text, 0);
  const end = label === undefined ? nameEnd(text, start) : start;
  const name = label ?? text.slice(start, end);
  const errors: string[] = [];
  const warnings: string[] = [];
  const params: MacroParameter[] = [];
  const head = { nameStart: start, nameEnd: end, params, errors, warnings };
  if (name === '') return { ...head, refused: '.macro needs a name' };
  const parenthesised = label !== undefined && text[start] === '(';
  let at = parenthesised ? start + 1 : end;
  if (label === undefined) {
    const blanks = skipWhite(text, end);
    at = skipComma(text, blanks);
    if (at !== blanks && at >= text.length) at = blanks;
  }
  at = formals(text, at, name, params, errors, warnings, alternate);
  if (parenthesised) {
    if (text[at] !== ')') return { ...head, refused: `the parameters of the macro ${name} need a closing ')'` };
    at = skipWhite(text, at + 1);
  }
  if (at < text.length) {
    return { ...head, refused: `'${text.slice(at, at + 40)}' is no parameter of the macro ${name}` };
  }
  return head;
}

function formals(
  text: string,
  from: number,
  macro: string,
  params: MacroParameter[],
  errors: string[],
  warnings: string[],
  alternate: Alternate | undefined,
): number {
  let at = from;
  const names = new Set<string>();
  while (at < text.length) {
    const end = nameEnd(text, at);
    if (end === at) return params.length > 0 ? at - 1 : at;
    const name = text.slice(at, end);
    at = skipWhite(text, end);
    let kind: MacroParameter['kind'] = 'optional';
    if (text[at] === ':') {
      const begin = skipWhite(text, at + 1);
      at = nameEnd(text, begin);
      const qualifier = text.slice(begin, at);
      if (qualifier === 'req') kind = 'required';
      else if (qualifier === 'vararg') kind = 'vararg';
      else if (qualifier === '') errors.push(`behind '${name}:' the macro ${macro} needs 'req' or 'vararg'`);
      else errors.push(`'${qualifier}' is neither 'req' nor 'vararg', for ${name} of the macro ${macro}`);
      at = skipWhite(text, at);
    }
    let fallback = '';
    if (text[at] === '=') {
      const given = readArgument(text, at + 1, alternate);
      if (given.problem !== undefined) errors.push(given.problem);
      fallback = given.text;
      at = skipWhite(text, given.end);
      if (kind === 'required' && fallback !== '') {
        warnings.push(`the default of ${name} is never used, since the macro ${macro} requires a value`);
        fallback = '';
      }
    }
    if (names.has(name)) errors.push(`the macro ${macro} has two parameters ${name}`);
    else params.push({ name, kind, fallback });
    names.add(name);
    if (kind === 'vararg') return at;
    const comma = skipComma(text, at);
    if (comma !== at && comma >= text.length) return at;
    at = comma;
  }
  return at;
}
