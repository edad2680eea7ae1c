/** The facts of one file as other files and the client ask for them: by name, with ranges of the client. */
import type { Range } from 'vscode-languageserver';
import type { Callable, CallSite } from '../features/support/callables.js';
import type { FileFacts, NameFact, SymbolFact } from '../features/support/facts.js';
import type { NameKey } from '../features/support/unit.js';
import type { Span } from '../text/span.js';

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

/** The facts with ranges; `rangeOf` is asked for spans of the file alone. */
export function indexedFile(path: string, facts: FileFacts, rangeOf: (span: Span) => Range): IndexedFile {
  const names = new Map<string, IndexedName[]>();
  for (const { space, name, home, role, spelled, span } of facts.names) {
    const list = names.get(name) ?? [];
    list.push({ space, name, home, role, spelled, range: rangeOf(span) });
    names.set(name, list);
  }
  return {
    path,
    symbols: facts.symbols.map(({ span, ...symbol }) => ({ ...symbol, range: rangeOf(span) })),
    names,
    callables: facts.callables.map(({ kind, detail, whole, selection, ...one }) => ({
      ...keyOf(one),
      kind,
      detail,
      range: rangeOf(whole),
      selectionRange: rangeOf(selection),
    })),
    calls: facts.calls.map(({ kind, from, to, message, span }) => ({
      kind,
      from: keyOf(from),
      to: keyOf(to),
      message,
      range: rangeOf(span),
    })),
  };
}

function keyOf({ space, name, home }: NameKey): NameKey {
  return { space, name, home };
}
