/** All formats of `lint`, by the name that `--format` takes. */
import type { Report } from '../report.js';
import type { Style } from '../style.js';
import { formatCompact } from './compact.js';
import { formatGithub } from './github.js';
import { formatJson } from './json.js';
import { formatJunit } from './junit.js';
import type { LintFormat } from './names.js';
import { formatSarif } from './sarif.js';
import { formatStylish } from './stylish.js';

const FORMATS: Readonly<Record<LintFormat, (report: Report, style: Style) => string>> = {
  stylish: formatStylish,
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
  junit: formatJunit,
  compact: formatCompact,
};

/** The report in a format; `style` colours what people read. */
export function formatReport(format: LintFormat, report: Report, style: Style): string {
  return FORMATS[format](report, style);
}
