/** Rows of numbers as keys: written into one buffer again and again, and only kept where they are new. */

/** A row in the making. Numbers are 32 bits wide. */
export class RowBuffer {
  private readonly numbers: number[] = [];
  private end = 0;

  clear(): void {
    this.end = 0;
  }

  push(number: number): void {
    this.numbers[this.end++] = number;
  }

  /** Appends a whole number of up to 53 bits. */
  pushWide(number: number): void {
    this.push(number | 0);
    this.push(Math.floor(number / 2 ** 32));
  }

  /** The row as it is now. */
  copy(): readonly number[] {
    return this.numbers.slice(0, this.end);
  }

  hash(): number {
    const { numbers, end } = this;
    let hash = end;
    for (let index = 0; index < end; index++) hash = (Math.imul(hash, 31) + (numbers[index] ?? 0)) | 0;
    return hash;
  }

  equals(row: readonly number[]): boolean {
    const { numbers, end } = this;
    if (row.length !== end) return false;
    for (let index = 0; index < end; index++) if (row[index] !== numbers[index]) return false;
    return true;
  }
}

interface Entry<Value> {
  readonly row: readonly number[];
  readonly value: Value;
}

/** Values by rows of numbers. */
export class RowMap<Value> {
  private readonly buckets = new Map<number, Entry<Value>[]>();

  get(row: RowBuffer): Value | undefined {
    const bucket = this.buckets.get(row.hash());
    if (bucket === undefined) return undefined;
    for (const entry of bucket) if (row.equals(entry.row)) return entry.value;
    return undefined;
  }

  /** Adds a value under a row that {@link get} does not find. */
  add(row: RowBuffer, value: Value): void {
    const hash = row.hash();
    const entry = { row: row.copy(), value };
    const bucket = this.buckets.get(hash);
    if (bucket === undefined) this.buckets.set(hash, [entry]);
    else bucket.push(entry);
  }
}
