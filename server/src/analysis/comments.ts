/** `trampolint` comments: settings of the file, and suppressions. */
import type { Reading, Comment } from '../preprocess/reading.js';
import type { Origin } from '../text/mapped.js';
import { eachInSteps, runSteps, type Steps } from '../text/steps.js';
import type { Directive } from './analysis.js';

const HEAD = /^(\s*)trampolint(?:(:)|-(disable-next-line|disable|enable)\b)/;

/** Comments looked at between two pauses. */
const COMMENTS_BETWEEN_PAUSES = 2048;

/** Every directive among the comments, in their order. Settings hold for the whole file, wherever they stand. */
export function parseComments(reading: Reading): readonly Directive[] {
  return runSteps(parseCommentsSteps(reading));
}

/** {@link parseComments} in steps. */
export function* parseCommentsSteps(reading: Reading): Steps<readonly Directive[]> {
  const directives: Directive[] = [];
  yield* eachInSteps(reading.comments, COMMENTS_BETWEEN_PAUSES, (comment) => {
    const head = HEAD.exec(comment.text);
    if (head !== null) directives.push(directiveIn(reading, comment, head));
  });
  return directives;
}

function directiveIn(reading: Reading, comment: Comment, head: RegExpExecArray): Directive {
  const file = reading.files[comment.span.file];
  const raw = file?.text.slice(comment.span.start, comment.span.end) ?? comment.text;
  const textStart = comment.span.start + Math.max(0, raw.indexOf(comment.text));
  const at = (start: number, end: number): Origin => ({
    span: { file: comment.span.file, start: textStart + start, end: textStart + end },
  });
  const from = head[0].length;
  const kind = head[3];
  if (kind === undefined)
    return { kind: 'settings', entries: settings(comment, from, at), origin: { span: comment.span } };
  return suppression(kind as 'disable-next-line' | 'disable' | 'enable', comment, from, at);
}

type At = (start: number, end: number) => Origin;

function settings({ text }: Comment, from: number, at: At): Extract<Directive, { kind: 'settings' }>['entries'] {
  return [...text.slice(from).matchAll(/\S+/g)].map((match) => {
    const start = from + match.index;
    const word = match[0];
    const equals = word.indexOf('=');
    const key = equals < 0 ? word : word.slice(0, equals);
    const value = equals < 0 ? '' : word.slice(equals + 1);
    return { key, value, origin: at(start, start + word.length) };
  });
}

function suppression(
  kind: 'disable-next-line' | 'disable' | 'enable',
  { text, span }: Comment,
  from: number,
  at: At,
): Directive {
  const dashes = /\s--(?:\s|$)/.exec(text.slice(from));
  const end = dashes === null ? text.length : from + dashes.index;
  const why = dashes === null ? undefined : text.slice(end + dashes[0].length).trim();
  const rules = [...text.slice(from, end).matchAll(/[^\s,]+/g)].map((match) => {
    const start = from + match.index;
    return { id: match[0], origin: at(start, start + match[0].length) };
  });
  return { kind, rules, why: why === '' ? undefined : why, origin: { span } };
}
