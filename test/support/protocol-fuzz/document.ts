/** A document as the client has it: its text, and edits that nobody would make on purpose. */
import type { ContentChange, Position } from '../lsp-client.js';
import type { Random } from './random.js';

/** What is typed, besides stretches of the document itself and of the others. */
const SCRAPS = [
  '\n',
  ' ',
  '\t',
  '#',
  '/*',
  '*/',
  '"',
  '\\',
  '(',
  ',',
  '%',
  '$',
  ':',
  '#define X 1\n',
  '#if 0\n',
  '#endif\n',
  '.macro m a\n',
  '.endm\n',
  '.rept 3\n',
  '.endr\n',
  'm 1\n',
  'enclu\n',
  '\tmov\t$2, %eax\n',
  '\tpush\t%rbx\n',
  '\tjmp\t1b\n',
  '1:\n',
  '# trampolint: ignore\n',
  'é𝄞',
] as const;

/** Beyond this a document goes back to what it was at first, so that each run stays as long as it was made to be. */
const LONGEST = 40_000;

/** One open document. */
export class FuzzDocument {
  readonly uri: string;
  text: string;
  version = 1;
  readonly #original: string;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.text = text;
    this.#original = text;
  }

  /** The text as it was at first, all at once. */
  reset(): ContentChange {
    this.version++;
    this.text = this.#original;
    return { text: this.text };
  }

  /** Adds to the end. */
  append(text: string): ContentChange {
    this.version++;
    const end = this.#position(this.text.length);
    this.text += text;
    return { range: { start: end, end }, text };
  }

  /** One edit at a random place; now and then the document is as it was at first. */
  edit(random: Random, other: FuzzDocument): ContentChange {
    if (this.text.length > LONGEST || random.chance(2)) return this.reset();
    this.version++;
    const start = random.below(this.text.length + 1);
    const length = random.chance(50) ? 0 : random.below(random.chance(90) ? 12 : 400);
    const end = Math.min(this.text.length, start + length);
    const from = random.chance(70) ? this.text : other.text;
    const at = random.below(from.length + 1);
    const stretch = from.slice(at, at + random.below(random.chance(90) ? 40 : 800));
    const text = random.chance(30) ? '' : random.chance(50) ? random.pick(SCRAPS) : stretch;
    const change = { range: { start: this.#position(start), end: this.#position(end) }, text };
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    return change;
  }

  /** A position in the text, or now and then behind it. */
  position(random: Random): Position {
    if (random.chance(3)) return { line: random.below(5000), character: random.below(500) };
    return this.#position(random.below(this.text.length + 1));
  }

  /** Positions count UTF-16 units, as strings do. */
  #position(offset: number): Position {
    const before = this.text.slice(0, offset);
    // A lone carriage return ends a line, too (LSP 3.17, "Text Documents").
    const lines = before.split(/\r\n|\r|\n/);
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  }
}
