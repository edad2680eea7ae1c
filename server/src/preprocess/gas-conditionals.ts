/** The stack of open `.if` blocks, and which of their branches is being read. */
import type { Origin } from '../text/mapped.js';

interface Conditional {
  active: boolean;
  /** A branch was taken, so that no other may be. */
  done: boolean;
  /** Whether the block around it is being read. */
  readonly outer: boolean;
  readonly origin: Origin;
  readonly name: string;
}

/** Conditions are only asked for where the answer decides something, as GNU as does. */
export class Conditionals {
  private readonly stack: Conditional[] = [];

  /** How many are open. */
  get depth(): number {
    return this.stack.length;
  }

  /** Whether statements count here. */
  get isActive(): boolean {
    return this.stack.at(-1)?.active ?? true;
  }

  /** Those that are open, outermost first. */
  get open(): readonly { readonly name: string; readonly origin: Origin }[] {
    return this.stack;
  }

  /** Opens a block at `origin`. */
  begin(name: string, origin: Origin, holds: () => boolean): void {
    const outer = this.isActive;
    const active = outer && holds();
    this.stack.push({ active, done: active || !outer, outer, origin, name });
  }

  /** `.else` and `.elseif`; says whether a block is open. */
  turn(holds: () => boolean): boolean {
    const top = this.stack.at(-1);
    if (top === undefined) return false;
    top.active = top.outer && !top.done && holds();
    top.done ||= top.active;
    return true;
  }

  /** `.endif`; says whether a block was open. */
  end(): boolean {
    return this.stack.pop() !== undefined;
  }

  /** Forgets those opened beyond `depth`: an expansion that was left early takes its own with it. */
  cutTo(depth: number): void {
    this.stack.length = Math.min(this.stack.length, depth);
  }
}
