/** The handlers of code lenses: places at once, words when a lens comes into view. */
import type { CodeLens, CodeLensParams, Command, Connection, Location } from 'vscode-languageserver';
import { codeLensesSteps, counted, lensWordsSteps, type LensKind } from '../features/code-lens.js';
import type { NameKey } from '../features/support/unit.js';
import { eachInSteps, type Steps } from '../text/steps.js';
import { editorSettings } from './editor-settings.js';
import type { Session } from './session.js';
import type { WorkspaceNames } from './workspace-names.js';

/** The command of a client that shows places in a list; its arguments are a URI, a position and locations. */
const SHOW_REFERENCES = 'trampolint.showReferences';

/** Lenses between two pauses: some hundred microseconds. */
const LENSES_BETWEEN_PAUSES = 512;

interface LensData extends NameKey {
  readonly uri: string;
  readonly kind: LensKind;
}

/** A lens that came back, and of which document it is. */
interface Resolved {
  readonly uri: string;
  readonly lens: CodeLens;
  readonly data: LensData;
}

/** Registers the handlers. */
export function handleCodeLensRequests(connection: Connection, session: Session, names: WorkspaceNames): void {
  const { guard, analyses } = session;

  function* lenses({ textDocument: { uri } }: CodeLensParams): Steps<CodeLens[] | null> {
    const checked = analyses.of(uri);
    if (checked === undefined || !editorSettings(analyses.settings).codeLens) return null;
    const converter = session.converter(checked);
    const found: CodeLens[] = [];
    yield* eachInSteps(
      yield* codeLensesSteps(checked.analysis, 0),
      LENSES_BETWEEN_PAUSES,
      ({ kind, space, name, home, span }) =>
        found.push({
          range: converter.range(span),
          data: { uri, kind, space, name, home } satisfies LensData,
        }),
    );
    return found;
  }

  const ofReferences = guard.requestWhen(
    () => names.ready(),
    'codeLens/resolve',
    ({ lens, data }: Resolved): CodeLens => ({ ...lens, command: referencesCommand(lens, data) }),
  );
  const ofWords = session.answers('whole', 'codeLens/resolve', function* ({ uri, lens, data }: Resolved) {
    const { kind, name } = data;
    const checked = analyses.of(uri);
    const isOfWords = checked !== undefined && kind !== 'references';
    const words = isOfWords
      ? yield* lensWordsSteps(checked.analysis, checked.findings, { kind, name, file: 0 })
      : undefined;
    return { ...lens, command: textAlone(words ?? '') };
  });

  connection.onCodeLens(session.answers('whole', 'textDocument/codeLens', lenses));
  connection.onCodeLensResolve(async (lens, token): Promise<CodeLens> => {
    const data = lensData(lens.data);
    if (data === undefined) return { ...lens, command: textAlone('') };
    const resolved = { uri: data.uri, lens, data };
    return data.kind === 'references' ? ofReferences(resolved, token) : ofWords(resolved, token);
  });

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
