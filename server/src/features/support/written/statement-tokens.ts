/** The words of one statement: labels, what it does, and what stands behind that. */
import type { Body, DirectiveNode, Statement } from '../../../syntax/ast.js';
import { ATT } from '../../../syntax/mode.js';
import { argumentShape } from '../../../syntax/directive-table.js';
import { originOf } from '../../../text/mapped.js';
import type { Range } from '../../../text/span.js';
import { templateParts, wordsIn, type Word } from './words.js';
import type { SyntaxMode } from '../../../syntax/ast.js';
import type { WrittenKind, WrittenToken } from './token.js';

/** Where the definition of a macro or repetition begins, and its parameters. */
export interface Block {
  readonly scope: number;
  readonly parameters: ReadonlySet<string>;
}

const OPENS_BLOCK = /^\.(?:macro|irpc?|irepc?|rept?)$/;
const CLOSES_BLOCK = /^\.end[mr]$/;
/** Words of a macro's head that say what a parameter takes. */
const PARAMETER_KINDS = new Set(['req', 'vararg']);

/** Takes the statements of a file in order; blocks that are open say whose parameter a `\name` is. */
export class StatementTokens {
  readonly tokens: WrittenToken[] = [];
  private readonly blocks: Block[] = [];
  private mode: SyntaxMode = ATT;

  /** Adds the words of the next statement. */
  add(statement: Statement): void {
    for (const { kind, name, range } of statement.labels) {
      this.templated(statement, kind === 'numeric' ? 'local' : 'symbol', range, name, true);
    }
    if (statement.body !== undefined) this.body(statement, statement.body);
  }

  private body(statement: Statement, body: Body): void {
    const { text } = statement.source;
    switch (body.kind) {
      case 'instruction': {
        this.mode = body.mode;
        for (const { range } of body.prefixes) this.put(statement, { kind: 'prefix', ...range, name: '' });
        const { mnemonic } = body;
        let from = body.prefixes.at(-1)?.range.end ?? body.range.start;
        if (mnemonic !== undefined) {
          const { range } = mnemonic;
          this.templated(statement, 'mnemonic', range, text.slice(range.start, range.end), false);
          from = Math.max(from, range.end);
        }
        this.words(statement, wordsIn(text, from, body.range.end, body.mode));
        break;
      }
      case 'assignment':
        this.templated(statement, 'symbol', body.nameRange, body.name, true);
        this.words(statement, wordsIn(text, body.nameRange.end, body.range.end, this.mode));
        break;
      case 'directive':
        this.directive(statement, body);
        break;
      case 'invalid':
        this.words(statement, wordsIn(text, body.range.start, body.range.end, this.mode));
    }
  }

  private directive(statement: Statement, body: DirectiveNode): void {
    const { name, nameRange, rest, range } = body;
    const { text } = statement.source;
    this.templated(statement, 'directive', nameRange, name, false);
    if (CLOSES_BLOCK.test(name)) this.blocks.pop();
    const shape = argumentShape(name);
    const words = wordsIn(text, rest.start, range.end, this.mode, name.startsWith('.cfi_'));
    if (OPENS_BLOCK.test(name)) this.head(statement, name, words, text);
    else if (shape === 'section') {
      const end = body.args[0]?.range.end ?? rest.start;
      if (end > rest.start) this.put(statement, { kind: 'section', start: rest.start, end, name: '' });
      this.words(statement, words.filter(({ start }) => start >= end).map(asWord), name);
    } else if (shape === 'assignment' && name !== '.size') {
      const [first, ...others] = words;
      if (first !== undefined) this.put(statement, first, first.kind === 'symbol', name);
      this.words(statement, others, name);
    } else if (shape === 'common' || shape === 'lcomm') {
      const [first, ...others] = words;
      if (first !== undefined) this.put(statement, first, first.kind === 'symbol', name);
      this.words(statement, others, name);
    } else if (shape === 'words' || shape === 'syntax' || shape === 'cfi-sections' || shape === 'cfi-start') {
      this.words(statement, words.map(asWord), name);
    } else this.words(statement, words, name);
  }

  /** The head of `.macro`, `.irp` and the like: names that get their meaning here. */
  private head(statement: Statement, name: string, words: readonly Word[], text: string): void {
    const scope = this.offset(statement, statement.body?.range.start ?? statement.range.start);
    const parameters = new Set<string>();
    this.blocks.push({ scope, parameters });
    let isMacroName = name === '.macro' && statement.labels.length === 0;
    let expectsName = name !== '.rept' && name !== '.rep';
    let previousEnd = -1;
    for (const word of words) {
      const between = previousEnd < 0 ? '' : text.slice(previousEnd, word.start);
      previousEnd = word.end;
      if (isMacroName && word.kind === 'symbol') {
        isMacroName = false;
        this.put(statement, { ...word, kind: 'macro' }, true, name);
      } else if (between.includes(':') && PARAMETER_KINDS.has(word.name)) {
        this.put(statement, asWord(word), false, name);
      } else if (expectsName && word.kind === 'symbol' && !between.includes('=')) {
        parameters.add(word.name);
        this.put(statement, { ...word, kind: 'parameter' }, true, name);
        // Behind the name of a repetition stand its values.
        if (name !== '.macro') expectsName = false;
      } else this.put(statement, word, false, name);
    }
  }

  private words(statement: Statement, words: readonly Word[], directive?: string): void {
    for (const word of words) this.put(statement, word, false, directive);
  }

  /** A word in which parameters of macros may stand. */
  private templated(statement: Statement, kind: WrittenKind, range: Range, name: string, defines: boolean): void {
    const { text } = statement.source;
    const { start, end } = range;
    if (!text.slice(start, end).includes('\\')) {
      this.put(statement, { kind, start, end, name }, defines);
      return;
    }
    for (const part of templateParts(text, start, end)) {
      const isParameter = part.parameter !== undefined;
      const word = { ...part, kind: isParameter ? ('parameter' as const) : kind, name: part.parameter ?? '' };
      this.put(statement, word, defines && !isParameter);
    }
  }

  private put(statement: Statement, word: Word, defines = false, directive?: string): void {
    const { kind, name } = word;
    if (word.end <= word.start) return;
    const { start, end } = originOf(statement.source, word).span;
    const scope = kind === 'parameter' ? this.scopeOf(name) : undefined;
    this.tokens.push({
      kind,
      start,
      end,
      name,
      defines,
      ...(directive !== undefined && { directive }),
      ...(scope !== undefined && { scope }),
    });
  }

  private scopeOf(parameter: string): number | undefined {
    return [...this.blocks].reverse().find(({ parameters }) => parameters.has(parameter))?.scope;
  }

  private offset(statement: Statement, at: number): number {
    return originOf(statement.source, { start: at, end: at }).span.start;
  }
}

function asWord(word: Word): Word {
  return word.kind === 'symbol' ? { ...word, kind: 'word', name: '' } : word;
}
