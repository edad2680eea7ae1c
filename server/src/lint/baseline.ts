/**
 * Baselines: the findings that a project has accepted when it began to use the linter. An entry knows a finding by its
 * rule, its function and the text of its line, never by a line number, so that it outlives changes elsewhere in the file.
 */
import { compare } from './order.js';

/** What a baseline knows of a finding. */
export interface BaselineKey {
  readonly rule: string;
  readonly function?: string | undefined;
  /** The line of the finding, without the blanks around it. */
  readonly code: string;
}

/** Findings that look the same; `count` of them are accepted. */
export interface BaselineEntry extends BaselineKey {
  readonly count: number;
}

/** Entries by the path of the file, with slashes, relative to the folder of the baseline. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

/** The entries that accept exactly `findings`, in a fixed order. */
export function entriesFor(findings: readonly BaselineKey[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, function: name, code } of findings) {
    const key = identity({ rule, function: name, code });
    const count = (entries.get(key)?.count ?? 0) + 1;
    entries.set(key, { rule, ...(name !== undefined && { function: name }), code, count });
  }
  return [...entries].sort(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
}

/**
 * Takes the accepted findings of one file away: of those that look the same, as many as the entry counts, the first
 * ones. `stale` are entries that accept more than there is.
 */
export function applyBaseline<T extends BaselineKey>(
  findings: readonly T[],
  entries: readonly BaselineEntry[],
): { readonly kept: readonly T[]; readonly held: number; readonly stale: readonly BaselineEntry[] } {
  const left = new Map<string, number>();
  for (const entry of entries) left.set(identity(entry), (left.get(identity(entry)) ?? 0) + entry.count);
  const kept = findings.filter((finding) => {
    const key = identity(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const stale = entries.filter((entry) => (left.get(identity(entry)) ?? 0) > 0);
  return { kept, held: findings.length - kept.length, stale };
}

/**
 * A short name for each finding that stays the same when lines move, for tools that follow a finding from run to run.
 * Findings that look the same are told apart by their order.
 */
export function fingerprintsOf(findings: readonly (BaselineKey & { readonly path: string })[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.path}\0${identity(finding)}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return `${hash(key)}:${occurrence}`;
  });
}

function identity({ rule, function: name, code }: BaselineKey): string {
  return [rule, name ?? '', code.replace(/\s+/g, ' ')].join('\0');
}

/** FNV-1a over UTF-16 units, in 64 bits: names must differ between findings, not resist an attacker. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
