/** Applies the suppression comments of the source to findings, and tells which comments suppress nothing. */
import type { Directive } from '../analysis/analysis.js';
import type { Reading } from '../preprocess/reading.js';
import type { Finding } from '../rules/finding.js';
import type { Origin } from '../text/mapped.js';
import { positionAt } from '../text/source.js';
import { allPlaces } from './place.js';

type SuppressionDirective = Exclude<Directive, { readonly kind: 'settings' }>;

/** One rule id (or all, when the comment names none) silenced for a stretch of one file. */
export interface Suppression {
  /** Undefined: every rule. */
  readonly rule: string | undefined;
  readonly kind: 'disable' | 'disable-next-line' | 'enable';
  readonly why: string | undefined;
  /** The rule id in the comment, or the comment. */
  readonly origin: Origin;
  readonly file: number;
  /** Offsets; a finding is meant when it begins here. The end is exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface SuppressedFinding {
  readonly finding: Finding;
  readonly why: string | undefined;
}

export interface SuppressionResult {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressions without a finding, and `enable` comments without a `disable`. */
  readonly unused: readonly Suppression[];
}

/** Splits findings by the suppression comments. Findings about the configuration cannot be suppressed. */
export function applySuppressions(
  findings: readonly Finding[],
  directives: readonly Directive[],
  files: Reading['files'],
): SuppressionResult {
  const suppressions = collectSuppressions(directives, files);
  const used = new Set<Suppression>();
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const matching = finding.rule.startsWith('config-') ? [] : suppressions.active.filter((s) => matches(s, finding));
    for (const suppression of matching) used.add(suppression);
    const [first] = matching;
    if (first === undefined) kept.push(finding);
    else suppressed.push({ finding, why: matching.find((s) => s.why !== undefined)?.why });
  }
  const unused = [...suppressions.active.filter((s) => !used.has(s)), ...suppressions.uselessEnables];
  return { kept, suppressed, unused };
}

function matches(suppression: Suppression, finding: Finding): boolean {
  if (suppression.rule !== undefined && suppression.rule !== finding.rule) return false;
  return allPlaces(finding.origin).some(
    ({ file, start }) => file === suppression.file && suppression.start <= start && start < suppression.end,
  );
}

function collectSuppressions(
  directives: readonly Directive[],
  files: Reading['files'],
): { readonly active: readonly Suppression[]; readonly uselessEnables: readonly Suppression[] } {
  const ordered = uniqueInOrder(directives);
  const active: Suppression[] = [];
  const uselessEnables: Suppression[] = [];
  ordered.forEach((directive, index) => {
    for (const { rule, origin } of namedRules(directive)) {
      const common = { rule, kind: directive.kind, why: directive.why, origin, file: directive.origin.span.file };
      if (directive.kind === 'disable-next-line') {
        active.push({ ...common, ...nextLine(directive, ordered, files) });
      } else if (directive.kind === 'disable') {
        const enable = ordered.slice(index + 1).find((other) => ends(other, directive, rule));
        const end = enable === undefined ? Infinity : enable.origin.span.start;
        active.push({ ...common, start: directive.origin.span.start, end });
      } else if (!ordered.slice(0, index).some((other) => other.kind === 'disable' && ends(directive, other, rule))) {
        uselessEnables.push({ ...common, start: directive.origin.span.start, end: directive.origin.span.start });
      }
    }
  });
  return { active, uselessEnables };
}

/** A header that is included twice brings its comments twice; each counts once. */
function uniqueInOrder(directives: readonly Directive[]): readonly SuppressionDirective[] {
  const unique = new Map<string, SuppressionDirective>();
  for (const directive of directives) {
    if (directive.kind === 'settings') continue;
    const { file, start } = directive.origin.span;
    unique.set(`${file}:${start}`, directive);
  }
  return [...unique.values()].sort(
    (a, b) => a.origin.span.file - b.origin.span.file || a.origin.span.start - b.origin.span.start,
  );
}

function namedRules(directive: SuppressionDirective): readonly { rule: string | undefined; origin: Origin }[] {
  if (directive.rules.length === 0) return [{ rule: undefined, origin: directive.origin }];
  return directive.rules.map(({ id, origin }) => ({ rule: id, origin }));
}

/** Whether `enable` ends what `disable` began for `rule`. An `enable` without ids ends everything. */
function ends(enable: SuppressionDirective, disable: SuppressionDirective, rule: string | undefined): boolean {
  if (enable.kind !== 'enable' || enable.origin.span.file !== disable.origin.span.file) return false;
  const names = (directive: SuppressionDirective): boolean =>
    directive.rules.length === 0 || directive.rules.some(({ id }) => id === rule);
  return names(enable) && names(disable);
}

/** The line below the comment; comments of the same kind may be stacked on top of one line. */
function nextLine(
  directive: SuppressionDirective,
  all: readonly SuppressionDirective[],
  files: Reading['files'],
): { readonly start: number; readonly end: number } {
  const { file: id, end } = directive.origin.span;
  const file = files[id];
  if (file === undefined) return { start: 0, end: 0 };
  const stacked = new Set(
    all
      .filter((other) => other.kind === 'disable-next-line' && other.origin.span.file === id)
      .map((other) => positionAt(file, other.origin.span.start).line),
  );
  let line = positionAt(file, Math.max(directive.origin.span.start, end - 1)).line + 1;
  while (stacked.has(line)) line++;
  const start = file.lineStarts[line] ?? Infinity;
  return { start, end: file.lineStarts[line + 1] ?? Infinity };
}
