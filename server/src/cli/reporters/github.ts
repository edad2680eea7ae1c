/**
 * `--format github`: workflow commands that GitHub shows as annotations on the lines of a change (GitHub Docs, "Workflow
 * commands for GitHub Actions", "Setting an error message").
 */
import type { Severity } from '../../text/problem.js';
import type { Report, ReportedFinding } from '../report.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** A command a line, and last a line for people who read the log. */
export function formatGithub(report: Report): string {
  const findings = report.files.flatMap((file) => file.findings);
  const lines = findings.map(commandOf);
  return `${[...lines, `${findings.length} findings in ${report.checked} files`].join('\n')}\n`;
}

function commandOf(finding: ReportedFinding): string {
  const { path, line, column, endLine, endColumn } = finding.location;
  const properties = {
    file: path,
    line,
    endLine,
    // GitHub takes columns within one line alone, and counts the end with it.
    ...(line === endLine && { col: column, endColumn: Math.max(column, endColumn - 1) }),
    title: finding.rule,
  };
  const list = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${COMMANDS[finding.severity]} ${list}::${escapeData(messageOf(finding))}`;
}

function messageOf({ message, path }: ReportedFinding): string {
  const steps = path.map((step, index) => `${index + 1}. ${step.location.path}:${step.location.line} ${step.message}`);
  return [message, ...steps].join('\n');
}

/** As `@actions/core` does. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
