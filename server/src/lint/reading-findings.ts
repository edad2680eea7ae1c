/** Turns reading problems and limits of the simulation into findings. */
import type { Analysis } from '../analysis/analysis.js';
import type { Finding } from '../rules/finding.js';
import type { Origin } from '../text/mapped.js';
import type { Severity } from '../text/problem.js';
import { BUILTIN_IDS, DEFAULT_LIMIT_SEVERITY } from './builtin.js';
import type { LintConfig } from './config.js';
import { severityOf } from './config.js';

const START_OF_FILE: Origin = { span: { file: 0, start: 0, end: 0 } };

/** One finding for each problem of the text; its own severity counts (GNU as only warns of some), unless configured. */
export function problemFindings(analysis: Pick<Analysis, 'problems'>, config: LintConfig): readonly Finding[] {
  return analysis.problems.flatMap((problem) =>
    plainFinding(problem.code, problem.severity, problem.message, problem.origin, config),
  );
}

/** One finding for each bound that the simulation hit; without a place of its own it stands at the start of the file. */
export function limitFindings(analysis: Pick<Analysis, 'limits'>, config: LintConfig): readonly Finding[] {
  return analysis.limits.flatMap((limit) => {
    const severity = BUILTIN_IDS.get(limit.id)?.severity ?? DEFAULT_LIMIT_SEVERITY;
    return plainFinding(limit.id, severity, limit.message, limit.origin ?? START_OF_FILE, config);
  });
}

/** A finding without path or fix, or none when its id is switched off. */
export function plainFinding(
  id: string,
  severity: Severity,
  message: string,
  origin: Origin,
  config: LintConfig,
): readonly Finding[] {
  const shown = severityOf(id, { severity }, config);
  if (shown === undefined) return [];
  return [{ rule: id, severity: shown, message, origin, function: undefined, path: [], fix: undefined }];
}
