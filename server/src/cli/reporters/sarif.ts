/** `--format sarif`: SARIF 2.1.0 (OASIS Standard, 27 March 2020), each path as a code flow, each fix as replacements. */
import type {
  ArtifactLocation,
  Fix,
  Location as SarifLocation,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif';
import { fingerprintsOf } from '../../lint/baseline.js';
import { BUILTIN_IDS } from '../../lint/builtin.js';
import { RULES } from '../../rules/index.js';
import type { Severity } from '../../text/problem.js';
import type { Location, Note, Report, ReportedFinding, SuppressedReport } from '../report.js';
import { TOOL_NAME, VERSION } from '../version.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The root that relative paths are relative to; whoever shows the report knows where that is. */
const ROOT_ID = '%SRCROOT%';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** The report as SARIF with a final newline. Suppressed findings are in it, with their reason. */
export function formatSarif(report: Report): string {
  const findings = report.files.flatMap((file) => file.findings);
  const used = new Set([...findings, ...report.suppressed.map(({ finding }) => finding)].map(({ rule }) => rule));
  const rules = descriptors().filter(({ id }) => used.has(id));
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprints = fingerprintsOf(findings.map((finding) => ({ ...finding, path: finding.location.path })));
  const results = [
    ...findings.map((finding, index) => resultOf(finding, ruleIndex, fingerprints[index])),
    ...report.suppressed.map((suppressed) => suppressedResult(suppressed, ruleIndex)),
  ];
  const log: Log = {
    version: '2.1.0',
    $schema: SCHEMA,
    runs: [
      {
        tool: {
          driver: {
            name: TOOL_NAME,
            semanticVersion: VERSION,
            informationUri: 'https://trampolint.dev/',
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT_ID]: { description: { text: 'the folder in which trampolint was started' } } },
        invocations: [
          {
            executionSuccessful: report.problems.length === 0,
            toolExecutionNotifications: report.problems.map(notificationOf),
          },
        ],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptors(): readonly ReportingDescriptor[] {
  return [
    ...RULES.map(({ meta }): ReportingDescriptor => ({
      id: meta.id,
      shortDescription: { text: meta.summary },
      helpUri: `https://trampolint.dev/rules/${meta.id}`,
      help: { text: meta.page, markdown: meta.page },
      defaultConfiguration: { level: LEVELS[meta.severity] },
      properties: { tags: ['security', meta.side, ...meta.contracts], preset: meta.preset },
    })),
    ...[...BUILTIN_IDS.values()].map(({ id, severity, summary }): ReportingDescriptor => ({
      id,
      shortDescription: { text: summary },
      defaultConfiguration: { level: LEVELS[severity] },
    })),
  ];
}

function notificationOf(text: string): Notification {
  return { level: 'error', message: { text } };
}

function suppressedResult({ finding, why }: SuppressedReport, ruleIndex: ReadonlyMap<string, number>): Result {
  return {
    ...resultOf(finding, ruleIndex, undefined),
    suppressions: [{ kind: 'inSource', ...(why !== undefined && { justification: why }) }],
  };
}

function resultOf(
  finding: ReportedFinding,
  ruleIndex: ReadonlyMap<string, number>,
  fingerprint: string | undefined,
): Result {
  const index = ruleIndex.get(finding.rule);
  const { path, expansion, fix } = finding;
  return {
    ruleId: finding.rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: physical(finding.location),
        ...(finding.function !== undefined && {
          logicalLocations: [{ name: finding.function, kind: 'function' }],
        }),
      },
    ],
    ...(path.length > 0 && {
      codeFlows: [
        {
          threadFlows: [
            { locations: path.map((step, at) => ({ executionOrder: at + 1, location: locationOf(step) })) },
          ],
        },
      ],
    }),
    ...(expansion.length > 0 && { relatedLocations: expansion.map((note, id) => ({ id, ...locationOf(note) })) }),
    ...(fix && { fixes: [fixOf(fix)] }),
    ...(fingerprint !== undefined && { partialFingerprints: { 'trampolint/v1': fingerprint } }),
  };
}

function fixOf({ title, edits }: NonNullable<ReportedFinding['fix']>): Fix {
  const files = [...new Set(edits.map(({ location }) => location.path))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: edits
        .filter(({ location }) => location.path === file)
        .map(({ location, newText }) => ({ deletedRegion: region(location), insertedContent: { text: newText } })),
    })),
  };
}

function locationOf({ message, location }: Note): SarifLocation {
  return { physicalLocation: physical(location), message: { text: message } };
}

function physical(location: Location): PhysicalLocation {
  return { artifactLocation: artifact(location.path), region: region(location) };
}

function region({ line, column, endLine, endColumn }: Location): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Paths outside the working directory are absolute and become `file:` URIs. */
function artifact(path: string): ArtifactLocation {
  const encoded = path.split(/[/\\]/).map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${encoded}` };
  if (/^[A-Za-z]:/.test(path)) return { uri: `file:///${encoded}` };
  return { uri: encoded, uriBaseId: ROOT_ID };
}
