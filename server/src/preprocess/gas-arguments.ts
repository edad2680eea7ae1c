/** Arguments of a macro call and how they meet the parameters (`macro_expand` of gas/macro.c, binutils 2.40). */
import type { MappedText } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { MacroParameter } from './gas-parameters.js';
import type { Scrubbed } from './gas-scrub.js';
import { nameEnd, readArgument, skipComma, type Alternate, type ArgumentText } from './gas-words.js';

/** A value for a parameter that stands in the call as it is. */
export interface MacroArgument {
  readonly source: MappedText;
  readonly range: Range;
  readonly text: string;
}

/** Values by parameter name; a string stands nowhere as it is. */
export type MacroValues = ReadonlyMap<string, MacroArgument | string>;

/** What binding arguments to parameters gives. With `refused` the call expands to nothing. */
export interface BoundArguments {
  readonly values: MacroValues;
  readonly errors: readonly string[];
  readonly refused?: string;
}

/** The value of an argument, with its place in the source when it has one. */
export function argumentValue(scrubbed: Scrubbed, { text, start }: ArgumentText): MacroArgument | string {
  if (start === undefined || text === '') return text;
  const range = { start: scrubbed.at(start), end: scrubbed.at(start + text.length - 1) + 1 };
  if (scrubbed.source.text.slice(range.start, range.end) !== text) return text;
  return { source: scrubbed.source, range, text };
}

/** Binds positional and then `name=value` arguments. `macro` is the name for messages. */
export function bindArguments(
  macro: string,
  params: readonly MacroParameter[],
  scrubbed: Scrubbed,
  alternate: Alternate | undefined,
): BoundArguments {
  const { text } = scrubbed;
  const given = new Map<string, MacroArgument | string>();
  const errors: string[] = [];
  const names = new Set(params.map(({ name }) => name));
  let position = 0;
  let keywords = false;
  for (let at = 0; at < text.length; at = skipComma(text, at)) {
    if (alternate === undefined && isKeyword(text, at)) {
      keywords = true;
      const end = nameEnd(text, at);
      if (text[end] !== '=') return { values: given, errors, refused: `the call of ${macro} has no name before '='` };
      const name = text.slice(at, end);
      const argument = readArgument(text, end + 1, alternate);
      if (names.has(name)) given.set(name, argumentValue(scrubbed, argument));
      else errors.push(`the macro ${macro} has no parameter ${name}`);
      at = argument.end;
      continue;
    }
    if (keywords) {
      return {
        values: given,
        errors,
        refused: `in the call of ${macro} a positional argument follows one with a name`,
      };
    }
    const param = params[position++];
    if (param === undefined) {
      const count = `${params.length} parameter${params.length === 1 ? '' : 's'}`;
      return { values: given, errors, refused: `too many arguments for the macro ${macro}, which has ${count}` };
    }
    const rest: ArgumentText = { text: text.slice(at), start: at, end: text.length };
    const argument = param.kind === 'vararg' ? rest : readArgument(text, at, alternate);
    if (argument.problem !== undefined) errors.push(argument.problem);
    if (argument.text !== '') given.set(param.name, argumentValue(scrubbed, argument));
    at = argument.end;
  }
  for (const { name, kind } of params) {
    if (kind === 'required' && !given.has(name)) errors.push(`the macro ${macro} needs a value for ${name}`);
  }
  const values = new Map(params.map(({ name, fallback }) => [name, filled(given.get(name)) ?? fallback]));
  return { values, errors };
}

/** An empty value leaves the default in place, as no value does. */
function filled(value: MacroArgument | string | undefined): MacroArgument | string | undefined {
  return value === '' ? undefined : value;
}

/** Whether an `=` comes before anything that ends an argument; `==` is one like any other. */
function isKeyword(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && !' \t,";()='.includes(text.charAt(at))) at++;
  return text[at] === '=';
}
