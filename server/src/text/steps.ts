/** Work that can be left between two steps: a server answers others meanwhile, or drops what nobody waits for any more. */

/** Work that pauses every few hundred microseconds of computing, by its result. It holds nothing that must be closed. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Takes items one by one, with a pause after every so many. */
export function* eachInSteps<Item>(
  items: Iterable<Item>,
  betweenPauses: number,
  take: (item: Item, index: number) => void,
): Steps<void> {
  if (Array.isArray(items)) {
    // Most are arrays, which need no object for each item when they are asked by index.
    const list = items as readonly Item[];
    for (let at = 0; at < list.length; at++) {
      take(list[at] as Item, at);
      if ((at + 1) % betweenPauses === 0) yield;
    }
    return;
  }
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

/** Work that several need: whoever goes on with it takes the next step, and what it comes to is for all of them. */
export class SharedSteps<Result> {
  readonly #steps: Steps<Result>;
  #end: { readonly result: Result } | undefined;

  constructor(steps: Steps<Result>) {
    this.#steps = steps;
  }

  /** Whether all steps have been taken. */
  get isDone(): boolean {
    return this.#end !== undefined;
  }

  /** What it comes to, in the steps that nobody has taken yet. */
  *result(): Steps<Result> {
    while (this.#end === undefined) {
      const { done, value } = this.#steps.next();
      if (done === true) this.#end = { result: value };
      else yield;
    }
    return this.#end.result;
  }
}
