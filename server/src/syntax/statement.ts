/** Statements as the readers make them: a stretch of a text that many share, and what was read in it. */
import { MappedSlice, originInPart, originOf, sliceOf, type MappedText, type Origin } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { Body, Label, Statement } from './ast.js';

/** What most statements have before their body: nothing. */
export const NO_LABELS: readonly Label[] = [];

/** Reads a body again that was read without problems and not kept. */
export abstract class BodyReader {
  /** Readers with the same key read the same bodies. */
  abstract readonly key: string;
  /** The body of a statement without labels. */
  abstract read(text: string): Body | undefined;
}

/**
 * One statement of `base`, from `start` to `end`. Its ranges begin at 0, so that statements of the same text can share
 * one body. A file has a million of these: there is no field here that another gives, and a body that only this
 * statement has is read again when it is asked for.
 */
export class SharedStatement implements Statement {
  constructor(
    readonly base: MappedText,
    readonly start: number,
    readonly end: number,
    readonly labels: readonly Label[],
    readonly content: Body | BodyReader | undefined,
  ) {}

  get body(): Body | undefined {
    const { content } = this;
    return content instanceof BodyReader ? content.read(this.base.text.slice(this.start, this.end)) : content;
  }

  /** The same statement where its text stands in another one, `by` characters further on. */
  moved(base: MappedText, by: number): SharedStatement {
    return new SharedStatement(base, this.start + by, this.end + by, this.labels, this.content);
  }

  get source(): MappedText {
    return sliceOf(this.base, this.start, this.end);
  }

  get range(): Range {
    return { start: 0, end: this.end - this.start };
  }
}

/** The origin of a range of a statement. */
export function originInStatement(statement: Statement, range: Range): Origin {
  return statement instanceof SharedStatement ? originInPart(statement, range) : originOf(statement.source, range);
}

/** The text of a range of a statement. */
export function textInStatement(statement: Statement, range: Range): string {
  if (!(statement instanceof SharedStatement)) return statement.source.text.slice(range.start, range.end);
  const { base, start, end } = statement;
  return base.text.slice(start + range.start, Math.min(start + range.end, end));
}

/** The statement that takes up a whole text of its own. */
export function statementOf(
  own: MappedText,
  labels: readonly Label[],
  content: Body | BodyReader | undefined,
): SharedStatement {
  return own instanceof MappedSlice
    ? new SharedStatement(own.base, own.start, own.end, labels, content)
    : new SharedStatement(own, 0, own.text.length, labels, content);
}
