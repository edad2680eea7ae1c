import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/analysis.js';
import { analyze } from '../../analysis/analyze.js';
import { defaultOptions } from '../../analysis/options.js';
import type { Finding } from '../../rules/finding.js';
import { createSourceFile } from '../../text/source.js';
import { displayPath } from '../locate.js';
import { ReportBuilder } from './report-builder.js';
import { outcomeOf } from './test-outcomes.js';

/** An analysis that has read a header besides its main file. */
function withHeader(path: string): Analysis {
  const analysis = analyze({ path, text: 'nop\n' }, defaultOptions());
  const [main] = analysis.reading.files;
  if (main === undefined) throw new Error('the main file is missing');
  return { ...analysis, reading: { ...analysis.reading, files: [main, createSourceFile(1, '/p/x.h', 'nop\nnop\n')] } };
}

function findingIn(file: number, start: number, message = 'm'): Finding {
  const origin = { span: { file, start, end: start + 3 } };
  return { rule: 'r', severity: 'warning', message, origin, function: undefined, path: [], fix: undefined };
}

describe('gathering findings', () => {
  const outcomes = [
    outcomeOf(withHeader('/p/b.S'), [findingIn(0, 0), findingIn(1, 4)], '/p'),
    outcomeOf(withHeader('/p/a.S'), [findingIn(1, 4), findingIn(1, 0)], '/p', [findingIn(0, 0)]),
  ];

  it.each([
    ['as they come', outcomes],
    ['in another order', [...outcomes].reverse()],
  ])('puts those of an included file under that file, once, %s', (_order, given) => {
    const builder = new ReportBuilder('/p');
    builder.addOutcomes(given);
    const { files, checked, suppressed } = builder.finish(0);
    expect(files.map(({ path, findings }) => [path, findings.map(({ location }) => location.line)])).toEqual([
      ['a.S', []],
      ['b.S', [1]],
      ['x.h', [1, 2]],
    ]);
    expect([checked, suppressed.length]).toEqual([2, 1]);
  });
});

describe('paths', () => {
  it.each([
    ['/p/sub/a.S', 'sub/a.S'],
    ['/q/a.S', '/q/a.S'],
    ['<stdin>', '<stdin>'],
  ])('%s is shown as %s', (file, shown) => {
    expect(displayPath(file, '/p')).toBe(shown);
  });
});
