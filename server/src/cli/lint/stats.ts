/** `--stats`: where the time of a run went, and how much the simulation had to do. */
import type { FileOutcome } from './outcome.js';

/** A table for people. Files from the cache have no figures and are only counted. */
export function formatStats(outcomes: readonly FileOutcome[], elapsedMs: number): string {
  const known = outcomes.flatMap(({ stats }) => stats ?? []);
  const sum = (pick: (stats: (typeof known)[number]) => number): number =>
    known.reduce((total, stats) => total + pick(stats), 0);
  const bounds = countBy(known.flatMap((stats) => stats.bounds));
  const rules = new Map<string, number>();
  for (const [rule, ms] of known.flatMap((stats) => stats.ruleMs)) rules.set(rule, (rules.get(rule) ?? 0) + ms);
  const rows: (readonly [string, string])[] = [
    ['files checked', String(known.length)],
    ['files from the cache', String(outcomes.filter(({ checked, stats }) => checked && !stats).length)],
    ['roots', String(sum((stats) => stats.roots))],
    ['paths', String(sum((stats) => stats.paths))],
    ['states', String(sum((stats) => stats.states))],
    ['joins', String(sum((stats) => stats.joins))],
    ['bounds hit', bounds.length === 0 ? 'none' : bounds.map(([id, count]) => `${id} ${count}`).join(', ')],
    ['time in all', milliseconds(elapsedMs)],
    ['reading and simulating', milliseconds(sum((stats) => stats.readAndSimulateMs))],
    ...[...rules].sort((a, b) => b[1] - a[1]).map(([rule, ms]) => [rule, milliseconds(ms)] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')}\n`;
}

function countBy(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}
