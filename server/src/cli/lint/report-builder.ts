/** Puts the outcomes of all files together into one report, the same whatever order they came in. */
import { compare } from '../../lint/order.js';
import type { Finding } from '../../rules/finding.js';
import type { SourceFile } from '../../text/source.js';
import { displayPath } from '../locate.js';
import type { FileReport, Report, ReportedFinding, SuppressedReport } from '../report.js';
import type { CheckedFile, FileOutcome } from './outcome.js';
import { resolveFinding } from './resolve-finding.js';

interface Draft {
  readonly own: boolean;
  readonly checked: CheckedFile | undefined;
  readonly findings: ReportedFinding[];
}

/** Gathers findings by the file they stand in. */
export class ReportBuilder {
  private readonly files = new Map<string, Draft>();
  private readonly seen = new Set<string>();
  private readonly suppressed: SuppressedReport[] = [];
  private readonly problems: string[] = [];
  private checked = 0;

  constructor(private readonly cwd: string) {}

  /** Adds files in path order. Findings in files they include go to those files, once, however many include them. */
  addOutcomes(outcomes: readonly FileOutcome[]): void {
    for (const outcome of [...outcomes].sort((a, b) => compare(a.file, b.file))) {
      this.problems.push(...outcome.problems);
      const { checked } = outcome;
      if (checked === undefined) continue;
      this.checked += 1;
      this.suppressed.push(...checked.suppressed);
      this.setHeader(outcome.file, checked, true);
      for (const { file, finding } of checked.findings) this.add(file, finding, checked);
    }
  }

  /** Adds findings in a file that is not assembly. */
  addOther(source: SourceFile, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const resolved = resolveFinding(finding, [source], this.cwd);
      if (resolved !== undefined) this.add(resolved.file, resolved.finding, undefined);
    }
  }

  /** Adds a message that makes the exit status 2. */
  addProblem(message: string): void {
    this.problems.push(message);
  }

  finish(elapsedMs: number): Report {
    const files = [...this.files].map(([file, draft]): FileReport => {
      const { checked } = draft;
      return {
        file,
        path: displayPath(file, this.cwd),
        header: checked?.header,
        complete: checked?.complete ?? true,
        limits: checked?.limits ?? [],
        findings: [...draft.findings].sort(byPosition),
      };
    });
    return {
      files: files.sort((a, b) => compare(a.path, b.path)),
      checked: this.checked,
      suppressed: this.suppressed,
      baselined: 0,
      problems: this.problems,
      elapsedMs,
    };
  }

  private add(file: string, finding: ReportedFinding, checked: CheckedFile | undefined): void {
    const { line, column } = finding.location;
    const lines = finding.expansion.map((note) => note.location.line);
    const identity = [file, finding.rule, line, column, finding.message, ...lines].join('\0');
    if (this.seen.has(identity)) return;
    this.seen.add(identity);
    this.setHeader(file, checked, false);
    this.files.get(file)?.findings.push(finding);
  }

  /** A file's own analysis says more of it than that of a file which includes it. */
  private setHeader(file: string, checked: CheckedFile | undefined, own: boolean): void {
    const present = this.files.get(file);
    if (present !== undefined && (!own || present.own)) return;
    this.files.set(file, { own, checked, findings: present?.findings ?? [] });
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
