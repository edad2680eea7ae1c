/** What `#define` defines (C11, 6.10.3, with GNU C's named variable arguments). */
import { isPunctuation, spell, type Token } from './cpp-tokens.js';
import type { Definition } from './reading.js';

/** A macro. `__LINE__` and the like have a body that depends on the place: `dynamic` names them. */
export interface CppMacro {
  readonly definition: Definition;
  /** Undefined for object-like macros. */
  readonly params: readonly string[] | undefined;
  /** The last parameter takes all further arguments. */
  readonly variadic: boolean;
  readonly body: readonly BodyToken[];
  readonly dynamic?: DynamicMacro;
}

/** Macros whose value GCC computes where they stand. */
export type DynamicMacro = '__FILE__' | '__BASE_FILE__' | '__LINE__' | '__INCLUDE_LEVEL__' | '__COUNTER__';

/** A token of a body. `param` is the parameter it stands for; `stringify` when `#` stands before that. */
export interface BodyToken {
  readonly token: Token;
  readonly param: number | undefined;
  readonly stringify: boolean;
}

/** By name, as `#define` and `#undef` left them. */
export type CppMacros = Map<string, CppMacro>;

/** The parts of a `#define`, or what is wrong with it. */
export type ParsedDefine =
  | {
      readonly name: Token;
      readonly params: readonly string[] | undefined;
      readonly variadic: boolean;
      readonly body: readonly BodyToken[];
    }
  | { readonly problem: string };

/** Reads what follows `#define`. */
export function parseDefine(tokens: readonly Token[]): ParsedDefine {
  const name = tokens[0];
  if (name?.kind !== 'name') return { problem: '#define needs a name.' };
  if (name.text === 'defined') return { problem: '`defined` cannot be the name of a macro.' };
  let params: readonly string[] | undefined;
  let variadic = false;
  let from = 1;
  if (isPunctuation(tokens[1], '(') && tokens[1]?.white === false) {
    const list = parseParameters(tokens, name.text);
    if ('problem' in list) return list;
    ({ params, variadic, end: from } = list);
  }
  // The blank that sets the body off from the name is none of the body.
  const written = tokens.slice(from).map((token, index) => (index === 0 ? token.with({ white: false }) : token));
  const body = parseBody(written, params);
  return 'problem' in body ? body : { name, params, variadic, body: body.tokens };
}

type Parameters =
  | { readonly params: readonly string[]; readonly variadic: boolean; readonly end: number }
  | { readonly problem: string };

/** `(a, b, ...)`, `(a, rest...)`; `tokens[1]` is the parenthesis. */
function parseParameters(tokens: readonly Token[], name: string): Parameters {
  const params: string[] = [];
  const open = `The parameters of ${name} are not closed.`;
  if (isPunctuation(tokens[2], ')')) return { params, variadic: false, end: 3 };
  for (let at = 2; ; at++) {
    const token = tokens[at];
    if (token === undefined) return { problem: open };
    if (token.kind === 'name') {
      if (params.includes(token.text)) return { problem: `The parameter ${token.text} of ${name} is there twice.` };
      params.push(token.text);
      at++;
    }
    if (isPunctuation(tokens[at], '...')) {
      // `...` alone is __VA_ARGS__, `args...` names it.
      if (token.kind !== 'name') params.push('__VA_ARGS__');
      if (!isPunctuation(tokens[at + 1], ')')) return { problem: `Behind ... the parameters of ${name} must end.` };
      return { params, variadic: true, end: at + 2 };
    }
    if (token.kind !== 'name') return { problem: `${token.text} is no parameter of a macro.` };
    if (isPunctuation(tokens[at], ')')) return { params, variadic: false, end: at + 1 };
    if (tokens[at] === undefined) return { problem: open };
    if (!isPunctuation(tokens[at], ',')) {
      return { problem: `Between the parameters of ${name} a comma is missing before ${tokens[at]?.text ?? ''}.` };
    }
  }
}

/** Marks parameters, `#` and `##`. A `#` before anything else is a plain token in assembly. */
function parseBody(
  tokens: readonly Token[],
  params: readonly string[] | undefined,
): { readonly tokens: readonly BodyToken[] } | { readonly problem: string } {
  const body: BodyToken[] = [];
  const paramOf = (token: Token | undefined): number | undefined => {
    const index = token?.kind === 'name' ? (params?.indexOf(token.text) ?? -1) : -1;
    return index < 0 ? undefined : index;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (isPunctuation(token, '##')) {
      const left = body.pop();
      if (left === undefined || at === tokens.length - 1)
        return { problem: '## cannot stand at either end of a macro.' };
      body.push({ ...left, token: left.token.with({ paste: true }) });
      continue;
    }
    const operand = isPunctuation(token, '#') ? paramOf(tokens[at + 1]) : undefined;
    if (operand !== undefined) at++;
    body.push({ token, param: operand ?? paramOf(token), stringify: operand !== undefined });
  }
  return { tokens: body };
}

/** Whether two macros are the same to GCC, which warns of a second definition only when it differs. */
export function sameMacro(first: CppMacro, second: CppMacro): boolean {
  const { params, variadic, body } = first;
  return (
    first.dynamic === second.dynamic &&
    variadic === second.variadic &&
    params?.join() === second.params?.join() &&
    body.length === second.body.length &&
    body.every(({ token, param, stringify }, index) => {
      const other = second.body[index];
      return (
        other !== undefined &&
        other.param === param &&
        other.stringify === stringify &&
        other.token.text === token.text &&
        other.token.paste === token.paste &&
        other.token.white === token.white
      );
    })
  );
}

/** The body as text for people: `#` and `##` back in place. */
export function bodyText(tokens: readonly Token[], from: number): string {
  return spell(tokens.slice(from));
}
