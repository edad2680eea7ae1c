/**
 * Names in text that is not assembled as it stands – branches switched off, bodies of macros, heads of macros – by the
 * place they are written at: the program knows nothing of them.
 */
import type { Analysis } from '../../analysis/analysis.js';
import type { FileId, Span } from '../../text/span.js';
import { originOf } from '../../text/mapped.js';
import type { Steps } from '../../text/steps.js';
import { isIn, type Place } from './place.js';
import { commentAt, statementsAround } from './text-order.js';
import { tokensOfFile, tokensOfFileSteps } from './written/file-tokens.js';
import { StatementTokens } from './written/statement-tokens.js';
import type { WrittenToken } from './written/token.js';

/** A name that is known by its text alone. */
export interface WrittenName {
  readonly kind: 'written';
  readonly what: 'parameter' | 'local label' | 'symbol';
  readonly name: string;
  /** Undefined when nothing in the files that were read defines it. */
  readonly definition: Span | undefined;
  /** Every place that names it, without backslash and direction, the definition first. */
  readonly mentions: readonly Span[];
  readonly span: Span;
}

/** Whether words of the place may have to be looked at by their text: cheap, and true rather too often. */
export function mayBeUnassembled(analysis: Analysis, place: Place): boolean {
  if (isHidden(analysis, place)) return true;
  const text = analysis.reading.files[place.file]?.text ?? '';
  const start = text.lastIndexOf('\n', place.offset - 1) + 1;
  const feed = text.indexOf('\n', place.offset);
  return /\\|^\s*(?:#|\.irp|\.macro|\.extern|\.xref)/.test(text.slice(start, feed < 0 ? text.length : feed));
}

/** Whether the place is in text that is switched off, or in the definition of a macro. */
function isHidden({ reading: { inactive, definitions } }: Analysis, place: Place): boolean {
  return (
    inactive.some(({ span }) => isIn(span, place)) ||
    definitions.some(({ kind, span }) => kind !== 'assignment' && isIn(span, place))
  );
}

/** The word at the place; undefined where there is none. */
export function writtenAt(analysis: Analysis, place: Place): WrittenToken | undefined {
  const tokens = isBlankAt(analysis, place)
    ? []
    : (tokensAssembledAt(analysis, place) ?? tokensOfFile(analysis, place.file));
  const touching = tokens.filter(({ start, end }) => start <= place.offset && place.offset <= end);
  // Of two words side by side the one that names something counts.
  return touching.find(({ kind, name }) => name !== '' && kind !== 'relocation') ?? touching[0];
}

/**
 * Takes in advance the steps that whoever asks for names at the place would take at once: where its text is not assembled as
 * it is written, all words of the file are looked at, and by who asks where a name is mentioned, too.
 */
export function* wordsForPlace(analysis: Analysis, place: Place, asksForMentions = false): Steps<void> {
  const { inactive, definitions } = analysis.reading;
  const isInFile = ({ span }: { readonly span: Span }): boolean => span.file === place.file;
  const mayBeHidden =
    asksForMentions &&
    (inactive.some(isInFile) || definitions.some((one) => one.kind !== 'assignment' && isInFile(one)));
  if (mayBeHidden || (!isBlankAt(analysis, place) && tokensAssembledAt(analysis, place) === undefined))
    yield* tokensOfFileSteps(analysis, place.file);
}

/** Whether no word stands at a place that is assembled: blanks on both sides, in which comments and strings may lie. */
function isBlankAt(analysis: Analysis, place: Place): boolean {
  const { files, inactive } = analysis.reading;
  const text = files[place.file]?.text ?? '';
  return (
    text.slice(Math.max(0, place.offset - 1), place.offset + 1).trim() === '' &&
    !inactive.some(({ span }) => isIn(span, place))
  );
}

/**
 * The words of the statement at the place where it is assembled just as it is written; undefined where it is not, and all
 * words of the file have to be looked at.
 */
function tokensAssembledAt(analysis: Analysis, place: Place): readonly WrittenToken[] | undefined {
  if (isInComment(analysis, place)) return [];
  if (mayBeUnassembled(analysis, place)) return undefined;
  const statement = statementsAround(analysis, place).find(({ source, range }) =>
    isIn(originOf(source, range).span, place),
  );
  if (statement?.source.segments.every(({ verbatim, expansion }) => verbatim && expansion === undefined) !== true)
    return undefined;
  const words = new StatementTokens();
  words.add(statement);
  return words.tokens;
}

/** Whether the place is inside of a comment beside text that is assembled, where no name can stand. */
function isInComment(analysis: Analysis, place: Place): boolean {
  const comment = commentAt(analysis, place);
  if (comment === undefined || comment.span.start >= place.offset || comment.span.end <= place.offset) return false;
  return !isHidden(analysis, place);
}

/** What a parameter of a macro or a numeric label stands for; undefined for other words. */
export function scopedName(analysis: Analysis, file: FileId, token: WrittenToken): WrittenName | undefined {
  if (token.kind !== 'parameter' && token.kind !== 'local') return undefined;
  const tokens = tokensOfFile(analysis, file);
  if (token.kind === 'parameter') {
    if (token.scope === undefined) return undefined;
    const mine = tokens.filter(
      ({ kind, name, scope }) => kind === 'parameter' && name === token.name && scope === token.scope,
    );
    return nameOf(analysis, file, 'parameter', token, mine);
  }
  const text = analysis.reading.files[file]?.text ?? '';
  const target = targetOfLocal(tokens, token, text);
  if (target === undefined) return undefined;
  const mine = tokens.filter((one) => one.kind === 'local' && targetOfLocal(tokens, one, text) === target);
  return nameOf(analysis, file, 'local label', token, mine);
}

/** A name of the file's own that only text defines or uses which is not assembled. */
export function unassembledName(analysis: Analysis, file: FileId, token: WrittenToken): WrittenName | undefined {
  if (token.kind !== 'symbol' || token.name === '') return undefined;
  const mine = tokensOfFile(analysis, file).filter(({ kind, name }) => kind === 'symbol' && name === token.name);
  return nameOf(analysis, file, 'symbol', token, mine);
}

/**
 * Where a symbol is named, or a macro of the assembler called, in text that is not assembled, in all files that were
 * read or in the given one. Macros are found without regard to case.
 */
export function unassembledMentions(
  analysis: Analysis,
  written: string,
  as: 'symbol' | 'mnemonic',
  file?: FileId,
): readonly Span[] {
  const same = (name: string): string => (as === 'mnemonic' ? name.toLowerCase() : name);
  const name = same(written);
  const { files, inactive, definitions, uses } = analysis.reading;
  const hidden = [...inactive, ...definitions.filter(({ kind }) => kind === 'macro' || kind === 'define')];
  return files.flatMap(({ id, text }) => {
    if (file !== undefined && id !== file) return [];
    const regions = hidden.filter(({ span }) => span.file === id);
    // Only where the name stands in one of them need the words be told apart.
    if (!regions.some(({ span }) => same(text.slice(span.start, span.end)).includes(name))) return [];
    return tokensOfFile(analysis, id)
      .filter((token) => token.kind === as && same(token.name) === name)
      .filter(({ start, end }) => regions.some(({ span }) => start >= span.start && end <= span.end))
      .filter(({ start }) => !uses.some((use) => use.definition && use.span.file === id && use.span.start === start))
      .map((token) => spanOf(id, token, text));
  });
}

/** The label that `1b` or `1f` leads to by the order of the text. */
function targetOfLocal(tokens: readonly WrittenToken[], token: WrittenToken, text: string): WrittenToken | undefined {
  if (token.defines) return token;
  const labels = tokens.filter(({ kind, name, defines }) => kind === 'local' && defines && name === token.name);
  return text[token.end - 1] === 'b'
    ? labels.filter(({ start }) => start < token.start).at(-1)
    : labels.find(({ start }) => start > token.start);
}

function nameOf(
  analysis: Analysis,
  file: FileId,
  what: WrittenName['what'],
  token: WrittenToken,
  mentions: readonly WrittenToken[],
): WrittenName {
  const text = analysis.reading.files[file]?.text ?? '';
  const ordered = [...mentions].sort((left, right) => Number(right.defines) - Number(left.defines));
  const [first] = ordered;
  return {
    kind: 'written',
    what,
    name: token.name,
    definition: first?.defines === true ? spanOf(file, first, text) : undefined,
    mentions: ordered.map((one) => spanOf(file, one, text)),
    span: spanOf(file, token, text),
  };
}

/** The name alone: without the backslash of `\name` and the direction of `1b`. */
function spanOf(file: FileId, { start, end, kind, name }: WrittenToken, text: string): Span {
  const from = text[start] === '\\' ? start + 1 : start;
  return { file, start: from, end: kind === 'local' ? from + name.length : end };
}
