/** A report for tests of the formats, with everything that a report can have. */
import { analyze } from '../../analysis/analyze.js';
import { defaultOptions } from '../../analysis/options.js';
import type { Finding } from '../../rules/finding.js';
import type { Origin } from '../../text/mapped.js';
import { ReportBuilder } from '../lint/report-builder.js';
import { outcomeOf } from '../lint/test-outcomes.js';
import type { Report } from '../report.js';

/** The text of `/p/sub/a b.S`, the file of the sample report. */
export const SAMPLE_TEXT = 'start:\n\tmov $2, %eax\n\tnop # <end> & "🔒"\n\tnop\n\tnop\n\tret\n';

function at(word: string, from = 0): Origin {
  const start = SAMPLE_TEXT.indexOf(word, from);
  return { span: { file: 0, start, end: start + word.length } };
}

/** A finding with a path, an expansion and a fix; a plain warning; an information; one suppressed; one problem. */
export function sampleReport(): Report {
  const analysis = analyze(
    { path: '/p/sub/a b.S', text: SAMPLE_TEXT },
    defaultOptions({ contract: { name: 'signal', source: 'option' } }),
  );
  const finding: Finding = {
    rule: 'landing-pad-ignores-rax',
    severity: 'error',
    message: 'the lock is open: 100 %, <sure> & "certain"',
    origin: { ...at('🔒'), expansion: { kind: 'macro', name: 'LOCK', call: at('ret').span } },
    function: 'start',
    path: [
      { message: 'RAX = 2', origin: at('mov') },
      { message: 'EENTER faults', origin: at('nop') },
    ],
    fix: { title: 'close it', edits: [{ span: at('nop').span, newText: 'pause' }] },
  };
  const plain = { origin: at('nop', 45), function: undefined, path: [], fix: undefined };
  const warning: Finding = { ...plain, rule: 'asm-macro', severity: 'warning', message: 'odd' };
  const info: Finding = { ...plain, rule: 'asm-missing-include', severity: 'info', message: 'not found' };
  const silenced: Finding = { ...plain, rule: 'aep-not-enclu', severity: 'error', message: 'silenced' };
  const builder = new ReportBuilder('/p');
  builder.addOutcomes([outcomeOf(analysis, [finding, finding, warning, info], '/p', [silenced])]);
  builder.addOutcomes([outcomeOf({ ...analysis, path: '/p/clean.S' }, [], '/p')]);
  builder.addProblem('gone.S: no such file');
  return builder.finish(11.6);
}
