/** The refactorings at a selection. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Span } from '../../text/span.js';
import { runSteps, type Steps } from '../../text/steps.js';
import { convertSyntax } from './convert-syntax.js';
import { extractMacroSteps } from './extract-macro.js';
import { headsSteps } from './function-lines.js';
import { insertCfi } from './insert-cfi.js';
import type { Refactoring } from './refactoring.js';
import { addTypeAndSize, directivesSteps } from './type-and-size.js';

/** Every one of the kinds asked for that concerns the selection, those that cannot be done with the reason. */
export function refactorings(
  analysis: Analysis,
  selection: Span,
  kinds: readonly Refactoring['kind'][],
): readonly Refactoring[] {
  return runSteps(refactoringsSteps(analysis, selection, kinds));
}

/** The same in steps. */
export function* refactoringsSteps(
  analysis: Analysis,
  selection: Span,
  kinds: readonly Refactoring['kind'][],
): Steps<readonly Refactoring[]> {
  const found: (Refactoring | undefined)[] = [];
  // What goes through the whole file comes first, so that the rest has it at once.
  yield* headsSteps(analysis);
  if (kinds.includes('extract')) found.push(...(yield* extractMacroSteps(analysis, selection)));
  if (kinds.includes('rewrite')) {
    yield* directivesSteps(analysis);
    for (const one of [convertSyntax, addTypeAndSize, insertCfi]) {
      yield;
      found.push(one(analysis, selection));
    }
  }
  return found.filter((one) => one !== undefined);
}
