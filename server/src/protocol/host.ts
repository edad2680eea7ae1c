/** What the server needs of the machine it runs on. The entry point supplies it; tests supply one without a disk. */
import type { Analysis } from '../analysis/analysis.js';
import type { Finding } from '../rules/finding.js';
import type { SourceFile } from '../text/source.js';

/** One document to be analysed. */
export interface CheckRequest {
  readonly path: string;
  /** As it is in the editor, saved or not. */
  readonly text: string;
  /** The folder the client has open around the document; undefined when it has none. */
  readonly folder: string | undefined;
  /** The texts of all open documents by path; they count instead of the files. */
  readonly overlays: ReadonlyMap<string, string>;
  /** The client's settings under `trampolint`, as they came; checking them is the host's work. */
  readonly settings: unknown;
}

/** A document's analysis, and what the configured rules found in it. */
export interface CheckedDocument {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  /** The configuration file in force, with what is wrong with it (spans of file 0 are its own). */
  readonly configuration?: { readonly source: SourceFile; readonly findings: readonly Finding[] };
  /** What is wrong with the client's settings, for its log. */
  readonly settingsProblems: readonly string[];
}

/** Files, configuration and rules, behind one function. */
export interface LanguageHost {
  /** Synchronous, as the analysis is: an edit that comes meanwhile is read when it is done. */
  check(request: CheckRequest): CheckedDocument;
  /** Called when files changed on disk; what was remembered of any file is void. */
  filesChanged(): void;
  /** The address of a rule's page. */
  ruleUrl(rule: string): string;
}
