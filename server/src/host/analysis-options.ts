/** From settings to the options of the analysis and of the lint step. */
import path from 'node:path';
import type { AnalysisOptions } from '../analysis/analysis.js';
import type { LintConfig } from '../lint/config.js';
import { DEFAULT_LINT_CONFIG } from '../lint/config.js';
import type { CompileCommand } from './compile-command.js';
import type { Settings } from './configuration.js';
import { mergeSettings } from './configuration.js';
import type { FileReader } from './files.js';
import { createIncludeResolver } from './include-resolver.js';

/** Where settings come from, weakest first: the editor, the configuration file, the command line. */
export interface SettingsSources {
  readonly editor: Settings;
  readonly file: Settings;
  readonly command: Settings;
  /** How the build compiles the file, where that is known; settings add to it and win over it. */
  readonly build?: CompileCommand | undefined;
}

/** GCC runs the C preprocessor for these; `.inc` files are mostly included by such a file. */
const PREPROCESSED = /\.(?:S|sx|inc|h)$/;

/** Whether cpp runs on a file of this name. Text without a name (standard input, a new document) counts as `.S`. */
export function isPreprocessed(file: string): boolean {
  return PREPROCESSED.test(file) || path.extname(file) === '';
}

/**
 * GCC does not define it, but the headers of Linux and of what follows it are C without it, so that builds give it.
 * Where the build's own command is known, that alone counts.
 */
const USUAL_DEFINE: readonly [string, string] = ['__ASSEMBLY__', '1'];

/** The options for analysing `file` (absolute). `cwd` is where the compiler would run. */
export function analysisOptionsFor(
  file: string,
  sources: SettingsSources,
  host: { readonly reader: FileReader; readonly cwd: string; readonly cancelled?: () => boolean },
): AnalysisOptions {
  const settings = combine(sources);
  const { contract, side, prefix, entries, abi, mitigations } = settings;
  const sourceOf = (key: 'contract' | 'side'): 'option' | 'config' =>
    sources.command[key] === undefined ? 'config' : 'option';
  const { build } = sources;
  const defines = new Map([...(build?.defines ?? [USUAL_DEFINE]), ...(settings.defines ?? [])]);
  const inDirectory = (name: string): string => absoluteIfThere(name, build?.directory, host.reader);
  return {
    read: {
      cpp: build?.cpp ?? isPreprocessed(file),
      defines: [...defines].flatMap(([name, value]) => (value === false ? [] : [{ name, value }])),
      undefines: [...defines].flatMap(([name, value]) => (value === false ? [name] : [])),
      preincludes: [...(build?.preincludes ?? []).map(inDirectory), ...(settings.preincludes ?? [])],
      macroFiles: (build?.macroFiles ?? []).map(inDirectory),
      ...(build?.syntax && { syntax: build.syntax }),
      ...(build && { bits: build.bits }),
    },
    resolver: createIncludeResolver({
      reader: host.reader,
      includePaths: [...(build?.includePaths ?? []), ...(settings.includePaths ?? [])],
      cwd: build?.directory ?? host.cwd,
      ...(build && { quotePaths: build.quotePaths, systemPaths: build.systemPaths }),
    }),
    ...(contract !== undefined &&
      contract !== 'auto' && { contract: { name: contract, source: sourceOf('contract') } }),
    ...(side !== undefined && side !== 'auto' && { side: { side, source: sourceOf('side') } }),
    ...(prefix !== undefined && { prefix }),
    entries: { host: [], enclave: [], aep: [], exitTargets: [], ...entries },
    abi: { returns: [], trusted: [], noreturn: [], ...abi },
    ...(mitigations && { mitigations }),
    ...(host.cancelled !== undefined && { cancelled: host.cancelled }),
  };
}

/** Which findings are shown, and how serious they are. */
export function lintConfigFor(sources: SettingsSources): LintConfig {
  const { preset, rules } = combine(sources);
  return { preset: preset ?? DEFAULT_LINT_CONFIG.preset, rules: rules ?? DEFAULT_LINT_CONFIG.rules };
}

/** `-include` looks in the compiler's working directory first, then where `#include "…"` looks (GCC manual). */
function absoluteIfThere(name: string, directory: string | undefined, reader: FileReader): string {
  const candidate = path.resolve(directory ?? '', name);
  return directory !== undefined && reader.read(candidate).kind === 'text' ? candidate : name;
}

function combine(sources: SettingsSources): Settings {
  return mergeSettings(mergeSettings(sources.editor, sources.file), sources.command);
}
