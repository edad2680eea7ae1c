/** From the product's plain data to protocol types: the one place where spans become ranges of a client. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  MarkupKind,
  SymbolKind,
  type CodeAction,
  type CodeActionKind,
  type Diagnostic,
  type DocumentSymbol,
  type Hover as LspHover,
  type Location,
  type LocationLink,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis.js';
import type { DefinitionResult } from '../features/definition.js';
import type { EditorDiagnostic } from '../features/diagnostics.js';
import type { OutlineEntry } from '../features/document-symbols.js';
import type { Hover } from '../features/hover.js';
import type { InactiveCode } from '../features/inactive-code.js';
import { unmarked } from '../features/support/markdown.js';
import type { Place } from '../features/support/place.js';
import type { Edit } from '../rules/finding.js';
import type { FileId, Span } from '../text/span.js';
import type { Severity } from '../text/problem.js';
import type { Client } from './client.js';
import { offsetOf, rangeOf, textOnly, type Encoding } from './positions.js';

/** The severities in the protocol's numbers. */
export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const SYMBOL_KINDS: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  function: SymbolKind.Function,
  label: SymbolKind.Key,
  object: SymbolKind.Object,
  macro: SymbolKind.Method,
  define: SymbolKind.Constant,
  assignment: SymbolKind.Constant,
};

/** What is converted of: a document that is read. */
export interface Converted {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Pick<Analysis, 'reading'>;
}

/** Converts what belongs to one analysis. */
export class Converter {
  readonly #checked: Converted;
  readonly #encoding: Encoding;
  readonly #uriOf: (path: string) => string;
  readonly #document: TextDocument | undefined;
  readonly #texts = new Map<FileId, TextDocument>();

  /**
   * `document` has the text of the analysed document, where it is at hand: its lines need not be counted again. When it gets
   * another one, it counts no more.
   */
  constructor(checked: Converted, encoding: Encoding, uriOf: (path: string) => string, document?: TextDocument) {
    this.#checked = checked;
    this.#encoding = encoding;
    this.#uriOf = uriOf;
    this.#document = document;
  }

  /** The place in the analysis of a position in the file of that number. */
  place(file: FileId, position: { readonly line: number; readonly character: number }): Place {
    return { file, offset: offsetOf(this.#text(file), position, this.#encoding) };
  }

  /** The stretch of the file that a range of the client covers. */
  span(file: FileId, range: Range): Span {
    return { file, start: this.place(file, range.start).offset, end: this.place(file, range.end).offset };
  }

  range(span: Span): Range {
    return rangeOf(this.#text(span.file), span, this.#encoding);
  }

  location(span: Span): Location {
    return { uri: this.uri(span.file), range: this.range(span) };
  }

  hover({ markdown, span }: Hover, client: Client): LspHover {
    const contents = client.hoverMarkdown
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: unmarked(markdown) };
    return { contents, range: this.range(span) };
  }

  definition({ name, targets }: DefinitionResult, links: boolean): LocationLink[] | Location[] {
    if (!links) return targets.map(({ selection }) => this.location(selection));
    return targets.map(({ selection, whole }) => ({
      originSelectionRange: this.range(name),
      targetUri: this.uri(selection.file),
      targetRange: this.range(whole),
      targetSelectionRange: this.range(selection),
    }));
  }

  /** An entry of the outline with what is below it, which is converted already. */
  symbol(entry: OutlineEntry, children: DocumentSymbol[]): DocumentSymbol {
    return {
      name: entry.name,
      kind: SYMBOL_KINDS[entry.kind],
      detail: entry.detail,
      range: this.range(entry.whole),
      selectionRange: this.range(entry.selection),
      children,
    };
  }

  diagnostic(found: EditorDiagnostic, client: Client, ruleUrl: (rule: string) => string): Diagnostic {
    const path = found.related.map(({ message, span }) => ({ message, location: this.location(span) }));
    return {
      range: this.range(found.span),
      severity: SEVERITIES[found.severity],
      source: 'trampolint',
      code: found.rule,
      codeDescription: { href: ruleUrl(found.rule) },
      message: client.relatedInformation ? found.message : withPath(found.message, path),
      ...(client.relatedInformation && path.length > 0 && { relatedInformation: path }),
      ...(found.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
      data: { rule: found.rule, fixable: found.finding.fix !== undefined },
    };
  }

  /** No finding: a hint that editors show by fading the text out. */
  inactive({ span, message }: InactiveCode): Diagnostic {
    return {
      range: this.range(span),
      severity: DiagnosticSeverity.Hint,
      source: 'trampolint',
      code: 'inactive-code',
      message,
      tags: [DiagnosticTag.Unnecessary],
    };
  }

  /** An action with its edits, or with the reason why it cannot be done. */
  codeAction(
    action: {
      readonly title: string;
      readonly kind: CodeActionKind;
      readonly edits: readonly Edit[];
      readonly disabled?: string;
    },
    client: Client,
  ): CodeAction {
    const { title, kind, edits, disabled } = action;
    if (disabled !== undefined) return { title, kind, disabled: { reason: disabled } };
    return { title, kind, edit: this.workspaceEdit(edits, client) };
  }

  /** Edits of several files as the client takes them. */
  workspaceEdit(edits: readonly Edit[], client: Client): WorkspaceEdit {
    const byUri = new Map<string, TextEdit[]>();
    for (const { span, newText } of edits) {
      const uri = this.uri(span.file);
      const list = byUri.get(uri) ?? [];
      list.push({ range: this.range(span), newText });
      byUri.set(uri, list);
    }
    if (!client.documentChanges) return { changes: Object.fromEntries(byUri) };
    return {
      documentChanges: [...byUri].map(([uri, list]) => ({
        // With its version, an edit of a text that has changed meanwhile is refused instead of misplaced.
        textDocument: { uri, version: uri === this.#checked.uri ? this.#checked.version : null },
        edits: list,
      })),
    };
  }

  /** The URI of a file of the analysis. */
  uri(file: FileId): string {
    if (file === 0) return this.#checked.uri;
    return this.#uriOf(this.#checked.analysis.reading.files[file]?.path ?? '');
  }

  #text(file: FileId): TextDocument {
    if (file === 0 && this.#document?.version === this.#checked.version) return this.#document;
    let text = this.#texts.get(file);
    if (text === undefined) {
      text = textOnly(this.#checked.analysis.reading.files[file]?.text ?? '');
      this.#texts.set(file, text);
    }
    return text;
  }
}

/** The path as lines below the message, for clients that show no related places. */
function withPath(message: string, path: readonly { readonly message: string; readonly location: Location }[]): string {
  const steps = path.map(
    (step, index) => `  ${index + 1}. line ${step.location.range.start.line + 1}: ${step.message}`,
  );
  return [message, ...steps].join('\n');
}
