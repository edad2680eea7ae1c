/**
 * Answers that take their time, in slices between messages: what they come from is waited for, and they begin anew when it
 * changes before they are done.
 */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Steps } from '../text/steps.js';
import { MOST_OVERTAKING, type Analyses } from './analyses.js';
import type { Scheduler } from './scheduler.js';

/** What an answer comes from. */
export interface Ground {
  /** Resolves when it is there. */
  readonly settle: () => Promise<void>;
  /** Something that is another as soon as the answer would be. */
  readonly edition: () => unknown;
  /** Whoever asked does so again by himself when it has changed. */
  readonly refusesOther: boolean;
}

/** The answers of a session, in the scheduler's slices. */
export class Answers {
  readonly #analyses: Analyses;
  readonly #scheduler: Scheduler;

  constructor(analyses: Analyses, scheduler: Scheduler) {
    this.#analyses = analyses;
    this.#scheduler = scheduler;
  }

  /**
   * What the steps come to that `begin` gives when everything is there, which is still so when this resolves. Rejects with
   * `ContentModified` as `Analyses.settle` does. What is cancelled is not worked on.
   */
  async of<Result>(ground: Ground, begin: () => Steps<Result>, token: CancellationToken): Promise<Result> {
    const before = this.#analyses.changes;
    for (;;) {
      await ground.settle();
      const edition = ground.edition();
      const isOver = (): boolean => token.isCancellationRequested || ground.edition() !== edition;
      const steps = unless(isOver, begin);
      // What is done in one step need not wait for its turn.
      const { done, value } = steps.next();
      const end = done === true ? value : await this.#run(steps);
      if (end !== undefined) return end.result;
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (ground.refusesOther) throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed');
      if (this.#analyses.changes - before > MOST_OVERTAKING)
        throw new ResponseError(LSPErrorCodes.ContentModified, 'the text keeps changing');
    }
  }

  #run<Result>(steps: Steps<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#scheduler.add(steps, { paused: () => undefined, done: resolve, failed: reject }).ask();
    });
  }
}

/** The steps as long as they are needed; undefined when they were not to the end. */
function* unless<Result>(
  isOver: () => boolean,
  begin: () => Steps<Result>,
): Steps<{ readonly result: Result } | undefined> {
  const steps = isOver() ? undefined : begin();
  for (;;) {
    if (steps === undefined || isOver()) return undefined;
    const { done, value } = steps.next();
    if (done === true) return { result: value };
    yield;
  }
}
