/** The file of `--baseline`: reading, applying to a report, and writing it anew. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeSystemError } from '../../host/files.js';
import { writeWhole } from '../../host/write-file.js';
import type { Baseline, BaselineEntry } from '../../lint/baseline.js';
import { applyBaseline, entriesFor } from '../../lint/baseline.js';
import { compare } from '../../lint/order.js';
import { UsageError } from '../io.js';
import type { FileReport, Report } from '../report.js';
import { plural } from '../words.js';

/** Reads a baseline. A missing one is empty where it is about to be written. */
export function readBaseline(file: string, shown: string, mayBeMissing: boolean): Baseline {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { reason, message } = describeSystemError(error);
    if (reason === 'missing' && mayBeMissing) return new Map();
    const hint = reason === 'missing' ? '; --update-baseline writes it' : '';
    throw new UsageError(`cannot read the baseline ${shown}: ${message}${hint}`);
  }
  const baseline = parseBaseline(text);
  if (baseline === undefined) {
    throw new UsageError(`${shown} is no baseline of version 1; --update-baseline does not overwrite it`);
  }
  return baseline;
}

/** The report without the findings that the baseline accepts, and how many entries accept nothing any more. */
export function withoutBaseline(
  report: Report,
  baseline: Baseline,
  baselineFile: string,
): { readonly report: Report; readonly stale: number } {
  let baselined = 0;
  let stale = 0;
  const files = report.files.map((file): FileReport => {
    const result = applyBaseline(file.findings, baseline.get(keyOf(file, baselineFile)) ?? []);
    baselined += result.held;
    stale += result.stale.length;
    return { ...file, findings: result.kept };
  });
  return { report: { ...report, files, baselined }, stale };
}

/** Writes a baseline that accepts every finding of the report; what it says of files that were not checked stays. */
export function updateBaseline(report: Report, old: Baseline, file: string, shown: string): Baseline {
  const entries = new Map(old);
  for (const one of report.files) {
    const accepted = entriesFor(one.findings);
    if (accepted.length > 0) entries.set(keyOf(one, file), accepted);
    else entries.delete(keyOf(one, file));
  }
  const sorted = [...entries].sort(([a], [b]) => compare(a, b));
  const document = { version: 1, files: Object.fromEntries(sorted) };
  try {
    writeWhole(file, `${JSON.stringify(document, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`cannot write the baseline ${shown}: ${describeSystemError(error).message}`);
  }
  return new Map(sorted);
}

/** One line that says what a run did with its baseline; undefined when there is nothing to say. */
export function staleNotice(stale: number): string | undefined {
  if (stale === 0) return undefined;
  return `${plural(stale, 'entry', 'entries')} of the baseline accept findings that are gone; --update-baseline removes them`;
}

function keyOf(file: FileReport, baselineFile: string): string {
  return path.relative(path.dirname(baselineFile), file.file).split(path.sep).join('/');
}

function parseBaseline(text: string): Baseline | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['files'])) return undefined;
  const files = Object.entries(value['files']);
  if (!files.every((entry): entry is [string, BaselineEntry[]] => isEntryList(entry[1]))) return undefined;
  return new Map(files);
}

function isEntryList(value: unknown): value is BaselineEntry[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry) =>
        isRecord(entry) &&
        typeof entry['rule'] === 'string' &&
        typeof entry['code'] === 'string' &&
        ['string', 'undefined'].includes(typeof entry['function']) &&
        Number.isSafeInteger(entry['count']),
    )
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
