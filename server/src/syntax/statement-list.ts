/**
 * The statements of one file in the order in which they are assembled. They are kept in blocks that an edit leaves alone:
 * a list after an edit shares them with the one before, each with the distance that it has moved. A statement is an
 * object only while somebody looks at it.
 */
import type { MappedText } from '../text/mapped.js';
import { MadeSequence, type Sequence } from '../text/sequence.js';
import type { Body, Label, Statement } from './ast.js';
import { BodyReader, NO_LABELS, SharedStatement } from './statement.js';
import { countBefore } from '../text/halving.js';

/** Statements of a block: so many are copied at most where an edit cuts one, and each block is looked at after an edit. */
const BLOCK = 256;

/** The body of a statement that has labels. */
class Labelled {
  constructor(
    readonly labels: readonly Label[],
    readonly content: Body | BodyReader | undefined,
  ) {}
}

/** What is kept of a statement besides its place; of one that does not stand in the list's text, all of it. */
type Kept = Body | BodyReader | Labelled | SharedStatement | undefined;

interface Block {
  /** For each statement where it begins and ends, in the text as it was when the block was made. */
  readonly places: Int32Array;
  readonly kept: Kept[];
  /** The labels of all of them, once somebody has asked. */
  labels?: readonly Label[];
  /** Some of its statements stand in other texts than that of the list: in what expansions made. */
  readonly hasOthers: boolean;
}

const NO_PLACES = new Int32Array(0);

/** The part of a block that is in a list. */
interface Run {
  readonly block: Block;
  /** Indices in the block. */
  readonly from: number;
  readonly to: number;
  /** How far its statements have moved since the block was made. */
  readonly by: number;
  /** Index in the list of the statement at `from`. */
  readonly first: number;
}

/** What an edit does to the statements behind it. */
interface Moved {
  /** Characters that those of the list's text have moved by. */
  readonly by: number;
  /** What becomes of one that stands in another text. */
  readonly move: (statement: SharedStatement) => SharedStatement;
}

/** Statements of one text, and of others that came out of its expansions. Statements can be added, not changed. */
export class StatementList extends MadeSequence<SharedStatement> {
  readonly #runs: Run[] = [];
  #before = 0;
  /** The block that is being filled. */
  #places = NO_PLACES;
  #kept: Kept[] = [];
  #hasOthers = false;
  /** The run that was asked for last. */
  #asked = 0;

  /** `base` is the text that most of them stand in. */
  constructor(readonly base: MappedText) {
    super();
  }

  get length(): number {
    return this.#before + this.#kept.length;
  }

  push({ base, start, end, labels, content }: SharedStatement): void {
    this.add(base, start, end, labels, content);
  }

  /** Adds the statement that has these parts. */
  add(
    base: MappedText,
    start: number,
    end: number,
    labels: readonly Label[],
    content: Body | BodyReader | undefined,
  ): void {
    const kept = this.#kept;
    const at = 2 * kept.length;
    if (at === 0) this.#places = new Int32Array(2 * BLOCK);
    this.#places[at] = start;
    this.#places[at + 1] = end;
    if (base !== this.base) {
      kept.push(new SharedStatement(base, start, end, labels, content));
      this.#hasOthers = true;
    } else kept.push(labels.length === 0 ? content : new Labelled(labels, content));
    if (kept.length === BLOCK) this.#close();
  }

  at(index: number): SharedStatement | undefined {
    if (index < 0 || index >= this.length) return undefined;
    if (index >= this.#before) return this.#statement(this.#places, this.#kept, index - this.#before, 0);
    const run = this.#runs[this.#runAt(index)];
    if (run === undefined) return undefined;
    return this.#statement(run.block.places, run.block.kept, run.from + index - run.first, run.by);
  }

  /** The statement of an index that there is. */
  get(index: number): SharedStatement {
    return this.at(index) ?? new SharedStatement(this.base, 0, 0, NO_LABELS, undefined);
  }

  /** The body of a statement without labels that stands in the list's text; undefined for others, and while it is not read. */
  plainBody(index: number): Body | undefined {
    const run = this.#runs[this.#runAt(index)];
    const kept = run === undefined || index >= this.#before ? undefined : run.block.kept[run.from + index - run.first];
    const isBody = !(kept instanceof BodyReader || kept instanceof Labelled || kept instanceof SharedStatement);
    return isBody ? kept : undefined;
  }

  /** Keeps the body that a statement's reader read, so that nobody has to read it again. */
  keepBody(index: number, body: Body): void {
    const run = this.#runs[this.#runAt(index)];
    if (run === undefined || index >= this.#before) return;
    const at = run.from + index - run.first;
    if (run.block.kept[at] instanceof BodyReader) run.block.kept[at] = body;
  }

  /** The labels of all statements in their order, those of one block after the other. */
  *labelsByBlock(): Generator<readonly Label[]> {
    for (const { block, from, to } of this.#runs) {
      const isWhole = to - from === block.kept.length;
      yield isWhole ? (block.labels ??= labelsOf(block.kept)) : labelsOf(block.kept.slice(from, to));
    }
    yield labelsOf(this.#kept);
  }

  *[Symbol.iterator](): Generator<SharedStatement> {
    let seen = 0;
    for (const { block, from, to, by } of this.#runs) {
      const { places, kept } = block;
      for (let index = from; index < to; index++) yield this.#statement(places, kept, index, by);
      seen += to - from;
    }
    // What is not in a block yet may be in one the next time somebody asks.
    for (let last = this.at(seen); last !== undefined; last = this.at(seen)) {
      yield last;
      seen++;
    }
  }

  /** The list with others in the place of the statements from index `from` to `to`, in another text. */
  spliced(
    base: MappedText,
    { from, to }: { readonly from: number; readonly to: number },
    between: Iterable<SharedStatement>,
    moved: Moved,
  ): StatementList {
    this.#close();
    const spliced = new StatementList(base);
    spliced.#take(this.#runs, 0, from);
    for (const statement of between) spliced.push(statement);
    spliced.#close();
    spliced.#take(this.#runs, to, this.length, moved);
    return spliced;
  }

  /** Takes over the runs of another list between two of its indices. */
  #take(runs: readonly Run[], from: number, to: number, moved?: Moved): void {
    for (const run of runs) {
      const begin = Math.max(from, run.first) - run.first + run.from;
      const end = Math.min(to - run.first + run.from, run.to);
      if (begin >= end) continue;
      const block = moved === undefined ? run.block : movedBlock(run.block, moved);
      this.#runs.push({ block, from: begin, to: end, by: run.by + (moved?.by ?? 0), first: this.#before });
      this.#before += end - begin;
    }
  }

  #close(): void {
    const count = this.#kept.length;
    if (count === 0) return;
    const places = count === BLOCK ? this.#places : this.#places.slice(0, 2 * count);
    const block = { places, kept: this.#kept, hasOthers: this.#hasOthers };
    this.#runs.push({ block, from: 0, to: count, by: 0, first: this.#before });
    this.#before += count;
    this.#places = NO_PLACES;
    this.#kept = [];
    this.#hasOthers = false;
  }

  #runAt(index: number): number {
    // Most often somebody goes through the list.
    const last = this.#runs[this.#asked];
    if (last !== undefined && index >= last.first && index < last.first + last.to - last.from) return this.#asked;
    return (this.#asked = this.#findRun(index));
  }

  /** A method of its own: where a function has a nested one that uses its parameters, each call makes an object for them. */
  #findRun(index: number): number {
    return Math.max(0, countBefore(this.#runs.length, (run) => (this.#runs[run]?.first ?? 0) <= index) - 1);
  }

  #statement(places: Int32Array, all: readonly Kept[], index: number, by: number): SharedStatement {
    const kept = all[index];
    if (kept instanceof SharedStatement) return kept;
    const start = (places[2 * index] ?? 0) + by;
    const end = (places[2 * index + 1] ?? 0) + by;
    return kept instanceof Labelled
      ? new SharedStatement(this.base, start, end, kept.labels, kept.content)
      : new SharedStatement(this.base, start, end, NO_LABELS, kept);
  }
}

function labelsOf(all: readonly Kept[]): readonly Label[] {
  const labels: Label[] = [];
  for (const kept of all) {
    if (kept instanceof Labelled || kept instanceof SharedStatement) labels.push(...kept.labels);
  }
  return labels;
}

function movedBlock(block: Block, { move }: Moved): Block {
  if (!block.hasOthers) return block;
  return { ...block, kept: block.kept.map((one) => (one instanceof SharedStatement ? move(one) : one)) };
}

/** The labels of statements in their order, in some lists one after the other. */
export function labelsByBlock(statements: Sequence<Statement>): Iterable<readonly Label[]> {
  return statements instanceof StatementList
    ? statements.labelsByBlock()
    : [statements.flatMap(({ labels }) => labels)];
}
