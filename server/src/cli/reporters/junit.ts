/**
 * `--format junit`: a suite for each file, a failed case for each finding, for servers that show test results. Warnings
 * and information do not fail there either: they are cases that passed, with the finding as their output.
 */
import { isAtLeast } from '../../lint/config.js';
import type { FileReport, Report, ReportedFinding } from '../report.js';
import { TOOL_NAME } from '../version.js';

/** The report as XML of the form that Jenkins and GitLab read. */
export function formatJunit(report: Report): string {
  const suites = report.files.map(suite);
  const tests = report.files.reduce((sum, file) => sum + Math.max(1, file.findings.length), 0);
  const failures = report.files.reduce((sum, file) => sum + file.findings.filter(isFailure).length, 0);
  const head = `<testsuites name="${TOOL_NAME}" tests="${tests}" failures="${failures}" errors="0">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, '</testsuites>', ''].join('\n');
}

function suite(file: FileReport): string {
  const { findings } = file;
  const name = escape(file.path);
  const failures = findings.filter(isFailure).length;
  const cases =
    findings.length === 0
      ? [`    <testcase classname="${name}" name="no findings" time="0"/>`]
      : findings.map((finding) => testCase(name, finding));
  const head = `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0" time="0">`;
  return [head, ...cases, '  </testsuite>'].join('\n');
}

function testCase(suiteName: string, finding: ReportedFinding): string {
  const { rule, location, severity, message } = finding;
  const name = escape(`${rule} at ${location.line}:${location.column}`);
  const head = `    <testcase classname="${suiteName}" name="${name}" time="0">`;
  const text = escape(details(finding));
  const body = isFailure(finding)
    ? `      <failure type="${escape(severity)}" message="${escape(message)}">${text}</failure>`
    : `      <system-out>${text}</system-out>`;
  return [head, body, '    </testcase>'].join('\n');
}

function isFailure({ severity }: ReportedFinding): boolean {
  return isAtLeast(severity, 'error');
}

function details({ location, severity, message, path, docs }: ReportedFinding): string {
  const place = `${location.path}:${location.line}:${location.column}: ${severity}: ${message}`;
  const steps = path.map(
    (step, index) =>
      `  ${index + 1}. ${step.location.path}:${step.location.line}:${step.location.column} ${step.message}`,
  );
  return [place, ...steps, docs].join('\n');
}

/** XML 1.0 knows no control characters but tab and the ends of lines, escaped or not, and no lone surrogates. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
