/** Runs the example programs of a rule's page, so that the site shows what the linter says and not what somebody wrote. */
import { analyze } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';
import { resolveFinding } from '../../server/src/cli/lint/resolve-finding.js';
import type { ReportedFinding } from '../../server/src/cli/report.js';
import { lint } from '../../server/src/lint/lint.js';
import { RULES } from '../../server/src/rules/index.js';
import type { Rule } from '../../server/src/rules/rule.js';

export interface Example {
  readonly code: string;
  /** What the rule of the page reports there. */
  readonly findings: readonly ReportedFinding[];
}

/** The first program below a heading of the page, checked with every rule on. */
export function runExample(rule: Rule, heading: 'Bad' | 'Good'): Example {
  const section = rule.meta.page.split(`\n## ${heading}\n`)[1] ?? '';
  const code = /^```gas\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? '';
  const analysis = analyze({ path: '/example.S', text: code }, defaultOptions());
  const { findings } = lint(analysis, RULES, { preset: 'all', rules: new Map() });
  const { files } = analysis.reading;
  return {
    code,
    findings: findings
      .filter((finding) => finding.rule === rule.meta.id)
      .flatMap((finding) => resolveFinding(finding, files, '/')?.finding ?? []),
  };
}
