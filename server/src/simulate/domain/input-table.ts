/** Finds the input term that was made before for the same value. */
import type { InstructionId } from '../../program/model.js';
import type { InputTerm, Provenance, Term } from './term.js';

const NONE: readonly InputTerm[] = [];

/** Inputs by name. Few share one: the same that different instructions bring in, or different providers. */
export class InputTable {
  private readonly byName = new Map<string, InputTerm[]>();

  /** An empty table, or one that begins with what another has, which takes no more inputs. */
  constructor(private readonly like?: InputTable) {}

  /** The term of an input with the same name, site, provenance and expectation; undefined when there is none. */
  find(
    name: string,
    site: InstructionId | undefined,
    provenance: Provenance,
    expected: Term | undefined,
  ): InputTerm | undefined {
    for (const term of this.byName.get(name) ?? NONE) {
      const { input } = term;
      if (input.site === site && input.expected === expected && isSame(input.provenance, provenance)) return term;
    }
    return this.like?.find(name, site, provenance, expected);
  }

  /** Adds a term that {@link find} does not find. */
  add(term: InputTerm): void {
    const { name } = term.input;
    const alike = this.byName.get(name);
    if (alike === undefined) this.byName.set(name, [term]);
    else alike.push(term);
  }
}

/** Callees and reasons are told by the name and the site. */
function isSame(one: Provenance, other: Provenance): boolean {
  if (one === other) return true;
  switch (one.kind) {
    case 'hardware':
    case 'fixup':
      return one.kind === other.kind && one.role === other.role;
    case 'stack':
      return one.kind === other.kind && one.of === other.of;
    default:
      return one.kind === other.kind;
  }
}
