/** What each directive of cpp does (directives.c of GCC 12). */
import type { Expansion } from '../text/mapped.js';
import { positionAt } from '../text/source.js';
import type { Range } from '../text/span.js';
import type { CppFile } from './cpp-file.js';
import { evaluateCondition } from './cpp-condition.js';
import { Expander } from './cpp-expand.js';
import { headerName, isPlainHeader, type HeaderName } from './cpp-include.js';
import { bodyText, parseDefine, sameMacro, type CppMacro } from './cpp-macros.js';
import { isPunctuation, spell, type Token } from './cpp-tokens.js';
import { MAX_INCLUDE_DEPTH } from './session.js';

const CONDITIONALS = new Set(['if', 'ifdef', 'ifndef', 'elif', 'elifdef', 'elifndef', 'else', 'endif']);
const OTHERS = new Set(
  'define undef include include_next import error warning pragma line ident sccs assert unassert'.split(' '),
);

/** Runs the directives of one file. */
export class CppDirectives {
  constructor(private readonly file: CppFile) {}

  /** Whether a `#` with this word behind it is a directive; in assembly every other one is text. */
  knows(word: string): boolean {
    return CONDITIONALS.has(word) || OTHERS.has(word);
  }

  /** Whether it counts in text that is switched off. */
  isConditional(word: string): boolean {
    return CONDITIONALS.has(word);
  }

  /** Runs the directive; `tokens` begin with the `#`. Gives the file that is to be read next, for `#include`. */
  run(word: string, tokens: readonly Token[], span: Range): CppFile | undefined {
    const rest = tokens.slice(2);
    if (word === 'include' || word === 'include_next' || word === 'import') return this.include(word, rest, span);
    this.act(word, rest, span);
    return undefined;
  }

  private act(word: string, rest: readonly Token[], span: Range): void {
    if (CONDITIONALS.has(word)) return this.conditional(word, rest, span);
    switch (word) {
      case 'define':
        return this.define(rest, span);
      case 'undef':
        return this.undefine(rest, span);
      case 'error':
        return this.error(rest, span);
      case 'warning':
        return this.file.report('warning', `#warning ${spell(rest)}`, span);
      case 'line':
        return this.line(rest, span);
      case 'pragma':
        if (rest[0]?.text === 'once') this.file.cpp.once.add(this.file.file.path);
    }
  }

  private conditional(word: string, rest: readonly Token[], span: Range): void {
    const { conditionals } = this.file;
    const written = `#${word} ${spell(rest)}`.trim();
    let misplaced: ReturnType<typeof conditionals.end>;
    switch (word) {
      case 'if':
      case 'ifdef':
      case 'ifndef':
        return conditionals.begin(written, span, () => this.holds(word, rest, span));
      case 'else':
        misplaced = conditionals.turn(written, span, undefined);
        break;
      case 'endif':
        misplaced = conditionals.end(span);
        break;
      default:
        misplaced = conditionals.turn(written, span, () => this.holds(word.slice(2), rest, span));
    }
    if (misplaced === 'alone') this.file.report('error', `#${word} without #if.`, span);
    if (misplaced === 'behind-else') this.file.report('error', `#${word} behind #else.`, span);
  }

  private holds(word: string, rest: readonly Token[], span: Range): boolean {
    if (word === 'ifdef' || word === 'ifndef' || word === 'def' || word === 'ndef') {
      const name = rest[0];
      if (name?.kind === 'name') return this.isDefined(name) === !word.includes('n');
      this.file.report('error', `${spell([...rest]) || 'Nothing'} is no name of a macro.`, span);
      return false;
    }
    const { cpp, oneLine } = this.file;
    const expander = new Expander([...rest], cpp.macros, cpp.session, oneLine);
    const solid = (read: () => Token | undefined) => (): Token | undefined => {
      for (let token = read(); ; token = read()) if (token?.kind !== 'padding') return token;
    };
    const result = evaluateCondition({
      next: solid(() => expander.next()),
      raw: solid(() => expander.raw()),
      isDefined: (name) => this.isDefined(name),
      hasInclude: (tokens, next) => {
        const header = this.header(tokens);
        return header !== undefined && this.find(header, next) !== undefined;
      },
      unknownCall: (name) => cpp.session.unknownName(name.text, { span: name.span }),
    });
    if ('holds' in result) return result.holds;
    this.file.report('error', result.problem, span);
    return false;
  }

  private isDefined(name: Token): boolean {
    // GCC has these two in conditions only, and says that they are defined.
    if (name.text === '__has_include' || name.text === '__has_include_next') return true;
    const macro = this.file.cpp.macros.get(name.text);
    if (name.verbatim) this.file.cpp.session.use(name.text, name.span, macro?.definition);
    return macro !== undefined;
  }

  private define(rest: readonly Token[], span: Range): void {
    const { file } = this;
    const parsed = parseDefine(rest);
    if ('problem' in parsed) return file.report('error', parsed.problem, span);
    const { name, params, variadic, body } = parsed;
    const from = body[0] === undefined ? rest.length : rest.findIndex(({ start }) => start >= (bodyStart(body) ?? 0));
    const definition = {
      kind: 'define',
      name: name.text,
      ...(params && { params }),
      nameSpan: name.span,
      span: { file: file.file.id, start: span.start, end: span.end },
      body: bodyText(rest, from),
    } as const;
    const macro: CppMacro = { definition, params, variadic, body };
    const known = file.cpp.macros.get(name.text);
    if (known !== undefined && !sameMacro(known, macro)) {
      file.report(
        'warning',
        `The macro ${name.text} is defined already, and differently; this definition replaces it.`,
        name,
      );
    }
    if (file.isWritten) file.cpp.session.definitions.push(definition);
    file.cpp.define(name.text, macro);
  }

  private undefine(rest: readonly Token[], span: Range): void {
    const name = rest[0];
    if (name?.kind !== 'name') return this.file.report('error', '#undef needs the name of a macro.', span);
    this.isDefined(name);
    this.file.cpp.define(name.text, undefined);
  }

  /** Where headers are missing, what is wrong may be due to that alone. */
  private error(rest: readonly Token[], span: Range): void {
    const message = `#error ${spell(rest)}`.trim();
    if (!this.file.cpp.session.lacksIncludes) return this.file.report('error', message, span);
    this.file.report('info', `${message} (include files are missing, which may be the reason)`, span);
  }

  private line(rest: readonly Token[], span: Range): void {
    const { file } = this;
    const [number, name] = this.expanded(rest);
    if (number?.kind !== 'number' || !/^\d+$/.test(number.text)) {
      return file.report('error', '#line needs a number.', span);
    }
    if (name !== undefined && name.kind !== 'string') {
      return file.report('error', `${name.text} is no name of a file for #line.`, span);
    }
    if (file.isMain) file.cpp.trace.asksPlace = true;
    // The number counts for the line behind the directive.
    file.lineShift = Number(number.text) - positionAt(file.file, span.end).line - 1;
    if (name !== undefined) file.presumedName = name.text.slice(1, -1);
  }

  private include(word: string, rest: readonly Token[], span: Range): CppFile | undefined {
    const { file } = this;
    const { cpp } = file;
    const header = this.header(rest);
    const [first] = rest;
    const last = isPunctuation(first, '<')
      ? rest.find((token) => token.text.includes('>'))
      : isPlainHeader(first)
        ? first
        : rest.at(-1);
    // `#include CONFIG_HEADER`, where a header that would define it was not found.
    if (header === undefined && first?.kind === 'name' && cpp.session.lacksIncludes) {
      cpp.session.missingInclude(first.text, first.span, file.origin(first));
      return undefined;
    }
    if (header === undefined || first === undefined || last === undefined) {
      file.report('error', `#${word} needs "file" or <file>.`, span);
      return undefined;
    }
    const written = { file: file.file.id, start: first.start, end: Math.max(first.end, last.end) };
    const origin = file.origin(written);
    const found = this.find(header, word === 'include_next');
    if (found === undefined) {
      cpp.session.missingInclude(header.name, written, origin);
      return undefined;
    }
    const included = cpp.session.addFile(found.path, found.text);
    cpp.session.includes.push({ span: written, name: header.name, file: included.id });
    if (word === 'import' && cpp.once.has(found.path)) return undefined;
    const guard = cpp.guards.get(found.path);
    if (cpp.once.has(found.path) || (guard !== undefined && cpp.macros.has(guard))) return undefined;
    if (word === 'import') cpp.once.add(found.path);
    if (file.depth >= MAX_INCLUDE_DEPTH) {
      const message = `Files are included more than ${MAX_INCLUDE_DEPTH} deep; this one is left out.`;
      cpp.session.reportOnce('asm-limit', 'error', 'depth of includes', message, origin);
      return undefined;
    }
    if (!cpp.session.mayInclude(found.text.length, origin)) return undefined;
    const expansion: Expansion = {
      kind: 'include',
      name: header.name,
      call: written,
      ...(file.expansion && { parent: file.expansion }),
    };
    return file.inside(included, expansion, found.position);
  }

  /** The file that the tokens name, themselves or by a macro. */
  private header(tokens: readonly Token[]): HeaderName | undefined {
    return headerName(isPlainHeader(tokens[0]) ? tokens : this.expanded(tokens));
  }

  private expanded(tokens: readonly Token[]): Token[] {
    const { cpp, oneLine } = this.file;
    const expander = new Expander([...tokens], cpp.macros, cpp.session, oneLine);
    const out: Token[] = [];
    for (let token = expander.next(); token !== undefined; token = expander.next()) {
      if (token.kind !== 'padding') out.push(token);
    }
    return out;
  }

  private find(header: HeaderName, next: boolean) {
    const { cpp, file, depth, position } = this.file;
    // In the main file there is no folder to go on behind; GCC warns and takes it for #include.
    const kind = next && depth > 0 ? 'next' : header.kind;
    return cpp.session.resolver.resolve(header.name, kind, file.path, position);
  }
}

function bodyStart(body: CppMacro['body']): number | undefined {
  return body[0]?.token.start;
}
