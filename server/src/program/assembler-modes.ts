/** What `.arch`, `.code64` and the bundle directives switch, as far as they can be wrong (tc-i386.c and read.c, binutils 2.40). */
import type { Origin } from '../text/mapped.js';

/** The modes in force. */
export class AssemblerModes {
  #code = '.code64';
  /** The code mode of each `.arch push`. */
  readonly #pushed: string[] = [];
  #bundles = false;
  readonly #locks: Origin[] = [];
  readonly #versioned = new Map<string, string>();

  /** Where the innermost `.bundle_lock` is that is open; undefined for none. */
  get lockedAt(): Origin | undefined {
    return this.#locks.at(-1);
  }

  /** `.code16`, `.code16gcc`, `.code32`, `.code64`. */
  code(name: string): void {
    this.#code = name;
  }

  /** `.arch push` and `.arch pop`; gives what is wrong. */
  arch(word: string): string | undefined {
    if (word === 'push') this.#pushed.push(this.#code);
    if (word !== 'pop') return undefined;
    const code = this.#pushed.at(-1);
    if (code === undefined) return '.arch pop has no .arch push before it.';
    if (code !== this.#code) return `This .arch pop belongs to ${code} code.`;
    this.#pushed.pop();
    return undefined;
  }

  /** A bundle directive; gives what is wrong. `size` is the operand of `.bundle_align_mode`. */
  bundle(name: string, size: bigint | undefined, origin: Origin): string | undefined {
    if (name === '.bundle_align_mode') {
      if (this.#locks.length > 0) return 'The mode cannot change between .bundle_lock and .bundle_unlock.';
      this.#bundles = size !== 0n;
    } else if (name === '.bundle_lock') {
      if (!this.#bundles) return '.bundle_lock needs .bundle_align_mode before it.';
      this.#locks.push(origin);
    } else if (this.#locks.pop() === undefined) return '.bundle_unlock has no .bundle_lock before it.';
    return undefined;
  }

  /** `.symver name, alias@@@version`, of which a name has one; gives what is wrong. */
  version(name: string, versioned: string): string | undefined {
    if (!versioned.includes('@@@')) return undefined;
    const known = this.#versioned.get(name);
    this.#versioned.set(name, versioned);
    return known === undefined || known === versioned ? undefined : `${name} can have one version with @@@ only.`;
  }
}
