/** The handlers of the call hierarchy: calls, jumps, uses of macros, and where ENCLU hands control, over all files. */
import {
  SymbolKind,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyPrepareParams,
  type Connection,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { keysAt } from '../features/support/keys.js';
import { isSameName, type NameKey } from '../features/support/unit.js';
import type { IndexedCall, IndexedCallable, IndexedFile } from './indexed-file.js';
import { placesOf } from './places.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';
import type { WorkspaceNames } from './workspace-names.js';

const KINDS: Readonly<Record<IndexedCallable['kind'], SymbolKind>> = {
  function: SymbolKind.Function,
  label: SymbolKind.Key,
  macro: SymbolKind.Method,
};

/** A callable, and the file it is in. */
interface Found {
  readonly file: IndexedFile;
  readonly callable: IndexedCallable;
}

/** Calls between the same two, from one file. */
interface CallGroup {
  readonly file: IndexedFile;
  readonly calls: readonly IndexedCall[];
}

/** Registers the handlers. */
export function handleCallHierarchyRequests(connection: Connection, session: Session, names: WorkspaceNames): void {
  const { guard, analyses } = session;
  const { callHierarchy } = connection.languages;
  const readyFor = async ({ item }: { readonly item: CallHierarchyItem }): Promise<void> => {
    await names.ready();
    await names.simulatedReady(item.uri);
  };

  callHierarchy.onPrepare(
    guard.requestWhen(
      (params) => names.ready(undefined, params),
      'textDocument/prepareCallHierarchy',
      (params: CallHierarchyPrepareParams): CallHierarchyItem[] | null => {
        const files = names.files();
        for (const { checked, place } of placesOf(session, params)) {
          const keys = keysAt(checked.analysis, place)?.keys ?? [];
          const named = keys.flatMap((key) => callablesOf(files, key));
          if (named.length > 0) return distinct(named.map((found) => itemOf(found)));
        }
        const around = smallestAround(files, pathOfUri(params.textDocument.uri), params.position);
        return around === undefined ? null : [itemOf(around)];
      },
    ),
  );
  callHierarchy.onIncomingCalls(
    guard.requestWhen(readyFor, 'callHierarchy/incomingCalls', ({ item }): CallHierarchyIncomingCall[] | null => {
      const key = keyOf(item.data);
      if (key === undefined) return null;
      const files = filesFor(item);
      return groupsOf(files, ({ to }) => isSameName(to, key), 'from').flatMap(({ file, calls }) => {
        const [first] = calls;
        const from = first && callablesOf([file], first.from)[0];
        return from === undefined ? [] : [{ from: itemOf(from, calls), fromRanges: rangesOf(calls) }];
      });
    }),
  );
  callHierarchy.onOutgoingCalls(
    guard.requestWhen(readyFor, 'callHierarchy/outgoingCalls', ({ item }): CallHierarchyOutgoingCall[] | null => {
      const key = keyOf(item.data);
      if (key === undefined) return null;
      const files = filesFor(item);
      const mine = files.filter(({ path }) => path === pathOfUri(item.uri));
      return groupsOf(mine, ({ from }) => isSameName(from, key), 'to').flatMap(({ file, calls }) => {
        const [first] = calls;
        if (first === undefined) return [];
        const targets = callablesOf(files, first.to);
        const to = targets.length === 0 ? [unknownItem(file, first)] : targets.map((found) => itemOf(found, calls));
        return distinct(to).map((one) => ({ to: one, fromRanges: rangesOf(calls) }));
      });
    }),
  );

  /** All files; where ENCLU leads in the item's own is only known when it is simulated, open or not. */
  function filesFor({ uri }: CallHierarchyItem): readonly IndexedFile[] {
    return [...names.simulated(uri), ...names.files()];
  }

  function itemOf({ file, callable }: Found, calls: readonly IndexedCall[] = []): CallHierarchyItem {
    const { kind, name, detail, range, selectionRange } = callable;
    const messages = [...new Set(calls.map(({ message }) => message).filter((message) => message !== ''))];
    return {
      name,
      kind: KINDS[kind],
      detail: [detail, ...messages].filter((part) => part !== '').join('; '),
      uri: analyses.uriOf(file.path),
      range,
      selectionRange,
      data: { space: callable.space, name, home: callable.home },
    };
  }

  /** What is called and defined nowhere: shown at the call. */
  function unknownItem(file: IndexedFile, { to, range }: IndexedCall): CallHierarchyItem {
    return {
      name: to.name,
      kind: SymbolKind.Function,
      detail: 'defined in no file that is known here',
      uri: analyses.uriOf(file.path),
      range,
      selectionRange: range,
      data: to,
    };
  }
}

function callablesOf(files: readonly IndexedFile[], key: NameKey): readonly Found[] {
  return files.flatMap((file) =>
    file.callables.filter((callable) => isSameName(callable, key)).map((callable) => ({ file, callable })),
  );
}

/** The innermost callable of the file around a position. */
function smallestAround(files: readonly IndexedFile[], path: string, position: Position): Found | undefined {
  const around = files
    .filter((file) => file.path === path)
    .flatMap((file) =>
      file.callables.filter(({ range }) => contains(range, position)).map((callable) => ({ file, callable })),
    );
  return around.sort((left, right) => lines(left) - lines(right))[0];
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
  const isBehindStart = line > start.line || (line === start.line && character >= start.character);
  return isBehindStart && (line < end.line || (line === end.line && character <= end.character));
}

function lines({ callable: { range } }: Found): number {
  return range.end.line - range.start.line;
}

/** The calls that `accept` likes, by the file they stand in and by the name at one of their ends. */
function groupsOf(
  files: readonly IndexedFile[],
  accept: (call: IndexedCall) => boolean,
  end: 'from' | 'to',
): readonly CallGroup[] {
  const groups = new Map<string, { readonly file: IndexedFile; readonly calls: IndexedCall[] }>();
  for (const file of files) {
    for (const call of file.calls) {
      if (!accept(call)) continue;
      const { space, name, home } = call[end];
      const key = [file.path, space, name, home].join('\n');
      const group = groups.get(key) ?? { file, calls: [] };
      groups.set(key, group);
      group.calls.push(call);
    }
  }
  return [...groups.values()];
}

function rangesOf(calls: readonly IndexedCall[]): Range[] {
  return [...new Map(calls.map(({ range }) => [JSON.stringify(range), range])).values()];
}

function distinct(items: readonly CallHierarchyItem[]): CallHierarchyItem[] {
  return [...new Map(items.map((item) => [JSON.stringify([item.uri, item.selectionRange]), item])).values()];
}

/** The key that an item came with; undefined when a client sends something else back. */
function keyOf(data: unknown): NameKey | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { space, name, home } = data as Readonly<Record<string, unknown>>;
  const isSpace = space === 'symbol' || space === 'macro' || space === 'define';
  return isSpace && typeof name === 'string' && typeof home === 'string' ? { space, name, home } : undefined;
}
