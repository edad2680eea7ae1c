/** The assembler's own macros: parameters, arguments, and the text they expand to (gas/macro.c of binutils 2.40). */
import { MappedBuilder } from '../syntax/mapped-builder.js';
import { keepsBlank, isBlank, QUOTE, COMMA } from '../syntax/chars.js';
import { stringEnd } from '../syntax/clean.js';
import { segmentAt, type Expansion, type MappedText } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { Definition } from './reading.js';

export interface MacroParameter {
  readonly name: string;
  readonly kind: 'optional' | 'required' | 'vararg';
  readonly fallback: string;
}

export interface GasMacro {
  readonly definition: Definition;
  readonly params: readonly MacroParameter[];
  readonly body: MappedText;
}

/** A value for a parameter: a stretch of the call's text, or a default that stands in the definition. */
export interface MacroArgument {
  readonly source: MappedText;
  readonly range: Range;
  /** The text to insert; quotes of a quoted argument are not part of it. */
  readonly text: string;
}

/** `a, b:req, c=2, rest:vararg`, separated by commas or blanks. */
export function parseParameters(text: string): readonly MacroParameter[] {
  const params: MacroParameter[] = [];
  const pattern = /\s*,?\s*\\?([A-Za-z_.$][\w.$]*)(?:\s*:\s*(req|vararg))?(?:\s*=\s*("(?:[^"\\]|\\.)*"|[^\s,]*))?/gy;
  for (let match = pattern.exec(text); match !== null && match[0] !== ''; match = pattern.exec(text)) {
    const [, name = '', qualifier, fallback = ''] = match;
    const kind = qualifier === 'req' ? 'required' : qualifier === 'vararg' ? 'vararg' : 'optional';
    params.push({ name, kind, fallback: unquoted(fallback) });
  }
  return params;
}

/**
 * Splits the arguments of a call: at commas, and at blanks between two characters that the assembler keeps apart,
 * outside of strings; blanks inside parentheses separate nothing, commas there do.
 */
export function splitMacroArguments(source: MappedText, range: Range, limit = Infinity): readonly MacroArgument[] {
  const { text } = source;
  const args: MacroArgument[] = [];
  let at = skipSpace(text, range.start, range.end);
  while (at < range.end) {
    if (args.length + 1 >= limit) {
      args.push(argument(source, at, range.end));
      return args;
    }
    const start = at;
    at = argumentEnd(text, at, range.end);
    args.push(argument(source, start, at));
    at = skipSpace(text, at, range.end);
    if (at < range.end && text.charCodeAt(at) === COMMA) {
      at = skipSpace(text, at + 1, range.end);
      // A trailing comma stands before an empty argument.
      if (at >= range.end) args.push(argument(source, range.end, range.end));
    }
  }
  return args;
}

function argumentEnd(text: string, start: number, end: number): number {
  let depth = 0;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at, end);
      continue;
    }
    if (code === COMMA) return at;
    const character = text[at] ?? '';
    if ('(['.includes(character)) depth++;
    else if (')]'.includes(character)) depth--;
    if (isBlank(code) && depth <= 0) {
      const next = skipSpace(text, at, end);
      const separates = next < end && keepsBlank(text.charCodeAt(at - 1)) && keepsBlank(text.charCodeAt(next));
      if (separates || next >= end) return at;
      at = next;
      continue;
    }
    at++;
  }
  return end;
}

function argument(source: MappedText, start: number, end: number): MacroArgument {
  let stop = end;
  while (stop > start && isBlank(source.text.charCodeAt(stop - 1))) stop--;
  const raw = source.text.slice(start, stop);
  const text = unquoted(raw);
  return text === raw
    ? { source, range: { start, end: stop }, text }
    : { source, range: { start: start + 1, end: stop - 1 }, text };
}

function unquoted(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  return text.slice(1, -1).replaceAll('""', '"');
}

/** What binding arguments to parameters gives: values by name, and what is wrong with them. */
export interface BoundArguments {
  readonly values: ReadonlyMap<string, MacroArgument | string>;
  readonly errors: readonly string[];
}

/** Binds positional and `name=value` arguments. */
export function bindArguments(macro: GasMacro, source: MappedText, range: Range): BoundArguments {
  const { params } = macro;
  const values = new Map<string, MacroArgument | string>();
  const errors: string[] = [];
  const variadic = params.findIndex((param) => param.kind === 'vararg');
  const args = splitMacroArguments(source, range, variadic < 0 ? Infinity : variadic + 1);
  let position = 0;
  for (const given of args) {
    const keyword = /^([A-Za-z_.$][\w.$]*)\s*=(?!=)\s*([^]*)$/.exec(given.text);
    const named = keyword === null ? undefined : params.find((param) => param.name === keyword[1]);
    if (named !== undefined && keyword !== null) {
      values.set(named.name, unquoted(keyword[2] ?? ''));
      continue;
    }
    const param = params[position++];
    if (param === undefined) {
      errors.push(
        `too many arguments for the macro ${macro.definition.name}, which has ${params.length} parameter${params.length === 1 ? '' : 's'}`,
      );
      break;
    }
    if (given.text !== '') values.set(param.name, given);
  }
  for (const { name, kind, fallback } of params) {
    if (values.has(name)) continue;
    if (kind === 'required') errors.push(`the macro ${macro.definition.name} needs a value for ${name}`);
    values.set(name, fallback);
  }
  return { values, errors };
}

/**
 * The body with `\name`, `\()` and `\@` replaced, inside strings too. Text of the body and of arguments keeps its
 * place in the source; everything goes through `expansion`.
 */
export function expandBody(
  body: MappedText,
  values: ReadonlyMap<string, MacroArgument | string>,
  counter: number,
  expansion: Expansion,
): MappedText {
  const builder = new MappedBuilder();
  const { text } = body;
  const lower = new Map([...values].map(([name, value]) => [name.toLowerCase(), value]));
  let from = 0;
  const pattern = /\\(?:(\(\))|(@)|([A-Za-z_.$][\w.$]*))/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, empty, count, word = ''] = match;
    const name = word === '' ? '' : longestName(word, lower);
    if (empty === undefined && count === undefined && name === undefined) continue;
    appendThrough(builder, body, from, match.index, expansion);
    const end = match.index + (word === '' || name === undefined ? whole.length : 1 + name.length);
    if (count !== undefined) builder.appendText(String(counter), expansion.call, expansion);
    const value = name === undefined ? undefined : lower.get(name.toLowerCase());
    if (typeof value === 'string') builder.appendText(value, expansion.call, expansion);
    else if (value !== undefined) appendArgument(builder, value, expansion);
    from = end;
    pattern.lastIndex = end;
  }
  appendThrough(builder, body, from, text.length, expansion);
  return builder.build();
}

/** `\name.l` names the parameter `name` when there is none called `name.l`. */
function longestName(word: string, values: ReadonlyMap<string, unknown>): string | undefined {
  if (values.has(word.toLowerCase())) return word;
  for (let at = word.lastIndexOf('.'); at > 0; at = word.lastIndexOf('.', at - 1)) {
    if (values.has(word.slice(0, at).toLowerCase())) return word.slice(0, at);
  }
  return undefined;
}

function appendArgument(builder: MappedBuilder, { source, range, text }: MacroArgument, expansion: Expansion): void {
  if (source.text.slice(range.start, range.end) === text)
    appendThrough(builder, source, range.start, range.end, expansion);
  else builder.appendText(text, expansion.call, expansion);
}

/** Appends a stretch that comes to be assembled through `expansion` besides what it came through already. */
function appendThrough(
  builder: MappedBuilder,
  source: MappedText,
  start: number,
  end: number,
  expansion: Expansion,
): void {
  const { text, segments } = source;
  for (let index = segmentAt(segments, start); index < segments.length; index++) {
    const segment = segments[index];
    if (segment === undefined || segment.start >= end) break;
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.end);
    if (to <= from) continue;
    // A body that cpp expanded came through that first, then through this call.
    const inner = segment.expansion;
    const through =
      inner === undefined || inner.kind === 'include' || isWithin(expansion, inner)
        ? expansion
        : { ...inner, parent: expansion };
    const part = text.slice(from, to);
    if (!segment.verbatim) {
      builder.appendText(part, segment.source, through);
      continue;
    }
    const shift = segment.source.start - segment.start;
    builder.appendVerbatim(part, { file: segment.source.file, start: from + shift, end: to + shift }, through);
  }
}

/** An argument that was written in an expansion around the call carries that expansion, which is already the parent. */
function isWithin(expansion: Expansion, inner: Expansion): boolean {
  for (let step = expansion.parent; step !== undefined; step = step.parent) if (step === inner) return true;
  return false;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
