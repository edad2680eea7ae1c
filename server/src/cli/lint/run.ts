/** One run of `lint`, from the arguments to the exit status. */
import path from 'node:path';
import { discoverFiles } from '../../host/discover.js';
import { decodeSource, describeSystemError } from '../../host/files.js';
import { writeWhole } from '../../host/write-file.js';
import { isAtLeast } from '../../lint/config.js';
import { displayPath } from '../locate.js';
import type { CliIo } from '../io.js';
import { EXIT } from '../io.js';
import type { Report } from '../report.js';
import { countFindings } from '../report.js';
import { formatReport } from '../reporters/index.js';
import { createStyle, wantsColour } from '../style.js';
import type { LintArguments } from './arguments.js';
import { readBaseline, staleNotice, updateBaseline, withoutBaseline } from './baseline-file.js';
import type { LintCache } from './cache.js';
import { CACHE_NAME, openCache } from './cache.js';
import { checkAll } from './check-all.js';
import type { Checker, LintJob } from './check-file.js';
import { createChecker } from './check-file.js';
import type { FileOutcome } from './outcome.js';
import { failedOutcome } from './outcome.js';
import { ReportBuilder } from './report-builder.js';
import { formatStats } from './stats.js';

/** What stands for the path of standard input without `--stdin-filename`. */
const STDIN_NAME = '<stdin>';

export interface RunResult {
  readonly status: number;
  /** Every file that the results depend on, absolute: what `--watch` watches. */
  readonly dependencies: ReadonlySet<string>;
}

/** Runs once. Every trouble makes the exit status 2 without stopping the rest. */
export async function runLint(
  targets: readonly string[],
  given: LintArguments,
  job: LintJob,
  io: CliIo,
): Promise<RunResult> {
  const run = new LintRun(given, job, io);
  return run.run(targets);
}

class LintRun {
  private readonly start: number;
  private readonly checker: Checker;
  private readonly builder: ReportBuilder;
  private trouble = false;

  constructor(
    private readonly given: LintArguments,
    private readonly job: LintJob,
    private readonly io: CliIo,
  ) {
    this.start = io.now();
    this.checker = createChecker(job);
    this.builder = new ReportBuilder(io.cwd);
  }

  async run(targets: readonly string[]): Promise<RunResult> {
    const cache = this.openCache();
    const { outcomes, interrupted, total } =
      this.given.stdin === true ? await this.checkStdin() : await this.checkFiles(targets, cache);
    for (const { problems, notices } of outcomes) {
      for (const problem of problems) this.say(problem, true);
      for (const notice of notices) this.io.stderr.write(`${notice}\n`);
    }
    this.builder.addOutcomes(outcomes);
    const reported = this.addConfigurations(outcomes);
    const failure = cache?.save();
    if (failure !== undefined) this.say(`the cache was not written: ${failure}`, false);
    const status = this.finish(outcomes, interrupted, total);
    const dependencies = outcomes.flatMap((outcome) => [outcome.file, ...outcome.dependencies.map(([file]) => file)]);
    return { status, dependencies: new Set([...dependencies, ...reported]) };
  }

  private async checkFiles(
    targets: readonly string[],
    cache: LintCache | undefined,
  ): Promise<{ outcomes: readonly FileOutcome[]; interrupted: boolean; total: number }> {
    const { files, problems } = discoverFiles(targets, this.io.cwd, this.checker.workspace.configurations);
    for (const { argument, message } of problems) this.complain(`${argument}: ${message}`);
    const result = await checkAll(files, this.checker, this.job, { jobs: this.given.jobs, cache }, this.io);
    return { ...result, total: files.length };
  }

  private async checkStdin(): Promise<{ outcomes: readonly FileOutcome[]; interrupted: boolean; total: number }> {
    const source = decodeSource(await this.io.readStdin());
    const name = this.given.stdinFilename;
    const file = name === undefined ? path.join(this.io.cwd, STDIN_NAME) : path.resolve(this.io.cwd, name);
    const outcome =
      source.kind === 'unreadable'
        ? failedOutcome(file, `${name ?? STDIN_NAME}: ${source.message}`)
        : this.checker.check(file, source.text);
    return { outcomes: [outcome], interrupted: false, total: 1 };
  }

  private openCache(): LintCache | undefined {
    // Fixing changes the files, and the text of standard input is in no file.
    if (this.given.cache !== true || this.job.fix !== 'no' || this.given.stdin === true) return undefined;
    const location = path.resolve(this.io.cwd, this.given.cacheLocation ?? CACHE_NAME);
    const { cache, damaged } = openCache(location, this.io.build ?? '', this.io.cwd, this.checker.workspace);
    if (damaged) this.say(`the cache ${displayPath(location, this.io.cwd)} is damaged and is made anew`, false);
    return cache;
  }

  /** A configuration is reported once, however many files it is for; gives the files of all. */
  private addConfigurations(outcomes: readonly FileOutcome[]): ReadonlySet<string> {
    const { workspace } = this.checker;
    const seen = new Set<string>();
    for (const { file, checked } of outcomes) {
      const configuration = checked && workspace.configurations.forFile(file);
      if (configuration === undefined || seen.has(configuration.path)) continue;
      seen.add(configuration.path);
      const { rules } = workspace.lintConfigFor(configuration.path);
      this.builder.addOther(
        configuration.source,
        configuration.findings.filter((finding) => rules.get(finding.rule) !== 'off'),
      );
      const [first] = configuration.findings.filter((finding) => finding.severity === 'error');
      if (configuration.broken || first !== undefined) {
        this.complain(`${displayPath(configuration.path, this.io.cwd)}: ${first?.message ?? 'broken configuration'}`);
      }
    }
    return seen;
  }

  private finish(outcomes: readonly FileOutcome[], interrupted: boolean, total: number): number {
    const report = this.applyBaseline(this.builder.finish(this.io.now() - this.start), interrupted);
    if (this.given.stats === true) this.io.stderr.write(formatStats(outcomes, report.elapsedMs));
    const shown = this.given.quiet === true ? onlyErrors(report) : report;
    // When nothing could be checked the messages on stderr say it all; machines still get a document.
    const isForPeople = this.given.format === 'stylish' || this.given.format === 'compact';
    if (report.checked > 0 || report.files.length > 0 || !isForPeople) this.print(shown, interrupted);
    if (interrupted) {
      this.say(`interrupted: ${outcomes.length} of ${total} files were checked`, false);
      return EXIT.interrupted;
    }
    if (this.trouble) return EXIT.trouble;
    return this.fails(report) ? EXIT.findings : EXIT.ok;
  }

  /** An interrupted run would take the entries of everything it did not get to, so it writes no baseline. */
  private applyBaseline(report: Report, interrupted: boolean): Report {
    const { baseline: shown, updateBaseline: update = false } = this.given;
    if (shown === undefined) return report;
    const file = path.resolve(this.io.cwd, shown);
    let baseline = readBaseline(file, shown, update);
    if (update && !interrupted) baseline = updateBaseline(report, baseline, file, shown);
    const result = withoutBaseline(report, baseline, file);
    const notice = staleNotice(result.stale);
    if (notice !== undefined && !interrupted) this.say(notice, false);
    return result.report;
  }

  private fails(report: Report): boolean {
    const { failOn, maxWarnings } = this.given;
    if (maxWarnings !== undefined && countFindings(report.files).warnings > maxWarnings) return true;
    if (failOn === 'never') return false;
    return report.files.some((file) => file.findings.some(({ severity }) => isAtLeast(severity, failOn)));
  }

  private print(report: Report, interrupted: boolean): void {
    const { format, outputFile, color } = this.given;
    const coloured = wantsColour(color, this.io) && (outputFile === undefined || color === 'always');
    const text = formatReport(format, report, createStyle(coloured));
    if (outputFile === undefined) {
      this.io.stdout.write(text);
      return;
    }
    if (interrupted) {
      this.say(`${outputFile} was not written`, false);
      return;
    }
    try {
      writeWhole(path.resolve(this.io.cwd, outputFile), text);
    } catch (error) {
      this.complain(`cannot write ${outputFile}: ${describeSystemError(error).message}`);
    }
  }

  /** Says what makes the exit status 2, to people and in the report. */
  private complain(message: string): void {
    this.builder.addProblem(message);
    this.say(message, true);
  }

  private say(message: string, isTrouble: boolean): void {
    this.trouble ||= isTrouble;
    this.io.stderr.write(`trampolint: ${message}\n`);
  }
}

function onlyErrors(report: Report): Report {
  const files = report.files.map((file) => ({
    ...file,
    findings: file.findings.filter(({ severity }) => severity === 'error'),
  }));
  return { ...report, files };
}
