/** What checking one file has brought, as plain data. */
import type { FileHeader, SuppressedReport } from '../report.js';
import type { ResolvedFinding } from './resolve-finding.js';

/** How much work the simulation of a file was; times in milliseconds. */
export interface FileStats {
  readonly readAndSimulateMs: number;
  readonly ruleMs: readonly (readonly [rule: string, milliseconds: number])[];
  readonly roots: number;
  readonly paths: number;
  readonly states: number;
  readonly joins: number;
  /** Bounds that were hit, by id. */
  readonly bounds: readonly string[];
}

/** What the file turned out to be; absent when it could not be read. */
export interface CheckedFile {
  readonly header: FileHeader;
  readonly complete: boolean;
  readonly limits: readonly { readonly id: string; readonly message: string }[];
  /** In this file and in those it includes. */
  readonly findings: readonly ResolvedFinding[];
  readonly suppressed: readonly SuppressedReport[];
}

/** A file that the result depends on, and the digest of its content; `missing` for one that was looked for in vain. */
export type Dependency = readonly [file: string, digest: string];

export interface FileOutcome {
  /** Absolute. */
  readonly file: string;
  readonly checked?: CheckedFile | undefined;
  /** Messages that make the exit status 2. */
  readonly problems: readonly string[];
  /** Messages that do not. */
  readonly notices: readonly string[];
  /** The fixed text where it was not written to the file. */
  readonly fixedText?: string | undefined;
  readonly stats?: FileStats | undefined;
  readonly dependencies: readonly Dependency[];
}

/** An outcome of a file that was not checked. */
export function failedOutcome(file: string, problem: string): FileOutcome {
  return { file, problems: [problem], notices: [], dependencies: [] };
}
