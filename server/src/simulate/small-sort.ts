/** Sorting of a handful of numbers, which the built-in sort makes much ado about. */

/** Brings numbers in ascending order, in place. Quick for few numbers and for those that are nearly in order. */
export function sortAscending(numbers: number[]): void {
  for (let end = 1; end < numbers.length; end++) {
    const number = numbers[end] ?? 0;
    let at = end;
    for (; at > 0; at--) {
      const before = numbers[at - 1] ?? 0;
      if (before <= number) break;
      numbers[at] = before;
    }
    numbers[at] = number;
  }
}
