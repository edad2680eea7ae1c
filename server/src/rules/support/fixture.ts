/**
 * Annotated assembly for tests: the findings it must give stand in it as comments, and are compared both ways.
 *
 * A comment line under the line of a finding marks the exact columns with carets and names severity and rule:
 *
 *         mov     $2, %eax
 *         enclu
 *     #   ^^^^^ error(missing-enclu-prefix-eenter)
 *
 * Several findings of one line have a comment line each. A finding that begins in the first column, where the comment
 * itself begins, is written `#<^^^ error(…)`: the two characters `#<` count as its first two columns.
 *
 * A text may hold several files, each behind a line `//- /path`; the first one is analysed, the others can be
 * included. `$0` marks where a cursor stands.
 */
import { analyze } from '../../analysis/analyze.js';
import { defaultOptions } from '../../analysis/options.js';
import type { Analysis, AnalysisOptions } from '../../analysis/analysis.js';
import type { IncludeResolver } from '../../preprocess/reading.js';
import { outermostCall } from '../../text/mapped.js';
import { positionAt } from '../../text/source.js';
import type { Severity } from '../../text/problem.js';
import type { Finding } from '../finding.js';
import type { Report, Rule } from '../rule.js';

/** One finding as annotations speak of it. Line and columns count from 1, the end is exclusive. */
export interface Mark {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly rule: string;
}

/** The files of a fixture, in order, and where the cursor stands. */
export interface Fixture {
  readonly files: ReadonlyMap<string, string>;
  readonly cursor: { readonly path: string; readonly offset: number } | undefined;
}

/** `$0`, unless it is the immediate of an operand: `$0, %eax`, `$0x10` and `push $0` are no cursors. */
const CURSOR = /(?<!push\w?\s*)\$0(?!\s*,|x[0-9a-f])/;
const FILE_HEADER = /^\/\/- (\S+)\n/gm;
const ANNOTATION = /^(\s*)#(<|\s*)(\^*) (error|warning|info)\(([a-z0-9-]+)\)\s*$/;

/** Splits a text into files and takes the cursor out. A text without a header is the file `/main.S`. */
export function parseFixture(text: string): Fixture {
  const parts = text.split(FILE_HEADER);
  const entries: [string, string][] = parts.length === 1 ? [['/main.S', parts[0] ?? '']] : [];
  for (let at = 1; at + 1 < parts.length; at += 2) entries.push([parts[at] ?? '', parts[at + 1] ?? '']);
  let cursor: Fixture['cursor'];
  const files = new Map<string, string>();
  for (const [path, marked] of entries) {
    const offset = marked.search(CURSOR);
    if (offset >= 0) cursor ??= { path, offset };
    files.set(path, offset < 0 ? marked : marked.slice(0, offset) + marked.slice(offset + 2));
  }
  return { files, cursor };
}

/** The annotations of one file. Each speaks of the nearest line above it that is none. */
export function annotationsOf(path: string, text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let line = 0;
  text.split('\n').forEach((content, index) => {
    const found = ANNOTATION.exec(content);
    if (found === null) {
      line = index + 1;
      return;
    }
    const [, indent = '', gap = '', carets = '', severity = '', rule = ''] = found;
    const column = gap === '<' ? indent.length + 1 : indent.length + 1 + gap.length + 1;
    const endColumn = indent.length + 1 + gap.length + carets.length + 1;
    marks.push({ path, line, column, endColumn, severity: severity as Severity, rule });
  });
  return marks;
}

/** Where a finding shows, as an annotation would say it. */
export function markOf(analysis: Analysis, finding: Pick<Finding, 'rule' | 'severity' | 'origin'>): Mark {
  const span = outermostCall(finding.origin);
  const file = analysis.reading.files[span.file];
  const { rule, severity } = finding;
  if (file === undefined) return { path: '', line: 0, column: 0, endColumn: 0, severity, rule };
  const start = positionAt(file, span.start);
  const end = positionAt(file, span.end);
  return { path: file.path, line: start.line + 1, column: start.column + 1, endColumn: end.column + 1, severity, rule };
}

/** What annotations and findings disagree about, one sentence each; empty when they say the same. */
export function compareMarks(expected: readonly Mark[], found: readonly Mark[]): readonly string[] {
  const describe = ({ path, line, column, endColumn, severity, rule }: Mark): string =>
    `${path}:${line}:${column}-${endColumn} ${severity}(${rule})`;
  const wanted = expected.map(describe);
  const actual = found.map(describe);
  return [
    ...wanted.filter((mark) => !actual.includes(mark)).map((mark) => `annotated but not found: ${mark}`),
    ...actual.filter((mark) => !wanted.includes(mark)).map((mark) => `found but not annotated: ${mark}`),
    ...actual.filter((mark, index) => actual.indexOf(mark) !== index).map((mark) => `found twice: ${mark}`),
  ];
}

/** Includes among the files of a fixture: beside the includer, or by their whole path. */
export function fixtureResolver(files: ReadonlyMap<string, string>): IncludeResolver {
  return {
    resolve(name, _kind, includer) {
      const beside = includer.slice(0, includer.lastIndexOf('/') + 1) + name;
      const path = files.has(beside) ? beside : name;
      const text = files.get(path);
      return text === undefined ? undefined : { path, text };
    },
  };
}

/** The analysis of a fixture's first file. */
export function analyzeFixture({ files }: Fixture, options: Partial<AnalysisOptions> = {}): Analysis {
  const [[path, text] = ['/main.S', '']] = files;
  return analyze({ path, text }, defaultOptions({ resolver: fixtureResolver(files), ...options }));
}

/** What one rule reports on a text, wherever it applies. */
export function reportsOf(rule: Rule, text: string, options: Partial<AnalysisOptions> = {}): readonly Report[] {
  const analysis = analyzeFixture(parseFixture(text), options);
  return applies(rule, analysis) ? rule.check(analysis) : [];
}

/** The marks of everything that the rules report on an analysis. */
export function marksOf(analysis: Analysis, rules: readonly Rule[]): readonly Mark[] {
  return rules
    .filter((rule) => applies(rule, analysis))
    .flatMap((rule) =>
      rule
        .check(analysis)
        .map((report) =>
          markOf(analysis, { ...report, rule: rule.meta.id, severity: report.severity ?? rule.meta.severity }),
        ),
    );
}

/** Compares the annotations of all files of a fixture with what the rules report; see {@link compareMarks}. */
export function checkAnnotated(
  text: string,
  rules: readonly Rule[],
  options: Partial<AnalysisOptions> = {},
): readonly string[] {
  const fixture = parseFixture(text);
  const expected = [...fixture.files].flatMap(([path, content]) => annotationsOf(path, content));
  return compareMarks(expected, marksOf(analyzeFixture(fixture, options), rules));
}

/** The text without its annotations, for comparing positions of variants. */
export function withoutAnnotations(text: string): string {
  return text
    .split('\n')
    .filter((line) => !ANNOTATION.test(line))
    .join('\n');
}

function applies({ meta }: Rule, analysis: Analysis): boolean {
  const { side } = analysis.side;
  if (meta.side !== 'both' && meta.side !== side && side !== 'both') return false;
  return meta.contracts.some(
    (contract) => contract === 'any' || contract === 'enclave' || contract === analysis.contract.contract.name,
  );
}

/** The program under the heading `Bad` or `Good` of a rule's page. */
export function pageExample(rule: Rule, heading: 'Bad' | 'Good'): string {
  const text = new RegExp(`^## ${heading}\\n\\n\`\`\`gas\\n([^]*?)^\`\`\`$`, 'm').exec(rule.meta.page)?.[1];
  if (text === undefined) throw new Error(`the page of ${rule.meta.id} has no program under ${heading}`);
  return text;
}

/** Ids of the rules that report something on a text, each once. */
export function firedOn(
  text: string,
  rules: readonly Rule[],
  options: Partial<AnalysisOptions> = {},
): readonly string[] {
  const marks = marksOf(analyzeFixture(parseFixture(text), options), rules);
  return [...new Set(marks.map(({ rule }) => rule))];
}
