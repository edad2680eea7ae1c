/** Go to definition: of labels, local labels, macros and their parameters, `#define`s, assigned symbols and included files. */
import type { Analysis } from '../analysis/analysis.js';
import type { Span } from '../text/span.js';
import { namesAt, type Named } from './support/names.js';
import { distinctSpans, isBuiltIn, type Place } from './support/place.js';

/** The name at the place, and where what it stands for is defined. */
export interface DefinitionResult {
  readonly name: Span;
  readonly targets: readonly Target[];
}

/** A definition: the name in it, and the whole of it. */
export interface Target {
  readonly selection: Span;
  readonly whole: Span;
}

/** The definitions of what the place names; undefined when it names nothing that is defined in a file that was read. */
export function definition(analysis: Analysis, place: Place): DefinitionResult | undefined {
  const names = namesAt(analysis, place);
  const targets = names
    .flatMap((named) => targetOf(named) ?? [])
    .filter(({ selection }) => !isBuiltIn(analysis, selection));
  const selections = distinctSpans(targets.map(({ selection }) => selection));
  const [first] = names;
  if (first === undefined || targets.length === 0) return undefined;
  return {
    name: first.span,
    targets: selections.flatMap((selection) => targets.find((target) => target.selection === selection) ?? []),
  };
}

function targetOf(named: Named): Target | undefined {
  switch (named.kind) {
    case 'include': {
      const { file } = named.include;
      const top = file === undefined ? undefined : { file, start: 0, end: 0 };
      return top && { selection: top, whole: top };
    }
    case 'macro':
      return { selection: named.definition.nameSpan, whole: named.definition.span };
    case 'symbol': {
      const span = named.symbol.definition?.span;
      return span && { selection: span, whole: span };
    }
    case 'written': {
      const { definition: span } = named;
      return span && { selection: span, whole: span };
    }
  }
}
