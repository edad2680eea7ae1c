/** The refactorings at a selection. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Span } from '../../text/span.js';
import { convertSyntax } from './convert-syntax.js';
import { extractMacro } from './extract-macro.js';
import { insertCfi } from './insert-cfi.js';
import type { Refactoring } from './refactoring.js';
import { addTypeAndSize } from './type-and-size.js';

/** Every one of the kinds asked for that concerns the selection, those that cannot be done with the reason. */
export function refactorings(
  analysis: Analysis,
  selection: Span,
  kinds: readonly Refactoring['kind'][],
): readonly Refactoring[] {
  const found: (Refactoring | undefined)[] = [];
  if (kinds.includes('extract')) found.push(...extractMacro(analysis, selection));
  if (kinds.includes('rewrite')) {
    for (const one of [convertSyntax, addTypeAndSize, insertCfi]) found.push(one(analysis, selection));
  }
  return found.filter((one) => one !== undefined);
}
