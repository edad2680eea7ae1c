/** The outline of one file: sections, functions with the labels inside them, macros, `#define`s and assigned symbols. */
import type { Analysis } from '../analysis/analysis.js';
import { originOf } from '../text/mapped.js';
import type { FileId, Span } from '../text/span.js';
import { eachInSteps, runSteps, type Steps } from '../text/steps.js';
import { distinctSpans, spanInFile } from './support/place.js';
import { tokensOfFileSteps } from './support/written/file-tokens.js';

/** One entry of the outline. `selection` lies within `whole`, and children within their parent. */
export interface OutlineEntry {
  readonly name: string;
  readonly kind: 'section' | 'function' | 'label' | 'object' | 'macro' | 'define' | 'assignment';
  /** A few words behind the name: the section, a macro's parameters, a value. */
  readonly detail: string;
  readonly selection: Span;
  readonly whole: Span;
  readonly children: readonly OutlineEntry[];
}

/** Statements, symbols or words between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 256;

/** The outline of the file, in the order of the text. */
export function documentSymbols(analysis: Analysis, file: FileId): readonly OutlineEntry[] {
  return runSteps(documentSymbolsSteps(analysis, file));
}

/** The same in steps. */
export function* documentSymbolsSteps(analysis: Analysis, file: FileId): Steps<readonly OutlineEntry[]> {
  const entries = [...definitionEntries(analysis, file)];
  yield;
  const labels = yield* labelEntries(analysis, file);
  yield;
  for (const entry of bySection(labels)) entries.push(entry);
  yield;
  for (const entry of yield* inactiveLabelEntries(analysis, file)) entries.push(entry);
  return entries.sort((left, right) => left.whole.start - right.whole.start);
}

function definitionEntries(analysis: Analysis, file: FileId): readonly OutlineEntry[] {
  return analysis.reading.definitions
    .filter(({ nameSpan }) => nameSpan.file === file)
    .map(({ name, kind, params, body, nameSpan, span, inactive }) => ({
      name,
      kind,
      detail: inactive === true ? NOT_ASSEMBLED : (params?.join(', ') ?? (kind === 'macro' ? '' : firstLine(body))),
      selection: nameSpan,
      whole: hull(span, nameSpan),
      children: [],
    }));
}

/**
 * What stands in the same section, one behind the other, below an entry for that section. A file that has all its labels
 * in one section needs no level for it.
 */
function bySection(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  if (new Set(entries.map(({ detail }) => detail)).size < 2) return entries;
  const runs: OutlineEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run?.[0]?.detail === entry.detail) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((children): readonly OutlineEntry[] => {
    const [first] = children;
    if (first === undefined) return [];
    const { detail: name, selection, whole } = first;
    const end = children.reduce((last, child) => Math.max(last, child.whole.end), whole.end);
    return [{ name, kind: 'section', detail: '', selection, whole: { ...whole, end }, children }];
  });
}

/** What stands behind the name of something in text that is switched off. */
const NOT_ASSEMBLED = 'not assembled';

/** Labels, macros and assigned symbols in text that is switched off: known by their words alone. */
function* inactiveLabelEntries(analysis: Analysis, file: FileId): Steps<readonly OutlineEntry[]> {
  const regions = analysis.reading.inactive.filter(({ span }) => span.file === file);
  if (regions.length === 0) return [];
  const text = analysis.reading.files[file]?.text ?? '';
  const entries: OutlineEntry[] = [];
  yield* eachInSteps(yield* tokensOfFileSteps(analysis, file), BETWEEN_PAUSES, (token) => {
    const { kind: written, name, start, end, directive, defines } = token;
    if (!defines || (written !== 'symbol' && written !== 'macro')) return;
    if (!regions.some(({ span }) => span.start <= start && end <= span.end)) return;
    const span = { file, start, end };
    const isLabel = directive === undefined && /^\s*:/.test(text.slice(end, end + 80));
    const kind = written === 'macro' ? 'macro' : isLabel ? 'label' : 'assignment';
    entries.push({ name, kind, detail: NOT_ASSEMBLED, selection: span, whole: span, children: [] });
  });
  return entries;
}

/** A label that begins a function carries those behind it in the same section, up to the next such label. */
function* labelEntries(analysis: Analysis, file: FileId): Steps<readonly OutlineEntry[]> {
  const groups: { readonly head: LabelEntry; readonly inner: LabelEntry[]; readonly next: number }[] = [];
  const labels = yield* labelsOf(analysis, file);
  const nexts = nextHeads(labels);
  labels.forEach((label, index) => {
    const group = groups[groups.length - 1];
    if (label.kind === 'label' && group?.head.kind === 'function' && group.head.section === label.section) {
      group.inner.push(label);
      return;
    }
    groups.push({ head: label, inner: [], next: nexts[index] ?? Infinity });
  });
  const ends = yield* statementEnds(analysis, file);
  // Heads are in the order of the text, and so is what follows each of them.
  let passed = 0;
  const entries: OutlineEntry[] = [];
  yield* eachInSteps(groups, BETWEEN_PAUSES, ({ head, inner, next }) => {
    while (passed < ends.length && (ends[passed] ?? 0) <= next) passed += 1;
    const body = head.kind === 'label' ? 0 : (ends[passed - 1] ?? 0);
    const end = Math.max(head.selection.end, body, lastEnd(inner));
    const children = inner.map((label) => labelEntry(label, label.selection, []));
    entries.push(labelEntry(head, { ...head.selection, end }, children));
  });
  return entries;
}

/** For each label where the next one stands that is no mere label of the same section. */
function nextHeads(labels: readonly LabelEntry[]): readonly number[] {
  const nexts: number[] = Array.from({ length: labels.length }, () => Infinity);
  for (let index = labels.length - 2; index >= 0; index--) {
    const [own, behind] = [labels[index], labels[index + 1]];
    const isHead = behind !== undefined && (behind.kind !== 'label' || behind.section !== own?.section);
    nexts[index] = isHead ? behind.selection.start : (nexts[index + 1] ?? Infinity);
  }
  return nexts;
}

/** Where the last of some labels ends. They may be as many as the file has lines, too many for the arguments of a call. */
function lastEnd(labels: readonly LabelEntry[]): number {
  return labels.reduce((end, { selection }) => Math.max(end, selection.end), 0);
}

interface LabelEntry {
  readonly name: string;
  readonly kind: 'function' | 'label' | 'object';
  readonly section: string;
  readonly selection: Span;
}

function labelEntry(label: LabelEntry, whole: Span, children: readonly OutlineEntry[]): OutlineEntry {
  const { name, kind, section, selection } = label;
  return { name, kind, detail: section, selection, whole, children };
}

function* labelsOf(analysis: Analysis, file: FileId): Steps<readonly LabelEntry[]> {
  const { program } = analysis;
  const roots = new Set(
    analysis.explorations.filter(({ root }) => root.kind !== 'fixup-target').map(({ root }) => root.instruction),
  );
  const labels: LabelEntry[] = [];
  yield* eachInSteps(program.symbols.values(), BETWEEN_PAUSES, (symbol) => {
    const { place, definition } = symbol;
    const selection = definition && spanInFile(definition, file);
    if (selection === undefined || place.kind === 'absolute' || place.kind === 'alias' || place.kind === 'undefined') {
      return;
    }
    const isRoot = place.kind === 'instruction' && roots.has(place.instruction) && !isNumeric(symbol.written);
    const section = program.sections[sectionOf(analysis, place)];
    const isData = symbol.type === 'object' || section?.executable === false;
    const isFunction = symbol.type === 'function' || symbol.binding !== 'local' || isRoot;
    const kind = isData ? 'object' : isFunction ? 'function' : 'label';
    labels.push({ name: symbol.written, kind, section: section?.name ?? '', selection });
  });
  labels.sort((left, right) => left.selection.start - right.selection.start);
  yield;
  // A label in a macro body stands for one entry, however often the macro is called.
  const kept = new Set(distinctSpans(labels.map(({ selection }) => selection)));
  return labels.filter(({ selection }) => kept.has(selection));
}

function sectionOf(
  { program }: Analysis,
  place:
    | { readonly kind: 'instruction' | 'inside'; readonly instruction: number }
    | { readonly kind: 'item' | 'end'; readonly section: number },
): number {
  return 'section' in place ? place.section : (program.instructions[place.instruction]?.section ?? -1);
}

/** Where statements of the file end, ascending. */
function* statementEnds(analysis: Analysis, file: FileId): Steps<readonly number[]> {
  const ends: number[] = [];
  let isAscending = true;
  yield* eachInSteps(analysis.reading.statements, BETWEEN_PAUSES, ({ source, body }) => {
    const span = body && spanInFile(originOf(source, body.range), file);
    if (span === undefined) return;
    isAscending &&= span.end >= (ends.at(-1) ?? 0);
    ends.push(span.end);
  });
  // Most are, and there are as many as the file has lines.
  return isAscending ? ends : ends.sort((left, right) => left - right);
}

function isNumeric(name: string): boolean {
  return /^\d+$/.test(name);
}

function hull(whole: Span, part: Span): Span {
  return { file: part.file, start: Math.min(whole.start, part.start), end: Math.max(whole.end, part.end) };
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
