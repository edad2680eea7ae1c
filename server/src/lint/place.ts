/** Where a finding is shown: the place a person edits, and the expansions that lead from there to the text. */
import type { Expansion, Origin } from '../text/mapped.js';
import { outermostCall } from '../text/mapped.js';
import type { Span } from '../text/span.js';

/** One line below a finding: `expanded from macro 'ENTER'`, and where. */
export interface ExpansionNote {
  readonly message: string;
  readonly span: Span;
}

/** The primary place of a finding: the outermost macro call, or the text itself. */
export function placeOf(origin: Origin): Span {
  return outermostCall(origin);
}

/**
 * The way from the primary place to the text, outermost step first. As compilers do, the note of a macro points into its
 * body, at what became the next step; the note of an include points at the directive.
 */
export function expansionNotes(origin: Origin): readonly ExpansionNote[] {
  const steps: Expansion[] = [];
  for (let step = origin.expansion; step !== undefined; step = step.parent) steps.unshift(step);
  return steps.map((step, index) =>
    step.kind === 'include'
      ? { message: `included here as '${step.name}'`, span: step.call }
      : { message: `expanded from ${describeStep(step)}`, span: steps[index + 1]?.call ?? origin.span },
  );
}

/** Every span under which a person may know the place of a finding; suppressions accept any of them. */
export function allPlaces(origin: Origin): readonly Span[] {
  const spans = [placeOf(origin), origin.span];
  for (let step = origin.expansion; step !== undefined; step = step.parent) {
    if (step.kind !== 'include') spans.push(step.call);
  }
  return spans;
}

function describeStep(step: Expansion): string {
  return step.kind === 'repeat' ? `'${step.name}'` : `macro '${step.name}'`;
}
