/** A set of terms that is emptied and filled again and again: which terms others are made of. */
import { eachPart } from './parts.js';
import type { Term } from './term.js';

/** Terms by id; made once and cleared for each use, so that nothing is allocated. */
export class TermMarks {
  private readonly rounds: number[] = [];
  private round = 0;

  /** Empties the set; it will hold terms with ids below `size`. */
  clear(size: number): void {
    while (this.rounds.length < size) this.rounds.push(0);
    this.round++;
  }

  has(term: Term): boolean {
    return this.rounds[term.id] === this.round;
  }

  /** Adds a term with everything it is made of. */
  add(term: Term): void {
    if (this.rounds[term.id] === this.round) return;
    this.rounds[term.id] = this.round;
    eachPart(term, this.addPart);
  }

  private readonly addPart = (part: Term): void => this.add(part);
}
