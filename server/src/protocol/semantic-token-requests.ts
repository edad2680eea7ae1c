/** The handlers of semantic tokens: whole documents, ranges, and what changed since the last answer. */
import type {
  Connection,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensEdit,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { semanticTokensSteps, type SemanticToken } from '../features/semantic-tokens.js';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/support/token-types.js';
import { eachInSteps, type Steps } from '../text/steps.js';
import type { Assembled } from './analyses.js';
import type { Session } from './session.js';

const TYPE_NUMBERS = new Map(TOKEN_TYPES.map((type, index) => [type, index]));
const MODIFIER_BITS = new Map(TOKEN_MODIFIERS.map((modifier, index) => [modifier, 2 ** index]));

/** What a client was sent last, for the next difference. */
interface Sent {
  readonly resultId: string;
  readonly data: number[];
}

/** Registers the handlers. */
export function handleSemanticTokenRequests(connection: Connection, session: Session): void {
  const { semanticTokens: feature } = connection.languages;
  const sent = new Map<string, Sent>();
  let count = 0;

  /** Encodes a document anew and remembers it as the last answer. */
  function* send(checked: Assembled): Steps<Sent> {
    const tokens = yield* semanticTokensSteps(checked.analysis, 0);
    const data = yield* encoded(session, checked, tokens);
    // Only open documents are asked about; of those that were closed nothing is kept.
    for (const uri of sent.keys()) if (!session.analyses.isOpen(uri)) sent.delete(uri);
    count += 1;
    const now = { resultId: String(count), data };
    sent.set(checked.uri, now);
    return now;
  }

  function* full({ textDocument }: SemanticTokensParams): Steps<SemanticTokens | null> {
    const checked = session.analyses.assembled(textDocument.uri);
    return checked === undefined ? null : yield* send(checked);
  }

  function* delta(params: SemanticTokensDeltaParams): Steps<SemanticTokens | SemanticTokensDelta | null> {
    const { textDocument, previousResultId } = params;
    const before = sent.get(textDocument.uri);
    const checked = session.analyses.assembled(textDocument.uri);
    if (checked === undefined) return null;
    const now = yield* send(checked);
    if (before?.resultId !== previousResultId) return now;
    return { resultId: now.resultId, edits: yield* difference(before.data, now.data) };
  }

  function* inRange({ textDocument, range }: SemanticTokensRangeParams): Steps<SemanticTokens | null> {
    const checked = session.analyses.assembled(textDocument.uri);
    if (checked === undefined) return null;
    const { start, end } = session.converter(checked).span(0, range);
    const tokens = yield* semanticTokensSteps(checked.analysis, 0, start, end);
    return { data: yield* encoded(session, checked, tokens) };
  }

  feature.on(session.answers('prompt', 'textDocument/semanticTokens/full', full));
  feature.onDelta(session.answers('prompt', 'textDocument/semanticTokens/full/delta', delta));
  feature.onRange(session.answers('prompt', 'textDocument/semanticTokens/range', inRange));
}

/** Tokens between two pauses: some hundred microseconds. */
const TOKENS_BETWEEN_PAUSES = 512;
/** The same of numbers that are only compared. */
const NUMBERS_BETWEEN_PAUSES = 65_536;

/** Five numbers a token, each place relative to the one before (LSP 3.17); a token of several lines is one a line. */
function* encoded(session: Session, checked: Assembled, tokens: readonly SemanticToken[]): Steps<number[]> {
  const converter = session.converter(checked);
  const text = checked.analysis.reading.files[0]?.text ?? '';
  const data: number[] = [];
  let line = 0;
  let character = 0;
  yield* eachInSteps(tokens, TOKENS_BETWEEN_PAUSES, (token) => {
    const type = TYPE_NUMBERS.get(token.type) ?? 0;
    const modifiers = token.modifiers.reduce((bits, modifier) => bits | (MODIFIER_BITS.get(modifier) ?? 0), 0);
    for (const part of linesOf(text, token)) {
      const { start, end } = converter.range({ file: 0, ...part });
      if (end.character <= start.character) continue;
      const isSameLine = start.line === line;
      data.push(start.line - line, isSameLine ? start.character - character : start.character);
      data.push(end.character - start.character, type, modifiers);
      ({ line, character } = start);
    }
  });
  return data;
}

/** The parts of a token that lie on one line each. */
function linesOf(text: string, { start, end }: SemanticToken): readonly { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (let feed = text.indexOf('\n', from); feed >= 0 && feed < end; feed = text.indexOf('\n', from)) {
    parts.push({ start: from, end: text[feed - 1] === '\r' ? Math.max(from, feed - 1) : feed });
    from = feed + 1;
  }
  return [...parts, { start: from, end }];
}

/** One edit that turns the numbers into the others, from the first that differs to the last. */
function* difference(before: readonly number[], now: readonly number[]): Steps<SemanticTokensEdit[]> {
  let start = 0;
  while (start < before.length && before[start] === now[start]) {
    start += 1;
    if (start % NUMBERS_BETWEEN_PAUSES === 0) yield;
  }
  let [oldEnd, newEnd] = [before.length, now.length];
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
    if (oldEnd % NUMBERS_BETWEEN_PAUSES === 0) yield;
  }
  if (oldEnd === start && newEnd === start) return [];
  return [{ start, deleteCount: oldEnd - start, data: now.slice(start, newEnd) }];
}
