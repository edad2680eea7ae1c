/** One order for findings, whoever prints them, and one notion of "the same finding". */
import type { Finding } from '../rules/finding.js';
import type { Reading } from '../preprocess/reading.js';
import { placeOf } from './place.js';

/** Findings without duplicates, by file (the main one first, then in path order), position, rule and message. */
export function orderFindings(findings: readonly Finding[], files: Reading['files']): readonly Finding[] {
  const unique = new Map<string, Finding>();
  for (const finding of findings) {
    const { file, start, end } = placeOf(finding.origin);
    const { span } = finding.origin;
    const key = [finding.rule, file, start, end, span.file, span.start, finding.message].join('\0');
    if (!unique.has(key)) unique.set(key, finding);
  }
  const pathOf = (file: number): string => (file === 0 ? '' : (files[file]?.path ?? ''));
  return [...unique.values()].sort((a, b) => {
    const left = placeOf(a.origin);
    const right = placeOf(b.origin);
    return (
      compare(pathOf(left.file), pathOf(right.file)) ||
      left.start - right.start ||
      left.end - right.end ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message)
    );
  });
}

/** By UTF-16 units, so that the order does not depend on the machine's language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
