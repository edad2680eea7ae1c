/** Questions about names over all files: those that the client has open as they are now, the others from the index. */
import type { Location, TextDocumentPositionParams } from 'vscode-languageserver';
import { factsOfSteps } from '../features/support/facts.js';
import { isSameName, symbolKey, type NameKey } from '../features/support/unit.js';
import { eachInSteps, runSteps, SharedSteps, type Steps } from '../text/steps.js';
import type { Analyses, Assembled } from './analyses.js';
import { indexedFileSteps, type IndexedFile, type IndexedName, type IndexedSymbol } from './indexed-file.js';
import type { IndexBuilder } from './index-builder.js';
import { wordsForPlaces } from './places.js';
import type { Session } from './session.js';

/** A place with the name that stands there. */
export interface NamedPlace extends IndexedName {
  readonly location: Location;
}

/** A symbol with the file that defines it. */
export interface DefinedSymbol {
  readonly path: string;
  readonly symbol: IndexedSymbol;
}

/** Names between two pauses: some hundred microseconds. */
const NAMES_BETWEEN_PAUSES = 1024;

/** Asks both. */
export class WorkspaceNames {
  readonly #session: Session;
  readonly #analyses: Analyses;
  readonly #builder: IndexBuilder;
  readonly #live = new WeakMap<Assembled, SharedSteps<readonly IndexedFile[]>>();

  constructor(session: Session, builder: IndexBuilder) {
    this.#session = session;
    this.#analyses = session.analyses;
    this.#builder = builder;
  }

  /**
   * Resolves when the index has everything, or when the patience of whoever asks is over, and what is open is assembled;
   * without that, what was known before is taken for it. `at` is a position that is asked about.
   */
  async ready(patience?: number, at?: TextDocumentPositionParams): Promise<void> {
    await this.#builder.ready(patience);
    await this.#session.prepared(
      () => this.#analyses.settleOpen('assembled'),
      () => this.liveSteps(at),
    );
  }

  /** Resolves when {@link simulated} has the facts. */
  simulatedReady(uri: string): Promise<void> {
    return this.#session.prepared(
      () => this.#analyses.settleAny(uri),
      () => this.#simulated(uri),
    );
  }

  /** Every known file; one may come several times, as several analyses have read it. */
  files(): readonly IndexedFile[] {
    const [open, indexed] = this.#files();
    return [...open.flatMap((checked) => this.#liveFiles(checked)), ...indexed];
  }

  /** What is open, and the indexed files that are not. */
  #files(): readonly [readonly Assembled[], readonly IndexedFile[]] {
    const open = this.#analyses.open();
    const openPaths = new Set(open.map(({ analysis }) => analysis.path));
    return [open, [...this.#builder.index.files()].filter(({ path }) => !openPaths.has(path))];
  }

  /** The facts of a file and of what it includes from a simulation, whether it is open or not. */
  simulated(uri: string): readonly IndexedFile[] {
    const checked = this.#analyses.ofAny(uri);
    return checked === undefined ? [] : this.#liveFiles(checked);
  }

  /** Where something is named, each place once, in the order of files and text. */
  placesOf(key: NameKey): readonly NamedPlace[] {
    return this.#places(key.name, (name) => isSameName(name, key));
  }

  /** Definitions of macros of that name in whatever file; the assembler's own without regard to case. */
  macrosCalled(name: string): readonly NamedPlace[] {
    return [name, name.toLowerCase(), name.toUpperCase()]
      .filter((spelling, index, all) => all.indexOf(spelling) === index)
      .flatMap((spelling) =>
        this.#places(
          spelling,
          ({ space, role }) =>
            role === 'definition' && (space === 'macro' || (space === 'define' && spelling === name)),
        ),
      );
  }

  /** What the files that define a name say of it. */
  definitionsOf(key: NameKey): readonly DefinedSymbol[] {
    return this.#symbolsAt(key.name, (name) => name.role === 'definition' && isSameName(name, key));
  }

  /** The same for macros of a name, in whatever file. */
  macrosNamed(name: string): readonly DefinedSymbol[] {
    return this.#symbolsAt(name, ({ role, space }) => role === 'definition' && space !== 'symbol');
  }

  /** The names that some file defines for the linker and that begin with a text, without regard to case; in steps. */
  *linkedNames(prefix: string): Steps<readonly string[]> {
    const wanted = prefix.toLowerCase();
    const found = new Set<string>();
    const isWanted = (name: string): boolean => name.toLowerCase().startsWith(wanted);
    const [open, indexed] = this.#files();
    // Of what is open the symbols tell all there is to know: the text may have changed with every letter.
    for (const { analysis } of open) {
      yield* eachInSteps(analysis.program.symbols.values(), NAMES_BETWEEN_PAUSES, (symbol) => {
        if (symbol.definition === undefined || !isWanted(symbol.written)) return;
        if (symbolKey(analysis, symbol)?.home === '') found.add(symbol.written);
      });
    }
    for (const { names } of indexed) {
      yield* eachInSteps(names, NAMES_BETWEEN_PAUSES, ([name, places]) => {
        if (!isWanted(name)) return;
        if (places.some(({ space, home, role }) => space === 'symbol' && home === '' && role === 'definition'))
          found.add(name);
      });
    }
    return [...found].sort();
  }

  #symbolsAt(name: string, accept: (name: IndexedName) => boolean): readonly DefinedSymbol[] {
    return this.files().flatMap(({ path, names, symbols }) =>
      (names.get(name) ?? []).filter(accept).flatMap(({ range: { start } }) => {
        const symbol = symbols.find(
          (one) => one.range.start.line === start.line && one.range.start.character === start.character,
        );
        return symbol === undefined ? [] : [{ path, symbol }];
      }),
    );
  }

  #places(name: string, accept: (name: IndexedName) => boolean): readonly NamedPlace[] {
    const found = new Map<string, NamedPlace>();
    for (const file of this.files()) {
      for (const one of file.names.get(name) ?? []) {
        if (!accept(one)) continue;
        const location = { uri: this.#analyses.uriOf(file.path), range: one.range };
        const key = placeKey(location);
        // A name that one analysis took for a use may be the definition to another.
        if (!found.has(key) || one.role === 'definition') found.set(key, { ...one, location });
      }
    }
    return [...found.values()].sort((left, right) => compareLocations(left.location, right.location));
  }

  /** Brings it about that {@link files} has nothing to look for, nor has a feature that is asked about the position. */
  *liveSteps(at?: TextDocumentPositionParams): Steps<void> {
    // Meanwhile more may become known of a document.
    for (;;) {
      if (at !== undefined) yield* wordsForPlaces(this.#session, at, true);
      const lacking = this.#analyses
        .open()
        .map((checked) => this.#shared(checked))
        .find(({ isDone }) => !isDone);
      if (lacking === undefined) return;
      yield* lacking.result();
    }
  }

  *#simulated(uri: string): Steps<void> {
    const checked = this.#analyses.ofAny(uri);
    if (checked !== undefined) yield* this.#shared(checked).result();
  }

  #liveFiles(checked: Assembled): readonly IndexedFile[] {
    return runSteps(this.#shared(checked).result());
  }

  #shared(checked: Assembled): SharedSteps<readonly IndexedFile[]> {
    let shared = this.#live.get(checked);
    if (shared === undefined) this.#live.set(checked, (shared = new SharedSteps(this.#filesOf(checked))));
    return shared;
  }

  *#filesOf(checked: Assembled): Steps<readonly IndexedFile[]> {
    const { analysis } = checked;
    const converter = this.#session.converter(checked);
    const files: IndexedFile[] = [];
    for (const facts of yield* factsOfSteps(analysis)) {
      const path = analysis.reading.files[facts.file]?.path ?? '';
      files.push(yield* indexedFileSteps(path, facts, (span) => converter.range(span)));
    }
    return files;
  }
}

/** The same text for the same place. */
export function placeKey({ uri, range: { start, end } }: Location): string {
  return `${uri} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

function compareLocations(left: Location, right: Location): number {
  if (left.uri !== right.uri) return left.uri < right.uri ? -1 : 1;
  const [one, other] = [left.range.start, right.range.start];
  return one.line - other.line || one.character - other.character;
}
