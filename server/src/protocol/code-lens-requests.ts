/** The handlers of code lenses: places at once, words when a lens comes into view. */
import type { CodeLens, Command, Connection, Location } from 'vscode-languageserver';
import { codeLenses, counted, lensWords, type LensKind } from '../features/code-lens.js';
import type { NameKey } from '../features/support/unit.js';
import { editorSettings } from './editor-settings.js';
import type { Session } from './session.js';
import type { WorkspaceNames } from './workspace-names.js';

/** The command of a client that shows places in a list; its arguments are a URI, a position and locations. */
const SHOW_REFERENCES = 'trampolint.showReferences';

interface LensData extends NameKey {
  readonly uri: string;
  readonly kind: LensKind;
}

/** Registers the handlers. */
export function handleCodeLensRequests(connection: Connection, session: Session, names: WorkspaceNames): void {
  const { guard, analyses } = session;
  connection.onCodeLens(
    guard.requestWhen(
      session.needs('whole'),
      'textDocument/codeLens',
      ({ textDocument: { uri } }): CodeLens[] | null => {
        const checked = analyses.of(uri);
        if (checked === undefined || !editorSettings(analyses.settings).codeLens) return null;
        const converter = session.converter(checked);
        return codeLenses(checked.analysis, 0).map(({ kind, space, name, home, span }) => ({
          range: converter.range(span),
          data: { uri, kind, space, name, home } satisfies LensData,
        }));
      },
    ),
  );
  connection.onCodeLensResolve(
    guard.requestWhen(
      async ({ data }) => {
        const lens = lensData(data);
        if (lens?.kind === 'references') await names.ready();
        else if (lens !== undefined) await analyses.settle(lens.uri, 'whole');
      },
      'codeLens/resolve',
      (lens): CodeLens => {
        const data = lensData(lens.data);
        return { ...lens, command: data === undefined ? textAlone('') : commandOf(lens, data) };
      },
    ),
  );

  function commandOf(lens: CodeLens, data: LensData): Command {
    const { uri, kind, name } = data;
    if (kind === 'references') return referencesCommand(lens, data);
    const checked = analyses.of(uri);
    const words = checked && lensWords(checked.analysis, checked.findings, { kind, name, file: 0 });
    return textAlone(words ?? '');
  }

  function referencesCommand({ range }: CodeLens, { uri, ...key }: LensData): Command {
    const places: Location[] = names
      .placesOf(key)
      .filter(({ role }) => role === 'use')
      .map(({ location }) => location);
    const title = counted(places.length, 'reference');
    if (places.length === 0 || !session.client.commands.includes(SHOW_REFERENCES)) return textAlone(title);
    return { title, command: SHOW_REFERENCES, arguments: [uri, range.start, places] };
  }
}

/** Clients show a command without a name as words that cannot be clicked. */
function textAlone(title: string): Command {
  return { title, command: '' };
}

/** What a lens came with; undefined when a client sends something else back. */
function lensData(data: unknown): LensData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, kind, space, name, home } = data as Readonly<Record<string, unknown>>;
  const isKind = kind === 'paths' || kind === 'verdict' || kind === 'references';
  const isSpace = space === 'symbol' || space === 'macro' || space === 'define';
  if (!isKind || !isSpace) return undefined;
  if (typeof uri !== 'string' || typeof name !== 'string' || typeof home !== 'string') return undefined;
  return { uri, kind, space, name, home };
}
