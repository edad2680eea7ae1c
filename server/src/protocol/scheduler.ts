/**
 * Long work in short slices, so that messages are answered in between. What somebody waits for goes before all other work,
 * several such pieces in turn, so that a short one does not wait for the end of a long one; of the rest one goes on at a time.
 */
import type { Steps } from '../text/steps.js';

/** Half of what a message may be kept waiting; the other half is for the last step, which may overrun, and its answer. */
export const SLICE_MS = 5;
/** The same for what is done when nothing else is: a message that comes in the middle of it is not to notice. */
export const IDLE_SLICE_MS = 1;
/** Behind other work that is left alone for so long: its results are on their way to the client. */
export const QUIET_MS = 5;

/** What becomes of work. None of these is called once it is dropped. */
export interface JobEvents<Result> {
  /** Behind each slice that did not end it; `worked` is the milliseconds spent on it so far. */
  readonly paused: (worked: number) => void;
  /** The same with what came of it; it ended in the slice that is over. */
  readonly done: (result: Result, worked: number) => void;
  readonly failed: (error: unknown) => void;
}

/** Work that is under way or waits for its turn. */
export interface Job {
  /** Somebody waits for it: it goes before all other work, in turn with what was asked for earlier. */
  ask(): void;
  /** Nobody needs it any more. */
  drop(): void;
}

/** The order in which work has its turn. */
const URGENCIES = { asked: 0, ordinary: 1, idle: 2 };

interface Task extends Job {
  urgency: keyof typeof URGENCIES;
  worked: number;
  /** Does one step; when it was the last one, it gives what is to be done now that it is over. */
  step(): (() => void) | undefined;
  paused(): void;
}

/** The clock, in milliseconds, and what calls back once waiting messages were answered, or later. Tests have their own. */
export interface Pace {
  readonly now: () => number;
  readonly later: (run: () => void) => void;
  readonly after: (milliseconds: number, run: () => void) => void;
}

const REAL_PACE: Pace = {
  now: () => performance.now(),
  later: (run) => void setImmediate(run),
  after: (milliseconds, run) => void setTimeout(run, milliseconds),
};

/** All long work of a server. */
export class Scheduler {
  readonly #pace: Pace;
  /** The most urgent first, and then in the order in which they were added, asked for, or had their turn. */
  #tasks: Task[] = [];
  #isArmed = false;
  #isWaiting = false;
  /** When work that is not for idle time was done last. */
  #busy = -Infinity;

  constructor(pace: Pace = REAL_PACE) {
    this.#pace = pace;
  }

  /** Does the work in its turn, never before this returns. */
  add<Result>(steps: Steps<Result>, events: JobEvents<Result>): Job {
    return this.#add(steps, events, 'ordinary');
  }

  /** Does it while there is nothing else to do, in slices that nobody notices. */
  addIdle<Result>(steps: Steps<Result>, events: JobEvents<Result>): Job {
    return this.#add(steps, events, 'idle');
  }

  #add<Result>(steps: Steps<Result>, events: JobEvents<Result>, urgency: Task['urgency']): Job {
    const task: Task = {
      urgency,
      worked: 0,
      step: () => {
        try {
          const { done, value } = steps.next();
          return done === true ? () => events.done(value, task.worked) : undefined;
        } catch (error) {
          return () => events.failed(error);
        }
      },
      paused: () => events.paused(task.worked),
      ask: () => {
        if (task.urgency === 'asked' || !this.#remove(task)) return;
        task.urgency = 'asked';
        this.#insert(task);
      },
      drop: () => void this.#remove(task),
    };
    this.#insert(task);
    this.#arm();
    return task;
  }

  #insert(task: Task): void {
    const first = this.#tasks.findIndex(({ urgency }) => URGENCIES[urgency] > URGENCIES[task.urgency]);
    this.#tasks.splice(first < 0 ? this.#tasks.length : first, 0, task);
  }

  /** False when it is not there any more. */
  #remove(task: Task): boolean {
    const index = this.#tasks.indexOf(task);
    if (index >= 0) this.#tasks.splice(index, 1);
    return index >= 0;
  }

  #arm(): void {
    const [task] = this.#tasks;
    if (this.#isArmed || task === undefined) return;
    const quietIn = task.urgency === 'idle' ? this.#busy + QUIET_MS - this.#pace.now() : 0;
    if (quietIn > 0) return this.#wait(quietIn);
    this.#isArmed = true;
    this.#pace.later(() => {
      this.#isArmed = false;
      this.#slice();
      this.#arm();
    });
  }

  #wait(milliseconds: number): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#pace.after(milliseconds, () => {
      this.#isWaiting = false;
      this.#arm();
    });
  }

  #slice(): void {
    const [task] = this.#tasks;
    if (task === undefined) return;
    const most = task.urgency === 'idle' ? IDLE_SLICE_MS : SLICE_MS;
    const began = this.#pace.now();
    const before = task.worked;
    for (;;) {
      const end = task.step();
      const now = this.#pace.now();
      task.worked = before + now - began;
      if (task.urgency !== 'idle') this.#busy = now;
      if (end !== undefined) {
        this.#remove(task);
        return end();
      }
      if (task.worked - before >= most) break;
    }
    if (task.urgency === 'asked' && this.#remove(task)) this.#insert(task);
    task.paused();
  }
}
