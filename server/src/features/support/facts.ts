/** What other files want to know of one: what it defines, what it names, and what calls what. */
import type { Definition } from '../../preprocess/reading.js';
import { BUILT_IN } from '../../preprocess/cpp.js';
import type { ProgramSymbol } from '../../program/model.js';
import { originOf } from '../../text/mapped.js';
import type { FileId, Span } from '../../text/span.js';
import { eachInSteps, runSteps, type Steps } from '../../text/steps.js';
import { AttachedComments } from './attached-comment.js';
import { callGraphSteps, type CallSite, type Callable } from './callables.js';
import { macroKey, spelledAt, symbolKey, type NameKey, type Unit } from './unit.js';
import { tokensOfFileSteps } from './written/file-tokens.js';

/** A name that a file defines, as a list of symbols shows it. */
export interface SymbolFact {
  readonly name: string;
  readonly kind: 'function' | 'label' | 'object' | 'constant' | 'macro' | 'define';
  /** The section; empty for what is in none. */
  readonly container: string;
  /** What the comment at the definition says. */
  readonly comment: string;
  readonly span: Span;
}

/** One place that names something. */
export interface NameFact extends NameKey {
  readonly role: 'definition' | 'declaration' | 'use';
  readonly span: Span;
  /** The text there is the name and was not put together by a macro. */
  readonly spelled: boolean;
}

/** The facts of one file. */
export interface FileFacts {
  readonly file: FileId;
  readonly symbols: readonly SymbolFact[];
  readonly names: readonly NameFact[];
  readonly callables: readonly Callable[];
  readonly calls: readonly CallSite[];
}

/** Directives that tell of a symbol without defining it. */
const DECLARES = /^\.(?:globa?l|xdef|extern|xref|weak|local|hidden|protected|internal|type)$/;

/** Statements, symbols or words between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 128;

/** The facts of each file of a unit that `wanted` likes. */
export function factsOf(unit: Unit, wanted: (path: string) => boolean = () => true): readonly FileFacts[] {
  return runSteps(factsOfSteps(unit, wanted));
}

/** The same in steps. */
export function* factsOfSteps(unit: Unit, wanted: (path: string) => boolean = () => true): Steps<readonly FileFacts[]> {
  const { reading } = unit;
  const files = new Map<FileId, MutableFacts>();
  for (const { id, path } of reading.files) {
    if (path === BUILT_IN || !wanted(path)) continue;
    files.set(id, { file: id, symbols: [], names: [], callables: [], calls: [] });
  }
  const gather = new Gatherer(unit, files, yield* declarationsOf(unit));
  yield* eachInSteps(unit.program.symbols.values(), BETWEEN_PAUSES, (symbol) => gather.symbol(symbol));
  yield* eachInSteps(reading.definitions, BETWEEN_PAUSES, (definition) => gather.definition(definition));
  yield* eachInSteps(reading.uses, BETWEEN_PAUSES, ({ span, definition }) => {
    if (definition !== undefined) gather.name(macroKey(unit, definition), span, 'use');
  });
  yield* gather.unassembled();
  const { callables, sites } = yield* callGraphSteps(unit);
  yield* eachInSteps(callables, BETWEEN_PAUSES, (one) => files.get(one.selection.file)?.callables.push(one));
  yield* eachInSteps(sites, BETWEEN_PAUSES, (site) => files.get(site.span.file)?.calls.push(site));
  return [...files.values()];
}

interface MutableFacts {
  readonly file: FileId;
  readonly symbols: SymbolFact[];
  readonly names: NameFact[];
  readonly callables: Callable[];
  readonly calls: CallSite[];
}

class Gatherer {
  readonly #declarations: ReadonlySet<string>;
  readonly #comments: AttachedComments;
  readonly #seen = new Set<string>();

  constructor(
    private readonly unit: Unit,
    private readonly files: ReadonlyMap<FileId, MutableFacts>,
    declarations: ReadonlySet<string>,
  ) {
    this.#declarations = declarations;
    this.#comments = new AttachedComments(unit.reading);
  }

  private comment(span: Span): string {
    return this.files.has(span.file) ? this.#comments.of(span) : '';
  }

  symbol(symbol: ProgramSymbol): void {
    const key = symbolKey(this.unit, symbol);
    if (key === undefined) return;
    const { definition, references, written } = symbol;
    if (definition !== undefined) {
      const span = spelledAt(this.unit, definition, written);
      this.name(key, span, 'definition');
      const { kind, container } = descriptionOf(this.unit, symbol);
      if (!written.startsWith('.L'))
        this.files.get(span.file)?.symbols.push({ name: written, kind, container, comment: this.comment(span), span });
    }
    for (const { span } of references) {
      this.name(key, span, this.#declarations.has(`${span.file}:${span.start}`) ? 'declaration' : 'use');
    }
  }

  definition(definition: Definition): void {
    const { kind, name, nameSpan } = definition;
    if (kind === 'assignment') return;
    this.name(macroKey(this.unit, definition), nameSpan, 'definition');
    this.files
      .get(nameSpan.file)
      ?.symbols.push({ name, kind, container: '', comment: this.comment(nameSpan), span: nameSpan });
  }

  name(key: NameKey, span: Span, role: NameFact['role']): void {
    const facts = this.files.get(span.file);
    const place = `${key.space} ${span.file}:${span.start}`;
    if (facts === undefined || this.#seen.has(place)) return;
    this.#seen.add(place);
    const text = this.unit.reading.files[span.file]?.text.slice(span.start, span.end) ?? '';
    const spelled = key.space === 'macro' ? text.toLowerCase() === key.name.toLowerCase() : text === key.name;
    facts.names.push({ ...key, span, role, spelled });
  }

  /** Names in branches switched off, in bodies of macros, and behind `.extern`. */
  *unassembled(): Steps<void> {
    const { reading, program } = this.unit;
    const hidden = [...reading.inactive, ...reading.definitions.filter(({ kind }) => kind !== 'assignment')];
    const macros = new Map(
      reading.definitions.filter(({ kind }) => kind === 'macro').map((one) => [one.name.toLowerCase(), one]),
    );
    for (const [file, facts] of this.files) {
      const regions = hidden.filter(({ span }) => span.file === file).map(({ span }) => span);
      if (regions.length === 0 && !/\.(?:extern|xref)/i.test(reading.files[file]?.text ?? '')) continue;
      yield* eachInSteps(yield* tokensOfFileSteps(this.unit, file), BETWEEN_PAUSES, (token) => {
        const { kind, name, start, end, directive = '' } = token;
        const isDeclared = DECLARES.test(directive);
        const isHidden = regions.some((region) => start >= region.start && end <= region.end);
        if (name === '' || !(isHidden || isDeclared)) return;
        const macro = kind === 'mnemonic' || kind === 'symbol' ? macros.get(name.toLowerCase()) : undefined;
        const span = { file, start, end };
        if (macro !== undefined && kind === 'mnemonic') this.name(macroKey(this.unit, macro), span, 'use');
        if (kind !== 'symbol') return;
        const symbol = program.symbols.get(name);
        const home = token.defines ? (reading.files[file]?.path ?? '') : '';
        const key = symbol === undefined ? { space: 'symbol' as const, name, home } : symbolKey(this.unit, symbol);
        if (key === undefined) return;
        this.name(key, span, token.defines ? 'definition' : isDeclared ? 'declaration' : 'use');
        if (token.defines && symbol === undefined)
          facts.symbols.push({ name, kind: 'label', container: '', comment: '', span });
      });
    }
  }
}

/** Where directives declare symbols, as `file:offset` of the name. */
function* declarationsOf({ reading }: Unit): Steps<ReadonlySet<string>> {
  const places = new Set<string>();
  yield* eachInSteps(reading.statements, BETWEEN_PAUSES, ({ source, body }) => {
    if (body?.kind !== 'directive' || !DECLARES.test(body.name)) return;
    for (const { range } of body.args) {
      const { span } = originOf(source, range);
      places.add(`${span.file}:${span.start}`);
    }
  });
  return places;
}

function descriptionOf(
  { program }: Unit,
  { place, type, binding }: ProgramSymbol,
): { readonly kind: SymbolFact['kind']; readonly container: string } {
  switch (place.kind) {
    case 'absolute':
    case 'alias':
    case 'undefined':
      return { kind: 'constant', container: '' };
    case 'instruction':
    case 'inside': {
      const section = program.instructions[place.instruction]?.section;
      const container = section === undefined ? '' : (program.sections[section]?.name ?? '');
      return { kind: type === 'function' || binding !== 'local' ? 'function' : 'label', container };
    }
    case 'item':
    case 'end': {
      const section = program.sections[place.section];
      const isData = type === 'object' || section?.executable === false;
      return { kind: isData ? 'object' : 'label', container: section?.name ?? '' };
    }
  }
}
