/** `--format stylish`: for people at a terminal. */
import type { Severity } from '../../text/problem.js';
import { printable } from '../lint/frame-lines.js';
import type { FileReport, Note, Report, ReportedFinding } from '../report.js';
import { UNTOLD_GAPS, countFindings } from '../report.js';
import type { Style } from '../style.js';
import { plural } from '../words.js';
import { codeFrame } from './code-frame.js';

/** The report as text. Files without findings are only counted. */
export function formatStylish(report: Report, style: Style): string {
  const blocks = report.files
    .filter((file) => file.findings.length > 0)
    .map((file) =>
      [fileHeader(file, style), ...file.findings.map((finding) => formatFinding(finding, style))].join('\n\n'),
    );
  return `${[...blocks, summary(report, style)].join('\n\n')}\n`;
}

function fileHeader(file: FileReport, style: Style): string {
  const lines = [style.underline(style.bold(file.path))];
  if (file.header !== undefined) lines.push(style.dim(file.header.description));
  if (!file.complete) lines.push(style.yellow('not fully explored: what is not listed here is not proven absent'));
  return lines.join('\n');
}

function formatFinding(finding: ReportedFinding, style: Style): string {
  const { location, severity } = finding;
  const mark = severityColour(severity, style);
  const inFunction = finding.function === undefined ? '' : style.dim(` in ${finding.function}`);
  const head = `  ${location.line}:${location.column}  ${mark(severity)}  ${printable(finding.message)}  ${style.dim(finding.rule)}${inFunction}`;
  const frame = codeFrame(finding, style, mark).map((line) => `    ${line}`);
  const notes = [
    ...finding.path.map((step, index) => noteLine(`${index + 1}.`, step, location.path, style)),
    ...finding.expansion.map((note) => noteLine('…', note, location.path, style)),
    ...(finding.fix === undefined ? [] : [`    ${style.green('fix:')} ${finding.fix.title}`]),
  ];
  return [head, ...frame, ...notes].join('\n');
}

/** The file of a note is named only when it is another one. */
function noteLine(bullet: string, { message, location }: Note, currentPath: string, style: Style): string {
  const place = `${location.path === currentPath ? '' : `${location.path}:`}${location.line}:${location.column}`;
  return `    ${bullet.padStart(3)} ${style.cyan(place.padEnd(6))} ${printable(message)}`;
}

function severityColour(severity: Severity, style: Style): (text: string) => string {
  if (severity === 'error') return style.red;
  return severity === 'warning' ? style.yellow : style.blue;
}

function summary(report: Report, style: Style): string {
  const { errors, warnings, infos } = countFindings(report.files);
  const files = plural(report.checked, 'file');
  const suppressed = report.suppressed.length > 0 ? `, ${report.suppressed.length} suppressed` : '';
  const baselined = report.baselined > 0 ? `, ${report.baselined} in the baseline` : '';
  const incomplete = report.files.filter((file) => !file.complete).length;
  const unexplored = incomplete > 0 ? `, ${plural(incomplete, 'file')} not fully explored` : '';
  const partly = report.files.filter(({ limits }) => limits.some(({ id }) => id === UNTOLD_GAPS)).length;
  const unread = partly > 0 ? `, ${plural(partly, 'file')} read without all headers or macros (give -I and -D)` : '';
  const rest = `${files}${suppressed}${baselined}${unexplored}${unread}`;
  const total = errors + warnings + infos;
  if (total === 0) return style.green(`no findings in ${rest}`);
  const counts = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${infos} info`;
  const colour = errors > 0 ? style.red : style.yellow;
  return colour(style.bold(`${plural(total, 'finding')} (${counts}) in ${rest}`));
}
