/** Putting arguments into the body of a macro: `#`, `##`, GNU C's `, ## args`, and `__VA_OPT__` (libcpp's `replace_args`). */
import type { Expansion } from '../text/mapped.js';
import { lexDetached } from './cpp-lex.js';
import type { BodyToken, CppMacro } from './cpp-macros.js';
import { Token, isPunctuation } from './cpp-tokens.js';

/** One argument as written, blanks at its ends gone. */
export interface MacroArgument {
  readonly tokens: readonly Token[];
  /** It was left out altogether, comma included; an empty one was not. */
  readonly omitted: boolean;
}

/** Stands where an expansion ends: the next token must not grow together with the last one. */
export const PASTE_GUARD = new Token('padding', '', 0, 0, 0, false, false);

/** Stands where an expansion begins, in the place of `source`. */
export function padding(source: Token): Token {
  return new Token('padding', '', source.file, source.start, source.end, false, false, undefined, false, false, source);
}

/**
 * The tokens that a call stands for, not yet expanded again. `expand` gives the full expansion of an argument;
 * it is asked for at most once each.
 */
export function substitute(
  macro: CppMacro,
  args: readonly MacroArgument[],
  expansion: Expansion,
  expand: (tokens: readonly Token[]) => readonly Token[],
): Token[] {
  return new Substitution(macro, args, expansion, expand).run();
}

class Substitution {
  private readonly out: Token[] = [];
  private readonly expanded: (readonly Token[] | undefined)[] = [];
  private readonly rebased = new Map<Expansion, Expansion>();

  constructor(
    private readonly macro: CppMacro,
    private readonly args: readonly MacroArgument[],
    private readonly expansion: Expansion,
    private readonly expand: (tokens: readonly Token[]) => readonly Token[],
  ) {}

  run(): Token[] {
    this.range(0, this.macro.body.length);
    return this.out;
  }

  private range(from: number, to: number): void {
    const { body, variadic } = this.macro;
    for (let at = from; at < to; at++) {
      const item = body[at];
      if (item === undefined) continue;
      if (variadic && item.token.text === '__VA_OPT__' && isPunctuation(body[at + 1]?.token, '(')) {
        at = this.optional(at, to);
      } else if (item.param === undefined) this.out.push(item.token.with({ expansion: this.expansion }));
      else this.argument(item, item.param, at);
    }
  }

  /** `__VA_OPT__( … )`: its contents when there are variable arguments. Gives the index of its parenthesis. */
  private optional(at: number, to: number): number {
    const { body, params } = this.macro;
    let close = at + 1;
    let depth = 0;
    for (; close < to; close++) {
      if (isPunctuation(body[close]?.token, '(')) depth++;
      else if (isPunctuation(body[close]?.token, ')') && --depth === 0) break;
    }
    const pastes = body[close]?.token.paste === true;
    const isGiven = this.expandedArgument((params?.length ?? 0) - 1).some(({ kind }) => kind !== 'padding');
    const pastesLeft = at > 0 && body[at - 1]?.token.paste === true;
    const token = body[at]?.token;
    if (token !== undefined && !pastesLeft) this.out.push(padding(token));
    const before = this.out.length;
    if (isGiven) this.range(at + 2, close);
    this.markLast(pastes, before === this.out.length);
    return close;
  }

  private argument({ token, stringify }: BodyToken, param: number, at: number): void {
    const { out } = this;
    const arg = this.args[param];
    const pastesLeft = at > 0 && this.macro.body[at - 1]?.token.paste === true;
    let tokens: readonly Token[];
    if (stringify) tokens = [token.made('string', stringified(arg?.tokens ?? []))];
    else if (token.paste || pastesLeft) {
      tokens = arg?.tokens ?? [];
      const last = out.at(-1);
      if (last?.paste === true) {
        const isRest = this.macro.variadic && param === (this.macro.params?.length ?? 0) - 1;
        if (isPunctuation(last, ',') && isRest) {
          // GNU C: the comma goes when the rest was left out, and is never pasted.
          out.pop();
          if (arg?.omitted !== true) out.push(last.with({ paste: false }));
        } else if (tokens.length === 0) {
          out.pop();
          out.push(last.with({ paste: token.paste }));
        }
      }
    } else tokens = this.expandedArgument(param);
    if (at > 0 && !pastesLeft) out.push(padding(token));
    tokens.forEach((one, index) => {
      const expansion = stringify ? this.expansion : this.through(one.expansion);
      const paste = token.paste && index === tokens.length - 1;
      out.push(one.kind === 'padding' ? one : one.with({ expansion, paste }));
    });
    if (!token.paste) out.push(PASTE_GUARD);
  }

  private markLast(pastes: boolean, isEmpty: boolean): void {
    const last = this.out.pop();
    if (last === undefined) return;
    const isMarked = isEmpty ? last.paste && pastes : pastes;
    this.out.push(last.kind === 'padding' ? last : last.with({ paste: isMarked }));
  }

  private expandedArgument(param: number): readonly Token[] {
    return (this.expanded[param] ??= this.expand(this.args[param]?.tokens ?? []));
  }

  /** The way of an argument's token: through what expanded inside the argument, then through this call. */
  private through(inner: Expansion | undefined): Expansion {
    const { expansion, rebased } = this;
    if (inner === undefined || inner === expansion.parent || isAround(inner, expansion)) return expansion;
    const known = rebased.get(inner);
    if (known !== undefined) return known;
    const made = { ...inner, parent: this.through(inner.parent) };
    rebased.set(inner, made);
    return made;
  }
}

/** Whether the call stands within `outer`. */
function isAround(outer: Expansion, call: Expansion): boolean {
  for (let step = call.parent; step !== undefined; step = step.parent) if (step === outer) return true;
  return false;
}

/** The argument as a string literal (C11, 6.10.3.2). */
function stringified(tokens: readonly Token[]): string {
  let text = '';
  let backslashes = 0;
  let source: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'padding') {
      if (source === undefined || (!source.white && token.source === undefined)) source = token.source;
      continue;
    }
    if (text !== '' && (source ?? token).white) text += ' ';
    source = undefined;
    const isLiteral = token.kind === 'string' || token.kind === 'character';
    text += isLiteral ? token.text.replace(/[\\"]/g, '\\$&') : token.text;
    backslashes = isPunctuation(token, '\\') ? backslashes + 1 : 0;
  }
  return `"${backslashes % 2 === 1 ? text.slice(0, -1) : text}"`;
}

/** The two as one token; undefined when they make none, in which case assembly keeps them side by side. */
export function pasted(left: Token, right: Token): Token | undefined {
  const gap = left.text === '/' && right.text !== '=' ? ' ' : '';
  const text = left.text + gap + right.text;
  const made = lexDetached(text);
  const [first] = made;
  return made.length === 1 && first?.text === text ? left.made(first.kind, text) : undefined;
}
