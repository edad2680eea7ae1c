/** The stack of open `.if` blocks, and which of their branches is being read. */
import type { Origin } from '../text/mapped.js';

interface Conditional {
  active: boolean;
  /** A branch was taken, so that no other may be. */
  done: boolean;
  /** `.else` was seen, behind which there is no further branch. */
  closed: boolean;
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

  /** Opens a block at `origin`, unless `holds` gives undefined: then the directive was refused and opens none. */
  begin(name: string, origin: Origin, holds: () => boolean | undefined): void {
    const outer = this.isActive;
    const active = outer && holds();
    if (active !== undefined) this.stack.push({ active, done: active || !outer, closed: false, outer, origin, name });
  }

  /** `.else` (without a condition) and `.elseif`; gives what is wrong with it here. */
  turn(condition: (() => boolean | undefined) | undefined): 'without .if' | 'behind .else' | undefined {
    const top = this.stack.at(-1);
    if (top === undefined) return 'without .if';
    if (top.closed) return 'behind .else';
    top.active = top.outer && !top.done && (condition === undefined || condition() === true);
    top.done ||= top.active;
    top.closed = condition === undefined;
    return undefined;
  }

  /** `.endif`; says whether a block was open. */
  end(): boolean {
    return this.stack.pop() !== undefined;
  }

  /** Forgets those opened beyond `depth`: an expansion that ends takes its own with it. */
  cutTo(depth: number): void {
    this.stack.length = Math.min(this.stack.length, depth);
  }
}
