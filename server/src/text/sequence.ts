/** Lists for those who only read them: arrays, and lists whose items are made when somebody asks. */

/** What an array gives to a reader. Items of a list that is none need not be the same object each time. */
export interface Sequence<Item> extends Iterable<Item> {
  readonly length: number;
  at(index: number): Item | undefined;
  entries(): Iterable<[number, Item]>;
  some(test: (item: Item) => boolean): boolean;
  every(test: (item: Item) => boolean): boolean;
  filter(test: (item: Item) => boolean): Item[];
  map<Result>(resultOf: (item: Item) => Result): Result[];
  flatMap<Result>(resultsOf: (item: Item) => Result | readonly Result[]): Result[];
}

/** A sequence that is no array, by its length and its items. */
export abstract class MadeSequence<Item> implements Sequence<Item> {
  abstract readonly length: number;
  /** The item of that index, counted from 0; undefined when there is none. */
  abstract at(index: number): Item | undefined;
  abstract [Symbol.iterator](): Iterator<Item>;

  *entries(): Generator<[number, Item]> {
    let index = 0;
    for (const item of this) yield [index++, item];
  }

  some(test: (item: Item) => boolean): boolean {
    for (const item of this) if (test(item)) return true;
    return false;
  }

  every(test: (item: Item) => boolean): boolean {
    return !this.some((item) => !test(item));
  }

  filter(test: (item: Item) => boolean): Item[] {
    return [...this].filter(test);
  }

  map<Result>(resultOf: (item: Item) => Result): Result[] {
    return Array.from(this, resultOf);
  }

  flatMap<Result>(resultsOf: (item: Item) => Result | readonly Result[]): Result[] {
    return this.map(resultsOf).flat() as Result[];
  }
}
