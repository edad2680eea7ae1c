/** From an analysis to the findings that are shown: the one thing that the editor and the command line print. */
import type { Analysis } from '../analysis/analysis.js';
import type { Finding } from '../rules/finding.js';
import type { Rule } from '../rules/rule.js';
import { runSteps, type Steps } from '../text/steps.js';
import { commentFindings, unusedSuppressionFindings } from './comment-findings.js';
import type { LintConfig } from './config.js';
import { orderFindings } from './order.js';
import { limitFindings, problemFindings } from './reading-findings.js';
import { isLookedAt, runRulesSteps } from './run-rules.js';
import type { SuppressedFinding } from './suppressions.js';
import { applySuppressions } from './suppressions.js';

export interface LintResult {
  /** In the order in which they are printed. The files they stand in are those of `analysis.reading.files`. */
  readonly findings: readonly Finding[];
  /** What comments in the source have silenced, with the reason given there. */
  readonly suppressed: readonly SuppressedFinding[];
  /** How many missing includes and macros are not among the findings, as nothing is looked for in the file. */
  readonly untoldGaps: number;
}

/** What these tell of limits what can be found; where nothing is looked for they only take room. */
const ABOUT_GAPS: ReadonlySet<string> = new Set(['asm-missing-include', 'asm-unknown-macro']);

function isTold(id: string, analysis: Analysis, config: LintConfig): boolean {
  return !ABOUT_GAPS.has(id) || config.rules.has(id) || isLookedAt(analysis, config);
}

/**
 * Runs the rules that apply, adds reading problems, limits and problems of `trampolint` comments, and takes away what
 * the source suppresses. Pure; a rule that throws becomes a finding of its own.
 */
export function lint(analysis: Analysis, rules: readonly Rule[], config: LintConfig): LintResult {
  return runSteps(lintSteps(analysis, rules, config));
}

/** {@link lint} in steps, which others may come between. */
export function* lintSteps(analysis: Analysis, rules: readonly Rule[], config: LintConfig): Steps<LintResult> {
  const { files } = analysis.reading;
  const { findings, failed } = yield* runRulesSteps(analysis, rules, config);
  const problems = problemFindings(analysis, config);
  const told = problems.filter(({ rule }) => isTold(rule, analysis, config));
  // A limit in front of the only ENCLU is the reason why nothing is known of it.
  const tellsLimits = isLookedAt(analysis, config) || analysis.program.enclus.length > 0;
  const limits = tellsLimits ? limitFindings(analysis, config) : [];
  const all = orderFindings([...findings, ...told, ...limits], files);
  const { kept, suppressed, unused } = applySuppressions(all, analysis.directives, files);
  const aboutComments = [
    ...commentFindings(analysis, rules, config),
    ...unusedSuppressionFindings(unused, analysis, rules, failed, config),
  ];
  return {
    findings: orderFindings([...kept, ...aboutComments], files),
    suppressed,
    untoldGaps: problems.length - told.length,
  };
}
