/** `--format json`, version 1: see the documentation of the format. Key order is part of it. */
import { TOOL_NAME, VERSION } from '../version.js';
import type { FileReport, Location, Note, Report, ReportedFinding } from '../report.js';
import { countFindings } from '../report.js';

/** The report as JSON with a final newline. The same input gives the same bytes, `elapsedMs` apart. */
export function formatJson(report: Report): string {
  const { errors, warnings, infos } = countFindings(report.files);
  const document = {
    version: 1,
    tool: { name: TOOL_NAME, version: VERSION },
    files: report.files.map(jsonFile),
    summary: {
      files: report.checked,
      errors,
      warnings,
      infos,
      suppressed: report.suppressed.length,
      elapsedMs: Math.round(report.elapsedMs),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** `contract` is null for files that are no assembly, such as a configuration with a mistake. */
function jsonFile(file: FileReport): object {
  const contract = file.header?.contract;
  return {
    path: file.path,
    contract: contract ? { name: contract.name, source: contract.source, reason: contract.reason } : null,
    analysis: { complete: file.complete, limits: file.limits.map(({ id, message }) => ({ id, message })) },
    findings: file.findings.map(jsonFinding),
  };
}

function jsonFinding(finding: ReportedFinding): object {
  const { fix, expansion } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...range(finding.location),
    ...(finding.function !== undefined && { function: finding.function }),
    path: finding.path.map(jsonNote),
    ...(expansion.length > 0 && { expansion: expansion.map(jsonNote) }),
    ...(fix && {
      fix: {
        title: fix.title,
        edits: fix.edits.map(({ location, newText }) => ({ file: location.path, ...range(location), newText })),
      },
    }),
    docs: finding.docs,
  };
}

function jsonNote({ message, location }: Note): object {
  return { message, file: location.path, line: location.line, column: location.column };
}

function range({ line, column, endLine, endColumn }: Location): object {
  return { line, column, endLine, endColumn };
}
