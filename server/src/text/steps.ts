/** Work that can be left between two steps: a server answers others meanwhile, or drops what nobody waits for any more. */

/** Work that pauses every few hundred microseconds of computing, by its result. It holds nothing that must be closed. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Takes items one by one, with a pause after every so many. */
export function* eachInSteps<Item>(
  items: Iterable<Item>,
  betweenPauses: number,
  take: (item: Item, index: number) => void,
): Steps<void> {
  let index = 0;
  for (const item of items) {
    take(item, index);
    index += 1;
    if (index % betweenPauses === 0) yield;
  }
}

/** Does all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
