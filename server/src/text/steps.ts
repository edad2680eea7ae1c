/** Work that can be left between two steps: a server answers others meanwhile, or drops what nobody waits for any more. */

/** Work that pauses every few hundred microseconds of computing, by its result. It holds nothing that must be closed. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
