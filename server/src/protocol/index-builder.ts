/** Builds the index of the open folders in the background, a file at a time, and keeps it up to date. */
import type { Connection } from 'vscode-languageserver';
import type { Analyses } from './analyses.js';
import type { Guard } from './guard.js';
import type { Session } from './session.js';
import { WorkspaceIndex } from './workspace-index.js';

/** No project has so many assembly files (Linux has 1,700): what lies beyond is somebody's home folder. */
const MAX_FILES = 10_000;

/** A request waits at most so long for an index that is being built, and then answers with what there is. */
const PATIENCE_MS = 5_000;

/** Events about one file come in bursts when a branch is checked out. */
const PAUSE_MS = 50;

type Progress = Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>>;

/** The files are looked for when it starts; `changed` is called when facts are there that were not before. */
export class IndexBuilder {
  readonly index = new WorkspaceIndex();
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #guard: Guard;
  readonly #analyses: Analyses;
  readonly #changed: () => void;
  readonly #queue = new Set<string>();
  #folders: readonly string[] = [];
  /** Directories that are still to be searched. */
  #walks: Iterator<readonly string[]>[] = [];
  /** What the last search found, and what the one that is under way found so far. */
  #found: ReadonlySet<string> = new Set();
  #searched = new Set<string>();
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(connection: Connection, session: Session, changed: () => void) {
    this.#connection = connection;
    this.#session = session;
    this.#guard = session.guard;
    this.#analyses = session.analyses;
    this.#changed = changed;
  }

  /** Everything is to be read anew: folders, settings or configuration changed. */
  rebuild(folders: readonly string[]): void {
    this.#folders = folders;
    this.index.clear();
    this.#queue.clear();
    this.#search();
  }

  /** Files were written, made or deleted on disk. */
  filesChanged(paths: readonly string[]): void {
    for (const path of this.index.readersOf(paths)) this.#queue.add(path);
    // Which of them are ours, and which are gone, the next search tells.
    this.#search();
  }

  /** Files have another text without having changed on disk: what was unsaved is gone with its document. */
  textsChanged(paths: readonly string[]): void {
    for (const path of this.index.readersOf(paths)) this.#queue.add(path);
    if (this.#queue.size > 0) this.#start();
  }

  /** The assembly of the open folders, by path, in order. */
  sources(): readonly string[] {
    return [...this.#found].sort();
  }

  /** Resolves when the index is up to date, or when the patience of whoever asks is over. */
  async ready(patience = PATIENCE_MS): Promise<void> {
    if (this.#running === undefined) return;
    if (patience === Infinity) return this.#running;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
    await Promise.race([this.#running, limit]);
    clearTimeout(timer);
  }

  stop(): void {
    this.#stopped = true;
    this.#queue.clear();
    this.#walks = [];
  }

  #search(): void {
    if (this.#stopped) return;
    this.#searched = new Set();
    const { settings, host } = this.#analyses;
    this.#walks = this.#folders.map((folder) => host.sources(folder, settings)[Symbol.iterator]());
    this.#start();
  }

  #start(): void {
    if (this.#stopped) return;
    this.#running ??= this.#untilDone().finally(() => (this.#running = undefined));
  }

  /** More may have come up while the client was told that all is done. */
  async #untilDone(): Promise<void> {
    do await this.#run();
    while (!this.#stopped && (this.#walks.length > 0 || this.#queue.size > 0));
  }

  async #run(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    await this.#session.ready();
    let progress: Progress | undefined;
    let done = 0;
    let told = -1;
    const began = this.#session.client.workDoneProgress ? this.#begin().then((made) => (progress = made)) : undefined;
    while (!this.#stopped && (this.#walks.length > 0 || this.#queue.size > 0)) {
      // Between two steps every message that arrived is answered.
      await new Promise((resolve) => setImmediate(resolve));
      if (progress?.token.isCancellationRequested === true) {
        this.#queue.clear();
        this.#walks = [];
        break;
      }
      if (this.#walks.length > 0) {
        this.#guard.attempt('the search for assembly', () => this.#walk());
        continue;
      }
      const [path] = this.#queue;
      if (path === undefined) break;
      this.#queue.delete(path);
      await this.#read(path).catch((error: unknown) => {
        this.#connection.console.error(`the indexing of ${path} failed: ${String(error)}`);
      });
      done += 1;
      const all = done + this.#queue.size;
      const percentage = Math.floor((100 * done) / all);
      if (percentage !== told) progress?.report(percentage, `${done} of ${all}`);
      told = percentage;
    }
    // A client may never say that it shows progress; nobody waits for that.
    began?.then(
      (made) => made.done(),
      () => undefined,
    );
    if (!this.#stopped) this.#changed();
  }

  async #begin(): Promise<Progress> {
    const progress = await this.#connection.window.createWorkDoneProgress();
    progress.begin('Indexing assembly', 0, undefined, true);
    return progress;
  }

  #walk(): void {
    const step = this.#walks[0]?.next();
    if (step?.done === false) {
      for (const path of step.value) {
        if (this.#searched.size >= MAX_FILES) break;
        this.#searched.add(path);
        if (!this.index.has(path)) this.#queue.add(path);
      }
      if (this.#searched.size < MAX_FILES) return;
      this.#connection.console.warn(`more than ${MAX_FILES} assembly files: names in the others are not known`);
      this.#walks = [];
    } else this.#walks.shift();
    if (this.#walks.length > 0) return;
    this.#found = this.#searched;
    for (const path of this.index.units()) {
      if (this.#searched.has(path)) continue;
      this.#bringAgain(this.index.remove(path));
      this.#queue.delete(path);
    }
  }

  async #read(path: string): Promise<void> {
    const brought = this.index.remove(path);
    const { host } = this.#analyses;
    const answer = await host.background.index({
      file: this.#analyses.fileRequest(path),
      encoding: this.#session.client.encoding,
      known: this.index.knownFiles(),
    });
    if (answer !== undefined) this.index.add(path, answer.reads, answer.files);
    this.#bringAgain(brought);
  }

  /** Files whose facts are lacking now come from one of the other units that read them. */
  #bringAgain(paths: readonly string[]): void {
    for (const path of paths) {
      const [reader] = this.index.lacks(path) ? this.index.readersOf([path]) : [];
      if (reader !== undefined) this.#queue.add(reader);
    }
  }
}
