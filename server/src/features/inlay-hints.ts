/** Inlay hints: what the simulation and the macros know, between the words of the source. */
import type { Analysis } from '../analysis/analysis.js';
import { argumentHints } from './inlay-hints/arguments.js';
import { enclaveStackHints } from './inlay-hints/enclave-stack.js';
import { HINT_KINDS, type HintKind, type InlayHint, type Stretch } from './inlay-hints/hint.js';
import { leafHints } from './inlay-hints/leaf.js';
import { raxHints } from './inlay-hints/rax.js';
import { stackHints } from './inlay-hints/stack.js';

export { HINT_KINDS, type HintKind, type InlayHint };

const SOURCES: Readonly<Record<HintKind, (analysis: Analysis, stretch: Stretch) => readonly InlayHint[]>> = {
  leaf: leafHints,
  rax: raxHints,
  stack: stackHints,
  arguments: argumentHints,
  enclaveStack: enclaveStackHints,
};

/** The hints of the wanted kinds in a part of a file, in the order of the text. */
export function inlayHints(
  analysis: Analysis,
  stretch: Stretch,
  kinds: readonly HintKind[] = HINT_KINDS,
): readonly InlayHint[] {
  return kinds
    .flatMap((kind) => SOURCES[kind](analysis, stretch))
    .filter(({ offset }) => offset >= stretch.start && offset <= stretch.end)
    .sort((left, right) => left.offset - right.offset);
}
