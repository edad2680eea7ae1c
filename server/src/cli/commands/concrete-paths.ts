/** `trampolint paths --concrete`: each path as one execution with numbers, or those that show the findings of a rule. */
import type { Analysis } from '../../analysis/analysis.js';
import { concreteExecution, type ConcreteExecution, type NamedValue } from '../../features/concrete-execution.js';
import { lint } from '../../lint/lint.js';
import { DEFAULT_LINT_CONFIG } from '../../lint/config.js';
import { didYouMean } from '../../lint/suggest.js';
import { RULES } from '../../rules/index.js';
import type { Finding } from '../../rules/finding.js';
import { placeOf } from '../../lint/place.js';
import type { Conduct } from '../../simulate/concrete/defaults.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import type { Span } from '../../text/span.js';
import type { CliIo } from '../io.js';
import { EXIT, UsageError } from '../io.js';
import { displayPath, locate } from '../locate.js';
import { stationsOf } from '../path-words.js';
import type { Style } from '../style.js';

/** Which executions are wanted. */
export interface ConcreteChoice {
  readonly explorations: readonly Exploration[];
  /** A rule: one execution for each of its findings instead of one for each path. */
  readonly finding: string | undefined;
  readonly conduct: Conduct;
}

interface Shown {
  readonly exploration: Exploration;
  readonly node: SimulationNode;
  readonly finding: Finding | undefined;
  readonly execution: ConcreteExecution;
}

/** Registers stand in columns of this many. */
const COLUMNS = 4;

/** Prints the executions, in the order of the paths or of the findings. */
export function concretePathsCommand(
  analysis: Analysis,
  choice: ConcreteChoice,
  format: 'text' | 'json',
  style: Style,
  io: CliIo,
): number {
  const shown = executionsOf(analysis, choice);
  if (format === 'json') {
    const document = {
      version: 1,
      path: displayPath(analysis.path, io.cwd),
      executions: shown.map((one) => asData(analysis, one, io.cwd)),
    };
    io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    return EXIT.ok;
  }
  const blocks = shown.map((one) => asText(analysis, one, style, io.cwd));
  io.stdout.write(`${(blocks.length > 0 ? blocks : ['nothing to execute']).join('\n\n')}\n`);
  return EXIT.ok;
}

function executionsOf(analysis: Analysis, { explorations, finding: rule, conduct }: ConcreteChoice): readonly Shown[] {
  const show = (exploration: Exploration, node: SimulationNode, finding?: Finding): Shown => ({
    exploration,
    node,
    finding,
    execution: concreteExecution(exploration, node, conduct),
  });
  if (rule === undefined) {
    return explorations.flatMap((exploration) => exploration.leaves.map((leaf) => show(exploration, leaf)));
  }
  const ids = RULES.map(({ meta }) => meta.id);
  if (!ids.includes(rule)) throw new UsageError(`there is no rule '${rule}'${didYouMean(rule, ids)}`);
  return lint(analysis, RULES, { ...DEFAULT_LINT_CONFIG, preset: 'all' }).findings.flatMap((finding) => {
    const { evidence } = finding;
    if (finding.rule !== rule || evidence === undefined || !explorations.includes(evidence.exploration)) return [];
    return [show(evidence.exploration, evidence.node, finding)];
  });
}

function asText(
  analysis: Analysis,
  { exploration, node, finding, execution }: Shown,
  style: Style,
  cwd: string,
): string {
  const place = (span: Span): string => {
    const { path, line, column } = locate(span, analysis.reading.files, cwd);
    return span.file === 0 ? `${line}:${column}` : `${path}:${line}:${column}`;
  };
  const title = `${style.bold(exploration.root.name)}: ${stationsOf(node).join(' → ')}`;
  if (execution.reason !== undefined) return `${title}\n  ${style.yellow(`no execution: ${execution.reason}`)}`;
  const steps = execution.steps.flatMap(({ text, span, event, changes }) => {
    const first =
      `  ${style.cyan(place(span).padEnd(8))} ${text.padEnd(32)} ${changes.map(valueText).join('  ')}`.trimEnd();
    return event === undefined ? [first] : [first, `           ${style.bold(event)}`];
  });
  const end =
    finding === undefined
      ? (execution.end?.message ?? 'goes on as another path does')
      : `${finding.rule}: ${finding.message}`;
  return [
    title,
    style.dim('  at the start'),
    ...table(execution.start),
    ...steps,
    `  ${style.bold(finding === undefined ? `ends: ${end}` : `${place(placeOf(finding.origin))} ${end}`)}`,
    style.dim('  in the end'),
    ...table(execution.registers),
  ].join('\n');
}

function table(values: readonly NamedValue[]): readonly string[] {
  const rows: string[] = [];
  for (let at = 0; at < values.length; at += COLUMNS) {
    rows.push(
      `    ${values
        .slice(at, at + COLUMNS)
        .map((one) => valueText(one).padEnd(26))
        .join('')}`.trimEnd(),
    );
  }
  return rows;
}

function valueText({ name, value, label }: NamedValue): string {
  return `${name} = ${value}${label === undefined ? '' : ` (${label})`}`;
}

function asData(analysis: Analysis, { exploration, node, finding, execution }: Shown, cwd: string): object {
  const place = (span: Span): object => {
    const { path, line, column } = locate(span, analysis.reading.files, cwd);
    return { file: path, line, column };
  };
  return {
    root: exploration.root.name,
    stations: stationsOf(node),
    ...(finding && { finding: { rule: finding.rule, message: finding.message, ...place(placeOf(finding.origin)) } }),
    ...(execution.reason !== undefined && { reason: execution.reason }),
    start: execution.start,
    steps: execution.steps.map(({ text, span, event, changes }) => ({
      ...place(span),
      instruction: text,
      ...(event !== undefined && { event }),
      changes,
    })),
    registers: execution.registers,
    ...(execution.end && { end: execution.end }),
  };
}
