/** The handlers of requests that lay out text: a document, a range, and what a line break calls for. */
import type {
  Connection,
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  FormattingOptions,
  TextEdit,
} from 'vscode-languageserver';
import { formatOnNewlineSteps, formatRangeSteps, formatTextSteps } from '../features/formatting/format.js';
import { DEFAULT_FORMAT, type FormatOptions } from '../features/formatting/options.js';
import { runsCpp } from '../features/support/written/file-tokens.js';
import type { Edit } from '../rules/finding.js';
import type { SourceFile } from '../text/source.js';
import { eachInSteps, type Steps } from '../text/steps.js';
import { NEWLINE } from './capabilities.js';
import type { Converter } from './conversion.js';
import type { Session } from './session.js';

/** Registers the handlers. */
export function handleFormattingRequests(connection: Connection, session: Session): void {
  connection.onDocumentFormatting(
    session.answers('assembled', 'textDocument/formatting', ({ textDocument, options }: DocumentFormattingParams) =>
      edits(session, textDocument.uri, options, (file, cpp, chosen) => formatTextSteps(file, cpp, chosen)),
    ),
  );
  connection.onDocumentRangeFormatting(
    session.answers(
      'assembled',
      'textDocument/rangeFormatting',
      ({ textDocument, range, options }: DocumentRangeFormattingParams) =>
        edits(session, textDocument.uri, options, (file, cpp, chosen, converter) =>
          formatRangeSteps(file, cpp, chosen, converter.span(0, range)),
        ),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    session.answers(
      'assembled',
      'textDocument/onTypeFormatting',
      ({ textDocument, position, ch, options }: DocumentOnTypeFormattingParams) =>
        edits(session, textDocument.uri, options, (file, cpp, chosen, converter) =>
          ch === NEWLINE ? formatOnNewlineSteps(file, cpp, chosen, converter.place(0, position).offset) : undefined,
        ),
    ),
  );
}

/** Undefined where nothing is laid out. */
type Format = (
  file: SourceFile,
  cpp: boolean,
  options: FormatOptions,
  converter: Converter,
) => Steps<readonly Edit[]> | undefined;

/** Edits between two pauses: some hundred microseconds. */
const EDITS_BETWEEN_PAUSES = 512;

function* edits(session: Session, uri: string, options: FormattingOptions, format: Format): Steps<TextEdit[] | null> {
  const checked = session.analyses.assembled(uri);
  const file = checked?.analysis.reading.files[0];
  if (checked === undefined || file === undefined) return null;
  const converter = session.converter(checked);
  const chosen = session.analyses.formatOptions(uri, wishes(options));
  const steps = format(file, runsCpp(checked.analysis, 0), chosen, converter);
  if (steps === undefined) return null;
  const found: TextEdit[] = [];
  yield* eachInSteps(yield* steps, EDITS_BETWEEN_PAUSES, ({ span, newText }) =>
    found.push({ range: converter.range(span), newText }),
  );
  return found;
}

/** What the client asks for, which leaves trimming to us unless it says so. */
function wishes(options: FormattingOptions): FormatOptions {
  const { tabSize, insertSpaces, trimTrailingWhitespace, insertFinalNewline, trimFinalNewlines } = options;
  return {
    ...DEFAULT_FORMAT,
    tabSize,
    indentSize: tabSize,
    insertSpaces,
    ...(trimTrailingWhitespace !== undefined && { trimTrailingWhitespace }),
    ...(insertFinalNewline !== undefined && { insertFinalNewline }),
    ...(trimFinalNewlines !== undefined && { trimFinalNewlines }),
  };
}
