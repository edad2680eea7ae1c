/** Checks one file from its path to plain data. Runs on the main thread and on worker threads alike. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Settings } from '../../host/configuration.js';
import type { ConfigurationChoice } from '../../host/configuration-store.js';
import { createFileReader } from '../../host/files.js';
import { createRecordingReader } from '../../host/recording-reader.js';
import type { AnalyzedFile, Workspace } from '../../host/workspace.js';
import { createWorkspace } from '../../host/workspace.js';
import { lint } from '../../lint/lint.js';
import { RULES } from '../../rules/index.js';
import type { Rule } from '../../rules/rule.js';
import { displayPath } from '../locate.js';
import { UNTOLD_GAPS } from '../report.js';
import { describeContract } from '../words.js';
import { fixFile } from './fix-file.js';
import type { CheckedFile, FileOutcome, FileStats } from './outcome.js';
import { failedOutcome } from './outcome.js';
import { resolveFinding } from './resolve-finding.js';

/** What a run asks of every file; can be sent to a worker thread. */
export interface LintJob {
  readonly cwd: string;
  readonly settings: Settings;
  readonly configuration: ConfigurationChoice;
  readonly fix: 'no' | 'dry-run' | 'write';
}

export interface Checker {
  readonly workspace: Workspace;
  /** Never throws: a defect of ours in one file must not hide what was found in the others. */
  check(file: string, text?: string): FileOutcome;
}

/** Makes a checker, which reads each configuration once. */
export function createChecker(job: LintJob): Checker {
  const reader = createRecordingReader(createFileReader());
  const workspace = createWorkspace({
    cwd: job.cwd,
    commandSettings: job.settings,
    configuration: job.configuration,
    reader,
    findingsOnly: true,
  });
  return {
    workspace,
    check(file, text) {
      // The settings have their own place in the key of the cache, so their files are no dependency.
      workspace.settingsFor(file);
      reader.takeRead();
      try {
        const outcome = checkFile(job, workspace, file, text);
        return { ...outcome, dependencies: [...reader.takeRead()] };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return failedOutcome(
          file,
          `${displayPath(file, job.cwd)}: internal error: ${reason}; this file was not checked`,
        );
      }
    },
  };
}

function checkFile(job: LintJob, workspace: Workspace, file: string, text: string | undefined): FileOutcome {
  const shown = displayPath(file, job.cwd);
  const began = performance.now();
  const analyzed = workspace.analyzeFile(file, text);
  const readAndSimulateMs = performance.now() - began;
  if (analyzed.kind === 'unreadable') return failedOutcome(file, `${shown}: ${analyzed.message}`);
  if (job.fix === 'no') return finish(job, analyzed, readAndSimulateMs);
  const write = job.fix === 'write' && text === undefined;
  const { result, applied, problem, fixedText } = fixFile(workspace, file, text, write);
  const outcome = finish(job, result ?? analyzed, readAndSimulateMs);
  if (problem !== undefined) return { ...outcome, problems: [`${shown}: ${problem}`] };
  if (applied === 0 || write) return outcome;
  const notices = [`${shown}: ${applied} would be fixed, nothing was written`];
  return { ...outcome, notices, fixedText };
}

function finish(job: LintJob, { analysis, lintConfig }: AnalyzedFile, readAndSimulateMs: number): FileOutcome {
  const ruleMs = new Map<string, number>();
  const result = lint(
    analysis,
    RULES.map((rule) => timed(rule, ruleMs)),
    lintConfig,
  );
  const { files } = analysis.reading;
  const checked: CheckedFile = {
    header: {
      contract: {
        name: analysis.contract.contract.name,
        source: analysis.contract.source,
        reason: analysis.contract.reason,
      },
      description: describeContract(analysis.contract, analysis.side),
    },
    complete: analysis.complete,
    limits: [...analysis.limits.map(({ id, message }) => ({ id, message })), ...untold(result.untoldGaps)],
    findings: result.findings.flatMap((finding) => resolveFinding(finding, files, job.cwd) ?? []),
    suppressed: result.suppressed.flatMap(({ finding, why }) => {
      const resolved = resolveFinding(finding, files, job.cwd);
      return resolved === undefined ? [] : [{ finding: resolved.finding, ...(why !== undefined && { why }) }];
    }),
  };
  const stats = { ...statsOf(analysis), readAndSimulateMs, ruleMs: [...ruleMs] };
  return { file: analysis.path, checked, problems: [], notices: [], stats, dependencies: [] };
}

/** What was not found, where the findings do not name it. */
function untold(gaps: number): CheckedFile['limits'] {
  if (gaps === 0) return [];
  return [{ id: UNTOLD_GAPS, message: `${gaps} includes or macros were not found; what hangs on them is not checked` }];
}

/** The rule with its running time added to `times`. */
function timed(rule: Rule, times: Map<string, number>): Rule {
  return {
    meta: rule.meta,
    check(analysis) {
      const began = performance.now();
      try {
        return rule.check(analysis);
      } finally {
        times.set(rule.meta.id, (times.get(rule.meta.id) ?? 0) + performance.now() - began);
      }
    },
  };
}

function statsOf(analysis: Analysis): Omit<FileStats, 'readAndSimulateMs' | 'ruleMs'> {
  const nodes = analysis.explorations.flatMap((exploration) => exploration.nodes);
  return {
    roots: analysis.explorations.length,
    paths: analysis.explorations.reduce((sum, { leaves }) => sum + leaves.length, 0),
    states: nodes.length,
    joins: nodes.filter((node) => node.edge?.kind === 'joined' || node.end?.kind === 'covered').length,
    bounds: analysis.limits.map(({ id }) => id),
  };
}
