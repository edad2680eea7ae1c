/** Values of which the trampoline counts on getting another one back: RSP behind EEXIT (`Input.expected`). */
import type { TermFactory } from '../domain/factory.js';
import { dependsOn } from '../domain/queries.js';
import type { SliceTerm, SumTerm, Term } from '../domain/term.js';

/** The value with every such input replaced by the one that is counted on, in sums, parts and copies. */
export function asExpected(factory: TermFactory, term: Term): Term {
  if (term.op === 'input') return term.input.expected === undefined ? term : asExpected(factory, term.input.expected);
  if (term.op !== 'slice' && term.op !== 'sum') return term;
  return (factory.expected[term.id] ??= replaced(factory, term));
}

function replaced(factory: TermFactory, term: SumTerm | SliceTerm): Term {
  if (term.op === 'slice') return factory.slice(asExpected(factory, term.of), term.low, term.width);
  if (!dependsOn(term, ({ expected }) => expected !== undefined)) return term;
  return term.parts.reduce(
    (sum, { term: part, factor }) => factory.add(sum, factory.scale(asExpected(factory, part), factor)),
    factory.constant(term.constant),
  );
}
