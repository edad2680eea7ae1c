/** Every format of the sample report, byte for byte, and read again by the parsers of those who consume it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import { parse as parseJunit } from 'junit2json';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../rules/index.js';
import type { Finding } from '../../rules/finding.js';
import { createSourceFile } from '../../text/source.js';
import { ReportBuilder } from '../lint/report-builder.js';
import type { Report } from '../report.js';
import { createStyle } from '../style.js';
import { codeFrame } from './code-frame.js';
import { formatReport } from './index.js';
import type { LintFormat } from './names.js';
import { sampleReport } from './test-report.js';

const require = createRequire(import.meta.url);
const PLAIN = createStyle(false);
const format = (name: LintFormat, report: Report = sampleReport()): string => formatReport(name, report, PLAIN);
const EMPTY = new ReportBuilder('/p').finish(0);

/** Checks a document against a JSON schema; the messages say what is wrong. */
function schemaErrors(schemaFile: string, document: unknown): readonly string[] {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as { readonly $schema: string };
  const options = { strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false };
  const ajv = schema.$schema.includes('draft-04') ? new AjvDraft04.default(options) : new Ajv(options);
  ajv.validate(schema, document);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('stylish', () => {
  it('shows header, frame with the path beside it, steps, expansion, fix and summary', () => {
    expect(format('stylish').replaceAll('\t', '→')).toMatchInlineSnapshot(`
      "sub/a b.S
      contract signal (option: given on the command line) · no trampoline (default: no simulation reaches an ENCLU)

        5:2  warning  odd  asm-macro
            3 | →nop # <end> & "🔒"
            4 | →nop
          > 5 | →nop
              | →^^^

        5:2  info  not found  asm-missing-include
            3 | →nop # <end> & "🔒"
            4 | →nop
          > 5 | →nop
              | →^^^

        6:2  error  the lock is open: 100 %, <sure> & "certain"  landing-pad-ignores-rax in start
          1 ┌─   2 | →mov $2, %eax
          2 ├─   3 | →nop # <end> & "🔒"
            │    4 | →nop
            │    5 | →nop
            └▶ > 6 | →ret
                   | →^^^
           1. 2:2    RAX = 2
           2. 3:2    EENTER faults
            … 3:17   expanded from macro 'LOCK'
          fix: close it

      3 findings (1 error, 1 warning, 1 info) in 2 files, 1 suppressed
      "
    `);
  });

  it('says that there is nothing', () => {
    expect(format('stylish', EMPTY)).toBe('no findings in 0 files\n');
  });
});

describe('compact', () => {
  it('is a message of GCC a finding', () => {
    expect(format('compact')).toMatchInlineSnapshot(`
      "sub/a b.S:5:2: warning: odd [asm-macro]
      sub/a b.S:5:2: info: not found [asm-missing-include]
      sub/a b.S:6:2: error: the lock is open: 100 %, <sure> & "certain" [landing-pad-ignores-rax]
      "
    `);
    expect(format('compact', EMPTY)).toBe('');
  });
});

describe('JSON', () => {
  it('has every part, in the documented order', () => {
    const report = sampleReport();
    const { reason } = report.files[0]?.header?.contract ?? { reason: '' };
    const document = JSON.parse(format('json', report)) as { files: { findings: object[] }[] };
    expect(Object.entries(document).map(([key]) => key)).toEqual(['version', 'tool', 'files', 'summary']);
    expect(JSON.stringify(document.files[1]?.findings[2])).toBe(
      JSON.stringify({
        rule: 'landing-pad-ignores-rax',
        severity: 'error',
        message: 'the lock is open: 100 %, <sure> & "certain"',
        line: 6,
        column: 2,
        endLine: 6,
        endColumn: 5,
        function: 'start',
        path: [
          { message: 'RAX = 2', file: 'sub/a b.S', line: 2, column: 2 },
          { message: 'EENTER faults', file: 'sub/a b.S', line: 3, column: 2 },
        ],
        expansion: [{ message: "expanded from macro 'LOCK'", file: 'sub/a b.S', line: 3, column: 17 }],
        fix: {
          title: 'close it',
          edits: [{ file: 'sub/a b.S', line: 3, column: 2, endLine: 3, endColumn: 5, newText: 'pause' }],
        },
        docs: 'https://trampolint.dev/rules/landing-pad-ignores-rax',
      }),
    );
    expect(document).toMatchObject({
      version: 1,
      tool: { name: 'trampolint' },
      files: [
        { path: 'clean.S', findings: [] },
        { path: 'sub/a b.S', contract: { name: 'signal', source: 'option', reason }, analysis: { complete: true } },
      ],
      summary: { files: 2, errors: 1, warnings: 1, infos: 1, suppressed: 1, elapsedMs: 12 },
    });
  });

  const shipped = new URL('../../../schema/report.schema.json', import.meta.url).pathname;

  it.each([
    ['the sample', sampleReport()],
    ['an empty report', EMPTY],
  ])('fits the schema that the package ships: %s', (_name, report) => {
    expect(schemaErrors(shipped, JSON.parse(format('json', report)))).toEqual([]);
  });

  it('and the schema would notice a change', () => {
    const document = JSON.parse(format('json')) as { files: { findings: { line: unknown }[] }[] };
    const finding = document.files[1]?.findings[0];
    if (finding !== undefined) finding.line = 'five';
    expect(schemaErrors(shipped, document)).toEqual(['/files/1/findings/0/line must be integer']);
    expect(schemaErrors(shipped, { ...document, more: 1 })).not.toEqual([]);
  });
});

describe('SARIF', () => {
  const schema = require
    .resolve('@microsoft/jest-sarif')
    .replace(/jest-sarif[/\\].*$/, 'jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const log = (): Log => JSON.parse(format('sarif')) as Log;

  it.each([
    ['the sample', sampleReport()],
    ['an empty report', EMPTY],
  ])('fits the schema of the standard: %s', (_name, report) => {
    expect(schemaErrors(schema, JSON.parse(format('sarif', report)))).toEqual([]);
  });

  it('and the schema would notice a mistake', () => {
    expect(schemaErrors(schema, { ...log(), version: '2.0' })).not.toEqual([]);
  });

  it('tells the path as a code flow, the fix as replacements, and who is responsible', () => {
    const [run] = log().runs;
    const result = run?.results?.find(({ ruleId }) => ruleId === 'landing-pad-ignores-rax');
    const region = { startLine: 6, startColumn: 2, endLine: 6, endColumn: 5 };
    const artifactLocation = { uri: 'sub/a%20b.S', uriBaseId: '%SRCROOT%' };
    expect(result).toMatchObject({
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation, region }, logicalLocations: [{ name: 'start' }] }],
      codeFlows: [
        {
          threadFlows: [
            {
              locations: [
                { executionOrder: 1, location: { message: { text: 'RAX = 2' } } },
                { executionOrder: 2, location: { message: { text: 'EENTER faults' } } },
              ],
            },
          ],
        },
      ],
      relatedLocations: [{ id: 0, message: { text: "expanded from macro 'LOCK'" } }],
      fixes: [
        {
          description: { text: 'close it' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 2, endLine: 3, endColumn: 5 },
                  insertedContent: { text: 'pause' },
                },
              ],
            },
          ],
        },
      ],
    });
    const rule = run?.tool.driver.rules?.[result?.ruleIndex ?? -1];
    expect(rule).toMatchObject({
      id: 'landing-pad-ignores-rax',
      help: { markdown: RULES.find(({ meta }) => meta.id === 'landing-pad-ignores-rax')?.meta.page },
    });
  });

  it('keeps suppressed findings with their reason, and says what could not be checked', () => {
    const [run] = log().runs;
    expect(run?.results?.filter(({ suppressions }) => suppressions !== undefined)).toMatchObject([
      { ruleId: 'aep-not-enclu', suppressions: [{ kind: 'inSource', justification: 'known' }] },
    ]);
    expect(run?.invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ message: { text: 'gone.S: no such file' } }] },
    ]);
  });
});

describe('GitHub', () => {
  it('is a workflow command a finding', () => {
    expect(format('github')).toMatchInlineSnapshot(`
      "::warning file=sub/a b.S,line=5,endLine=5,col=2,endColumn=4,title=asm-macro::odd
      ::notice file=sub/a b.S,line=5,endLine=5,col=2,endColumn=4,title=asm-missing-include::not found
      ::error file=sub/a b.S,line=6,endLine=6,col=2,endColumn=4,title=landing-pad-ignores-rax::the lock is open: 100 %25, <sure> & "certain"%0A1. sub/a b.S:2 RAX = 2%0A2. sub/a b.S:3 EENTER faults
      3 findings in 2 files
      "
    `);
  });

  it('is understood by the runner', () => {
    // The grammar of the runner: src/Runner.Common/ActionCommand.cs, TryParseV2.
    const [, , line = ''] = format('github').split('\n');
    const [, command, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
    const unescape = (text: string): string =>
      [
        ['%0D', '\r'],
        ['%0A', '\n'],
        ['%3A', ':'],
        ['%2C', ','],
        ['%25', '%'],
      ].reduce((current, [from = '', to = '']) => current.replaceAll(from, to), text);
    const pairs = properties.split(',').map((pair) => pair.split('=').map(unescape));
    expect([command, Object.fromEntries(pairs)]).toEqual([
      'error',
      { file: 'sub/a b.S', line: '6', endLine: '6', col: '2', endColumn: '4', title: 'landing-pad-ignores-rax' },
    ]);
    expect(unescape(data).split('\n')[0]).toBe('the lock is open: 100 %, <sure> & "certain"');
  });
});

describe('JUnit', () => {
  it('is read by a parser of JUnit reports', async () => {
    const suites = await parseJunit(format('junit'));
    expect(suites).toMatchObject({
      name: 'trampolint',
      tests: 4,
      failures: 1,
      testsuite: [
        { name: 'clean.S', tests: 1, failures: 0, testcase: [{ name: 'no findings' }] },
        {
          name: 'sub/a b.S',
          tests: 3,
          failures: 1,
          testcase: [
            { name: 'asm-macro at 5:2', classname: 'sub/a b.S' },
            { name: 'asm-missing-include at 5:2' },
            {
              name: 'landing-pad-ignores-rax at 6:2',
              failure: [{ type: 'error', message: 'the lock is open: 100 %, <sure> & "certain"' }],
            },
          ],
        },
      ],
    });
  });

  it('stays the same', () => {
    expect(format('junit').split('\n').slice(0, 8).join('\n')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="trampolint" tests="4" failures="1" errors="0">
        <testsuite name="clean.S" tests="1" failures="0" errors="0" time="0">
          <testcase classname="clean.S" name="no findings" time="0"/>
        </testsuite>
        <testsuite name="sub/a b.S" tests="3" failures="1" errors="0" time="0">
          <testcase classname="sub/a b.S" name="asm-macro at 5:2" time="0">
            <system-out>sub/a b.S:5:2: warning: odd&#10;https://trampolint.dev/rules/asm-macro</system-out>"
    `);
  });
});

describe('the code frame', () => {
  const frame = (text: string, word: string): readonly string[] => {
    const start = text.indexOf(word);
    const builder = new ReportBuilder('/p');
    const finding: Finding = {
      rule: 'r',
      severity: 'info',
      message: 'm',
      origin: { span: { file: 0, start, end: start + word.length } },
      function: undefined,
      path: [],
      fix: undefined,
    };
    builder.addOther(createSourceFile(0, '/p/a.S', text), [finding]);
    const reported = builder.finish(0).files[0]?.findings[0];
    return reported === undefined ? [] : codeFrame(reported, PLAIN, (part) => part);
  };

  it('cuts long lines around the finding', () => {
    const lines = frame(`${' '.repeat(5000)}here${' '.repeat(5000)}`, 'here');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line.length).toBeLessThan(200);
    const column = lines[0]?.indexOf('here');
    expect(lines[1]?.indexOf('^^^^')).toBe(column);
  });

  it('shows no control characters', () => {
    expect(frame('a\u001B[2Jb\r\n', 'b')[0]).toBe('> 1 | a\uFFFD[2Jb');
  });
});
