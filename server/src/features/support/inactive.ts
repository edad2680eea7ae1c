/** Why text is not assembled: the condition that hides it, and what its names stand for there. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Definition, InactiveRegion } from '../../preprocess/reading.js';
import type { Span } from '../../text/span.js';
import { isIn, type Place } from './place.js';

/** A condition of more names than this is told without what they stand for. */
const MOST_NAMES = 5;

/** Why the text at a place is not assembled; undefined where it is. */
export function whyInactive(analysis: Analysis, place: Place): string | undefined {
  const region = analysis.reading.inactive.find(({ span }) => isIn(span, place));
  return region && reasonOf(analysis, region);
}

/** One sentence about a stretch that is switched off. */
export function reasonOf(analysis: Pick<Analysis, 'reading'>, region: InactiveRegion): string {
  const condition = region.conditions.at(-1) ?? '';
  const uses = analysis.reading.uses.filter(({ span }) => region.asked.some((one) => contains(one, span)));
  const definitions = new Map(uses.map(({ name, definition }) => [name, definition]));
  const names = [...namesIn(analysis, region)].map((name) => [name, meaningOf(definitions.get(name))] as const);
  const known = names.length <= MOST_NAMES ? names.map(([name, meaning]) => `${name} ${meaning}`) : [];
  const why = known.length === 0 ? '' : `: ${known.join(', ')}`;
  return `Not assembled, because of ${condition.replace(/\s+/g, ' ')}${why}.`;
}

/** Words of the conditions of cpp that are no names of macros. */
const OPERATORS = /^(?:defined|__has_\w+)$/;

/** The names that the directives of cpp ask for; the assembler's conditions are about symbols, which say it themselves. */
function namesIn(analysis: Pick<Analysis, 'reading'>, { asked }: InactiveRegion): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { file, start, end } of asked) {
    const [, condition = ''] =
      /^\s*#\s*\w+(.*)$/s.exec(analysis.reading.files[file]?.text.slice(start, end) ?? '') ?? [];
    for (const [name] of condition.matchAll(/(?<![\w.$"'])[A-Za-z_$][\w$]*/g))
      if (!OPERATORS.test(name)) names.add(name);
  }
  return names;
}

function meaningOf(definition: Definition | undefined): string {
  if (definition === undefined) return 'is not defined';
  if (definition.params !== undefined || definition.body === '') return 'is defined';
  return `is ${definition.body.trim().split('\n', 1)[0] ?? ''}`;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
