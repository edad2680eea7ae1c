/** Finding a place in what is sorted without looking at all of it. */

/** How many of `length` items are before a place, where `isBefore` holds for none behind one for which it does not. */
export function countBefore(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
