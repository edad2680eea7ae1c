/**
 * Long work in short slices, so that messages are answered in between: one piece of work goes on at a time, the one that
 * somebody waits for before the others.
 */
import type { Steps } from '../text/steps.js';

/** Half of what a message may be kept waiting; the other half is for the last step, which may overrun, and its answer. */
export const SLICE_MS = 5;

/** What becomes of work. None of these is called once it is dropped. */
export interface JobEvents<Result> {
  /** Behind each slice that did not end it; `worked` is the milliseconds spent on it so far. */
  readonly paused: (worked: number) => void;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

/** Work that is under way or waits for its turn. */
export interface Job {
  /** Somebody waits for it: it goes before all other work, but behind what was asked for earlier. */
  ask(): void;
  /** Nobody needs it any more. */
  drop(): void;
}

interface Task extends Job {
  asked: boolean;
  worked: number;
  /** Does one step; true when there are no more. */
  step(): boolean;
  paused(): void;
}

/** The clock, in milliseconds, and what calls back once waiting messages were answered. Tests have their own. */
export interface Pace {
  readonly now: () => number;
  readonly later: (run: () => void) => void;
}

const REAL_PACE: Pace = { now: () => performance.now(), later: (run) => void setImmediate(run) };

/** All long work of a server. */
export class Scheduler {
  readonly #pace: Pace;
  /** In the order in which they were added, those that were asked for in front. */
  #tasks: Task[] = [];
  #isArmed = false;

  constructor(pace: Pace = REAL_PACE) {
    this.#pace = pace;
  }

  /** Does the work in its turn, never before this returns. */
  add<Result>(steps: Steps<Result>, events: JobEvents<Result>): Job {
    const task: Task = {
      asked: false,
      worked: 0,
      step: () => {
        try {
          const { done, value } = steps.next();
          if (done !== true) return false;
          this.#remove(task);
          events.done(value);
        } catch (error) {
          this.#remove(task);
          events.failed(error);
        }
        return true;
      },
      paused: () => events.paused(task.worked),
      ask: () => {
        if (task.asked || !this.#remove(task)) return;
        task.asked = true;
        this.#insert(task);
      },
      drop: () => void this.#remove(task),
    };
    this.#insert(task);
    this.#arm();
    return task;
  }

  #insert(task: Task): void {
    const first = task.asked ? this.#tasks.findIndex(({ asked }) => !asked) : -1;
    this.#tasks.splice(first < 0 ? this.#tasks.length : first, 0, task);
  }

  /** False when it is not there any more. */
  #remove(task: Task): boolean {
    const index = this.#tasks.indexOf(task);
    if (index >= 0) this.#tasks.splice(index, 1);
    return index >= 0;
  }

  #arm(): void {
    if (this.#isArmed || this.#tasks.length === 0) return;
    this.#isArmed = true;
    this.#pace.later(() => {
      this.#isArmed = false;
      this.#slice();
      this.#arm();
    });
  }

  #slice(): void {
    const [task] = this.#tasks;
    if (task === undefined) return;
    const began = this.#pace.now();
    const before = task.worked;
    for (;;) {
      const isDone = task.step();
      task.worked = before + this.#pace.now() - began;
      if (isDone) return;
      if (task.worked - before >= SLICE_MS) break;
    }
    task.paused();
  }
}
