/** Selection ranges: from the word at a place outwards – operand, statement, line, function, file. */
import type { Body } from '../syntax/ast.js';
import type { Analysis } from '../analysis/analysis.js';
import { originOf } from '../text/mapped.js';
import { positionAt } from '../text/source.js';
import type { Span } from '../text/span.js';
import { isIn, type Place } from './support/place.js';
import { statementsAround } from './support/text-order.js';

/** Spans that contain the place, the innermost first, each larger than the one before. */
export function selectionRanges(analysis: Analysis, place: Place): readonly Span[] {
  const source = analysis.reading.files[place.file];
  if (source === undefined) return [];
  const spans: Span[] = [];
  for (const { source: mapped, range, labels, body } of statementsAround(analysis, place)) {
    const whole = originOf(mapped, range).span;
    if (!isIn(whole, place)) continue;
    spans.push(whole);
    const parts = [...labels.map((label) => label.range), ...(body === undefined ? [] : partsOf(body))];
    for (const part of parts) {
      const { span } = originOf(mapped, part);
      if (isIn(span, place)) spans.push(span);
    }
  }
  for (const { span } of [...analysis.reading.definitions, ...analysis.reading.inactive]) {
    if (isIn(span, place)) spans.push(span);
  }
  const { line } = positionAt(source, place.offset);
  const start = source.lineStarts[line] ?? 0;
  spans.push({ file: place.file, start, end: source.lineStarts[line + 1] ?? source.text.length });
  spans.push({ file: place.file, start: 0, end: source.text.length });
  return nested(spans);
}

function partsOf(body: Body): readonly { readonly start: number; readonly end: number }[] {
  switch (body.kind) {
    case 'instruction': {
      const words = [...body.prefixes, ...(body.mnemonic === undefined ? [] : [body.mnemonic])];
      return [body.range, ...words.map((word) => word.range), ...body.operands.map((operand) => operand.range)];
    }
    case 'directive':
      return [body.range, body.nameRange, ...body.args.map((argument) => argument.range)];
    case 'assignment':
      return [body.range, body.nameRange, body.value.range];
    case 'invalid':
      return [body.range];
  }
}

/** The spans in a chain: sorted by size, those that do not contain the one before left out. */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const span of [...spans].sort((left, right) => left.end - left.start - (right.end - right.start))) {
    const inner = chain.at(-1);
    const isLarger =
      inner === undefined ||
      (span.start <= inner.start && span.end >= inner.end && span.end - span.start > inner.end - inner.start);
    if (isLarger) chain.push(span);
  }
  return chain;
}
