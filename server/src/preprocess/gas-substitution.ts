/** The body of a macro or repetition with its parameters replaced (`macro_expand_body` of gas/macro.c, binutils 2.40). */
import { isSymbolStart } from '../syntax/chars.js';
import { MappedBuilder } from '../syntax/mapped-builder.js';
import { segmentAt, type Expansion, type MappedText } from '../text/mapped.js';
import type { MacroArgument, MacroValues } from './gas-arguments.js';
import { nameEnd, skipComma, skipWhite } from './gas-words.js';

/** What one expansion puts in besides the values of parameters. */
export interface Substitution {
  readonly values: MacroValues;
  /** What `\@` stands for: how many macros were expanded before. */
  readonly counter: number;
  /** In `.altmacro` mode names need no backslash; gives the next name for `LOCAL`. Undefined in the usual mode. */
  readonly nextLocal: (() => string) | undefined;
  /** `LOCAL` belongs to macros; in repetitions it is text. */
  readonly isMacro: boolean;
  readonly report: (problem: string) => void;
}

/**
 * The body with `\name`, `&name`, `\()`, `\(text)` and `\@` replaced, inside strings too. Text of the body and of
 * arguments keeps its place in the source; everything goes through `expansion`.
 */
export function expandBody(body: MappedText, substitution: Substitution, expansion: Expansion): MappedText {
  const { text } = body;
  const { nextLocal } = substitution;
  const builder = new MappedBuilder();
  const values = new Map(substitution.values);
  const interesting = nextLocal === undefined ? /[\\&]/g : /[\\&"]|[A-Za-z_.$\u0080-\uffff]/g;
  let from = 0;
  let inString = false;
  const flush = (to: number): void => {
    appendThrough(builder, body, from, to, expansion);
  };
  const put = (value: MacroArgument | string): void => {
    if (typeof value === 'string') builder.appendText(value, expansion.call, expansion);
    else appendThrough(builder, value.source, value.range.start, value.range.end, expansion);
  };
  for (let match = interesting.exec(text); match !== null; match = interesting.exec(text)) {
    const at = match.index;
    const found = match[0];
    let end = at + 1;
    let value: MacroArgument | string | undefined;
    if (found === '"') {
      inString = !inString;
    } else if (found === '\\' || found === '&') {
      const next = text[at + 1];
      if (found === '\\' && next === '(') {
        const close = text.indexOf(')', at + 2);
        const stop = close < 0 ? text.length : close;
        flush(at);
        from = at + 2;
        flush(stop);
        from = end = Math.min(stop + 1, text.length);
      } else if (found === '\\' && next === '@') {
        value = String(substitution.counter);
        end = at + 2;
      } else if (found === '\\' && next === '&') {
        end = at + 2;
      } else {
        // The assembler has taken blanks behind a backslash out before it looks for names.
        const start = found === '\\' ? skipWhite(text, at + 1) : at + 1;
        end = nameEnd(text, start);
        value = values.get(text.slice(start, end));
        // The name may be set off from what follows by an apostrophe, or by another `&`.
        if (value !== undefined && text[end] === (found === '&' ? '&' : "'")) end++;
      }
    } else {
      end = nameEnd(text, at);
      const word = text.slice(at, end);
      if (substitution.isMacro && !inString && word.toUpperCase() === 'LOCAL' && /[ \t]/.test(text.charAt(end))) {
        flush(at);
        from = end = declareLocals(text, end, values, substitution);
      } else {
        value = values.get(word);
        if (value !== undefined && text[end] === "'") end++;
        else if (value !== undefined && text[end] === '&') end++;
      }
    }
    if (value !== undefined) {
      flush(at);
      put(value);
      from = end;
    }
    interesting.lastIndex = Math.max(end, at + 1);
  }
  flush(text.length);
  return builder.build();
}

/** `LOCAL a, b`: from here on the names stand for labels that no other expansion has. Gives the end of the statement. */
function declareLocals(
  text: string,
  from: number,
  values: Map<string, MacroArgument | string>,
  { nextLocal, report }: Substitution,
): number {
  const lineEnd = text.indexOf('\n', from);
  const stop = lineEnd < 0 ? text.length : lineEnd;
  let at = skipWhite(text, from);
  while (at < stop && isSymbolStart(text.charCodeAt(at))) {
    const end = nameEnd(text, at);
    const name = text.slice(at, end);
    if (values.has(name)) report(`${name} is a parameter or a local name of this macro already`);
    else values.set(name, nextLocal?.() ?? '');
    at = skipComma(text, end);
  }
  return stop;
}

/** Appends a stretch that comes to be assembled through `expansion` besides what it came through already. */
export function appendThrough(
  builder: MappedBuilder,
  source: MappedText,
  start: number,
  end: number,
  expansion: Expansion,
): void {
  if (end <= start) return;
  const { text, segments } = source;
  for (let index = segmentAt(segments, start); index < segments.length; index++) {
    const segment = segments.at(index);
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
