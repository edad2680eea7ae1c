/** The handlers of requests about a name in whatever file: where it is defined, declared and used, and its new one. */
import {
  LSPErrorCodes,
  ResponseError,
  SymbolKind,
  type Connection,
  type Location,
  type LocationLink,
  type SymbolInformation,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { definition } from '../features/definition.js';
import { references } from '../features/references.js';
import { rename, renameTarget } from '../features/rename.js';
import { keysAt, type KeysAt } from '../features/support/keys.js';
import type { NameKey } from '../features/support/unit.js';
import type { IndexedSymbol } from './indexed-file.js';
import { placesOf, type At } from './places.js';
import type { Session } from './session.js';
import { withEdits } from './workspace-edits.js';
import { placeKey, type NamedPlace, type WorkspaceNames } from './workspace-names.js';

const KINDS: Readonly<Record<IndexedSymbol['kind'], SymbolKind>> = {
  function: SymbolKind.Function,
  label: SymbolKind.Key,
  object: SymbolKind.Object,
  constant: SymbolKind.Constant,
  macro: SymbolKind.Method,
  define: SymbolKind.Constant,
};

/** A list of symbols that is longer is not read; typing a letter more is faster. */
const MOST_SYMBOLS = 500;

/** Registers the handlers. */
export function handleNameRequests(connection: Connection, session: Session, names: WorkspaceNames): void {
  const { guard } = session;
  const ready = (): Promise<void> => names.ready();
  const readyAt = (params: TextDocumentPositionParams): Promise<void> => names.ready(undefined, params);

  connection.onDefinition(async (params, token) => {
    const around = session.needsPlace('assembled');
    const here = await guard.requestWhen(around, 'textDocument/definition', definitionHere)(params, token);
    return here ?? (await guard.requestWhen(readyAt, 'textDocument/definition', definitionElsewhere)(params, token));
  });
  connection.onDeclaration(
    guard.requestWhen(readyAt, 'textDocument/declaration', (params) => {
      const at = keyed(params);
      const declared = at.flatMap(({ keys }) => placesOfKeys(keys, ['declaration']));
      const own = declared.filter(({ location }) => location.uri === params.textDocument.uri);
      if (declared.length === 0) return definitionHere(params) ?? definitionElsewhere(params);
      return targetsOf(at[0], own.length > 0 ? own : declared, session.client.declarationLinks);
    }),
  );
  connection.onImplementation(
    guard.requestWhen(readyAt, 'textDocument/implementation', (params) => {
      const at = keyed(params);
      const found = at.flatMap(({ keys }) => placesOfKeys(keys, ['definition']));
      return found.length === 0 ? definitionHere(params) : targetsOf(at[0], found, session.client.implementationLinks);
    }),
  );
  connection.onReferences(
    guard.requestWhen(readyAt, 'textDocument/references', (params) => {
      const { includeDeclaration } = params.context;
      const here = placesOf(session, params).flatMap(({ checked, converter, place }) =>
        references(checked.analysis, place, { includeDefinition: includeDeclaration }).map((span) =>
          converter.location(span),
        ),
      );
      const keys = keyed(params).flatMap((at) => at.keys);
      const elsewhere = placesOfKeys(keys, includeDeclaration ? undefined : ['declaration', 'use']);
      return distinct([...here, ...elsewhere.map(({ location }) => location)]);
    }),
  );
  connection.onWorkspaceSymbol(
    guard.requestWhen(ready, 'workspace/symbol', ({ query }): SymbolInformation[] => {
      const found = new Map<string, { readonly symbol: SymbolInformation; readonly rank: number }>();
      for (const file of names.files()) {
        const uri = session.analyses.uriOf(file.path);
        for (const { name, kind, container, range } of file.symbols) {
          const rank = rankOf(name, query);
          if (rank === undefined) continue;
          const location = { uri, range };
          const symbol = { name, kind: KINDS[kind], location, ...(container !== '' && { containerName: container }) };
          found.set(placeKey(location), { symbol, rank });
        }
      }
      return [...found.values()]
        .sort((left, right) => left.rank - right.rank || compare(left.symbol.name, right.symbol.name))
        .slice(0, MOST_SYMBOLS)
        .map(({ symbol }) => symbol);
    }),
  );
  connection.onPrepareRename(
    guard.requestWhen(readyAt, 'textDocument/prepareRename', (params) => {
      const at = renamingPlace(params);
      const target = at && renameTarget(at.checked.analysis, at.place, isDefinedElsewhere);
      if (at === undefined || target === undefined || 'refusal' in target) return null;
      return { range: at.converter.range(target.span), placeholder: target.name };
    }),
  );
  connection.onRenameRequest(
    // A rename in part would break the program: it waits until every file is known.
    guard.requestWhen(
      (params) => names.ready(Infinity, params),
      'textDocument/rename',
      (params): WorkspaceEdit | null => {
        const at = renamingPlace(params);
        if (at === undefined) return null;
        const { newName } = params;
        const renaming = rename(at.checked.analysis, at.place, newName, isDefinedElsewhere);
        if ('refusal' in renaming) throw new ResponseError(LSPErrorCodes.RequestFailed, renaming.refusal);
        const here = at.converter.workspaceEdit(renaming.edits, session.client);
        const keys = keysAt(at.checked.analysis, at.place)?.keys ?? [];
        const taken = keys.find(
          (key) => key.home === '' && key.name !== newName && isDefinedElsewhere({ ...key, name: newName }),
        );
        if (taken !== undefined) refuse(`There already is a ${newName} in another file.`);
        const elsewhere = placesOfKeys(keys);
        const made = elsewhere.find(({ spelled }) => !spelled);
        if (made !== undefined) {
          const { uri, range } = made.location;
          refuse(
            `A macro puts the name ${made.name} together in ${uri}, line ${range.start.line + 1}; rename it by hand.`,
          );
        }
        const edits = elsewhere.map(({ location }) => ({
          uri: location.uri,
          edit: { range: location.range, newText: newName },
        }));
        return withEdits(here, edits, session.client, (uri) => session.analyses.versionOf(uri));
      },
    ),
  );

  function keyed(params: TextDocumentPositionParams): readonly (KeysAt & { readonly at: At })[] {
    return placesOf(session, params).flatMap((at) => {
      const found = keysAt(at.checked.analysis, at.place);
      return found === undefined ? [] : [{ ...found, at }];
    });
  }

  function placesOfKeys(keys: readonly NameKey[], roles?: readonly NamedPlace['role'][]): readonly NamedPlace[] {
    const places = keys.flatMap((key) => names.placesOf(key));
    return roles === undefined ? places : places.filter(({ role }) => roles.includes(role));
  }

  function isDefinedElsewhere(key: NameKey): boolean {
    return names.placesOf(key).some(({ role }) => role === 'definition');
  }

  function definitionHere(params: TextDocumentPositionParams): LocationLink[] | Location[] | null {
    for (const { checked, converter, place } of placesOf(session, params)) {
      const found = definition(checked.analysis, place);
      if (found !== undefined) return converter.definition(found, session.client.definitionLinks);
    }
    return null;
  }

  function definitionElsewhere(params: TextDocumentPositionParams): LocationLink[] | Location[] | null {
    const [at, ...others] = keyed(params);
    if (at === undefined) return null;
    const keys = [at, ...others].flatMap((one) => one.keys);
    const found = placesOfKeys(keys, ['definition']);
    const targets = found.length > 0 || at.unresolved === undefined ? found : names.macrosCalled(at.unresolved);
    return targets.length === 0 ? null : targetsOf(at, targets, session.client.definitionLinks);
  }

  /** A file that includes this one knows more of its names than the file alone does. */
  function renamingPlace(params: TextDocumentPositionParams): At | undefined {
    const places = placesOf(session, params);
    return places.find(({ checked }) => checked.uri !== params.textDocument.uri) ?? places[0];
  }
}

function targetsOf(
  at: (KeysAt & { readonly at: At }) | undefined,
  places: readonly NamedPlace[],
  links: boolean,
): LocationLink[] | Location[] {
  const locations = distinct(places.map(({ location }) => location));
  if (!links || at === undefined) return locations;
  return locations.map(({ uri, range }) => ({
    originSelectionRange: at.at.converter.range(at.span),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

function refuse(reason: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

function distinct(locations: readonly Location[]): Location[] {
  return [...new Map(locations.map((one) => [placeKey(one), one])).values()];
}

/** How well a name answers a query, 0 best; undefined when its letters do not even occur in order. */
function rankOf(name: string, query: string): number | undefined {
  const [text, wanted] = [name.toLowerCase(), query.toLowerCase()];
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  if (text.includes(wanted)) return 2;
  let at = -1;
  for (const letter of wanted) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return undefined;
  }
  return 3;
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
