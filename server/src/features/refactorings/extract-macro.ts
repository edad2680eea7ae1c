/** Making a macro of selected lines, whose call takes their place. */
import type { Analysis } from '../../analysis/analysis.js';
import { isMnemonic } from '../../isa/mnemonics.js';
import type { ProgramSymbol } from '../../program/model.js';
import type { Edit } from '../../rules/finding.js';
import type { Statement } from '../../syntax/ast.js';
import { originOf } from '../../text/mapped.js';
import type { SourceFile } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import { eachInSteps, type Steps } from '../../text/steps.js';
import { commentBefore } from '../support/text-order.js';
import { functionAt } from './function-lines.js';
import { leavesOpen, nestsFrom } from './nesting.js';
import { insertion, refused, type Refactoring } from './refactoring.js';
import { isExpanded, lineBreak, lineEnd, lineStart, selectedLines, type SelectedLines } from './selected-lines.js';

/** Symbols between two pauses: some hundred microseconds. */
const SYMBOLS_BETWEEN_PAUSES = 1024;
/** The same of lines. */
const LINES_BETWEEN_PAUSES = 64;

const TITLE = 'Extract the selected lines into a macro';

/** A macro of the selection, and one that takes the place of equal lines as well; nothing where nothing is selected; in steps. */
export function* extractMacroSteps(analysis: Analysis, selection: Span): Steps<readonly Refactoring[]> {
  if (selection.end <= selection.start) return [];
  const lines = selectedLines(analysis, selection);
  if (lines === undefined || !lines.statements.some(({ body }) => body !== undefined)) return [];
  const file = yield* wholeOf(analysis, lines.file);
  const reason = obstacle(analysis, file, lines);
  if (reason !== undefined) return [refused('extract', TITLE, reason)];
  const alone = extraction(analysis, lines, [lines]);
  if (alone === undefined) {
    const message = 'Between the selection and the place for the macro, a conditional or another macro begins or ends.';
    return [refused('extract', TITLE, message)];
  }
  yield;
  const others = yield* equalLines(analysis, file, lines);
  const all = [lines, ...others].sort((left, right) => left.start - right.start);
  const together = others.length === 0 ? undefined : extraction(analysis, lines, all);
  const count = others.length === 1 ? 'one equal place' : `${others.length} equal places`;
  return [
    { kind: 'extract', title: TITLE, edits: alone },
    ...(together === undefined
      ? []
      : [{ kind: 'extract', title: `${TITLE} and replace ${count}`, edits: together } as const]),
  ];
}

/** The macro before the first of the places, and its call in each; undefined when not all of them would see it. */
function extraction(
  analysis: Analysis,
  { file, text }: SelectedLines,
  places: readonly SelectedLines[],
): readonly Edit[] | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  const at = placeForMacro(analysis, first);
  if (!places.every((place) => nestsFrom(file.text, at, place.start))) return undefined;
  const name = freshName(analysis);
  const end = lineBreak(file);
  const body = text.endsWith('\n') ? text : text + end;
  return [
    insertion(at, `.macro ${name}${end}${body}.endm${end}${end}`),
    ...places.map((place) => ({
      span: { file: 0, start: place.start, end: place.end },
      newText: `${indentOf(place.text)}${name}${place.text.endsWith('\n') ? end : ''}`,
    })),
  ];
}

/** In front of the function that the lines are in, with the directives right above its label; else of the lines. */
function placeForMacro(analysis: Analysis, { file, start }: SelectedLines): number {
  const label = functionAt(analysis, start)?.labelLine;
  if (label === undefined || label > start) return start;
  let at = label;
  while (
    at > 0 &&
    /^\s*\.(?:globl|global|weak|local|hidden|protected|internal|type|p2align|balign|align)\b/.test(lineAt(file, at - 1))
  )
    at = lineStart(file, at - 1);
  return at;
}

function lineAt(file: SourceFile, offset: number): string {
  return file.text.slice(lineStart(file, offset), lineEnd(file, offset));
}

function indentOf(text: string): string {
  return /^(?:[ \t]*\r?\n)*([ \t]*)/.exec(text)?.[1] ?? '';
}

/** A name that nothing else has; macros are found whatever the case of letters. */
function freshName({ program, reading }: Analysis): string {
  const taken = new Set(
    [...program.symbols.keys(), ...reading.definitions.map(({ name }) => name)].map((name) => name.toLowerCase()),
  );
  let name = 'extracted';
  for (let number = 2; taken.has(name) || isMnemonic(name); number++) name = `extracted_${number}`;
  return name;
}

/** What is asked of the whole file about each place, and goes through all of it. */
interface Whole {
  readonly numericLabels: readonly ProgramSymbol[];
  readonly hasAltmacro: boolean;
}

function* wholeOf({ program }: Analysis, { text }: SourceFile): Steps<Whole> {
  const numericLabels: ProgramSymbol[] = [];
  yield* eachInSteps(program.symbols.values(), SYMBOLS_BETWEEN_PAUSES, (symbol) => {
    if (symbol.definition !== undefined && /^\d+$/.test(symbol.written)) numericLabels.push(symbol);
  });
  return { numericLabels, hasAltmacro: text.includes('.altmacro') };
}

/** Why these lines cannot be the body of a macro. */
function obstacle(analysis: Analysis, whole: Whole, lines: SelectedLines): string | undefined {
  const { file, start, end, text, statements } = lines;
  const spans = statements.map(({ source, range }) => originOf(source, range));
  if (spans.some((origin) => origin.span.file !== 0 && origin.expansion === undefined))
    return 'The selection is not in this file.';
  const isInMacro = analysis.reading.definitions.some(
    ({ span, kind }) => span.file === 0 && kind !== 'assignment' && span.start < end && span.end > start,
  );
  if (isInMacro) return 'The selection has a part of a macro definition in it.';
  const isCut = [
    ...spans.filter((origin) => !isExpanded(origin)).map(({ span }) => span),
    ...commentsAround(analysis, [start, end]),
  ].some((span) => span.start < end && span.end > start && (span.start < start || span.end > end));
  if (isCut || /\\\r?\n$/.test(text) || /\\\r?\n$/.test(file.text.slice(0, start)))
    return 'The selection ends within a statement or a comment.';
  const open = leavesOpen(text);
  if (open !== undefined) return open;
  if (/\\[@(+&]/.test(text) || whole.hasAltmacro) return 'What a backslash means in these lines would change.';
  if (count(statements, '.cfi_startproc') !== count(statements, '.cfi_endproc'))
    return 'The selection has `.cfi_startproc` without its `.cfi_endproc`, or the other way round.';
  if (statements.some(({ labels }) => labels.some(({ kind }) => kind === 'symbol')))
    return 'A label is in the selection; a macro with it could be called only once.';
  return crossingLabel(whole, start, end);
}

/** The comments in which the offsets of the edited file may lie. */
function commentsAround({ reading }: Analysis, offsets: readonly number[]): readonly Span[] {
  return offsets.flatMap((offset) => {
    const before = commentBefore(reading.comments, 0, offset);
    return before === undefined ? [] : (reading.comments[before]?.span ?? []);
  });
}

function count(statements: readonly Statement[], name: string): number {
  return statements.filter(({ body }) => body?.kind === 'directive' && body.name === name).length;
}

/** A numeric label that is used across the border. */
function crossingLabel({ numericLabels }: Whole, start: number, end: number): string | undefined {
  const isInside = ({ span }: { readonly span: Span }): boolean =>
    span.file === 0 && span.start >= start && span.end <= end;
  for (const { written, definition, references } of numericLabels) {
    if (definition === undefined) continue;
    const inside = isInside(definition);
    if (references.some((one) => isInside(one) !== inside))
      return `The label ${written} is used across the border of the selection.`;
  }
  return undefined;
}

/** Other lines with the same statements, which could be replaced as well. */
function* equalLines(analysis: Analysis, whole: Whole, lines: SelectedLines): Steps<readonly SelectedLines[]> {
  const { file } = lines;
  const wanted = written(lines.text);
  const [first] = wanted;
  if (first === undefined) return [];
  const found: SelectedLines[] = [];
  let free = 0;
  for (const [line, at] of file.lineStarts.entries()) {
    if (line % LINES_BETWEEN_PAUSES === LINES_BETWEEN_PAUSES - 1) yield;
    if (at < free || written(lineAt(file, at))[0] !== first) continue;
    let end = at;
    for (const line of wanted) {
      while (end < file.text.length && written(lineAt(file, end)).length === 0) end = lineEnd(file, end);
      if (end >= file.text.length || written(lineAt(file, end))[0] !== line) {
        end = -1;
        break;
      }
      end = lineEnd(file, end);
    }
    if (end < 0 || (at < lines.end && end > lines.start)) continue;
    const place = selectedLines(analysis, { file: 0, start: at, end });
    if (place === undefined || !isAlike(lines, place) || obstacle(analysis, whole, place) !== undefined) continue;
    found.push(place);
    free = end;
  }
  return found;
}

/** The lines that have something on them, without what blanks there are. */
function written(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/[ \t]+/g, ' '))
    .filter((line) => line !== '');
}

/** Whether the same is assembled of both: not switched off, and in the same syntax. */
function isAlike(left: SelectedLines, right: SelectedLines): boolean {
  const meaning = ({ statements }: SelectedLines): string =>
    statements
      .map(({ source, range, body }) => {
        const mode = body?.kind === 'instruction' ? `${body.mode.dialect} ${String(body.mode.registerPrefix)}` : '';
        return `${mode} ${source.text
          .slice(range.start, range.end)
          .trim()
          .replace(/[ \t]+/g, ' ')}`;
      })
      .join('\n');
  return meaning(left) === meaning(right);
}
