/** Statements as the readers make them: a stretch of a text that many share, and what was read in it. */
import { MappedSlice, sliceOf, type MappedText } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { Body, Label, Statement } from './ast.js';

/** What most statements have before their body: nothing. */
export const NO_LABELS: readonly Label[] = [];

/**
 * One statement of `base`, from `start` to `end`. Its ranges begin at 0, so that statements of the same text can share
 * one body. A file has a million of these: there is no field here that another gives.
 */
export class SharedStatement implements Statement {
  constructor(
    readonly base: MappedText,
    readonly start: number,
    readonly end: number,
    readonly labels: readonly Label[],
    readonly body: Body | undefined,
  ) {}

  get source(): MappedText {
    return sliceOf(this.base, this.start, this.end);
  }

  get range(): Range {
    return { start: 0, end: this.end - this.start };
  }
}

/** The statement that takes up a whole text of its own. */
export function statementOf(own: MappedText, labels: readonly Label[], body: Body | undefined): SharedStatement {
  return own instanceof MappedSlice
    ? new SharedStatement(own.base, own.start, own.end, labels, body)
    : new SharedStatement(own, 0, own.text.length, labels, body);
}
