/** The handlers of requests that lay out text: a document, a range, and what a line break calls for. */
import type { Connection, FormattingOptions, TextEdit } from 'vscode-languageserver';
import { formatOnNewline, formatRange, formatText } from '../features/formatting/format.js';
import { DEFAULT_FORMAT, type FormatOptions } from '../features/formatting/options.js';
import { runsCpp } from '../features/support/written/file-tokens.js';
import type { Edit } from '../rules/finding.js';
import type { SourceFile } from '../text/source.js';
import { NEWLINE } from './capabilities.js';
import type { Converter } from './conversion.js';
import type { Session } from './session.js';

/** Registers the handlers. */
export function handleFormattingRequests(connection: Connection, session: Session): void {
  const { guard } = session;
  connection.onDocumentFormatting(
    guard.requestWhen(session.needs('assembled'), 'textDocument/formatting', ({ textDocument, options }) =>
      edits(session, textDocument.uri, options, (file, cpp, chosen) => formatText(file, cpp, chosen)),
    ),
  );
  connection.onDocumentRangeFormatting(
    guard.requestWhen(session.needs('assembled'), 'textDocument/rangeFormatting', ({ textDocument, range, options }) =>
      edits(session, textDocument.uri, options, (file, cpp, chosen, converter) =>
        formatRange(file, cpp, chosen, converter.span(0, range)),
      ),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    guard.requestWhen(
      session.needs('assembled'),
      'textDocument/onTypeFormatting',
      ({ textDocument, position, ch, options }) => {
        if (ch !== NEWLINE) return null;
        return edits(session, textDocument.uri, options, (file, cpp, chosen, converter) =>
          formatOnNewline(file, cpp, chosen, converter.place(0, position).offset),
        );
      },
    ),
  );
}

type Format = (file: SourceFile, cpp: boolean, options: FormatOptions, converter: Converter) => readonly Edit[];

function edits(session: Session, uri: string, options: FormattingOptions, format: Format): TextEdit[] | null {
  const checked = session.analyses.assembled(uri);
  const file = checked?.analysis.reading.files[0];
  if (checked === undefined || file === undefined) return null;
  const converter = session.converter(checked);
  const chosen = session.analyses.formatOptions(uri, wishes(options));
  return format(file, runsCpp(checked.analysis, 0), chosen, converter).map(({ span, newText }) => ({
    range: converter.range(span),
    newText,
  }));
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
