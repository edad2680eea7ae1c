/** Checks the `trampolint` comments of the source: keys, values, rule ids, and whether suppressions are needed. */
import type { Analysis } from '../analysis/analysis.js';
import { CONTRACTS, parsePrefix } from '../contracts/index.js';
import { generalRegister } from '../isa/registers.js';
import type { Finding } from '../rules/finding.js';
import type { Rule } from '../rules/rule.js';
import { BUILTIN_IDS } from './builtin.js';
import type { LintConfig } from './config.js';
import { severityOf } from './config.js';
import { plainFinding } from './reading-findings.js';
import { didYouMean } from './suggest.js';
import type { Suppression } from './suppressions.js';

/** Each key of a `trampolint:` comment, with a check of its value that gives what was expected instead. */
const KEYS: Readonly<Record<string, (value: string) => string | undefined>> = {
  contract: oneOf(['auto', ...CONTRACTS.keys()]),
  prefix: (value) => (parsePrefix(value) === undefined ? 'a prefix such as ds, cs, addr32, rex64 or 0x3e' : undefined),
  side: oneOf(['auto', 'host', 'enclave']),
  entry: labels,
  aep: labels,
  'exit-target': labels,
  trust: registers,
  returns: registers,
  noreturn: labels,
  nssa: (value) => (/^[1-9]\d*$/.test(value) ? undefined : 'the number of SSA frames of each TCS, such as 2'),
  'aep-policy': oneOf(['resume', 'stop']),
};

/** Unknown keys, values that a key cannot have, and unknown rule ids in comments. */
export function commentFindings(
  analysis: Pick<Analysis, 'directives'>,
  rules: readonly Rule[],
  config: LintConfig,
): readonly Finding[] {
  if (analysis.directives.length === 0) return [];
  const known = new Set([...rules.map((rule) => rule.meta.id), ...BUILTIN_IDS.keys()]);
  const findings: Finding[] = [];
  const add = (id: string, message: string, origin: Finding['origin']): void => {
    const severity = BUILTIN_IDS.get(id)?.severity ?? 'warning';
    findings.push(...plainFinding(id, severity, message, origin, config));
  };
  for (const directive of analysis.directives) {
    if (directive.kind !== 'settings') {
      for (const { id, origin } of directive.rules) {
        if (!known.has(id)) add('config-unknown-rule', `there is no rule '${id}'${didYouMean(id, known)}`, origin);
      }
      continue;
    }
    for (const { key, value, origin } of directive.entries) {
      const check = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
      if (check === undefined) {
        const keys = Object.keys(KEYS);
        const hint = didYouMean(key, keys) || `; the keys are ${keys.join(', ')}`;
        add('config-unknown-key', `'${key}' is no setting of a trampolint comment${hint}`, origin);
        continue;
      }
      const expected = check(value);
      if (expected !== undefined) add('config-value', `'${value}' is no value of ${key}: expected ${expected}`, origin);
    }
  }
  return findings;
}

/**
 * Suppressions that suppress nothing. Silent for rules that did not run to their end, because then nobody knows
 * whether the comment is needed: switched off, failed, or the simulation hit a bound.
 */
export function unusedSuppressionFindings(
  unused: readonly Suppression[],
  analysis: Pick<Analysis, 'limits'>,
  rules: readonly Rule[],
  failed: ReadonlySet<string>,
  config: LintConfig,
): readonly Finding[] {
  if (unused.length === 0) return [];
  const metas = new Map(rules.map((rule) => [rule.meta.id, rule.meta]));
  return unused.flatMap((suppression) => {
    const { rule, kind, origin } = suppression;
    if (kind !== 'enable') {
      if (analysis.limits.length > 0 || (rule === undefined ? failed.size > 0 : failed.has(rule))) return [];
      const meta = rule === undefined ? undefined : (metas.get(rule) ?? BUILTIN_IDS.get(rule));
      if (rule !== undefined && (meta === undefined || severityOf(rule, meta, config) === undefined)) return [];
    } else if (rule !== undefined && !metas.has(rule) && !BUILTIN_IDS.has(rule)) {
      return [];
    }
    return plainFinding('config-unused-suppression', 'warning', unusedMessage(suppression), origin, config);
  });
}

function unusedMessage({ rule, kind }: Suppression): string {
  const what = rule ?? 'any rule';
  if (kind === 'enable') return `nothing above this comment disables ${what}`;
  const where = kind === 'disable-next-line' ? 'on the next line' : 'from here on';
  return `${what} reports nothing ${where}: the comment suppresses nothing`;
}

function oneOf(values: readonly string[]): (value: string) => string | undefined {
  return (value) => (values.includes(value) ? undefined : values.join(', '));
}

function registers(value: string): string | undefined {
  const names = value.split(',').map((name) => name.trim().replace(/^%/, '').toLowerCase());
  return names.every((name) => generalRegister(name) !== undefined) ? undefined : 'general registers such as rsp,rbp';
}

function labels(value: string): string | undefined {
  return value.split(',').every((name) => name.trim() !== '') ? undefined : 'one or more labels';
}
