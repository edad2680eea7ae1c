/**
 * Cases for the test of one rule: programs in which the lines that it must report end in `# <- reported`. A program
 * without such a line must give no finding of the rule.
 */
import type { AnalysisOptions } from '../../analysis/analysis.js';
import type { Rule } from '../rule.js';
import { analyzeFixture, marksOf, pageExample, parseFixture, reportsOf } from './fixture.js';

const MARK = /# <- reported\s*$/;

/** One program, and where the rule must and does report. Lines count from 1. */
export interface RuleCase {
  readonly name: string;
  readonly expected: readonly number[];
  readonly found: () => readonly number[];
}

/** Programs by what is special about them. */
export interface RulePrograms {
  readonly reports: Readonly<Record<string, string>>;
  readonly accepts: Readonly<Record<string, string>>;
}

/**
 * The cases of a rule. Throws for a program that is listed on the wrong side: a report without a marked line, or the
 * other way round.
 */
export function casesOf(
  rule: Rule,
  { reports, accepts }: RulePrograms,
  options: Partial<AnalysisOptions> = {},
): readonly RuleCase[] {
  const made = (name: string, text: string, isReport: boolean): RuleCase => {
    const expected = text.split('\n').flatMap((line, index) => (MARK.test(line) ? [index + 1] : []));
    if (expected.length > 0 !== isReport) throw new Error(`${rule.meta.id}: the lines of '${name}' are marked wrongly`);
    return { name, expected, found: () => reportedLines(rule, text, options) };
  };
  return [
    ...Object.entries(reports).map(([name, text]) => made(`reports ${name}`, text, true)),
    ...Object.entries(accepts).map(([name, text]) => made(`accepts ${name}`, text, false)),
  ];
}

/** The lines at which one rule reports on a text. */
export function reportedLines(rule: Rule, text: string, options: Partial<AnalysisOptions> = {}): readonly number[] {
  const lines = marksOf(analyzeFixture(parseFixture(text), options), [rule]).map(({ line }) => line);
  return lines.sort((a, b) => a - b);
}

/** Whether the rule reports on the program under a heading of its page. */
export function firesOnPage(rule: Rule, heading: 'Bad' | 'Good'): boolean {
  return reportsOf(rule, pageExample(rule, heading)).length > 0;
}
