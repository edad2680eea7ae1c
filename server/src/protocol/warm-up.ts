/**
 * Work for quiet times behind the start. Node compiles what runs often, a little better each time, and an edit takes
 * several times as long until that is done, some hundred edits later. While nothing else is to do, the server therefore
 * rehearses: it analyses a text again and again as if somebody typed and took back a line, with a memory of its own.
 */
import { spanInFile } from '../features/support/place.js';
import type { Checked } from './analyses.js';
import type { CheckRequest, Rehearsal } from './host.js';
import { isLargeText } from './making.js';
import type { Exploration } from '../simulate/exploration.js';
import type { Job, Scheduler } from './scheduler.js';
import type { Steps } from '../text/steps.js';
import { SAMPLES } from './warm-up-samples.js';

/**
 * Milliseconds of work that a server spends on it at most: most of what can be gained is gained by then. Half of it may be
 * left for pauses between the first edits.
 */
export const MOST_WORK_MS = 4_000;
/** The same before a document is open: the rest is for the documents, which say best what will be edited. */
export const MOST_SAMPLE_WORK_MS = 800;

/** Analyses that are timed together, so that one that was disturbed does not count for much. */
export const ROUNDS = 8;
/** What is faster by less is not faster. */
const LEAST_GAIN = 0.05;
/**
 * Milliseconds of work that may gain nothing: a compilation that is under way on another thread shows late, the later the more
 * that thread has to share its processor with others.
 */
export const PATIENCE_MS = 600;

/** What of a server is rehearsed. */
export interface Rehearsed {
  /** Whether the user lets it be done. */
  isOn(): boolean;
  requestFor(path: string, text: string): CheckRequest;
  /** Another one remembers nothing of what this one did; undefined where nothing is rehearsed. */
  rehearsal(): Rehearsal | undefined;
  /** Makes of an analysis what the client would get. */
  present(checked: Checked): void;
}

/** A text in turn with and without a line more. */
interface Variants {
  readonly path: string;
  readonly texts: readonly string[];
}

/** Texts that are rehearsed, until they no longer get faster. */
interface Subject {
  /** Of a document; undefined for the samples. */
  readonly uri: string | undefined;
  readonly variants: readonly Variants[];
  readonly check: Rehearsal;
  /** Milliseconds that the fastest rounds took. */
  fastest: number;
  /** Milliseconds of work since it got faster. */
  vain: number;
}

/** Rehearses while nothing else is to do, from `start` on; nobody learns of it. */
export class WarmUp {
  readonly #scheduler: Scheduler;
  readonly #rehearsed: Rehearsed;
  /** Undefined when nothing more is to be gained, so that what it remembers is gone. */
  #subject: Subject | undefined;
  /** The documents that had their turn. */
  readonly #known = new Set<string>();
  #job: Job | undefined;
  #worked = 0;
  #phase: 'before' | 'running' | 'over' = 'before';

  constructor(scheduler: Scheduler, rehearsed: Rehearsed) {
    this.#scheduler = scheduler;
    this.#rehearsed = rehearsed;
    this.#subject = this.#subjectOf(
      undefined,
      SAMPLES.map(({ path, text, edited }) => variantsOf(path, text, edited)),
    );
  }

  /** The settings are known: it may begin. */
  start(): void {
    if (this.#phase === 'before') this.#phase = 'running';
    this.#goOn();
  }

  /** Nothing is rehearsed from now on. */
  stop(): void {
    this.#phase = 'over';
    this.#turnTo(undefined);
  }

  /**
   * A document was analysed: it is what is rehearsed from now on, as it is now, unless it is long, when the first time alone
   * takes longer than the user pauses, or has no paths.
   */
  turnTo({ uri, analysis }: Checked): void {
    const { path, reading, program, explorations } = analysis;
    if (this.#worked >= MOST_WORK_MS || this.#known.has(uri)) return;
    const text = reading.files[0]?.text ?? '';
    const root = program.instructions[longestOf(explorations)?.root.instruction ?? -1];
    const begin = root && spanInFile(root.origin, 0)?.start;
    if (begin === undefined || isLargeText(text.length)) return;
    this.#known.add(uri);
    this.#turnTo(this.#subjectOf(uri, [variantsOf(path, text, begin)]));
    this.#goOn();
  }

  #subjectOf(uri: string | undefined, variants: readonly Variants[]): Subject | undefined {
    const check = this.#rehearsed.rehearsal();
    return check && { uri, variants, check, fastest: Infinity, vain: 0 };
  }

  #turnTo(subject: Subject | undefined): void {
    this.#job?.drop();
    this.#job = undefined;
    this.#subject = subject;
  }

  #goOn(): void {
    const subject = this.#subject;
    if (subject === undefined || this.#phase !== 'running' || this.#job !== undefined) return;
    const most = subject.uri === undefined ? MOST_SAMPLE_WORK_MS : MOST_WORK_MS;
    if (subject.vain >= PATIENCE_MS || this.#worked >= most || !this.#rehearsed.isOn()) return this.#turnTo(undefined);
    let worked = 0;
    this.#job = this.#scheduler.addIdle(this.#rounds(subject), {
      paused: (milliseconds) => {
        this.#worked += milliseconds - worked;
        worked = milliseconds;
      },
      done: (_, milliseconds) => {
        this.#worked += milliseconds - worked;
        timed(subject, milliseconds);
        this.#job = undefined;
        this.#goOn();
      },
      // Whoever asks for the document learns of it.
      failed: () => this.stop(),
    });
  }

  *#rounds({ uri, variants, check }: Subject): Steps<void> {
    for (let round = 0; round < ROUNDS; round++) {
      for (const { path, texts } of variants) {
        const text = texts[round % texts.length] ?? '';
        const result = yield* check(this.#rehearsed.requestFor(path, text));
        this.#rehearsed.present({ ...result, uri: uri ?? path, version: NO_VERSION, resultId: '' });
        yield;
      }
    }
  }
}

/** No document has it, so that nobody takes what is rehearsed for one. */
const NO_VERSION = -1;

function timed(subject: Subject, milliseconds: number): void {
  const isFaster = milliseconds < subject.fastest * (1 - LEAST_GAIN);
  subject.vain = isFaster ? 0 : subject.vain + milliseconds;
  subject.fastest = Math.min(subject.fastest, milliseconds);
}

/** The simulation that takes the most work, since one that an edit does not concern is not done again. */
function longestOf(explorations: readonly Exploration[]): Exploration | undefined {
  let longest = explorations[0];
  for (const one of explorations) if (one.nodes.length > (longest?.nodes.length ?? 0)) longest = one;
  return longest;
}

/** The line before the place is the one that is typed: everything behind has to be simulated again. */
function variantsOf(path: string, text: string, place: number): Variants {
  const line = text.lastIndexOf('\n', place - 1) + 1;
  return { path, texts: [text, `${text.slice(0, line)}\tnop\n${text.slice(line)}`] };
}
