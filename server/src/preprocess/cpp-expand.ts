/**
 * Macro expansion as libcpp does it: a stack of what is being read, macros switched off while their expansion is
 * on the stack, and padding that tells the printer where blanks belong (cppmacro.c of GCC 12).
 */
import type { Expansion } from '../text/mapped.js';
import type { CppMacro, CppMacros, DynamicMacro } from './cpp-macros.js';
import { padding, pasted, PASTE_GUARD, substitute, type MacroArgument } from './cpp-substitute.js';
import { isPunctuation, type Token } from './cpp-tokens.js';
import type { Session } from './session.js';

/** Calls within arguments of calls are expanded this deep; the stack of this machine bears a few thousand. */
const MAX_ARGUMENT_DEPTH = 200;

/** What a token costs of the bound on expanded text, besides its characters. */
const TOKEN_COST = 8;

/** Where tokens come from, and what depends on the place. */
export interface TokenSource {
  /** Reads on behind the last token given, for a call that is not complete: appends to the list, or says false. */
  readonly more: (into: Token[], forParenthesis: boolean) => boolean;
  /** The text of a macro whose value depends on the place; `at` is the token that was written. */
  readonly dynamic: (name: DynamicMacro, at: Token) => string;
  /** What is wrong with a call. */
  readonly report: (message: string, at: Token) => void;
}

interface Context {
  readonly tokens: readonly Token[];
  at: number;
  /** Switched off while this is read. */
  readonly macro: CppMacro | undefined;
  /** The end of an argument: what follows belongs to somebody else. */
  readonly isArgument: boolean;
}

/** Expands one stretch of tokens; `next()` gives them one by one. */
export class Expander {
  private readonly contexts: Context[] = [];
  private readonly disabled = new Set<CppMacro>();
  private at = 0;
  private depth = 0;
  /** A call did not end in the whole file: from there on, a call must end on its line. */
  private gaveUp = false;
  /** Whether uses are recorded. */
  recording = true;

  constructor(
    private readonly base: Token[],
    private readonly macros: CppMacros,
    private readonly session: Session,
    private readonly source: TokenSource,
  ) {}

  /** The next token of the expansion, padding included; undefined at the end. */
  next(): Token | undefined {
    for (;;) {
      const token = this.raw();
      if (token === undefined || token.kind !== 'name' || token.fixed) return token;
      const macro = this.macros.get(token.text);
      if (macro === undefined) return token;
      if (this.disabled.has(macro)) return token.with({ fixed: true });
      if (!this.enter(token, macro)) return token;
      return padding(token);
    }
  }

  /** The next token as it stands, nothing expanded; undefined at the end. */
  raw(): Token | undefined {
    for (;;) {
      const context = this.contexts.at(-1);
      if (context === undefined) {
        const token = this.base[this.at];
        if (token !== undefined) this.at++;
        return token;
      }
      const token = context.tokens[context.at];
      if (token !== undefined) {
        context.at++;
        if (!token.paste) return token;
        this.pasteAll(token, context);
        return padding(token);
      }
      if (context.isArgument) return undefined;
      this.contexts.pop();
      if (context.macro !== undefined) this.disabled.delete(context.macro);
      return PASTE_GUARD;
    }
  }

  private pasteAll(first: Token, context: Context): void {
    let left = first;
    for (;;) {
      let right = context.tokens[context.at];
      while (right?.kind === 'padding') right = context.tokens[++context.at];
      const made = right && pasted(left, right);
      if (right === undefined || made === undefined) break;
      context.at++;
      left = made;
      if (!right.paste) break;
    }
    this.push([left.with({ paste: false })], undefined);
  }

  private push(tokens: readonly Token[], macro: CppMacro | undefined, isArgument = false): void {
    this.contexts.push({ tokens, at: 0, macro, isArgument });
  }

  /** Puts the expansion of a macro on the stack; false when it is none here. */
  private enter(name: Token, macro: CppMacro): boolean {
    if (macro.dynamic !== undefined) {
      this.use(name, macro);
      this.push(
        [name.made(macro.dynamic.endsWith('FILE__') ? 'string' : 'number', this.source.dynamic(macro.dynamic, name))],
        macro,
      );
      this.disabled.add(macro);
      return true;
    }
    let args: readonly MacroArgument[] = [];
    let end = name;
    if (macro.params !== undefined) {
      const from = this.at;
      if (!this.takeParenthesis()) return false;
      const call = this.arguments(name, macro, from);
      if (call === undefined) return false;
      ({ args, end } = call);
    }
    this.use(name, macro);
    const isTogether = end.file === name.file && end.expansion === name.expansion && end.end > name.end;
    const expansion: Expansion = {
      kind: 'define',
      name: name.text,
      call: isTogether ? { file: name.file, start: name.start, end: end.end } : name.span,
      definition: macro.definition.nameSpan,
      ...(name.expansion && { parent: name.expansion }),
    };
    const tokens = substitute(macro, args, expansion, (argument) => this.expandArgument(argument));
    const cost = tokens.reduce((sum, { text }) => sum + text.length + TOKEN_COST, TOKEN_COST);
    if (!this.session.mayExpand(cost, { span: expansion.call, ...(name.expansion && { expansion: name.expansion }) })) {
      return false;
    }
    this.push(tokens, macro);
    this.disabled.add(macro);
    return true;
  }

  private use(name: Token, macro: CppMacro): void {
    if (this.recording && name.verbatim) this.session.use(name.text, name.span, macro.definition);
  }

  /** Takes the parenthesis that makes a name a call; what was looked at in vain stays. */
  private takeParenthesis(): boolean {
    let pad: Token | undefined;
    let isPadded = false;
    let mark = this.at;
    for (;;) {
      if (this.contexts.length === 0 && this.at >= this.base.length && !this.source.more(this.base, true)) {
        this.at = mark;
        break;
      }
      const isBase = this.contexts.length === 0;
      const token = this.raw();
      if (token === undefined) break;
      if (token.kind === 'newline') continue;
      if (token.kind === 'padding') {
        if (pad === undefined || (!pad.white && token.source === undefined)) pad = token.source;
        isPadded = true;
        mark = this.at;
        continue;
      }
      if (isPunctuation(token, '(')) return true;
      if (isBase) this.at = mark;
      else {
        const context = this.contexts.at(-1);
        if (context !== undefined) context.at--;
      }
      break;
    }
    if (isPadded) this.push([pad === undefined ? PASTE_GUARD : padding(pad)], undefined);
    return false;
  }

  /** The arguments behind the parenthesis; undefined, and reported, when they do not fit or do not end. */
  private arguments(
    name: Token,
    macro: CppMacro,
    from: number,
  ): { readonly args: readonly MacroArgument[]; readonly end: Token } | undefined {
    const count = macro.params?.length ?? 0;
    const given: Token[][] = [[]];
    let depth = 0;
    let isLineStart = false;
    for (;;) {
      let token = this.raw();
      if (token === undefined) {
        const isBase = this.contexts.length === 0;
        if (isBase && !this.gaveUp && this.source.more(this.base, false)) continue;
        this.source.report(`The arguments of the macro ${name.text} have no end.`, name);
        if (isBase) this.giveUp(from);
        return undefined;
      }
      if (token.kind === 'newline') {
        if (!this.gaveUp) {
          isLineStart = true;
          continue;
        }
        this.giveUp(from);
        return undefined;
      }
      if (isLineStart && !token.white && token.kind !== 'padding') token = token.with({ white: true });
      isLineStart = false;
      if (isPunctuation(token, '(')) depth++;
      else if (isPunctuation(token, ')') && depth-- === 0) {
        const args = this.fitting(name, macro, given);
        return args && { args, end: token };
      } else if (isPunctuation(token, ',') && depth === 0 && !(macro.variadic && given.length === count)) {
        given.push([]);
        continue;
      }
      const argument = given.at(-1);
      if (token.kind === 'padding' && argument?.length === 0) continue;
      argument?.push(this.isDisabled(token) ? token.with({ fixed: true }) : token);
    }
  }

  /** GCC drops the rest of the file with the call; here all of it but the call's name is read as if it were none. */
  private giveUp(from: number): void {
    this.gaveUp = true;
    this.at = from;
  }

  private isDisabled(token: Token): boolean {
    if (token.kind !== 'name' || token.fixed || this.disabled.size === 0) return false;
    const macro = this.macros.get(token.text);
    return macro !== undefined && this.disabled.has(macro);
  }

  private fitting(name: Token, macro: CppMacro, given: readonly Token[][]): readonly MacroArgument[] | undefined {
    const count = macro.params?.length ?? 0;
    for (const argument of given) while (argument.at(-1)?.kind === 'padding') argument.pop();
    const isEmpty = given.length === 1 && given[0]?.length === 0;
    const written = isEmpty && count === 0 ? 0 : given.length;
    const omitsRest = macro.variadic && (written < count || (isEmpty && count === 1));
    if (written > count || written < (macro.variadic ? count - 1 : count)) {
      const needs = count === 1 ? '1 argument' : `${count} arguments`;
      this.source.report(`The macro ${name.text} takes ${needs}, not ${written}.`, name);
      return undefined;
    }
    return Array.from({ length: count }, (_, index) => ({
      tokens: given[index] ?? [],
      omitted: omitsRest && index === count - 1,
    }));
  }

  private expandArgument(tokens: readonly Token[]): readonly Token[] {
    if (!tokens.some((token) => token.kind === 'name' && this.macros.has(token.text))) return tokens;
    if (this.depth >= MAX_ARGUMENT_DEPTH) {
      const at = tokens[0];
      const message = `Macro calls stand in arguments of each other more than ${MAX_ARGUMENT_DEPTH} deep; the innermost are left as they are.`;
      if (at !== undefined) this.session.reportOnce('asm-limit', 'warning', 'arguments', message, { span: at.span });
      return tokens;
    }
    this.depth++;
    const floor = this.contexts.length;
    this.push(tokens, undefined, true);
    const out: Token[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) out.push(token);
    this.contexts.length = floor;
    this.depth--;
    return out;
  }
}
