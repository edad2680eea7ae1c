/** The facts of one file as other files and the client ask for them: by name, with ranges of the client. */
import type { Range } from 'vscode-languageserver';
import type { Callable, CallSite } from '../features/support/callables.js';
import type { FileFacts, NameFact, SymbolFact } from '../features/support/facts.js';
import type { NameKey } from '../features/support/unit.js';
import type { Span } from '../text/span.js';
import { eachInSteps, runSteps, type Steps } from '../text/steps.js';

/** A place that names something. */
export interface IndexedName extends NameKey {
  readonly role: NameFact['role'];
  readonly spelled: boolean;
  readonly range: Range;
}

/** A name that the file defines. */
export interface IndexedSymbol {
  readonly name: string;
  readonly kind: SymbolFact['kind'];
  readonly container: string;
  readonly comment: string;
  readonly range: Range;
}

/** Something that is called. */
export interface IndexedCallable extends NameKey {
  readonly kind: Callable['kind'];
  readonly detail: string;
  readonly range: Range;
  readonly selectionRange: Range;
}

/** A way from one callable to another; the range lies in the file that the call stands in. */
export interface IndexedCall {
  readonly kind: CallSite['kind'];
  readonly from: NameKey;
  readonly to: NameKey;
  readonly message: string;
  readonly range: Range;
}

/** One file. */
export interface IndexedFile {
  readonly path: string;
  readonly symbols: readonly IndexedSymbol[];
  readonly names: ReadonlyMap<string, readonly IndexedName[]>;
  readonly callables: readonly IndexedCallable[];
  readonly calls: readonly IndexedCall[];
}

/** Names between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 256;

/** The facts with ranges; `rangeOf` is asked for spans of the file alone. */
export function indexedFile(path: string, facts: FileFacts, rangeOf: (span: Span) => Range): IndexedFile {
  return runSteps(indexedFileSteps(path, facts, rangeOf));
}

/** The same in steps. */
export function* indexedFileSteps(path: string, facts: FileFacts, rangeOf: (span: Span) => Range): Steps<IndexedFile> {
  const names = new Map<string, IndexedName[]>();
  yield* eachInSteps(facts.names, BETWEEN_PAUSES, ({ space, name, home, role, spelled, span }) => {
    const list = names.get(name) ?? [];
    list.push({ space, name, home, role, spelled, range: rangeOf(span) });
    names.set(name, list);
  });
  const symbols: IndexedSymbol[] = [];
  yield* eachInSteps(facts.symbols, BETWEEN_PAUSES, ({ span, ...symbol }) =>
    symbols.push({ ...symbol, range: rangeOf(span) }),
  );
  const callables: IndexedCallable[] = [];
  yield* eachInSteps(facts.callables, BETWEEN_PAUSES, ({ kind, detail, whole, selection, ...one }) =>
    callables.push({ ...keyOf(one), kind, detail, range: rangeOf(whole), selectionRange: rangeOf(selection) }),
  );
  const calls: IndexedCall[] = [];
  yield* eachInSteps(facts.calls, BETWEEN_PAUSES, ({ kind, from, to, message, span }) =>
    calls.push({ kind, from: keyOf(from), to: keyOf(to), message, range: rangeOf(span) }),
  );
  return { path, symbols, names, callables, calls };
}

function keyOf({ space, name, home }: NameKey): NameKey {
  return { space, name, home };
}
