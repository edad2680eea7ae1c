/** Diagnostics of a text that has been edited since: where they stand now, as far as that can be told. */
import type { Diagnostic, Range } from 'vscode-languageserver';

/** An edit as the client tells of it; without a range the text is another one. */
export interface Edit {
  readonly range?: Range;
  readonly text: string;
}

/** Lines from `first` to before `end` became others, and those behind them moved by `by`. */
interface LineEdit {
  readonly first: number;
  readonly end: number;
  readonly by: number;
}

/** The diagnostics of a document that the edit leaves alone, at their new lines. What it touches is left out. */
export function movedDiagnostics(diagnostics: readonly Diagnostic[], uri: string, edit: Edit): readonly Diagnostic[] {
  const lines = lineEdit(edit);
  if (lines === undefined) return [];
  return diagnostics.flatMap((one) => {
    const range = moved(one.range, lines);
    if (range === undefined) return [];
    if (one.relatedInformation === undefined) return [{ ...one, range }];
    const relatedInformation = one.relatedInformation.flatMap((related) => {
      if (related.location.uri !== uri) return [related];
      const place = moved(related.location.range, lines);
      return place === undefined ? [] : [{ ...related, location: { uri, range: place } }];
    });
    return [{ ...one, range, relatedInformation }];
  });
}

function lineEdit({ range, text }: Edit): LineEdit | undefined {
  if (range === undefined) return undefined;
  const { start, end } = range;
  const by = (text.match(/\r\n|\r|\n/g) ?? []).length - (end.line - start.line);
  // Whole lines taken out or put in leave the line behind them as it was.
  const isOfWholeLines = start.character === 0 && end.character === 0 && (text === '' || /[\r\n]$/.test(text));
  return { first: start.line, end: isOfWholeLines ? end.line : end.line + 1, by };
}

function moved({ start, end }: Range, { first, end: behind, by }: LineEdit): Range | undefined {
  if (end.line < first || (end.line === first && end.character === 0 && start.line < first)) return { start, end };
  if (start.line < behind) return undefined;
  return { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by } };
}
