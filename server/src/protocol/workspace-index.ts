/** What is known of the files of the open folders, whether a client has them open or not. */
import type { IndexedFile } from './indexed-file.js';

interface IndexedUnit {
  /** Every file that was read, the unit's own included. */
  readonly reads: readonly string[];
  /** The facts that came from it: of its own file, and of included ones that no unit before it had brought. */
  readonly files: readonly IndexedFile[];
}

/** Units by path. The facts of a header that many units include are kept once, as the first of them saw it. */
export class WorkspaceIndex {
  readonly #units = new Map<string, IndexedUnit>();
  /** How many units brought facts of a file. */
  readonly #bringers = new Map<string, number>();

  /** Whether no unit brought facts of the file, so that the next one that reads it should. */
  lacks(path: string): boolean {
    return (this.#bringers.get(path) ?? 0) === 0;
  }

  /** The files whose facts some unit brought. */
  knownFiles(): readonly string[] {
    return [...this.#bringers].filter(([, count]) => count > 0).map(([path]) => path);
  }

  /** Whether the file is a unit that was indexed. */
  has(path: string): boolean {
    return this.#units.has(path);
  }

  /** Takes a unit in, which has read the given paths. */
  add(path: string, reads: readonly string[], files: readonly IndexedFile[]): void {
    this.remove(path);
    for (const file of files) this.#bringers.set(file.path, (this.#bringers.get(file.path) ?? 0) + 1);
    this.#units.set(path, { reads, files });
  }

  /** Forgets a unit; gives the included files whose facts it had brought. */
  remove(path: string): readonly string[] {
    const unit = this.#units.get(path);
    if (unit === undefined) return [];
    this.#units.delete(path);
    for (const file of unit.files) this.#bringers.set(file.path, (this.#bringers.get(file.path) ?? 0) - 1);
    return unit.files.map((file) => file.path).filter((brought) => brought !== path);
  }

  /** The units that have read one of the files. */
  readersOf(paths: readonly string[]): readonly string[] {
    const wanted = new Set(paths);
    if (wanted.size === 0) return [];
    return [...this.#units].filter(([, { reads }]) => reads.some((read) => wanted.has(read))).map(([path]) => path);
  }

  /** The paths of all units. */
  units(): readonly string[] {
    return [...this.#units.keys()];
  }

  /** All facts; those of an included file may come several times. */
  *files(): Generator<IndexedFile> {
    for (const { files } of this.#units.values()) yield* files;
  }

  clear(): void {
    this.#units.clear();
    this.#bringers.clear();
  }
}
