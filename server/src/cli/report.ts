/** What every reporter prints, as plain data that a worker thread can send and the cache can keep. */
import type { ContractName } from '../contracts/contract.js';
import type { Severity } from '../text/problem.js';

/** Lines and columns count from 1, columns in UTF-16 units, ends exclusive. `path` is the one shown. */
export interface Location {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Note {
  readonly message: string;
  readonly location: Location;
}

/** One line of the source in a code frame. */
export interface FrameLine {
  readonly line: number;
  /** Printable; of a long line only the part around what is shown. */
  readonly text: string;
  /** How many UTF-16 units are cut off before `text`. */
  readonly from: number;
}

export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly { readonly location: Location; readonly newText: string }[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly location: Location;
  readonly function?: string | undefined;
  readonly path: readonly Note[];
  readonly expansion: readonly Note[];
  readonly fix?: ReportedFix | undefined;
  readonly docs: string;
  /** The lines of the finding and of its path in the same file, in line order. */
  readonly frame: readonly FrameLine[];
  /** The line of the finding without the blanks around it: what a baseline knows it by when lines move. */
  readonly code: string;
}

/** A finding that a comment in the source silences. */
export interface SuppressedReport {
  readonly finding: ReportedFinding;
  readonly why?: string | undefined;
}

/** The contract and the side in force for a file, and why. */
export interface FileHeader {
  readonly contract: { readonly name: ContractName; readonly source: string; readonly reason: string };
  /** The same in one line for people, with the side. */
  readonly description: string;
}

/** The limit of a file that was read without all its includes and macros, where no finding says so. */
export const UNTOLD_GAPS = 'asm-missing-include';

export interface FileReport {
  /** Absolute. */
  readonly file: string;
  /** As shown: relative with slashes below the working directory, otherwise absolute. */
  readonly path: string;
  /** Undefined for files that are no assembly, such as a configuration. */
  readonly header?: FileHeader | undefined;
  readonly complete: boolean;
  readonly limits: readonly { readonly id: string; readonly message: string }[];
  readonly findings: readonly ReportedFinding[];
}

export interface Report {
  /** In path order. */
  readonly files: readonly FileReport[];
  /** How many files were checked; files that only appear because they are included do not count. */
  readonly checked: number;
  readonly suppressed: readonly SuppressedReport[];
  /** How many findings a baseline holds back. */
  readonly baselined: number;
  /** What went wrong besides findings: the messages that make the exit status 2. */
  readonly problems: readonly string[];
  readonly elapsedMs: number;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How many findings of each severity. */
export function countFindings(files: readonly FileReport[]): Counts {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
