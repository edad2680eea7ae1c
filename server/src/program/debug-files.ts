/** The files of `.file` and the uses of them by `.loc` (gas/dwarf2dbg.c, binutils 2.40). */

/** The file table of one program. */
export class DebugFiles {
  readonly #names = new Map<bigint, string>();

  /** Takes `.file number "name"`; gives what is wrong with it. */
  define(number: bigint, name: string): string | undefined {
    if (number < 0n) return 'The number of a file is not negative.';
    const known = this.#names.get(number);
    this.#names.set(number, known ?? name);
    if (known === undefined || known === name || number === 0n) return undefined;
    return `File ${String(number)} is ${known} already.`;
  }

  /** Takes the file and the line of `.loc`; gives what is wrong with them. */
  use(file: bigint): string | undefined {
    return this.#names.has(file) ? undefined : `No .file gives file ${String(file)} a name.`;
  }
}
