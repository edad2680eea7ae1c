/** Annotated assembly against everything that `lint` prints; the notation is that of the rules' own fixtures. */
import { lint } from '../../server/src/lint/lint.js';
import { DEFAULT_LINT_CONFIG, type LintConfig } from '../../server/src/lint/config.js';
import type { Analysis, AnalysisOptions } from '../../server/src/analysis/analysis.js';
import { RULES } from '../../server/src/rules/index.js';
import {
  analyzeFixture,
  annotationsOf,
  compareMarks,
  markOf,
  parseFixture,
  type Mark,
} from '../../server/src/rules/support/fixture.js';

export { parseFixture } from '../../server/src/rules/support/fixture.js';

/** Where and what `lint` finds in an analysis, with the default configuration or another. */
export function lintMarks(analysis: Analysis, config: LintConfig = DEFAULT_LINT_CONFIG): readonly Mark[] {
  return lint(analysis, RULES, config).findings.map((finding) => markOf(analysis, finding));
}

/** What the annotations of a text and the findings of `lint` disagree about; empty when they say the same. */
export function checkLinted(text: string, options: Partial<AnalysisOptions> = {}): readonly string[] {
  const { expected, found } = marksOfText(text, options);
  return compareMarks(expected, found);
}

/** As {@link checkLinted}, but lines and rules alone: for texts in which columns have moved. */
export function checkLintedLines(text: string, options: Partial<AnalysisOptions> = {}): readonly string[] {
  const { expected, found } = marksOfText(text, options);
  const withoutColumns = (mark: Mark): Mark => ({ ...mark, column: 0, endColumn: 0 });
  return compareMarks(expected.map(withoutColumns), found.map(withoutColumns));
}

function marksOfText(
  text: string,
  options: Partial<AnalysisOptions>,
): { readonly expected: readonly Mark[]; readonly found: readonly Mark[] } {
  const fixture = parseFixture(text);
  return {
    expected: [...fixture.files].flatMap(([path, content]) => annotationsOf(path, content)),
    found: lintMarks(analyzeFixture(fixture, options)),
  };
}
