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
  /** As written, of the branch that is being read. */
  condition: string;
  /** Where it asks: the directives up to that branch. */
  readonly asked: Origin[];
}

/** A directive of a conditional: as written, and where. */
export interface Asked {
  readonly condition: string;
  readonly origin: Origin;
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

  /** Whether the text around the innermost one counts, so that its directives decide about the text behind them. */
  get mayTurn(): boolean {
    return this.stack.at(-1)?.outer ?? true;
  }

  /** Those that are open, outermost first. */
  get open(): readonly Readonly<Pick<Conditional, 'name' | 'origin' | 'condition' | 'asked'>>[] {
    return this.stack;
  }

  /** Opens a block at `origin`, unless `holds` gives undefined: then the directive was refused and opens none. */
  begin(name: string, { condition, origin }: Asked, holds: () => boolean | undefined): void {
    const outer = this.isActive;
    const active = outer && holds();
    if (active === undefined) return;
    const asked = [origin];
    this.stack.push({ active, done: active || !outer, closed: false, outer, origin, name, condition, asked });
  }

  /** `.else` (without a condition) and `.elseif`; gives what is wrong with it here. */
  turn(
    { condition: written, origin }: Asked,
    condition: (() => boolean | undefined) | undefined,
  ): 'without .if' | 'behind .else' | undefined {
    const top = this.stack.at(-1);
    if (top === undefined) return 'without .if';
    if (top.closed) return 'behind .else';
    if (condition !== undefined) top.asked.push(origin);
    top.condition = condition === undefined ? `${written} of ${top.condition}` : written;
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
