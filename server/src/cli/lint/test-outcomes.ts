/** Outcomes for tests, made from an analysis and the findings that the test wants it to have. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Finding } from '../../rules/finding.js';
import { describeContract } from '../words.js';
import type { FileOutcome } from './outcome.js';
import { resolveFinding } from './resolve-finding.js';

/** The outcome of a file with exactly `findings`; those in `suppressed` are silenced by a comment that says why. */
export function outcomeOf(
  analysis: Analysis,
  findings: readonly Finding[],
  cwd: string,
  suppressed: readonly Finding[] = [],
): FileOutcome {
  const { files } = analysis.reading;
  const { contract, side, complete, limits } = analysis;
  const resolve = (finding: Finding) => resolveFinding(finding, files, cwd) ?? [];
  return {
    file: analysis.path,
    checked: {
      header: {
        contract: { name: contract.contract.name, source: contract.source, reason: contract.reason },
        description: describeContract(contract, side),
      },
      complete,
      limits: limits.map(({ id, message }) => ({ id, message })),
      findings: findings.flatMap(resolve),
      suppressed: suppressed.flatMap(resolve).map(({ finding }) => ({ finding, why: 'known' })),
    },
    problems: [],
    notices: [],
    dependencies: [],
  };
}
