/** Writing expanded tokens as the text that the assembler reads, blanks where GCC puts them (scan_translation_unit in c-ppoutput.c). */
import type { MappedBuilder } from '../syntax/mapped-builder.js';
import type { Expansion } from '../text/mapped.js';
import type { SourceFile } from '../text/source.js';
import { type Token } from './cpp-tokens.js';
import { isNamePart, isNameStart } from './cpp-lex.js';

/** Writes the tokens of one line of output. */
export class LinePrinter {
  private avoid = false;
  private source: Token | undefined;
  private previous: Token | undefined;
  /** Where the text behind the last token written stands, if it was written as it stands there. */
  private verbatimEnd: number;

  constructor(
    private readonly output: MappedBuilder,
    private readonly file: SourceFile,
    private readonly expansion: Expansion | undefined,
    lineStart: number,
  ) {
    this.verbatimEnd = lineStart;
  }

  /** Takes one token, padding included. */
  write(token: Token): void {
    if (token.kind === 'padding') {
      // The first padding decides, unless it has no blank and an expansion ends here.
      if (!this.avoid || this.source === undefined) this.source = token.source;
      else if (!this.source.white && token.source === undefined) this.source = undefined;
      this.avoid = true;
      return;
    }
    if (this.needsBlank(token)) this.blank(token);
    if (token.verbatim) this.output.appendVerbatim(token.text, token.span, token.expansion);
    else this.output.appendText(token.text, token.span, token.expansion);
    this.verbatimEnd = this.isWritten(token) ? token.end : -1;
    this.previous = token;
    this.avoid = false;
    this.source = undefined;
  }

  private needsBlank(token: Token): boolean {
    if (!this.avoid) return token.white;
    if ((this.source ?? token).white) return true;
    return this.previous !== undefined && growsTogether(this.previous, token);
  }

  /** The blanks as they stand in the file if they are nothing else, so that the text stays one stretch; else one blank. */
  private blank(token: Token): void {
    const { verbatimEnd } = this;
    if (verbatimEnd >= 0 && verbatimEnd < token.start && this.isWritten(token)) {
      const gap = this.file.text.slice(verbatimEnd, token.start);
      if (/^[ \t]+$/.test(gap)) {
        const span = { file: this.file.id, start: verbatimEnd, end: token.start };
        this.output.appendVerbatim(gap, span, this.expansion);
        return;
      }
    }
    const span = { file: token.file, start: token.start, end: token.start };
    this.output.appendText(' ', span, token.expansion);
  }

  /** Whether the token stands in the file that is printed, outside of any macro. */
  private isWritten(token: Token): boolean {
    return token.verbatim && token.file === this.file.id && token.expansion === this.expansion;
  }
}

const BEFORE_EQUALS = new Set(['=', '!', '>', '<', '+', '-', '*', '/', '%', '&', '|', '^', '>>', '<<']);

const FOLLOWERS: Readonly<Record<string, string>> = {
  '>': '>',
  '<': '<%:',
  '+': '+',
  '-': '->',
  '/': '/*',
  '%': ':%',
  '&': '&',
  '|': '|',
  ':': ':>',
  '->': '*',
  '.': '.%',
  '#': '#%',
};

/** Whether the two without a blank would be read as something else (cpp_avoid_paste in lex.c). */
function growsTogether(left: Token, right: Token): boolean {
  const first = right.kind === 'other' ? (right.text[0] ?? '') : '';
  const isName = right.kind === 'name';
  const isNumber = right.kind === 'number';
  const isLiteral = right.kind === 'string' || right.kind === 'character';
  switch (left.kind) {
    case 'name':
      // A number that is also the tail of a name: `1b`, not `1.2`.
      return isName || isLiteral || (isNumber && isNameTail(right.text));
    case 'number':
      return isName || isNumber || right.kind === 'character' || (first !== '' && '.+-'.includes(first));
    case 'other':
      if (first === '=' && BEFORE_EQUALS.has(left.text)) return true;
      if (left.text === '\\') return isName;
      if (left.text === '.' && isNumber) return true;
      return first !== '' && (FOLLOWERS[left.text] ?? '').includes(first);
    default:
      return false;
  }
}

function isNameTail(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isNamePart(text.charCodeAt(at))) return false;
  return text !== '' && (isNameStart(text.charCodeAt(0)) || /^\d/.test(text));
}
