/** Runs the rules that apply to an analysis. */
import type { Analysis } from '../analysis/analysis.js';
import type { Finding } from '../rules/finding.js';
import type { Report, Rule, RuleMeta } from '../rules/rule.js';
import { readCfiSteps } from '../rules/support/cfi.js';
import { findCodeSteps } from '../rules/support/code.js';
import type { Severity } from '../text/problem.js';
import type { Steps } from '../text/steps.js';
import { BUILTIN_IDS } from './builtin.js';
import type { LintConfig } from './config.js';
import { severityOf } from './config.js';

/** Whether a rule has anything to say about a file of this side under this contract. */
export function applies(meta: RuleMeta, analysis: Pick<Analysis, 'contract' | 'side'>): boolean {
  const { side } = analysis.side;
  const hasHost = side === 'host' || side === 'both';
  const hasEnclave = side === 'enclave' || side === 'both';
  if (meta.side === 'host' && !hasHost) return false;
  if (meta.side === 'enclave' && !hasEnclave) return false;
  return meta.contracts.some((contract) => {
    if (contract === 'any') return true;
    if (contract === 'enclave') return hasEnclave;
    return contract === analysis.contract.contract.name;
  });
}

/**
 * Whether the file is one that `recommended` speaks about: assembly without any ENCLU is none of its business, though a
 * wider preset or a rule that is switched on by name looks at its stack, flags and CFI as well.
 */
export function isLookedAt(analysis: Pick<Analysis, 'side'>, config: LintConfig): boolean {
  return analysis.side.side !== 'none' || config.preset !== 'recommended';
}

/** Whether any rule may look at a file without ENCLU, so that its functions are worth a simulation. */
export function looksAtOrdinaryCode({ preset, rules }: LintConfig): boolean {
  if (preset !== 'recommended') return true;
  return [...rules].some(([id, setting]) => setting !== 'off' && !BUILTIN_IDS.has(id));
}

/**
 * The findings of all rules that apply and are switched on. A rule that throws yields an `analysis-rule-failed`
 * instead of its findings and disturbs no other. Each rule is a step of its own.
 */
export function* runRulesSteps(
  analysis: Analysis,
  rules: readonly Rule[],
  config: LintConfig,
): Steps<{ readonly findings: readonly Finding[]; readonly failed: ReadonlySet<string> }> {
  const findings: Finding[] = [];
  const failed = new Set<string>();
  const applying = rules.flatMap((rule) => {
    const severity = severityWhereRun(rule.meta, analysis, config);
    return severity === undefined ? [] : [{ rule, severity }];
  });
  if (applying.length > 0) {
    yield* findCodeSteps(analysis);
    yield* readCfiSteps(analysis.program);
  }
  for (const { rule, severity } of applying) {
    const { id } = rule.meta;
    const outcome = check(rule, analysis);
    if (outcome.error === undefined) {
      for (const report of outcome.reports) {
        const isConfigured = config.rules.has(id);
        findings.push({ ...report, rule: id, severity: isConfigured ? severity : (report.severity ?? severity) });
      }
    } else {
      failed.add(id);
      const failure = ruleFailure(id, outcome.error, config);
      if (failure !== undefined) findings.push(failure);
    }
    yield;
  }
  return { findings, failed };
}

/** The severity of what a rule finds; undefined when it is switched off, does not apply, or does not look at the file. */
function severityWhereRun(meta: RuleMeta, analysis: Analysis, config: LintConfig): Severity | undefined {
  if (!applies(meta, analysis)) return undefined;
  if (!isLookedAt(analysis, config) && !config.rules.has(meta.id)) return undefined;
  return severityOf(meta.id, meta, config);
}

function check(rule: Rule, analysis: Analysis): { readonly reports: readonly Report[]; readonly error?: string } {
  try {
    return { reports: rule.check(analysis) };
  } catch (error) {
    return { reports: [], error: error instanceof Error ? error.message : String(error) };
  }
}

function ruleFailure(id: string, error: string, config: LintConfig): Finding | undefined {
  const meta = BUILTIN_IDS.get('analysis-rule-failed');
  const severity = meta && severityOf(meta.id, meta, config);
  if (severity === undefined) return undefined;
  return {
    rule: 'analysis-rule-failed',
    severity,
    message: `the rule ${id} failed (${error}): its findings for this file are missing, those of all other rules are not`,
    origin: { span: { file: 0, start: 0, end: 0 } },
    function: undefined,
    path: [],
    fix: undefined,
  };
}
