/** Inlay hints: what the simulation and the macros know, between the words of the source. */
import type { Analysis } from '../analysis/analysis.js';
import { argumentHints } from './inlay-hints/arguments.js';
import { enclaveStackHints } from './inlay-hints/enclave-stack.js';
import { HINT_KINDS, type HintKind, type InlayHint, type Stretch } from './inlay-hints/hint.js';
import { leafHints } from './inlay-hints/leaf.js';
import { raxHints } from './inlay-hints/rax.js';
import { stackHints } from './inlay-hints/stack.js';
import { runSteps, type Steps } from '../text/steps.js';

export { HINT_KINDS, type HintKind, type InlayHint };

const SOURCES: Readonly<Record<HintKind, (analysis: Analysis, stretch: Stretch) => Steps<readonly InlayHint[]>>> = {
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
  return runSteps(inlayHintsSteps(analysis, stretch, kinds));
}

/** The same in steps. */
export function* inlayHintsSteps(
  analysis: Analysis,
  stretch: Stretch,
  kinds: readonly HintKind[],
): Steps<readonly InlayHint[]> {
  const found: InlayHint[] = [];
  for (const kind of kinds) {
    for (const hint of yield* SOURCES[kind](analysis, stretch)) {
      if (hint.offset >= stretch.start && hint.offset <= stretch.end) found.push(hint);
    }
    yield;
  }
  return found.sort((left, right) => left.offset - right.offset);
}
