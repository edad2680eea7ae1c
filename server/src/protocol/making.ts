/** One analysis of one text while it is made: what is known of it so far, and who waits for more. */
import type { Analysis } from '../analysis/analysis.js';
import type { CheckedDocument, ReadDocument } from './host.js';
import type { Job } from './scheduler.js';

/** A document that is read and assembled; its analysis may lack the simulation. */
export interface Assembled {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
}

/** A document's analysis, with what belongs to it. */
export interface Checked extends CheckedDocument, Assembled {
  /** Different for each analysis that was made; a client that has seen it need not be sent it again. */
  readonly resultId: string;
}

/**
 * How far an analysis must have come: the text is read and assembled; it is simulated and its findings are known; or the
 * latter unless that takes so long that somebody who types would notice.
 */
export type Stage = 'assembled' | 'whole' | 'prompt';

/** UTF-16 units of a text that may take long; a trampoline has some 10,000. */
const LARGE_TEXT = 100_000;
/** Milliseconds of work after which an analysis of such a text is late: what comes later does not feel like an answer. */
const LATE_MS = 100;

/** Whether the analysis of a text of so many UTF-16 units may be late. */
export function isLargeText(length: number): boolean {
  return length >= LARGE_TEXT;
}

/** The analysis of one version of a document. */
export class Making {
  readonly uri: string;
  readonly version: number;
  read: ReadDocument | undefined;
  isDropped = false;
  isLate = false;
  #assembled: Assembled | undefined;
  #whole: Checked | undefined;
  #job: Job | undefined;
  readonly #isLarge: boolean;
  readonly #patience: number;
  #worked = 0;
  #changed = new Signal();

  /**
   * The text has so many UTF-16 units; `isToTakeLong` says that the analysis of the one before it did. This one is then late
   * as soon as it is read.
   */
  constructor(uri: string, version: number, length: number, isToTakeLong: boolean) {
    this.uri = uri;
    this.version = version;
    this.#isLarge = isLargeText(length);
    this.#patience = isToTakeLong ? 0 : LATE_MS;
  }

  get assembled(): Assembled | undefined {
    return this.#whole ?? this.#assembled;
  }

  get whole(): Checked | undefined {
    return this.#whole;
  }

  /** Whether it has taken as long as makes an analysis late. */
  get tookLong(): boolean {
    return this.#worked >= LATE_MS;
  }

  /** Resolves when more is known or the analysis is dropped; rejects when it fails. */
  get changed(): Promise<void> {
    return this.#changed.promise;
  }

  has(stage: Stage): boolean {
    if (this.#whole !== undefined) return true;
    return this.#assembled !== undefined && (stage === 'assembled' || (stage === 'prompt' && this.isLate));
  }

  /** The work has been put where it waits for its turn. */
  begin(job: Job): void {
    this.#job = job;
  }

  /** Somebody waits for it. */
  ask(): void {
    this.#job?.ask();
  }

  assembledAs(analysis: Analysis): Assembled {
    this.#assembled = { uri: this.uri, version: this.version, analysis };
    this.#tell();
    return this.#assembled;
  }

  doneAs(checked: Checked): void {
    this.#whole = checked;
    this.#tell();
  }

  /** True when the analysis has become late by now. */
  workedFor(milliseconds: number): boolean {
    this.#worked = milliseconds;
    if (this.isLate || !this.#isLarge || milliseconds < this.#patience || this.read === undefined) return false;
    this.isLate = true;
    this.#tell();
    return true;
  }

  fail(error: unknown): void {
    this.isDropped = true;
    this.#changed.reject(error);
  }

  /** The text it is of has changed, or something else that goes into it. */
  drop(): void {
    this.isDropped = true;
    this.#job?.drop();
    this.#tell();
  }

  #tell(): void {
    const told = this.#changed;
    this.#changed = new Signal();
    told.resolve();
  }
}

/** A promise that is settled from outside; nobody need listen to its rejection. */
class Signal {
  resolve: () => void = () => undefined;
  reject: (error: unknown) => void = () => undefined;
  readonly promise = new Promise<void>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    this.promise.catch(() => undefined);
  }
}
