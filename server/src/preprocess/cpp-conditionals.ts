/** The open `#if`s of one file, and the text that they switch off. */
import type { Range } from '../text/span.js';

interface Conditional {
  /** As written, for inactive regions. */
  condition: string;
  active: boolean;
  /** A branch was taken, or the whole conditional lies in text that is switched off. */
  done: boolean;
  sawElse: boolean;
  /** The text around it is read. */
  readonly outer: boolean;
  readonly span: Range;
  /** Where it asks: the directives up to the branch that is being read. */
  readonly asked: Range[];
}

/** A stretch that is switched off, and by what. */
export interface SwitchedOff extends Range {
  readonly conditions: readonly string[];
  /** Where the conditional that switches it off asks. */
  readonly asked: readonly Range[];
}

/** What is wrong with `#elif`, `#else` or `#endif`. */
export type Misplaced = 'alone' | 'behind-else' | undefined;

/** A stack of conditionals. Conditions are asked for only where the answer decides something, as GCC does. */
export class CppConditionals {
  private readonly stack: Conditional[] = [];
  private offFrom = -1;

  constructor(private readonly onSwitchedOff: (region: SwitchedOff) => void) {}

  /** Whether text counts here. */
  get isActive(): boolean {
    return this.stack.at(-1)?.active ?? true;
  }

  /** Those that are open, outermost first. */
  get open(): readonly { readonly condition: string; readonly span: Range }[] {
    return this.stack;
  }

  /** `#if`, `#ifdef`, `#ifndef`; the directive stands at `span`, its line feed behind it. */
  begin(condition: string, span: Range, holds: () => boolean): void {
    const outer = this.isActive;
    const active = outer && holds();
    this.stack.push({ condition, active, done: active || !outer, sawElse: false, outer, span, asked: [span] });
    if (outer && !active) this.offFrom = span.end + 1;
  }

  /** `#elif` and `#else`; `holds` is undefined for `#else`. */
  turn(condition: string, span: Range, holds: (() => boolean) | undefined): Misplaced {
    const top = this.stack.at(-1);
    if (top === undefined) return 'alone';
    const misplaced = top.sawElse ? 'behind-else' : undefined;
    if (top.outer && !top.active) this.close(span.start);
    if (holds !== undefined) top.asked.push(span);
    top.sawElse = holds === undefined;
    top.active = top.outer && !top.done && (holds === undefined || holds());
    top.done ||= top.active;
    top.condition = holds === undefined ? `#else of ${top.condition}` : condition;
    if (top.outer && !top.active) this.offFrom = span.end + 1;
    return misplaced;
  }

  /** `#endif`. */
  end(span: Range): Misplaced {
    const top = this.stack.at(-1);
    if (top === undefined) return 'alone';
    if (top.outer && !top.active) this.close(span.start);
    this.stack.pop();
    return undefined;
  }

  /** The end of the file. */
  finish(end: number): void {
    this.close(end);
  }

  private close(end: number): void {
    const start = this.offFrom;
    this.offFrom = -1;
    if (start < 0 || end <= start) return;
    const asked = [...(this.stack.at(-1)?.asked ?? [])];
    this.onSwitchedOff({ start, end, conditions: this.stack.map(({ condition }) => condition), asked });
  }
}
