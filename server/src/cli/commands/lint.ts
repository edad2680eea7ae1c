/** `trampolint lint`: the main job. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleSetting } from '../../lint/config.js';
import { isAtLeast, RULE_SETTINGS } from '../../lint/config.js';
import { didYouMean } from '../../lint/suggest.js';
import { BUILTIN_IDS } from '../../lint/builtin.js';
import type { Settings } from '../../host/configuration.js';
import { discoverFiles } from '../../host/discover.js';
import { decodeSource, describeSystemError } from '../../host/files.js';
import type { Workspace } from '../../host/workspace.js';
import { lintFile } from '../../host/workspace.js';
import { RULES } from '../../rules/index.js';
import type { Preset } from '../../rules/rule.js';
import type { Severity } from '../../text/problem.js';
import type { AnalysisArguments } from '../analysis-arguments.js';
import { settingsFromArguments, workspaceFor } from '../analysis-arguments.js';
import type { CliIo } from '../io.js';
import { EXIT, UsageError } from '../io.js';
import { fixFile } from '../fix-file.js';
import { createProgress } from '../progress.js';
import type { Report } from '../report.js';
import { countFindings, displayPath, ReportBuilder } from '../report.js';
import { formatJson } from '../reporters/json.js';
import { formatStylish } from '../reporters/stylish.js';
import type { ColourChoice } from '../style.js';
import { createStyle, wantsColour } from '../style.js';

export interface LintArguments extends AnalysisArguments {
  readonly format: 'stylish' | 'json';
  readonly outputFile?: string;
  readonly preset?: Preset;
  readonly rule?: readonly string[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
  readonly color: ColourChoice;
}

/** What stands for the path of standard input without `--stdin-filename`. */
const STDIN_NAME = '<stdin>';

/** Runs the command; gives the exit status. */
export async function lintCommand(
  targets: readonly string[],
  given: LintArguments,
  defines: ReadonlyMap<string, string | false>,
  io: CliIo,
): Promise<number> {
  const start = io.now();
  const settings = lintSettings(given, defines, io.cwd);
  const workspace = workspaceFor(given, settings, io);
  const run = new LintRun(workspace, given, io);
  if (given.stdin === true) {
    if (targets.length > 0) throw new UsageError('--stdin takes no files');
    run.checkStdin(await io.readStdin());
  } else {
    if (given.stdinFilename !== undefined) throw new UsageError('--stdin-filename needs --stdin');
    if (targets.length === 0)
      throw new UsageError('name a file, a directory or a pattern (see trampolint lint --help)');
    run.checkFiles(targets);
  }
  return run.finish(start);
}

/** One run: gathers findings, and every trouble that makes the exit status 2 without stopping the rest. */
class LintRun {
  private readonly builder: ReportBuilder;
  private trouble = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly given: LintArguments,
    private readonly io: CliIo,
  ) {
    this.builder = new ReportBuilder(io.cwd);
  }

  checkFiles(targets: readonly string[]): void {
    const { files, problems } = discoverFiles(targets, this.io.cwd, this.workspace.configurations);
    for (const { argument, message } of problems) this.complain(`${argument}: ${message}`);
    const progress = createProgress(this.io, files.length);
    for (const file of files) {
      progress.next(displayPath(file, this.io.cwd));
      this.checkFile(file, undefined);
    }
    progress.end();
  }

  checkStdin(bytes: Buffer): void {
    const source = decodeSource(bytes);
    const name = this.given.stdinFilename;
    const file = name === undefined ? path.join(this.io.cwd, STDIN_NAME) : path.resolve(this.io.cwd, name);
    if (source.kind === 'unreadable') this.complain(`${name ?? STDIN_NAME}: ${source.message}`);
    else this.checkFile(file, source.text);
  }

  finish(start: number): number {
    const report = this.builder.finish(this.io.now() - start);
    const shown = this.given.quiet === true ? onlyErrors(report) : report;
    // When nothing could be checked the messages on stderr say it all; machines still get a document.
    if (report.checked > 0 || report.files.length > 0 || this.given.format === 'json') this.print(shown);
    if (this.trouble) return EXIT.trouble;
    return this.fails(report) ? EXIT.findings : EXIT.ok;
  }

  private checkFile(file: string, text: string | undefined): void {
    try {
      const result = this.workspace.analyzeFile(file, text);
      if (result.kind === 'unreadable') {
        this.complain(`${displayPath(file, this.io.cwd)}: ${result.message}`);
        return;
      }
      const fixed = this.wantsFixes() ? this.fix(file, text) : undefined;
      const final = fixed ?? result;
      const { findings, suppressed } = lintFile(final);
      this.builder.addAnalysis(final.analysis, findings, suppressed.length);
      this.addConfiguration(final.configuration);
    } catch (error) {
      // A defect of ours in one file must not hide what was found in the others.
      const reason = error instanceof Error ? error.message : String(error);
      this.complain(`${displayPath(file, this.io.cwd)}: internal error: ${reason}; this file was not checked`);
    }
  }

  private wantsFixes(): boolean {
    return this.given.fix === true || this.given.fixDryRun === true;
  }

  private fix(file: string, text: string | undefined): ReturnType<typeof fixFile>['result'] {
    const write = this.given.fix === true && this.given.fixDryRun !== true && text === undefined;
    const { result, applied, problem } = fixFile(this.workspace, file, text, write);
    const shown = displayPath(file, this.io.cwd);
    if (problem !== undefined) this.complain(`${shown}: ${problem}`);
    else if (applied > 0 && !write) this.io.stderr.write(`${shown}: ${applied} would be fixed, nothing was written\n`);
    return result;
  }

  /** A configuration is reported once, however many files it is for. */
  private addConfiguration(configuration: ReturnType<Workspace['configurations']['forFile']>): void {
    if (configuration === undefined || this.reportedConfigurations.has(configuration.path)) return;
    this.reportedConfigurations.add(configuration.path);
    const { rules } = this.workspace.lintConfigFor(configuration.path);
    this.builder.addOther(
      configuration.source,
      configuration.findings.filter((finding) => rules.get(finding.rule) !== 'off'),
    );
    const [first] = configuration.findings.filter((finding) => finding.severity === 'error');
    if (configuration.broken || first !== undefined) {
      this.complain(`${displayPath(configuration.path, this.io.cwd)}: ${first?.message ?? 'broken configuration'}`);
    }
  }

  private readonly reportedConfigurations = new Set<string>();

  private fails(report: Report): boolean {
    const { failOn, maxWarnings } = this.given;
    if (maxWarnings !== undefined && countFindings(report.files).warnings > maxWarnings) return true;
    if (failOn === 'never') return false;
    return report.files.some((file) => file.findings.some(({ severity }) => isAtLeast(severity, failOn)));
  }

  private print(report: Report): void {
    const { format, outputFile, color } = this.given;
    const coloured = wantsColour(color, this.io) && (outputFile === undefined || color === 'always');
    const text = format === 'json' ? formatJson(report) : formatStylish(report, createStyle(coloured));
    if (outputFile === undefined) {
      this.io.stdout.write(text);
      return;
    }
    try {
      writeFileSync(path.resolve(this.io.cwd, outputFile), text);
    } catch (error) {
      this.complain(`cannot write ${outputFile}: ${describeSystemError(error).message}`);
    }
  }

  private complain(message: string): void {
    this.trouble = true;
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

function lintSettings(given: LintArguments, defines: ReadonlyMap<string, string | false>, cwd: string): Settings {
  const rules = new Map<string, RuleSetting>();
  for (const text of given.rule ?? []) rules.set(...parseRuleSetting(text));
  return {
    ...settingsFromArguments(given, defines, cwd),
    ...(given.preset !== undefined && { preset: given.preset }),
    ...(rules.size > 0 && { rules }),
  };
}

function parseRuleSetting(text: string): [string, RuleSetting] {
  const equals = text.indexOf('=');
  const id = text.slice(0, equals < 0 ? undefined : equals);
  const setting = RULE_SETTINGS.find((word) => word === text.slice(equals + 1));
  const known = new Set([...RULES.map((rule) => rule.meta.id), ...BUILTIN_IDS.keys()]);
  if (!known.has(id)) throw new UsageError(`--rule: there is no rule '${id}'${didYouMean(id, known)}`);
  if (equals < 0 || setting === undefined) {
    throw new UsageError(`--rule: expected ${id}=off, ${id}=info, ${id}=warning or ${id}=error`);
  }
  return [id, setting];
}
