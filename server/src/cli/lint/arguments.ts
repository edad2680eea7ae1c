/** The options of `lint` as commander hands them over, checked and turned into settings. */
import type { Settings } from '../../host/configuration.js';
import { BUILTIN_IDS } from '../../lint/builtin.js';
import type { RuleSetting } from '../../lint/config.js';
import { RULE_SETTINGS } from '../../lint/config.js';
import { didYouMean } from '../../lint/suggest.js';
import { RULES } from '../../rules/index.js';
import type { Preset } from '../../rules/rule.js';
import type { Severity } from '../../text/problem.js';
import type { AnalysisArguments } from '../analysis-arguments.js';
import { settingsFromArguments } from '../analysis-settings.js';
import { UsageError } from '../io.js';
import type { LintFormat } from '../reporters/names.js';
import type { ColourChoice } from '../style.js';

export interface LintArguments extends AnalysisArguments {
  readonly format: LintFormat;
  readonly outputFile?: string;
  readonly preset?: Preset;
  readonly rule?: readonly string[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly jobs?: number;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly watch?: boolean;
  readonly stats?: boolean;
  readonly quiet?: boolean;
  readonly color: ColourChoice;
}

/** Throws a usage error for options that contradict each other. */
export function checkCombination(targets: readonly string[], given: LintArguments): void {
  if (given.stdin === true) {
    if (targets.length > 0) throw new UsageError('--stdin takes no files');
    if (given.watch === true) throw new UsageError('--watch needs files, not --stdin');
  } else {
    if (given.stdinFilename !== undefined) throw new UsageError('--stdin-filename needs --stdin');
    if (targets.length === 0)
      throw new UsageError('name a file, a directory or a pattern (see trampolint lint --help)');
  }
  if (given.updateBaseline === true && given.baseline === undefined) {
    throw new UsageError('--update-baseline needs --baseline <file>');
  }
  if (given.jobs === 0) throw new UsageError('--jobs: at least one is needed');
}

/** The settings that the options stand for. */
export function lintSettings(
  given: LintArguments,
  defines: ReadonlyMap<string, string | false>,
  cwd: string,
): Settings {
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
