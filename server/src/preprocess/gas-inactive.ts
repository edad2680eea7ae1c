/** Text that `.if` and its like switch off, as it stands in a file: not what an expansion makes. */
import type { Origin } from '../text/mapped.js';
import type { Span } from '../text/span.js';
import type { InactiveRegion } from './reading.js';

interface Open {
  /** The end of the directive that switched it off. */
  readonly from: Span;
  readonly conditions: readonly string[];
  readonly asked: readonly Span[];
}

/** The stretch that is switched off now, and those before it. */
export class SwitchedOff {
  private open: Open | undefined;

  constructor(private readonly regions: InactiveRegion[]) {}

  /** A directive of a conditional was taken: text behind it counts, or it does not for these conditions. */
  turn(
    at: Origin,
    off: { readonly conditions: readonly string[]; readonly asked: readonly Origin[] } | undefined,
  ): void {
    const span = written(at);
    this.close(span);
    const asked = off?.asked.flatMap((origin) => written(origin) ?? []);
    if (off !== undefined && span !== undefined && asked?.length === off.asked.length)
      this.open = { from: span, conditions: off.conditions, asked };
  }

  /** The text ends here. */
  finish(end: Span): void {
    this.close({ ...end, start: end.end });
  }

  private close(at: Span | undefined): void {
    const { open } = this;
    this.open = undefined;
    if (open === undefined || at === undefined || at.file !== open.from.file || at.start <= open.from.end) return;
    const { conditions, asked } = open;
    this.regions.push({ span: { file: at.file, start: open.from.end, end: at.start }, conditions, asked });
  }
}

/** The place of what stands in a file as it is; undefined for what a macro or repetition made. */
function written({ span, expansion }: Origin): Span | undefined {
  return expansion === undefined || expansion.kind === 'include' ? span : undefined;
}
