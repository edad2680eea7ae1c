/** `--format compact`: a finding a line, in the form of GCC's messages, which every editor can step through. */
import { printable } from '../lint/frame-lines.js';
import type { Report } from '../report.js';

/** `file:line:column: severity: message [rule]`; nothing for a report without findings. */
export function formatCompact(report: Report): string {
  return report.files
    .flatMap((file) =>
      file.findings.map(({ location, severity, message, rule }) => {
        const place = `${location.path}:${location.line}:${location.column}`;
        return `${place}: ${severity}: ${printable(message)} [${rule}]\n`;
      }),
    )
    .join('');
}
