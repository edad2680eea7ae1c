/** Object-like and function-like `#define`s and their expansion (C11, 6.10.3). */
import type { Expansion } from '../text/mapped.js';
import { isPunctuation, isSpace, trimTokens, type Token } from './cpp-tokens.js';
import type { Definition } from './reading.js';
import type { Session } from './session.js';

export interface CppMacro {
  readonly definition: Definition;
  /** Undefined for object-like macros. */
  readonly params: readonly string[] | undefined;
  /** The last parameter takes all further arguments. */
  readonly variadic: boolean;
  readonly body: readonly Token[];
}

/** By name, as `#define` and `#undef` left them. */
export type CppMacros = Map<string, CppMacro>;

/** Expands all macros in a line of tokens, arguments first, results again. */
export function expandTokens(tokens: readonly Token[], macros: CppMacros, session: Session): Token[] {
  const out: Token[] = [];
  const queue = [...tokens].reverse();
  for (let token = queue.pop(); token !== undefined; token = queue.pop()) {
    const macro = token.kind === 'name' && token.hidden?.has(token.text) !== true ? macros.get(token.text) : undefined;
    if (macro === undefined) {
      out.push(token);
      continue;
    }
    const call = macro.params === undefined ? { args: [], end: token } : takeArguments(queue);
    if (call === undefined) {
      out.push(token);
      continue;
    }
    session.uses.push({ name: token.text, span: token.span, definition: macro.definition });
    const span =
      call.end.span.file === token.span.file
        ? { ...token.span, end: Math.max(token.span.end, call.end.span.end) }
        : token.span;
    const expansion: Expansion = {
      kind: 'define',
      name: token.text,
      call: span,
      definition: macro.definition.nameSpan,
      ...(token.expansion && { parent: token.expansion }),
    };
    const hidden = new Set([...(token.hidden ?? []), token.text]);
    const made = substitute(macro, call.args, expansion, hidden, macros, session);
    if (
      !session.mayExpand(
        made.reduce((sum, one) => sum + one.text.length, 1),
        { span },
      )
    )
      return out;
    for (const one of made.reverse()) queue.push(one);
  }
  return out;
}

/** Takes `( … )` off the queue; undefined, and nothing taken, when it does not follow or does not close. */
function takeArguments(
  queue: Token[],
): { readonly args: readonly (readonly Token[])[]; readonly end: Token } | undefined {
  let at = queue.length - 1;
  while (at >= 0 && isSpace(queue[at])) at--;
  if (!isPunctuation(queue[at], '(')) return undefined;
  const args: Token[][] = [[]];
  let depth = 0;
  for (; at >= 0; at--) {
    const token = queue[at];
    if (token === undefined) break;
    if (isPunctuation(token, '(') && depth++ === 0) continue;
    if (isPunctuation(token, ')') && --depth === 0) {
      queue.length = at;
      return { args, end: token };
    }
    if (isPunctuation(token, ',') && depth === 1) args.push([]);
    else args.at(-1)?.push(token);
  }
  return undefined;
}

function substitute(
  macro: CppMacro,
  args: readonly (readonly Token[])[],
  expansion: Expansion,
  hidden: ReadonlySet<string>,
  macros: CppMacros,
  session: Session,
): Token[] {
  const own = (token: Token): Token => ({ ...token, expansion, hidden: new Set([...(token.hidden ?? []), ...hidden]) });
  const argumentOf = (token: Token | undefined): readonly Token[] | undefined => {
    const index = token?.kind === 'name' ? (macro.params?.indexOf(token.text) ?? -1) : -1;
    if (index < 0) return undefined;
    if (!macro.variadic || index < (macro.params?.length ?? 0) - 1) return trimTokens(args[index] ?? []);
    const rest: Token[] = [];
    args.slice(index).forEach((arg, position) => {
      const comma = arg[0] ?? args[index]?.[0];
      if (position > 0 && comma !== undefined) rest.push({ ...comma, kind: 'other', text: ',', verbatim: false });
      rest.push(...arg);
    });
    return trimTokens(rest);
  };
  const out: Token[] = [];
  const { body } = macro;
  for (let at = 0; at < body.length; at++) {
    const token = body[at];
    if (token === undefined) continue;
    const nextAt = nextSolid(body, at + 1);
    if (isPunctuation(token, '#') && macro.params !== undefined && argumentOf(body[nextAt]) !== undefined) {
      const text = (argumentOf(body[nextAt]) ?? []).map((one) => (isSpace(one) ? ' ' : one.text)).join('');
      out.push(own({ ...token, kind: 'string', text: `"${text.replace(/[\\"]/g, '\\$&')}"`, verbatim: false }));
      at = nextAt;
      continue;
    }
    if (isPunctuation(token, '##')) {
      while (out.length > 0 && isSpace(out.at(-1))) out.pop();
      const right = body[nextAt];
      const operand = argumentOf(right)?.map(own) ?? (right === undefined ? [] : [own(right)]);
      paste(out, operand);
      at = nextAt;
      continue;
    }
    const argument = argumentOf(token);
    if (argument === undefined) out.push(own(token));
    else if (isPunctuation(body[nextAt], '##')) out.push(...argument.map(own));
    else out.push(...expandTokens(argument, macros, session).map((one) => ({ ...one, expansion })));
  }
  return out;
}

/** Glues the first token on the right to the last one on the left. */
function paste(out: Token[], right: readonly Token[]): void {
  const left = out.pop();
  const [first, ...rest] = right;
  if (left === undefined || first === undefined) {
    out.push(...(left === undefined ? [] : [left]), ...right);
    return;
  }
  const text = left.text + first.text;
  const kind = /^[A-Za-z_]/.test(text) ? 'name' : /^\.?\d/.test(text) ? 'number' : left.kind;
  out.push({ ...left, kind, text, verbatim: false }, ...rest);
}

function nextSolid(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && isSpace(tokens[at])) at++;
  return at;
}
