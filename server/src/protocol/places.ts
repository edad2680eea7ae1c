/** From a position of the client to places in analyses. */
import type { TextDocumentPositionParams } from 'vscode-languageserver';
import { fileOf, type Place } from '../features/support/place.js';
import { wordsForPlace } from '../features/support/written-names.js';
import type { Steps } from '../text/steps.js';
import type { Assembled } from './analyses.js';
import type { Converter } from './conversion.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** The position in one analysis. */
export interface At {
  readonly checked: Assembled;
  readonly converter: Converter;
  readonly place: Place;
}

/**
 * The position in the document's own analysis, then in those of open documents that include it: a macro file alone
 * knows nothing of the calls to its macros.
 */
export function placesOf(session: Session, { textDocument, position }: TextDocumentPositionParams): readonly At[] {
  const path = pathOfUri(textDocument.uri);
  return session.analyses.around(textDocument.uri).flatMap((checked) => {
    const file = checked.uri === textDocument.uri ? 0 : fileOf(checked.analysis, path);
    if (file === undefined) return [];
    const converter = session.converter(checked);
    return [{ checked, converter, place: converter.place(file, position) }];
  });
}

/** Takes in advance the steps that features ask for at the position, in each of these analyses. */
export function* wordsForPlaces(
  session: Session,
  params: TextDocumentPositionParams,
  asksForMentions: boolean,
): Steps<void> {
  for (const { checked, place } of placesOf(session, params))
    yield* wordsForPlace(checked.analysis, place, asksForMentions);
}
