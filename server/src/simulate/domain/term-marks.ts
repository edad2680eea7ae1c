/** A set of terms that is emptied and filled again and again: which terms others are made of. */
import { eachPart } from './parts.js';
import type { Term } from './term.js';

/** Terms by id; made once and cleared for each use, so that nothing is allocated. */
export class TermMarks {
  private readonly rounds: number[] = [];
  private readonly addPart = adderTo(this);
  private round = 0;
  private wanted = 0;

  /**
   * Empties the set; it will hold terms with ids below `size`, and of these at least the ones that `wanted` has a bit for
   * (`Term.partBits`): what is made of none of them need not be looked at.
   */
  clear(size: number, wanted: number): void {
    while (this.rounds.length < size) this.rounds.push(0);
    this.round++;
    this.wanted = wanted;
  }

  has(term: Term): boolean {
    return this.rounds[term.id] === this.round;
  }

  /** Adds a term with everything it is made of, as far as it is wanted. */
  add(term: Term): void {
    if ((term.partBits & this.wanted) === 0 || this.rounds[term.id] === this.round) return;
    this.rounds[term.id] = this.round;
    if (term.op !== 'input' && term.op !== 'const') eachPart(term, this.addPart);
  }
}

/** What adds a term, made by a function as class fields that are closures outlive their objects (ARCHITECTURE, "Memory of edits"). */
function adderTo(marks: TermMarks): (part: Term) => void {
  return (part) => marks.add(part);
}
