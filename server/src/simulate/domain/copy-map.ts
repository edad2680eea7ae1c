/** Copies of maps. */

/** A map with the same entries in the same order. Going through them by hand makes no pair for each, as the constructor does. */
export function copyMap<Key, Value>(map: ReadonlyMap<Key, Value>): Map<Key, Value> {
  const copy = new Map<Key, Value>();
  map.forEach((value, key) => copy.set(key, value));
  return copy;
}
