/**
 * Completion: mnemonics, directives, prefixes and macros at the start of a statement, registers, labels and constants
 * as its operands. Lists are short and ranked; what an entry means is added when a person asks for it.
 */
import type { Analysis } from '../analysis/analysis.js';
import { hoverNote } from '../isa/hover-notes.js';
import { registerSummary, prefixSummary } from '../isa/register-summaries.js';
import { candidatesOf } from '../isa/spellings.js';
import { positionAt } from '../text/source.js';
import { mnemonicSpellings } from './completion/mnemonics.js';
import { registersFor } from './completion/registers.js';
import { cursorContext, type CursorContext } from './support/cursor-context.js';
import { directiveNote, notedDirectives } from './support/directive-notes.js';
import { operandLabel } from './support/forms.js';
import { openForms } from './support/typing.js';
import { isIn, type Place } from './support/place.js';
import type { Span } from '../text/span.js';
import { eachInSteps, runSteps, type Steps } from '../text/steps.js';

/** What an entry is. */
export type CompletionKind = 'mnemonic' | 'prefix' | 'directive' | 'macro' | 'register' | 'label' | 'constant';

/** One entry. `snippet` is in LSP's syntax and stands for `label` where the client takes snippets. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  readonly snippet?: string;
}

/** The entries in their order. */
export interface CompletionList {
  readonly items: readonly Completion[];
  /** What they replace: the word in front of the cursor. */
  readonly span: Span;
  /** There are more, so that the list must be asked for again as typing goes on. */
  readonly incomplete: boolean;
}

/** Beyond so many entries nobody looks; typing a letter more is faster. */
export const MOST_COMPLETIONS = 100;

const PREFIX_WORDS = [
  'lock',
  'rep',
  'repe',
  'repne',
  'ds',
  'notrack',
  'data16',
  'addr32',
  '{vex}',
  '{evex}',
  '{disp32}',
];

/** Symbols between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 1024;

/** The symbols of other files whose names begin with a text. */
export type SymbolsElsewhere = (prefix: string) => Steps<readonly string[]>;

/** What fits at the cursor; undefined in comments and strings. */
export function completions(analysis: Analysis, place: Place): CompletionList | undefined {
  return runSteps(completionsSteps(analysis, place));
}

/** The same in steps, with symbols of other files where `elsewhere` knows them. */
export function* completionsSteps(
  analysis: Analysis,
  place: Place,
  elsewhere?: SymbolsElsewhere,
): Steps<CompletionList | undefined> {
  const context = cursorContext(analysis, place);
  if (context === undefined) return undefined;
  const found =
    context.head === undefined ? starts(analysis, context) : yield* operands(analysis, place, context, elsewhere);
  const typed = context.word.toLowerCase();
  const matching = distinct(found.filter(({ label }) => label.toLowerCase().startsWith(typed)));
  return {
    items: matching.slice(0, MOST_COMPLETIONS),
    span: context.span,
    incomplete: matching.length > MOST_COMPLETIONS,
  };
}

/** The explanation of an entry, in Markdown; empty when there is none. */
export function completionNote(kind: CompletionKind, label: string): string {
  switch (kind) {
    case 'mnemonic': {
      const form = candidatesOf(label, 'att')[0]?.form ?? candidatesOf(label, 'intel')[0]?.form;
      return hoverNote(label) ?? (form && (hoverNote(form.name) ?? hoverNote(form.intelName))) ?? '';
    }
    case 'directive':
      return directiveNote(label)?.summary ?? '';
    case 'register':
      return registerSummary(label.replace('%', '')) ?? '';
    case 'prefix':
      return prefixSummary(label) ?? '';
    default:
      return '';
  }
}

function starts(analysis: Analysis, { word, dialect }: CursorContext): readonly Completion[] {
  if (word.startsWith('.')) return notedDirectives().map(directive);
  const macros = macrosOf(analysis);
  const mnemonics = mnemonicSpellings(word.toLowerCase(), dialect).map((label): Completion => ({
    label,
    kind: 'mnemonic',
  }));
  const prefixes = PREFIX_WORDS.map((label): Completion => ({ label, kind: 'prefix' }));
  return word === '' ? [...macros, ...mnemonics, ...prefixes] : [...macros, ...prefixes, ...mnemonics];
}

function directive(label: string): Completion {
  const note = directiveNote(label);
  return {
    label,
    kind: 'directive',
    ...(note?.snippet !== undefined && { snippet: label + note.snippet }),
  };
}

function macrosOf(analysis: Analysis): readonly Completion[] {
  return analysis.reading.definitions
    .filter(({ kind, params }) => kind === 'macro' || (kind === 'define' && params !== undefined))
    .map(({ name, params = [], kind }): Completion => ({
      label: name,
      kind: 'macro',
      detail: params.join(', '),
      ...(params.length > 0 && { snippet: callSnippet(name, params, kind === 'define') }),
    }));
}

function callSnippet(name: string, params: readonly string[], isDefine: boolean): string {
  const places = params.map((param, at) => `\${${at + 1}:${param.replace(/[:=].*|[$}\\]/g, '')}}`).join(', ');
  return isDefine ? `${name}(${places})` : `${name} ${places}`;
}

function* operands(
  analysis: Analysis,
  place: Place,
  context: CursorContext,
  elsewhere: SymbolsElsewhere | undefined,
): Steps<readonly Completion[]> {
  const { head = '', word } = context;
  const isDirective = head.startsWith('.');
  const open = openForms(context);
  const templates = open.flatMap((one) => one.templates[context.operands.length - 1] ?? []);
  const isBranch = templates.some(({ kind }) => kind === 'rel8' || kind === 'rel32');
  const isImmediate = word.startsWith('$') && context.dialect === 'att';
  const own = yield* symbolsOf(analysis, place, isBranch, (isImmediate ? word.slice(1) : word).toLowerCase());
  const prefix = word.replace(/^[$*]+/, '');
  // Without a letter these would be all functions of the project.
  const others = elsewhere === undefined || prefix === '' || word.startsWith('%') ? [] : yield* elsewhere(prefix);
  const labels = [
    ...own,
    ...others
      .filter((name) => !analysis.program.symbols.has(name))
      .map((label): Completion => ({ label, kind: 'label', detail: 'of another file' })),
  ];
  if (word.startsWith('%')) return registersFor(templates, context);
  if (isImmediate) {
    return [...constantsOf(analysis), ...labels].map((one) => ({ ...one, label: `$${one.label}` }));
  }
  if (isDirective) return [...labels, ...constantsOf(analysis)];
  const registers = registersFor(templates, context);
  const wanted = new Set(templates.map(operandLabel));
  const detailed = registers.map((one) => ({ ...one, detail: [...wanted].slice(0, 3).join(' or ') }));
  return isBranch ? [...labels, ...detailed] : [...detailed, ...constantsOf(analysis), ...labels];
}

/** Labels of the file that begin as typed, nearest first, the nearest one of each number among the local ones. */
function* symbolsOf(analysis: Analysis, place: Place, isBranch: boolean, typed: string): Steps<readonly Completion[]> {
  const found: { readonly completion: Completion; readonly distance: number }[] = [];
  yield* eachInSteps(analysis.program.symbols.values(), BETWEEN_PAUSES, (symbol) => {
    const { definition, written, references } = symbol;
    // A file may have a hundred thousand.
    if (!written.toLowerCase().startsWith(typed) && !typed.startsWith(written)) return;
    // The word that is being typed is no symbol yet.
    if (definition === undefined && references.every(({ span }) => isIn(span, place))) return;
    const at = definition?.span.file === place.file ? definition.span.start : undefined;
    const distance = at === undefined ? Infinity : Math.abs(at - place.offset);
    if (/^\d+$/.test(written)) {
      if (at === undefined) return;
      const label = `${written}${at < place.offset ? 'b' : 'f'}`;
      found.push({ completion: { label, kind: 'label', detail: lineOf(analysis, place, at) }, distance });
    } else if (!written.startsWith('.L') || isBranch || at !== undefined) {
      found.push({ completion: { label: written, kind: 'label' }, distance });
    }
  });
  return found.sort((left, right) => compare(left.distance, right.distance)).map(({ completion }) => completion);
}

function compare(left: number, right: number): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

function lineOf(analysis: Analysis, { file }: Place, offset: number): string {
  const source = analysis.reading.files[file];
  return source === undefined ? '' : `line ${positionAt(source, offset).line + 1}`;
}

function constantsOf(analysis: Analysis): readonly Completion[] {
  return analysis.reading.definitions
    .filter(({ kind, params, body }) => kind === 'assignment' || (kind === 'define' && !params && body.trim() !== ''))
    .map(({ name, body }) => ({ label: name, kind: 'constant', detail: body.trim().split('\n')[0] ?? '' }));
}

/** The first entry of each label. */
function distinct(items: readonly Completion[]): readonly Completion[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => {
    if (seen.has(label)) return false;
    seen.add(label);
    return true;
  });
}
