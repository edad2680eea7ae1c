/** Maps of a handful of entries, which steps copy again and again: facts by term, cells by base. */

/** With more entries than these, looking for one by one takes longer than hashing. */
const MAX_SEARCHED = 24;

/**
 * A map from whole numbers in two lists, in the order in which entries were added. Copying it copies two lists, and few
 * entries take less room than in a built-in map.
 */
export class SmallMap<Value> implements ReadonlyMap<number, Value> {
  private ids: number[];
  private contents: Value[];
  /** Where each entry is, while there are many. */
  private places: Map<number, number> | undefined = undefined;

  /** An empty map, or one with the entries of another. */
  constructor(like?: ReadonlyMap<number, Value>) {
    if (like instanceof SmallMap) {
      const same = like as SmallMap<Value>;
      this.ids = same.ids.slice();
      this.contents = same.contents.slice();
    } else {
      this.ids = like === undefined ? [] : [...like.keys()];
      this.contents = like === undefined ? [] : [...like.values()];
    }
  }

  get size(): number {
    return this.ids.length;
  }

  get(id: number): Value | undefined {
    const at = this.placeOf(id);
    return at < 0 ? undefined : this.contents[at];
  }

  has(id: number): boolean {
    return this.placeOf(id) >= 0;
  }

  set(id: number, value: Value): void {
    const at = this.placeOf(id);
    if (at >= 0) {
      this.contents[at] = value;
      return;
    }
    this.places?.set(id, this.ids.length);
    this.ids.push(id);
    this.contents.push(value);
  }

  delete(id: number): void {
    const at = this.placeOf(id);
    if (at < 0) return;
    this.ids.splice(at, 1);
    this.contents.splice(at, 1);
    this.places = undefined;
  }

  keys(): ArrayIterator<number> {
    return this.ids.values();
  }

  values(): ArrayIterator<Value> {
    return this.contents.values();
  }

  *entries(): Generator<[number, Value], undefined, unknown> {
    for (const [at, id] of this.ids.entries()) yield [id, this.contents[at] as Value];
  }

  [Symbol.iterator](): Generator<[number, Value], undefined, unknown> {
    return this.entries();
  }

  forEach(see: (value: Value, id: number, map: ReadonlyMap<number, Value>) => void): void {
    const { ids, contents } = this;
    for (let at = 0; at < ids.length; at++) see(contents[at] as Value, ids[at] ?? 0, this);
  }

  private placeOf(id: number): number {
    const { ids } = this;
    if (ids.length <= MAX_SEARCHED) {
      for (let at = 0; at < ids.length; at++) if (ids[at] === id) return at;
      return -1;
    }
    this.places ??= new Map(ids.map((one, at) => [one, at]));
    return this.places.get(id) ?? -1;
  }
}
