/** Hover on what a comment speaks of: flags of the processor by their names, as `CF` or `RFLAGS.DF`. */
import type { Analysis } from '../../analysis/analysis.js';
import { flagSummary } from '../../isa/flag-summaries.js';
import type { Place } from '../support/place.js';
import { commentAt } from '../support/text-order.js';
import type { WordHover } from './words.js';

const WORD_CHARACTER = /[A-Za-z0-9_]/;

/** The flag that a comment names at the place; undefined where it names none. */
export function flagInComment(analysis: Analysis, place: Place): WordHover | undefined {
  const comment = commentAt(analysis, place);
  const text = comment && analysis.reading.files[comment.span.file]?.text;
  if (text === undefined) return undefined;
  let [start, end] = [place.offset, place.offset];
  while (WORD_CHARACTER.test(text[start - 1] ?? '')) start -= 1;
  while (WORD_CHARACTER.test(text[end] ?? '')) end += 1;
  const word = text.slice(start, end);
  const summary = flagSummary(word);
  if (summary === undefined) return undefined;
  return { markdown: `**${word}**: ${summary}.`, span: { file: place.file, start, end } };
}
