/** Clearing up behind analyses while nothing else is to do, so that the next one need not stop for it. */
import type { Steps } from '../text/steps.js';
import type { Scheduler } from './scheduler.js';

/** Tidies once, however often it became due meanwhile. */
export class Tidying {
  readonly #scheduler: Scheduler;
  readonly #tidy: () => void;
  #isDue = false;

  constructor(scheduler: Scheduler, tidy: () => void) {
    this.#scheduler = scheduler;
    this.#tidy = tidy;
  }

  /** An analysis is done, which leaves much that nobody needs. */
  due(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    const over = (): void => void (this.#isDue = false);
    this.#scheduler.addIdle(onceOf(this.#tidy), { paused: () => undefined, done: over, failed: over });
  }
}

// eslint-disable-next-line require-yield -- it is one step
function* onceOf(run: () => void): Steps<void> {
  run();
}
