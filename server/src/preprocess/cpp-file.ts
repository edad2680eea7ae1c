/** The C preprocessor over one file, line by line: text that is handed on, and the directives between. */
import { HASH, LF, SLASH, QUOTE, APOSTROPHE, BACKSLASH, isDigit } from '../syntax/chars.js';
import { cppLine, type CppLine, spliceEnd } from '../syntax/cpp-lines.js';
import type { Expansion, Origin } from '../text/mapped.js';
import { positionAt, type SourceFile } from '../text/source.js';
import type { Severity } from '../text/problem.js';
import { runSteps, type Steps } from '../text/steps.js';
import type { Range } from '../text/span.js';
import type { Preprocessor } from './cpp.js';
import { CppConditionals } from './cpp-conditionals.js';
import { CppDirectives } from './cpp-directives.js';
import { Expander, type TokenSource } from './cpp-expand.js';
import { recordInactive } from './cpp-inactive.js';
import { isNamePart, isNameStart, isWhite, lex } from './cpp-lex.js';
import type { DynamicMacro } from './cpp-macros.js';
import { LinePrinter } from './cpp-print.js';
import { isPunctuation, Token } from './cpp-tokens.js';

/** A run over one file. */
export class CppFile {
  readonly conditionals: CppConditionals;
  /** What `#line` says: added to the line counted from 1, and the name in the place of the path. */
  lineShift = 1;
  presumedName: string | undefined;
  /** Whether somebody wrote the file, so that what stands in it is worth remembering. */
  readonly isWritten: boolean;
  private readonly line: CppLine = { end: 0, spliced: false, commented: false, open: false };
  private readonly directives: CppDirectives;
  /** Where macro expansion gets what it needs: on lines of text, it may read on. */
  private readonly lines: TokenSource = {
    more: (into, forParenthesis) => this.more(into, forParenthesis),
    dynamic: (name, at) => this.dynamic(name, at),
    report: (message, at) => this.reportAt(message, at),
  };
  /** Within a directive, a call ends on its line. */
  readonly oneLine: TokenSource = { ...this.lines, more: () => false };
  /** A directive was met where only text is read. */
  hasDirectives = false;
  private isTextOnly = false;
  private start = 0;
  private next = 0;
  /** Grows with every line, to tell whether a call went on in further ones. */
  private linesRead = 0;
  /** `#ifndef X` around everything: the first thing in the file, then inside, then behind its `#endif`. */
  private guard: { readonly name: string; readonly isClosed: boolean } | 'possible' | 'none' = 'possible';

  constructor(
    readonly cpp: Preprocessor,
    readonly file: SourceFile,
    readonly expansion: Expansion | undefined,
    readonly depth: number,
    /** Where in the search list the file was found, for `#include_next`. */
    readonly position?: number,
  ) {
    this.isWritten = !file.path.startsWith('<');
    this.conditionals = new CppConditionals(({ start, end, conditions, asked }) => {
      const places = asked.map((range) => ({ file: file.id, start: range.start, end: range.end }));
      this.cpp.session.inactive.push({ span: { file: file.id, start, end }, conditions, asked: places });
    });
    this.directives = new CppDirectives(this);
  }

  /** Runs over the file, and over those that it includes. */
  *steps(): Steps<void> {
    const { session, trace } = this.cpp;
    for (;;) {
      if (this.isMain && trace.isDue(this.next)) this.mark(this.next);
      if (!this.readLine()) break;
      const word = this.directiveWord();
      if (word !== undefined) {
        // An edit before the directive is read up to here.
        if (this.isMain && !this.line.open && trace.isBehind(this.start)) this.mark(this.start);
        const included = this.directive(word);
        if (included !== undefined) yield* included.steps();
      } else this.text();
      if (session.mayPause(this.line.end - this.start)) yield;
    }
    if (this.isMain && this.file.text.endsWith('\n')) this.mark(this.next);
    for (const { condition, span } of this.conditionals.open) {
      this.report('error', `${condition} has no #endif.`, span);
    }
    this.conditionals.finish(this.file.text.length);
    if (typeof this.guard === 'object' && this.guard.isClosed) this.cpp.guards.set(this.file.path, this.guard.name);
  }

  /** Whether this is the file that is assembled, and no header that includes itself. */
  get isMain(): boolean {
    return this.file.id === 0 && this.depth === 0;
  }

  /** Offset of the line that is read next. */
  get nextLine(): number {
    return this.next;
  }

  /**
   * Reads text from the beginning of a line on and gives the offsets of lines that may be where it ends, until the file
   * ends or a directive is met.
   */
  *textLines(from: number): Generator<number, void, undefined> {
    this.isTextOnly = true;
    this.next = from;
    for (;;) {
      yield this.next;
      if (!this.readLine()) return;
      if (this.directiveWord() !== undefined) this.hasDirectives = true;
      else this.text();
      if (this.hasDirectives) return;
    }
  }

  private mark(position: number): void {
    const { session, output, trace } = this.cpp;
    const { problems, uses, definitions, expandedSoFar } = session;
    trace.checkpoints.push({
      position,
      output: output.length,
      problems: problems.length,
      uses: uses.length,
      definitions: definitions.length,
      expanded: expandedSoFar,
      directives: trace.directives,
      changes: trace.changes.length,
      active: Number(this.conditionals.isActive),
    });
  }

  /** The run over a file that this one includes. */
  inside(file: SourceFile, expansion: Expansion, position: number | undefined): CppFile {
    return new CppFile(this.cpp, file, expansion, this.depth + 1, position);
  }

  /** Where a stretch of the file stands. */
  origin(range: Range): Origin {
    const span = { file: this.file.id, start: range.start, end: range.end };
    return this.expansion === undefined ? { span } : { span, expansion: this.expansion };
  }

  /** Reports something about a stretch of the file. */
  report(severity: Severity, message: string, range: Range): void {
    this.cpp.session.report('asm-preprocessor', severity, message, this.origin(range));
  }

  private reportAt(message: string, { span, expansion }: Token): void {
    this.cpp.session.report('asm-preprocessor', 'error', message, { span, ...(expansion && { expansion }) });
  }

  /** Reads lines on for a call that is not complete. A parenthesis that would make one is not looked for behind a directive. */
  private more(into: Token[], forParenthesis: boolean): boolean {
    for (;;) {
      const { start, next } = this;
      const end = this.line.end;
      if (!this.readLine()) return false;
      const word = this.directiveWord();
      if (word !== undefined) {
        if (forParenthesis) {
          this.start = start;
          this.next = next;
          this.line.end = end;
          return false;
        }
        const included = this.directive(word);
        if (included !== undefined) runSteps(included.steps());
        continue;
      }
      if (!this.conditionals.isActive) continue;
      into.push(new Token('newline', '', this.file.id, this.start - 1, this.start, true, false, this.expansion));
      const before = into.length;
      this.lexLine(into);
      if (into.length > before) return true;
    }
  }

  /** The text of a macro whose value depends on the place. */
  private dynamic(name: DynamicMacro, at: Token): string {
    if (this.isMain && (name === '__LINE__' || name === '__COUNTER__')) this.cpp.trace.asksPlace = true;
    switch (name) {
      case '__FILE__':
        return quoted(this.presumedName ?? this.file.path);
      case '__BASE_FILE__':
        return quoted(this.cpp.mainPath);
      case '__INCLUDE_LEVEL__':
        return String(this.depth);
      case '__COUNTER__':
        return String(this.cpp.count());
      case '__LINE__': {
        let start = at.start;
        // In an expansion, the line of the outermost call.
        for (let step = at.expansion; step !== undefined && step.kind !== 'include'; step = step.parent) {
          start = step.call.start;
        }
        return String(positionAt(this.file, start).line + this.lineShift);
      }
    }
  }

  /** The tokens of the line, and its comments recorded. */
  lexLine(into: Token[]): void {
    const { file, start, line, expansion } = this;
    const comments: Range[] = [];
    lex({ text: file.text, file: file.id, start, end: line.end, spliced: line.spliced, expansion }, into, comments);
    for (const comment of comments) {
      const span = { file: file.id, ...comment };
      this.cpp.session.comments.push({ text: commentText(file.text.slice(span.start, span.end)), span });
    }
  }

  private readLine(): boolean {
    const { text } = this.file;
    if (this.next >= text.length) return false;
    this.start = this.next;
    const { line } = this;
    cppLine(text, this.start, text.length, line);
    this.next = line.end + 1;
    this.linesRead++;
    if (line.open && this.conditionals.isActive) {
      const at = text.lastIndexOf('/*', line.end);
      this.report('error', 'A comment is not closed.', { start: Math.max(this.start, at), end: line.end });
    }
    return true;
  }

  /** The word behind the `#` that begins the line, empty for none; undefined when the line is text. */
  private directiveWord(): string | undefined {
    const { text } = this.file;
    const { end } = this.line;
    let at = this.skipSpace(this.start);
    if (at >= end || text.charCodeAt(at) !== HASH || text.charCodeAt(at + 1) === HASH) return undefined;
    at = this.skipSpace(at + 1);
    const from = at;
    while (at < end && isNamePart(text.charCodeAt(at))) at++;
    const word = text.slice(from, at);
    if (word === '') return from >= end ? '' : undefined;
    return this.directives.knows(word) ? word : undefined;
  }

  /** The offset behind blanks, comments and splices. */
  private skipSpace(from: number): number {
    const { text } = this.file;
    const { end, spliced, commented } = this.line;
    let at = from;
    for (;;) {
      while (at < end && isWhite(text.charCodeAt(at))) at++;
      const code = text.charCodeAt(at);
      if (commented && code === SLASH && text.startsWith('/*', at)) {
        const close = text.indexOf('*/', at + 2);
        at = close < 0 ? end : Math.min(end, close + 2);
      } else if (commented && code === SLASH && text.startsWith('//', at)) return end;
      else {
        const next = spliced && code === BACKSLASH ? spliceEnd(text, at, end) : 0;
        if (next === 0) return Math.min(at, end);
        at = next;
      }
    }
  }

  /** Takes a directive; gives the file that it includes, which is read next. */
  private directive(word: string): CppFile | undefined {
    if (this.isTextOnly) {
      this.hasDirectives = true;
      return undefined;
    }
    if (this.isMain) this.cpp.trace.directives++;
    const { isActive } = this.conditionals;
    if (!isActive && !this.directives.isConditional(word)) {
      if (this.depth === 0) recordInactive(this.cpp, this.lineText(), word === 'define');
      return undefined;
    }
    const tokens: Token[] = [];
    if (isActive) this.lexLine(tokens);
    else lex(this.lineText(), tokens);
    this.followGuard(word, tokens);
    return this.directives.run(word, tokens, { start: tokens[0]?.start ?? this.start, end: this.line.end });
  }

  private lineText() {
    const { file, start, line, expansion } = this;
    return { text: file.text, file: file.id, start, end: line.end, spliced: line.spliced, expansion };
  }

  private followGuard(word: string, tokens: readonly Token[]): void {
    const depth = this.conditionals.open.length;
    const { guard } = this;
    if (guard === 'possible') {
      const name = tokens.length === 3 && tokens[2]?.kind === 'name' ? tokens[2].text : undefined;
      this.guard = word === 'ifndef' && name !== undefined ? { name, isClosed: false } : 'none';
    } else if (typeof guard === 'object') {
      if (guard.isClosed || (depth === 1 && word.startsWith('el'))) this.guard = 'none';
      else if (depth === 1 && word === 'endif') this.guard = { name: guard.name, isClosed: true };
    }
  }

  private text(): void {
    const { start, line, file } = this;
    const from = this.skipSpace(start);
    if (from >= line.end) {
      // Comments alone.
      if (line.commented && this.conditionals.isActive) this.lexLine([]);
      return;
    }
    if (this.conditionals.open.length === 0) this.guard = 'none';
    if (!this.conditionals.isActive) {
      if (this.depth === 0) recordInactive(this.cpp, this.lineText(), false);
      return;
    }
    if (line.spliced || line.commented || this.mentionsMacro(from, line.end)) this.expand();
    else {
      const span = { file: file.id, start, end: line.end };
      this.cpp.output.appendVerbatim(file.text.slice(start, line.end), span, this.expansion);
    }
    this.lineFeed(this.line.end);
  }

  private lineFeed(at: number): void {
    const span = { file: this.file.id, start: at, end: Math.min(at + 1, this.file.text.length) };
    if (span.end > at) this.cpp.output.appendVerbatim('\n', span, this.expansion);
    else this.cpp.output.appendText('\n', span, this.expansion);
  }

  /** Whether a name outside of literals is that of a macro. */
  private mentionsMacro(from: number, end: number): boolean {
    const { text } = this.file;
    const { macros } = this.cpp;
    let at = from;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (isNameStart(code)) {
        const word = at;
        do at++;
        while (at < end && isNamePart(text.charCodeAt(at)));
        if (macros.has(text.slice(word, at))) return true;
      } else if (isDigit(code)) {
        do at++;
        while (at < end && isNamePart(text.charCodeAt(at)));
      } else if (code === QUOTE || code === APOSTROPHE) {
        do at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
        while (at < end && text.charCodeAt(at) !== code && text.charCodeAt(at) !== LF);
        at++;
      } else at++;
    }
    return false;
  }

  private expand(): void {
    const { cpp, file, expansion } = this;
    const base: Token[] = [];
    this.lexLine(base);
    const expander = new Expander(base, cpp.macros, cpp.session, this.lines);
    let printer = new LinePrinter(cpp.output, file, expansion, this.start);
    let previous: Token | undefined;
    for (let token = expander.next(); token !== undefined; token = expander.next()) {
      const stop = this.isComment(token, previous) ? this.writeComment(token, expander, printer) : token;
      if (stop === undefined) return;
      if (stop.kind === 'newline') {
        this.lineFeed(stop.start);
        printer = new LinePrinter(cpp.output, file, expansion, stop.end);
      } else printer.write(stop);
      previous = stop;
    }
  }

  /** Whether the assembler's comment begins with the token. */
  private isComment(token: Token, previous: Token | undefined): boolean {
    if (!token.verbatim || token.expansion !== this.expansion) return false;
    if (!isPunctuation(token, '#') && !isPunctuation(token, '##')) return false;
    return previous?.text.endsWith('\\') !== true || previous.end !== token.start;
  }

  /**
   * Macros are expanded in comments of the assembler too, which matters when a call takes further lines along.
   * Otherwise the comment is handed on as it was written. Gives the line feed behind it, or undefined at the end.
   */
  private writeComment(first: Token, expander: Expander, printer: LinePrinter): Token | undefined {
    const { file, linesRead } = this;
    const { end } = this.line;
    const tokens = [first];
    expander.recording = false;
    let stop = expander.next();
    for (; stop !== undefined && stop.kind !== 'newline'; stop = expander.next()) tokens.push(stop);
    expander.recording = true;
    const written = file.text.slice(first.start, end);
    const isPlain = (this.linesRead === linesRead || stop?.start === end) && !written.includes('\n');
    if (isPlain && first.start < end) {
      printer.write(first);
      const rest = { file: file.id, start: first.end, end };
      this.cpp.output.appendVerbatim(file.text.slice(rest.start, end), rest, this.expansion);
    } else for (const token of tokens) printer.write(token);
    return stop;
  }
}

function commentText(raw: string): string {
  if (!raw.startsWith('/*')) return raw.slice(2);
  return raw.slice(2, raw.length > 3 && raw.endsWith('*/') ? -2 : undefined);
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
