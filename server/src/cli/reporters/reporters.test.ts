import { describe, expect, it } from 'vitest';
import { analyze } from '../../analysis/analyze.js';
import { defaultOptions } from '../../analysis/options.js';
import type { Finding } from '../../rules/finding.js';
import type { Origin } from '../../text/mapped.js';
import { createSourceFile } from '../../text/source.js';
import type { Report } from '../report.js';
import { ReportBuilder } from '../report.js';
import { createStyle } from '../style.js';
import { codeFrame } from './code-frame.js';
import { formatJson } from './json.js';
import { formatStylish } from './stylish.js';

const TEXT = 'start:\n\tmov $2, %eax\n\tnop # ende: 🔒\n\tret\n';

function at(word: string): Origin {
  const start = TEXT.indexOf(word);
  return { span: { file: 0, start, end: start + word.length } };
}

/** A finding with everything a finding can have, in a file without a trampoline. */
function sampleReport(): Report {
  const analysis = analyze(
    { path: '/p/sub/a.S', text: TEXT },
    defaultOptions({ contract: { name: 'signal', source: 'option' } }),
  );
  const finding: Finding = {
    rule: 'sample-rule',
    severity: 'error',
    message: 'the lock is open',
    origin: { ...at('🔒'), expansion: { kind: 'macro', name: 'LOCK', call: at('ret').span } },
    function: 'start',
    path: [{ message: 'RAX = 2', origin: at('mov') }],
    fix: { title: 'close it', edits: [{ span: at('nop').span, newText: 'pause' }] },
  };
  const builder = new ReportBuilder('/p');
  builder.addAnalysis(analysis, [finding, finding], 1);
  return builder.finish(11.6);
}

/** What the analysis of the sample says of itself, which is not the reporters' business. */
function headerOf(report: Report): { reason: string; sideReason: string; sideSource: string } {
  const [file] = report.files;
  return {
    reason: file?.contract?.reason ?? '',
    sideReason: file?.side?.reason ?? '',
    sideSource: file?.side?.source ?? '',
  };
}

describe('JSON', () => {
  it('has every part, in the documented order', () => {
    const report = sampleReport();
    const expected = {
      version: 1,
      tool: { name: 'trampolint', version: '0.1.0' },
      files: [
        {
          path: 'sub/a.S',
          contract: { name: 'signal', source: 'option', reason: headerOf(report).reason },
          analysis: { complete: true, limits: [] },
          findings: [
            {
              rule: 'sample-rule',
              severity: 'error',
              message: 'the lock is open',
              line: 4,
              column: 2,
              endLine: 4,
              endColumn: 5,
              function: 'start',
              path: [{ message: 'RAX = 2', file: 'sub/a.S', line: 2, column: 2 }],
              expansion: [{ message: "expanded from macro 'LOCK'", file: 'sub/a.S', line: 3, column: 14 }],
              fix: {
                title: 'close it',
                edits: [{ file: 'sub/a.S', line: 3, column: 2, endLine: 3, endColumn: 5, newText: 'pause' }],
              },
              docs: 'https://trampolint.dev/rules/sample-rule',
            },
          ],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 0, infos: 0, suppressed: 1, elapsedMs: 12 },
    };
    expect(formatJson(report)).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });
});

describe('stylish', () => {
  it('shows header, frame, path, expansion, fix and summary', () => {
    const report = sampleReport();
    const { reason, sideReason, sideSource } = headerOf(report);
    expect(formatStylish(report, createStyle(false))).toBe(
      [
        'sub/a.S',
        `contract signal (option: ${reason}) · no trampoline (${sideSource}: ${sideReason})`,
        '',
        '  4:2  error  the lock is open  sample-rule in start',
        '      2 | \tmov $2, %eax',
        '      3 | \tnop # ende: 🔒',
        '    > 4 | \tret',
        '        | \t^^^',
        '     1. 2:2    RAX = 2',
        "      … 3:14   expanded from macro 'LOCK'",
        '    fix: close it',
        '',
        '1 finding (1 error, 0 warnings, 0 info) in 1 file, 1 suppressed',
        '',
      ].join('\n'),
    );
  });
});

describe('the code frame', () => {
  const frame = (text: string, word: string): readonly string[] => {
    const start = text.indexOf(word);
    const builder = new ReportBuilder('/p');
    const source = createSourceFile(0, '/p/a.S', text);
    const finding: Finding = {
      rule: 'r',
      severity: 'info',
      message: 'm',
      origin: { span: { file: 0, start, end: start + word.length } },
      function: undefined,
      path: [],
      fix: undefined,
    };
    builder.addOther(source, [finding]);
    const reported = builder.finish(0).files[0]?.findings[0];
    return reported === undefined
      ? []
      : codeFrame(reported.source, reported.location, createStyle(false), (part) => part);
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
