/** Findings with their positions resolved: what every reporter prints, as plain data. */
import path from 'node:path';
import type { Analysis } from '../analysis/analysis.js';
import type { ContractChoice, SideChoice } from '../contracts/contract.js';
import { rulePageUrl } from '../lint/docs-link.js';
import { compare } from '../lint/order.js';
import { expansionNotes, placeOf } from '../lint/place.js';
import type { Finding } from '../rules/finding.js';
import type { Severity } from '../text/problem.js';
import type { SourceFile } from '../text/source.js';
import { positionAt } from '../text/source.js';
import type { Span } from '../text/span.js';

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

export interface ReportedFinding {
  readonly finding: Finding;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly location: Location;
  readonly function: string | undefined;
  readonly path: readonly Note[];
  readonly expansion: readonly Note[];
  readonly fix:
    | { readonly title: string; readonly edits: readonly { readonly location: Location; readonly newText: string }[] }
    | undefined;
  readonly docs: string;
  /** The file of `location`, for the lines around it. */
  readonly source: SourceFile;
}

export interface FileReport {
  /** Absolute. */
  readonly file: string;
  /** As shown: relative with slashes below the working directory, otherwise absolute. */
  readonly path: string;
  /** Undefined for files that are no assembly, such as a configuration. */
  readonly contract: ContractChoice | undefined;
  readonly side: SideChoice | undefined;
  readonly complete: boolean;
  readonly limits: Analysis['limits'];
  readonly findings: readonly ReportedFinding[];
}

export interface Report {
  /** In path order. */
  readonly files: readonly FileReport[];
  /** How many files were checked; files that only appear because they are included do not count. */
  readonly checked: number;
  readonly suppressed: number;
  readonly elapsedMs: number;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How a path is shown: relative with slashes below `cwd`, otherwise as it is. */
export function displayPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  if (!path.isAbsolute(file) || relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return file;
  return relative.split(path.sep).join('/');
}

/** A span as a location. A file that is not known (which no analysis produces) gives the start of an empty one. */
export function locate(span: Span, files: readonly SourceFile[], cwd: string): Location {
  const file = files[span.file];
  if (file === undefined) return { path: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const start = positionAt(file, span.start);
  const end = positionAt(file, Math.max(span.start, span.end));
  return {
    path: displayPath(file.path, cwd),
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}

/** Resolves the positions of a finding. */
export function reportFinding(
  finding: Finding,
  files: readonly SourceFile[],
  cwd: string,
): ReportedFinding | undefined {
  const place = placeOf(finding.origin);
  const source = files[place.file];
  if (source === undefined) return undefined;
  const { fix } = finding;
  return {
    finding,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    location: locate(place, files, cwd),
    function: finding.function,
    path: finding.path.map((step) => ({ message: step.message, location: locate(placeOf(step.origin), files, cwd) })),
    expansion: expansionNotes(finding.origin).map(({ message, span }) => ({
      message,
      location: locate(span, files, cwd),
    })),
    fix: fix && {
      title: fix.title,
      edits: fix.edits.map(({ span, newText }) => ({ location: locate(span, files, cwd), newText })),
    },
    docs: rulePageUrl(finding.rule),
    source,
  };
}

/** How many findings of each severity. */
export function countFindings(files: readonly FileReport[]): Counts {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** Gathers findings by the file they stand in. */
export class ReportBuilder {
  private readonly files = new Map<string, FileReport & { readonly findings: ReportedFinding[] }>();
  private readonly seen = new Set<string>();
  private checked = 0;
  private suppressed = 0;

  constructor(private readonly cwd: string) {}

  /** Adds a checked file. Findings in files it includes go to those files, once, however many files include them. */
  addAnalysis(analysis: Analysis, findings: readonly Finding[], suppressed: number): void {
    this.checked += 1;
    this.suppressed += suppressed;
    this.setHeader(analysis.path, analysis, true);
    for (const finding of findings) this.add(finding, analysis.reading.files, analysis);
  }

  /** Adds findings in a file that is not assembly. */
  addOther(source: SourceFile, findings: readonly Finding[]): void {
    for (const finding of findings) this.add(finding, [source], undefined);
  }

  finish(elapsedMs: number): Report {
    const files = [...this.files.values()]
      .map((file) => ({ ...file, findings: [...file.findings].sort(byPosition) }))
      .sort((a, b) => compare(a.path, b.path));
    return { files, checked: this.checked, suppressed: this.suppressed, elapsedMs };
  }

  private add(finding: Finding, files: readonly SourceFile[], analysis: Analysis | undefined): void {
    const reported = reportFinding(finding, files, this.cwd);
    if (reported === undefined) return;
    const file = reported.source.path;
    const { line, column } = reported.location;
    const key = [
      file,
      reported.rule,
      line,
      column,
      reported.message,
      ...reported.expansion.map((note) => note.location.line),
    ];
    const identity = key.join('\0');
    if (this.seen.has(identity)) return;
    this.seen.add(identity);
    this.setHeader(file, analysis, false);
    this.files.get(file)?.findings.push(reported);
  }

  /** A file's own analysis says more of it than that of a file which includes it. */
  private setHeader(file: string, analysis: Analysis | undefined, own: boolean): void {
    const present = this.files.get(file);
    if (present !== undefined && !own) return;
    this.files.set(file, {
      file,
      path: displayPath(file, this.cwd),
      contract: analysis?.contract,
      side: analysis?.side,
      complete: analysis?.complete ?? true,
      limits: analysis?.limits ?? [],
      findings: present?.findings ?? [],
    });
  }
}

function byPosition(a: ReportedFinding, b: ReportedFinding): number {
  return (
    a.location.line - b.location.line ||
    a.location.column - b.location.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}
