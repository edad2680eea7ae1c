/** What is wrong with a text, before anything is assembled or simulated: an editor shows it while the rest takes long. */
import { parseComments } from '../analysis/comments.js';
import type { Reading } from '../preprocess/reading.js';
import type { Finding } from '../rules/finding.js';
import { toldProblems } from '../text/problem.js';
import type { LintConfig } from './config.js';
import { orderFindings } from './order.js';
import { problemFindings } from './reading-findings.js';
import { applySuppressions } from './suppressions.js';

/** The findings about a text that is read, in the order in which {@link lint} would print them. */
export function textFindings(reading: Reading, config: LintConfig): readonly Finding[] {
  const { files } = reading;
  const findings = orderFindings(problemFindings({ problems: toldProblems(reading.problems) }, config), files);
  return applySuppressions(findings, parseComments(reading), files).kept;
}
