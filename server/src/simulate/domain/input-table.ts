/** Finds the input term that was made before for the same value. */
import type { Input, InputTerm } from './term.js';

/** Inputs by name and by the instruction that brought them in; few share both. */
export class InputTable {
  private readonly byName = new Map<string, Map<number | undefined, InputTerm[]>>();

  /** The term of an input with the same name, site, provenance and expectation; undefined when there is none. */
  find(input: Input): InputTerm | undefined {
    const alike = this.byName.get(input.name)?.get(input.site);
    if (alike === undefined) return undefined;
    for (const term of alike) if (isSame(term.input, input)) return term;
    return undefined;
  }

  /** Adds a term that {@link find} does not find. */
  add(term: InputTerm): void {
    const { name, site } = term.input;
    let bySite = this.byName.get(name);
    if (bySite === undefined) {
      bySite = new Map<number | undefined, InputTerm[]>();
      this.byName.set(name, bySite);
    }
    const alike = bySite.get(site);
    if (alike === undefined) bySite.set(site, [term]);
    else alike.push(term);
  }
}

/** Callees and reasons are told by the name and the site. */
function isSame(one: Input, other: Input): boolean {
  const [a, b] = [one.provenance, other.provenance];
  return (
    a.kind === b.kind &&
    one.expected === other.expected &&
    ('role' in a ? a.role : '') === ('role' in b ? b.role : '') &&
    (a.kind === 'stack' ? a.of : undefined) === (b.kind === 'stack' ? b.of : undefined)
  );
}
