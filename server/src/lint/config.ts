/** The part of the configuration that decides which findings are shown, and how serious they are. */
import type { Preset } from '../rules/rule.js';
import type { Severity } from '../text/problem.js';

/** What a user may set for one rule id. */
export type RuleSetting = Severity | 'off';

export interface LintConfig {
  readonly preset: Preset;
  /** Settings by id: rules, and also the `asm-`, `analysis-` and `config-` ids. They win over the preset. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** What applies where nobody has set anything. */
export const DEFAULT_LINT_CONFIG: LintConfig = { preset: 'recommended', rules: new Map() };

/** From the smallest preset to the largest; each contains the ones before it. */
export const PRESETS: readonly Preset[] = ['recommended', 'strict', 'all'];

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const RULE_SETTINGS: readonly RuleSetting[] = ['off', 'info', 'warning', 'error'];

/** True when `severity` is at least as serious as `threshold`. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

/**
 * The severity of the findings of one id under a configuration; undefined when it is switched off.
 * `preset` is the smallest preset with the id; ids without one (`asm-…`) are in every preset.
 */
export function severityOf(
  id: string,
  meta: { readonly severity: Severity; readonly preset?: Preset },
  config: LintConfig,
): Severity | undefined {
  const setting = config.rules.get(id);
  if (setting === 'off') return undefined;
  if (setting !== undefined) return setting;
  const inPreset = PRESETS.indexOf(meta.preset ?? 'recommended') <= PRESETS.indexOf(config.preset);
  return inPreset ? meta.severity : undefined;
}
