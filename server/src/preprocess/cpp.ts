/**
 * The C preprocessor over one file and what it includes, line by line. Its result is the text that the assembler
 * reads, comments kept, each stretch with its source.
 */
import { cppLine, isCppDirective, type CppLine } from '../syntax/cpp-lines.js';
import { MappedBuilder } from '../syntax/mapped-builder.js';
import type { Expansion } from '../text/mapped.js';
import type { SourceFile } from '../text/source.js';
import type { Span } from '../text/span.js';
import { conditionValue } from './cpp-condition.js';
import { expandTokens, type CppMacro, type CppMacros } from './cpp-macros.js';
import { isPunctuation, isSpace, tokenize, trimTokens, type Token } from './cpp-tokens.js';
import { MAX_INCLUDE_DEPTH, type Session } from './session.js';

interface Conditional {
  /** As written, for inactive regions. */
  condition: string;
  active: boolean;
  /** A branch was taken, or the whole conditional lies in text that is switched off. */
  done: boolean;
  sawElse: boolean;
  readonly span: Span;
}

/** What cpp knows while it runs over several files. */
export class Preprocessor {
  readonly macros: CppMacros = new Map();
  readonly output = new MappedBuilder();
  private readonly once = new Set<string>();

  constructor(private readonly session: Session) {}

  /** Defines a macro as `-D` does. The definition has no place in a file; its text is `name value`. */
  define(name: string, value: string): void {
    const file = this.session.addFile('<command line>', '');
    const span = { file: file.id, start: 0, end: 0 };
    const body = tokenize(value, 0, value.length, file.id, undefined).map((token) => ({
      ...token,
      span,
      verbatim: false,
    }));
    const definition = { kind: 'define', name, nameSpan: span, span, body: value } as const;
    this.macros.set(name, { definition, params: undefined, variadic: false, body });
  }

  /** Runs over a file and appends what is left to `output`. */
  run(file: SourceFile, expansion: Expansion | undefined, depth: number): void {
    const run = new FileRun(this, this.session, file, expansion, depth);
    run.run();
  }

  /** True the first time a file with `#pragma once` is asked for. */
  mayInclude(path: string): boolean {
    return !this.once.has(path);
  }

  markOnce(path: string): void {
    this.once.add(path);
  }
}

class FileRun {
  private readonly conditionals: Conditional[] = [];
  private inactiveFrom = -1;

  constructor(
    private readonly preprocessor: Preprocessor,
    private readonly session: Session,
    private readonly file: SourceFile,
    private readonly expansion: Expansion | undefined,
    private readonly depth: number,
  ) {}

  run(): void {
    const { text, id } = this.file;
    const line: CppLine = { end: 0, spliced: false, commented: false, open: false };
    for (let at = 0; at < text.length;) {
      cppLine(text, at, text.length, line);
      const end = Math.min(line.end, text.length);
      if (line.open) this.report('asm-preprocessor', 'A comment is not closed.', text.indexOf('/*', at), end);
      const directive = this.directiveAt(at, end);
      if (directive !== undefined) this.directive(directive.word, directive.from, at, end);
      else if (this.isActive()) this.textLine(at, end);
      // The line feed keeps lines apart; it is no part of a directive's text.
      if (end < text.length && this.isActive())
        this.preprocessor.output.appendVerbatim('\n', { file: id, start: end, end: end + 1 }, this.expansion);
      at = end + 1;
    }
    for (const open of this.conditionals) {
      this.session.report(
        'asm-preprocessor',
        'error',
        `${open.condition} has no #endif.`,
        this.origin(open.span.start, open.span.end),
      );
    }
    this.closeInactive(text.length);
  }

  private isActive(): boolean {
    return this.conditionals.every(({ active }) => active);
  }

  /** The directive on a line, and where what follows its name begins. */
  private directiveAt(start: number, end: number): { word: string; from: number } | undefined {
    const match = /^(?:\s|\/\*[^]*?\*\/)*#(?:[ \t]|\/\*[^]*?\*\/)*([a-z_]+)/y.exec(this.file.text.slice(start, end));
    const word = match?.[1];
    if (match === null || word === undefined || !isCppDirective(word)) return undefined;
    return { word, from: start + match[0].length };
  }

  private textLine(start: number, end: number): void {
    const { text, id } = this.file;
    const { output, macros } = this.preprocessor;
    const stretch = text.slice(start, end);
    if (!needsExpansion(stretch, macros)) {
      output.appendVerbatim(stretch, { file: id, start, end }, this.expansion);
      return;
    }
    const comment = commentStart(stretch);
    const tokens = tokenize(text, start, start + comment, id, this.expansion);
    for (const token of expandTokens(tokens, macros, this.session)) {
      if (token.verbatim) output.appendVerbatim(token.text, token.span, token.expansion);
      else output.appendText(token.text, token.span, token.expansion);
    }
    output.appendVerbatim(stretch.slice(comment), { file: id, start: start + comment, end }, this.expansion);
  }

  private directive(word: string, from: number, start: number, end: number): void {
    const tokens = trimTokens(tokenize(this.file.text, from, end, this.file.id, this.expansion));
    const hash = this.file.text.indexOf('#', start);
    switch (word) {
      case 'if':
      case 'ifdef':
      case 'ifndef':
        return this.open(word, tokens, hash, end);
      case 'elif':
      case 'else':
        return this.alternative(word, tokens, hash, end);
      case 'endif':
        return this.close(hash, end);
    }
    if (!this.isActive()) return;
    switch (word) {
      case 'define':
        return this.defineMacro(tokens, hash, end);
      case 'undef': {
        const name = tokens[0];
        if (name !== undefined) this.use(name);
        this.preprocessor.macros.delete(name?.text ?? '');
        return;
      }
      case 'include':
      case 'include_next':
      case 'import':
        return this.include(word === 'include_next', tokens, hash, end);
      case 'error':
        return this.report('asm-preprocessor', `#error ${plainText(tokens)}`, hash, end);
      case 'warning':
        return this.report('asm-preprocessor', `#warning ${plainText(tokens)}`, hash, end, 'warning');
      case 'pragma':
        if (tokens[0]?.text === 'once') this.preprocessor.markOnce(this.file.path);
    }
  }

  private open(word: string, tokens: readonly Token[], hash: number, end: number): void {
    const outer = this.isActive();
    const active = outer && this.holds(word, tokens, hash, end);
    const span = { file: this.file.id, start: hash, end };
    this.conditionals.push({
      condition: `#${word} ${plainText(tokens)}`,
      active,
      done: active || !outer,
      sawElse: false,
      span,
    });
    if (outer && !active) this.inactiveFrom = end + 1;
  }

  private alternative(word: 'elif' | 'else', tokens: readonly Token[], hash: number, end: number): void {
    const top = this.conditionals.at(-1);
    if (top === undefined) return this.report('asm-preprocessor', `#${word} without #if.`, hash, end);
    if (top.sawElse) this.report('asm-preprocessor', `#${word} behind #else.`, hash, end);
    const outer = this.conditionals.slice(0, -1).every(({ active }) => active);
    if (outer && !top.active) this.closeInactive(hash);
    top.sawElse = word === 'else';
    const holds = outer && !top.done && (word === 'else' || this.holds('if', tokens, hash, end));
    top.condition = word === 'else' ? `#else of ${top.condition}` : `#elif ${plainText(tokens)}`;
    top.active = holds;
    top.done ||= holds;
    if (outer && !holds) this.inactiveFrom = end + 1;
  }

  private close(hash: number, end: number): void {
    const outer = this.conditionals.slice(0, -1).every(({ active }) => active);
    const top = this.conditionals.at(-1);
    if (top === undefined) return this.report('asm-preprocessor', '#endif without #if.', hash, end);
    if (outer && !top.active) this.closeInactive(hash);
    this.conditionals.pop();
  }

  private closeInactive(end: number): void {
    if (this.inactiveFrom < 0) return;
    const span = { file: this.file.id, start: Math.min(this.inactiveFrom, end), end };
    if (span.end > span.start) {
      this.session.inactive.push({ span, conditions: this.conditionals.map(({ condition }) => condition) });
    }
    this.inactiveFrom = -1;
  }

  private holds(word: string, tokens: readonly Token[], hash: number, end: number): boolean {
    const name = tokens[0];
    if (word !== 'if') {
      if (name?.kind !== 'name') {
        this.report('asm-preprocessor', `#${word} needs the name of a macro.`, hash, end);
        return false;
      }
      this.use(name);
      return this.preprocessor.macros.has(name.text) === (word === 'ifdef');
    }
    const value = conditionValue(expandTokens(this.replaceDefined(tokens), this.preprocessor.macros, this.session));
    if (value === undefined)
      this.report('asm-preprocessor', `The condition of #if cannot be read: ${plainText(tokens)}`, hash, end);
    return value !== undefined && value !== 0n;
  }

  /** `defined X`, `defined(X)` and `__has_include(…)` as 1 or 0. */
  private replaceDefined(tokens: readonly Token[]): Token[] {
    const solid = tokens.filter((token) => !isSpace(token));
    const out: Token[] = [];
    for (let at = 0; at < solid.length; at++) {
      const token = solid[at];
      if (token === undefined) continue;
      const paren = isPunctuation(solid[at + 1], '(');
      if (token.text === 'defined') {
        const name = solid[at + (paren ? 2 : 1)];
        if (name !== undefined) this.use(name);
        out.push({
          ...token,
          kind: 'number',
          text: this.preprocessor.macros.has(name?.text ?? '') ? '1' : '0',
          verbatim: false,
        });
        at += paren ? 3 : 1;
      } else if (/^__has_include(_next)?$/.test(token.text) && paren) {
        let close = at + 2;
        while (close < solid.length && !isPunctuation(solid[close], ')')) close++;
        const found = this.find(solid.slice(at + 2, close), token.text.endsWith('next')) !== undefined;
        out.push({ ...token, kind: 'number', text: found ? '1' : '0', verbatim: false });
        at = close;
      } else out.push(token);
    }
    return out;
  }

  private use(name: Token): void {
    const definition = this.preprocessor.macros.get(name.text)?.definition;
    this.session.uses.push({ name: name.text, span: name.span, ...(definition && { definition }) });
  }

  private defineMacro(tokens: readonly Token[], hash: number, end: number): void {
    const name = tokens[0];
    if (name?.kind !== 'name') return this.report('asm-preprocessor', '#define needs a name.', hash, end);
    let at = 1;
    let params: string[] | undefined;
    let variadic = false;
    if (isPunctuation(tokens[1], '(')) {
      params = [];
      for (at = 2; at < tokens.length && !isPunctuation(tokens[at], ')'); at++) {
        const token = tokens[at];
        if (token?.kind === 'name') params.push(token.text);
        if (isPunctuation(token, '.')) {
          // `...` alone is __VA_ARGS__, `args...` names it.
          if (!variadic && !(tokens[at - 1]?.kind === 'name')) params.push('__VA_ARGS__');
          variadic = true;
        }
      }
      if (at >= tokens.length)
        return this.report('asm-preprocessor', `The parameters of ${name.text} are not closed.`, hash, end);
      at++;
    }
    const body = trimTokens(tokens.slice(at)).filter((token) => token.kind !== 'comment');
    const definition = {
      kind: 'define',
      name: name.text,
      ...(params && { params }),
      nameSpan: name.span,
      span: { file: this.file.id, start: hash, end },
      body: body.map((token) => token.text).join(''),
    } as const;
    const macro: CppMacro = { definition, params, variadic, body };
    this.session.definitions.push(definition);
    this.preprocessor.macros.set(name.text, macro);
  }

  private include(next: boolean, written: readonly Token[], hash: number, end: number): void {
    let tokens = written;
    if (tokens[0]?.kind === 'name') tokens = expandTokens(tokens, this.preprocessor.macros, this.session);
    const named = includeName(tokens);
    const first = written[0];
    const last = written.at(-1);
    if (named === undefined || first === undefined || last === undefined) {
      return this.report('asm-preprocessor', '#include needs "file" or <file>.', hash, end);
    }
    const span = { file: this.file.id, start: first.span.start, end: last.span.end };
    const origin = this.origin(span.start, span.end);
    const found = this.find(tokens, next);
    if (found === undefined) return this.session.missingInclude(named.name, span, origin);
    const file = this.session.addFile(found.path, found.text);
    this.session.includes.push({ span, name: named.name, file: file.id });
    if (!this.preprocessor.mayInclude(found.path)) return;
    if (this.depth >= MAX_INCLUDE_DEPTH) {
      return this.report(
        'asm-limit',
        `Files are included more than ${MAX_INCLUDE_DEPTH} deep; this one is left out.`,
        hash,
        end,
      );
    }
    const expansion: Expansion = {
      kind: 'include',
      name: named.name,
      call: span,
      ...(this.expansion && { parent: this.expansion }),
    };
    this.preprocessor.run(file, expansion, this.depth + 1);
  }

  private find(tokens: readonly Token[], next: boolean) {
    const named = includeName(tokens);
    return named === undefined
      ? undefined
      : this.session.resolver.resolve(named.name, next ? 'next' : named.kind, this.file.path);
  }

  private origin(start: number, end: number) {
    return { span: { file: this.file.id, start, end }, ...(this.expansion && { expansion: this.expansion }) };
  }

  private report(
    code: 'asm-preprocessor' | 'asm-limit',
    message: string,
    start: number,
    end: number,
    severity: 'error' | 'warning' = 'error',
  ): void {
    this.session.report(code, severity, message, this.origin(start, end));
  }
}

function includeName(
  tokens: readonly Token[],
): { readonly name: string; readonly kind: 'quote' | 'angle' } | undefined {
  const text = tokens
    .map((token) => token.text)
    .join('')
    .trim();
  const match = /^(?:"([^"]+)"|<([^>]+)>)/.exec(text);
  if (match === null) return undefined;
  return match[1] === undefined ? { name: match[2] ?? '', kind: 'angle' } : { name: match[1], kind: 'quote' };
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (isSpace(token) ? ' ' : token.text))
    .join('')
    .trim();
}

function needsExpansion(stretch: string, macros: CppMacros): boolean {
  if (stretch.includes('\\')) return true;
  if (macros.size === 0) return false;
  for (const [word] of stretch.matchAll(/[A-Za-z_]\w*/g)) if (macros.has(word)) return true;
  return false;
}

/** Where the assembler's comment begins, in which nothing needs expanding; the length when there is none. */
function commentStart(stretch: string): number {
  const match = /"(?:\\[^]|[^"\\])*"|\/\*[^]*?\*\/|(#|\/\/)/g;
  for (let found = match.exec(stretch); found !== null; found = match.exec(stretch)) {
    if (found[1] !== undefined) return found.index;
  }
  return stretch.length;
}
