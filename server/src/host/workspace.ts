/** The one way in which the command line and the language server come from a path to an analysis and its findings. */
import path from 'node:path';
import { analyzeSteps, type AnalysisTools } from '../analysis/analyze.js';
import type { Analysis, AnalysisOptions } from '../analysis/analysis.js';
import type { LintConfig } from '../lint/config.js';
import type { LintResult } from '../lint/lint.js';
import { lint, lintSteps } from '../lint/lint.js';
import { looksAtOrdinaryCode } from '../lint/run-rules.js';
import { RULES } from '../rules/index.js';
import { runSteps, type Steps } from '../text/steps.js';
import type { SettingsSources } from './analysis-options.js';
import { analysisOptionsFor, lintConfigFor } from './analysis-options.js';
import type { CompileCommandStore } from './compile-commands.js';
import { createCompileCommandStore } from './compile-commands.js';
import type { Configuration, Settings } from './configuration.js';
import { mergeSettings } from './configuration.js';
import type { ConfigurationChoice, ConfigurationStore } from './configuration-store.js';
import { createConfigurationStore, settingsForFile } from './configuration-store.js';
import type { FileReader, SourceText, Unreadable } from './files.js';
import { createFileReader } from './files.js';
import { parseConfiguration } from './parse-configuration.js';

export interface WorkspaceOptions {
  /** Absolute; where `.include` is looked for first. */
  readonly cwd: string;
  /** The text of files that an editor holds unsaved. */
  readonly overlay?: (file: string) => string | undefined;
  /** Settings of the editor; a configuration file wins over them. */
  readonly editorSettings?: Settings;
  /** Settings of the command line; they win over everything but comments in the source. */
  readonly commandSettings?: Settings;
  /** `nearest` unless given. */
  readonly configuration?: ConfigurationChoice;
  /** Reads files in place of a reader over `overlay`. */
  readonly reader?: FileReader;
  /** Only findings are asked for, so that nothing is simulated which no rule looks at. */
  readonly findingsOnly?: boolean;
}

export interface AnalyzedFile {
  readonly kind: 'analyzed';
  readonly analysis: Analysis;
  readonly lintConfig: LintConfig;
  readonly configuration: Configuration | undefined;
  /** The file as it was read; undefined when the text was given. */
  readonly source: SourceText | undefined;
}

export interface Workspace {
  readonly configurations: ConfigurationStore;
  readonly compileCommands: CompileCommandStore;
  readonly reader: FileReader;
  /**
   * Analyses a file (absolute path) with the configuration in force for it. `text` stands for the file's content where
   * the caller has it; `cancelled` is polled while simulating. Never throws on input.
   */
  analyzeFile(file: string, text?: string, cancelled?: () => boolean): AnalyzedFile | Unreadable;
  /** The same in steps for a file whose text the caller has; `tools` may remember what was read and simulated of it before. */
  analyzeTextSteps(file: string, text: string, tools: AnalysisTools): Steps<AnalyzedFile>;
  /** The options {@link Workspace.analyzeFile} would use. */
  optionsFor(file: string, cancelled?: () => boolean): AnalysisOptions;
  lintConfigFor(file: string): LintConfig;
  /** Everything set for the file, wherever it was set: equal settings and texts give equal analyses. */
  settingsFor(file: string): SettingsSources;
}

/**
 * Makes a workspace. It reads configuration files and compile commands once; `configurations.invalidate()` and
 * `compileCommands.invalidate()` forget them.
 */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const reader = options.reader ?? createFileReader(options.overlay);
  const configurations = createConfigurationStore(reader, options.configuration ?? 'nearest');
  const compileCommands = createCompileCommandStore(reader);
  const sourcesFor = (file: string) => {
    const editor = options.editorSettings ?? {};
    const own = settingsForFile(configurations.forFile(file), file);
    const command = options.commandSettings ?? {};
    const { compileCommands: database } = mergeSettings(mergeSettings(editor, own), command);
    return { editor, file: own, command, build: compileCommands.forFile(file, database) };
  };
  const optionsFor: Workspace['optionsFor'] = (file, cancelled) => {
    const sources = sourcesFor(file);
    const encluOnly = options.findingsOnly === true && !looksAtOrdinaryCode(lintConfigFor(sources));
    const given = analysisOptionsFor(file, sources, { reader, cwd: options.cwd, ...(cancelled && { cancelled }) });
    return { ...given, ...(encluOnly && { encluOnly }) };
  };
  function* analyzeSource(
    file: string,
    { text, source }: { readonly text: string; readonly source?: SourceText },
    tools: AnalysisTools,
    cancelled?: () => boolean,
  ): Steps<AnalyzedFile> {
    return {
      kind: 'analyzed',
      analysis: yield* analyzeSteps({ path: file, text }, optionsFor(file, cancelled), tools),
      lintConfig: lintConfigFor(sourcesFor(file)),
      configuration: configurations.forFile(file),
      source,
    };
  }
  return {
    configurations,
    compileCommands,
    reader,
    optionsFor,
    lintConfigFor: (file) => lintConfigFor(sourcesFor(file)),
    settingsFor: sourcesFor,
    analyzeFile(file, text, cancelled) {
      if (text !== undefined) return runSteps(analyzeSource(file, { text }, {}, cancelled));
      const source = reader.read(file);
      if (source.kind === 'unreadable') return source;
      return runSteps(analyzeSource(file, { text: source.text, source }, {}, cancelled));
    },
    analyzeTextSteps: (file, text, tools) => analyzeSource(file, { text }, tools),
  };
}

/** The findings of an analysed file, from all rules of the product. */
export function lintFile(file: Pick<AnalyzedFile, 'analysis' | 'lintConfig'>): LintResult {
  return lint(file.analysis, RULES, file.lintConfig);
}

/** {@link lintFile} in steps, which others may come between. */
export function lintFileSteps(file: Pick<AnalyzedFile, 'analysis' | 'lintConfig'>): Steps<LintResult> {
  return lintSteps(file.analysis, RULES, file.lintConfig);
}

/**
 * Settings of an editor, which have the keys of the configuration file; relative paths are relative to `directory`.
 * What is wrong with them comes back as messages.
 */
export function parseEditorSettings(
  value: unknown,
  directory: string,
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const text = JSON.stringify(value ?? {}) ?? '{}';
  const ruleIds = RULES.map((rule) => rule.meta.id);
  const { settings, findings } = parseConfiguration(path.join(directory, 'settings.json'), text, ruleIds);
  return { settings, problems: findings.map((finding) => finding.message) };
}
