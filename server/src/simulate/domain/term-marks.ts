/** A set of terms that is emptied and filled again and again: which terms others are made of. */
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
    switch (term.op) {
      case 'const':
      case 'input':
      case 'address':
      case 'code':
        return;
      case 'sum':
        for (const part of term.parts) this.add(part.term);
        return;
      case 'slice':
      case 'sext':
      case 'not':
      case 'neg':
      case 'bswap':
      case 'parity':
      case 'popcnt':
      case 'clz':
      case 'ctz':
        this.add(term.of);
        return;
      case 'insert':
        this.add(term.base);
        this.add(term.value);
        return;
      case 'ite':
        this.add(term.condition);
        this.add(term.then);
        this.add(term.else);
        return;
      case 'load':
        this.add(term.address);
        return;
      default:
        this.add(term.left);
        this.add(term.right);
    }
  }
}
