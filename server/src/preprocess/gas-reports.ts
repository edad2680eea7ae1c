/** How the assembler's layer words what it reports, and how it names the expansions it makes. */
import type { Expansion, Origin } from '../text/mapped.js';
import type { Span } from '../text/span.js';

/** The expansion that the statement at `origin` makes. */
export function expansionAt(kind: Expansion['kind'], name: string, origin: Origin, definition?: Span): Expansion {
  return {
    kind,
    name,
    call: origin.span,
    ...(definition && { definition }),
    ...(origin.expansion && { parent: origin.expansion }),
  };
}

/** The text as a sentence: with a capital letter and a full stop. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
