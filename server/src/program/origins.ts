/** Joining the origins of parts into the origin of the whole. */
import type { Origin } from '../text/mapped.js';

/** The hull of origins: those in the first one's file and expansion count, others are left out. */
export function hull(origins: readonly Origin[]): Origin {
  const first = origins[0];
  if (first === undefined) return { span: { file: 0, start: 0, end: 0 } };
  let { start, end } = first.span;
  for (const origin of origins) {
    if (origin.span.file !== first.span.file || origin.expansion !== first.expansion) continue;
    start = Math.min(start, origin.span.start);
    end = Math.max(end, origin.span.end);
  }
  return { ...first, span: { file: first.span.file, start, end } };
}
