/** What the server needs of the machine it runs on. The entry point supplies it; tests supply one without a disk. */
import type { Analysis } from '../analysis/analysis.js';
import type { Reading } from '../preprocess/reading.js';
import type { Program } from '../program/model.js';
import type { FormatOptions } from '../features/formatting/options.js';
import type { Finding } from '../rules/finding.js';
import type { SourceFile } from '../text/source.js';
import type { Steps } from '../text/steps.js';
import type { Background } from './background.js';

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

/** A document as far as it is known when it is read. */
export interface ReadDocument {
  readonly reading: Reading;
  /** What is wrong with the text itself. */
  readonly findings: () => readonly Finding[];
}

/** Who is told how far an analysis has come. */
export interface CheckStages {
  readonly onRead?: (read: ReadDocument) => void;
  /** The analysis lacks nothing but the simulation. */
  readonly onAssembled?: (analysis: Analysis) => void;
}

/** A file that was read and assembled. */
export interface AssembledDocument {
  readonly reading: Reading;
  readonly program: Program;
}

/** Analyses a document for nobody. */
export type Rehearsal = (request: CheckRequest) => Steps<CheckedDocument>;

/** Files, configuration and rules, behind one function. */
export interface LanguageHost {
  /** Analyses a document, a few hundred microseconds a step. */
  checkSteps(request: CheckRequest, stages?: CheckStages): Steps<CheckedDocument>;
  /**
   * What analyses documents for nobody, in steps as short, with a memory of its own that is gone with it: nothing else takes
   * notice of it. It reads the texts of open documents as the last check did, and ignores those of the request. Undefined
   * for a host that gets no faster by it.
   */
  rehearsal(): Rehearsal | undefined;
  /** Called when there is nothing to do: clears up what would otherwise interrupt the next work, in some milliseconds. */
  tidy(): void;
  /** The assembly below a folder, minus what is ignored, one directory a step. */
  sources(folder: string, settings: unknown): Iterable<readonly string[]>;
  /** The text of a file, as an editor has it or as it is on disk; undefined where it cannot be read. */
  read(path: string): string | undefined;
  /** Reads and assembles a file without simulating it: an index needs no more. */
  assemble(request: CheckRequest): AssembledDocument;
  /** Does what takes long and nobody waits for. */
  readonly background: Background;
  /** What configuration and `.editorconfig` say about the layout of a file; the client's own wishes come first. */
  formatOptions(request: Omit<CheckRequest, 'text'>, wishes: FormatOptions): FormatOptions;
  /** Called when files changed on disk; what was remembered of any file is void. */
  filesChanged(): void;
  /** The address of a rule's page. */
  ruleUrl(rule: string): string;
}
