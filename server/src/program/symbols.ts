/** The symbols of a file while it is assembled: definitions, assignments, declarations, and every use. */
import type { Origin } from '../text/mapped.js';
import type { BoundExpression, Point } from './expression.js';
import type { Mentions, ProgramSymbol } from './model.js';

/** Everything known about one symbol so far. */
export interface SymbolEntry {
  readonly name: string;
  readonly written: string;
  definition?: Origin;
  assumed: boolean;
  binding: ProgramSymbol['binding'];
  type: ProgramSymbol['type'];
  visibility: ProgramSymbol['visibility'];
  /** What `.size` says. */
  size?: BoundExpression;
  readonly references: Origin[];
  label?: Point;
  /** Where in the order of the text the label stands. */
  sequence?: number;
  assigned?: BoundExpression;
  /** `==` and `.eqv`: evaluated anew at each use. */
  lazy: boolean;
  /** Assigned by `.set`, `.equ` or `=`, so that another definition may follow. */
  isVariable: boolean;
  /** Made by `.weakref`. */
  isWeakAlias: boolean;
  /** Made visible to other files, or weak. */
  isDeclared: boolean;
  /** A register that the symbol was set to. */
  register?: string;
  /** Declared, branched to or addressed relative to RIP: certainly no plain number. */
  isAddress: boolean;
}

/** Uses of `.` get names that begin like this; they are no labels that anybody wrote. */
export const HERE_PREFIX = '.#';

/** The symbols of one program while it is assembled. */
export class SymbolTable {
  readonly entries = new Map<string, SymbolEntry>();
  /** `isSection`: whether there is a section of a name, which is a symbol for its start. */
  constructor(readonly isSection: (name: string) => boolean = () => false) {}

  /** Every definition and use so far, in the order of the text. */
  readonly mentions: Mentions & { readonly names: string[]; readonly origins: Origin[] } = { names: [], origins: [] };

  /** How often each numeric label was defined so far. */
  readonly #counts = new Map<string, number>();
  #heres = 0;

  /** Whether a use of the location counter has an entry. */
  hasHeres = false;

  /** The entry of a symbol, made on first sight. `written` differs from `name` for local labels. */
  entry(name: string, written = name): SymbolEntry {
    let entry = this.entries.get(name);
    if (entry === undefined) {
      this.hasHeres ||= name.startsWith(HERE_PREFIX);
      entry = {
        name,
        written,
        assumed: false,
        binding: 'local',
        type: 'unknown',
        visibility: 'default',
        references: [],
        lazy: false,
        isVariable: false,
        isWeakAlias: false,
        isDeclared: false,
        isAddress: false,
      };
      this.entries.set(name, entry);
    }
    return entry;
  }

  refer(name: string, origin: Origin, written = name): SymbolEntry {
    const entry = this.entry(name, written);
    this.addReference(entry, origin);
    return entry;
  }

  addReference(entry: SymbolEntry, origin: Origin): void {
    entry.references.push(origin);
    this.#mention(entry, origin);
  }

  /** Says where a symbol is defined. */
  setDefinition(entry: SymbolEntry, origin: Origin): void {
    entry.definition = origin;
    this.#mention(entry, origin);
  }

  #mention({ name }: SymbolEntry, origin: Origin): void {
    this.mentions.names.push(name);
    this.mentions.origins.push(origin);
  }

  isDefined(name: string): boolean {
    const entry = this.entries.get(name);
    return (
      entry !== undefined && (entry.label !== undefined || entry.assigned !== undefined || entry.register !== undefined)
    );
  }

  /** The unique name of the next definition of a numeric label. */
  nextNumeric(number: string): string {
    const key = withoutZeros(number);
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return `${key}#${count}`;
  }

  /** What `1b` or `1f` means here; undefined for a backward reference to a label that was not defined yet. */
  numericReference(number: string, direction: 'b' | 'f'): string | undefined {
    const key = withoutZeros(number);
    const count = this.#counts.get(key) ?? 0;
    if (direction === 'f') return `${key}#${count + 1}`;
    return count === 0 ? undefined : `${key}#${count}`;
  }

  /** A fresh name for a use of the location counter. */
  nextHere(): string {
    this.#heres += 1;
    return `${HERE_PREFIX}${this.#heres}`;
  }
}

function withoutZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}
