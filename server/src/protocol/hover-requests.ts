/** The handler of hover: what the analysis says of a place, and of a name what the file says that defines it. */
import type { Connection, Hover as LspHover } from 'vscode-languageserver';
import { hover, type Hover } from '../features/hover.js';
import { keysAt } from '../features/support/keys.js';
import { code, plain, sections } from '../features/support/markdown.js';
import { wordsForPlace } from '../features/support/written-names.js';
import type { Steps } from '../text/steps.js';
import { placesOf, type At } from './places.js';
import type { Session } from './session.js';
import type { WorkspaceNames } from './workspace-names.js';

/** Registers the handler. */
export function handleHoverRequests(connection: Connection, session: Session, names: WorkspaceNames): void {
  connection.onHover(
    session.answersAtPlace('whole', 'textDocument/hover', function* (params): Steps<LspHover | null> {
      for (const at of placesOf(session, params)) {
        const { analysis } = at.checked;
        yield* wordsForPlace(analysis, at.place);
        const found = yield* withElsewhere(at, hover(analysis, at.place));
        if (found !== undefined) return at.converter.hover(found, session.client);
      }
      return null;
    }),
  );

  /** What is known so far: a hover does not wait for the index. */
  function* withElsewhere({ checked, place }: At, found: Hover | undefined): Steps<Hover | undefined> {
    const named = keysAt(checked.analysis, place, found === undefined);
    if (named === undefined || named.isDefinedHere) return found;
    yield* names.liveSteps();
    const definitions = [
      ...named.keys.flatMap((key) => names.definitionsOf(key)),
      ...(named.unresolved === undefined ? [] : names.macrosNamed(named.unresolved)),
    ];
    const texts = definitions.map(({ path, symbol }) => {
      const { kind, name, container, comment, range } = symbol;
      const uri = session.analyses.uriOf(path);
      const file = path.slice(path.lastIndexOf('/') + 1);
      const section = container === '' ? '' : ` in section ${code(container)}`;
      const where = `[${plain(file)}](${uri}#L${range.start.line + 1})`;
      return sections([`${kind} ${code(name)}${section}, defined in ${where}`, plain(comment)]);
    });
    if (texts.length === 0) return found;
    const markdown = [...new Set(texts), ...(found === undefined ? [] : [found.markdown])].join('\n\n---\n\n');
    return { markdown, span: found?.span ?? named.span };
  }
}
