/**
 * Semantic tokens: what each word of a file is, by our own reading of it. Every branch and every macro body is covered;
 * what a name stands for comes from the analysis.
 */
import type { Analysis } from '../analysis/analysis.js';
import { sgxLeaf } from '../isa/sgx-leaves.js';
import { candidatesOf } from '../isa/spellings.js';
import type { ProgramSymbol } from '../program/model.js';
import { countBefore } from '../text/halving.js';
import type { FileId } from '../text/span.js';
import { eachInSteps, runSteps, type Steps } from '../text/steps.js';
import { visitsOf } from './support/situations.js';
import { TOKEN_MODIFIERS, type TokenModifier, type TokenType } from './support/token-types.js';
import { tokensOfFileSteps } from './support/written/file-tokens.js';
import type { WrittenToken } from './support/written/token.js';

/** One token; offsets count UTF-16 units in the file. It may go over several lines. */
export interface SemanticToken {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

type Meaning = readonly [type: TokenType, ...modifiers: TokenModifier[]];

/** Words, or symbols, between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 512;

/** The tokens of a file that lie at least in part between the two offsets, in the order of the text, without overlap. */
export function semanticTokens(analysis: Analysis, file: FileId, start = 0, end = Infinity): readonly SemanticToken[] {
  return runSteps(semanticTokensSteps(analysis, file, start, end));
}

/** The same in steps. */
export function* semanticTokensSteps(
  analysis: Analysis,
  file: FileId,
  start = 0,
  end = Infinity,
): Steps<readonly SemanticToken[]> {
  const words = yield* tokensOfFileSteps(analysis, file);
  const meanings = yield* meaningsOf(analysis);
  const leaves = leavesOf(analysis, file);
  const inactive = analysis.reading.inactive.filter(({ span }) => span.file === file).map(({ span }) => span);
  const found: SemanticToken[] = [];
  const first = countBefore(words.length, (index) => (words[index]?.end ?? 0) <= start);
  const behind = countBefore(words.length, (index) => (words[index]?.start ?? 0) < end);
  for (let at = first; at < behind; at++) {
    if ((at - first) % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) yield;
    const token = words[at];
    const meaning = token && meaningOf(token, meanings);
    if (token === undefined || meaning === undefined) continue;
    const [type, ...modifiers] = meaning;
    if (token.defines) modifiers.push('definition');
    if (token.kind === 'mnemonic') modifiers.push(...sgxModifiers(token, leaves));
    if (inactive.some((span) => token.start >= span.start && token.end <= span.end)) modifiers.push('inactive');
    found.push({ start: token.start, end: token.end, type, modifiers });
  }
  return found;
}

function meaningOf(token: WrittenToken, meanings: Meanings): Meaning | undefined {
  const { kind, name } = token;
  switch (kind) {
    case 'mnemonic':
      return isMacroName(meanings, name) ? ['macro'] : ['keyword'];
    case 'directive':
    case 'cpp-directive':
      return ['keyword', 'directive'];
    case 'prefix':
      return ['modifier'];
    case 'register':
      return ['variable', 'register'];
    case 'number':
    case 'string':
    case 'comment':
      return [kind];
    case 'parameter':
      return ['parameter'];
    case 'macro':
    case 'define':
      return ['macro'];
    case 'local':
      return ['label'];
    case 'section':
      return ['namespace'];
    case 'relocation':
    case 'word':
      return ['property'];
    case 'symbol': {
      const known = meanings.symbols.get(name);
      if (meanings.defines.has(name)) return ['macro'];
      if (known !== undefined) return known;
      if (isMacroName(meanings, name)) return ['macro'];
      if (token.defines) return ['label'];
      // In the body of a `#define` instructions stand beside names.
      return isMnemonic(name) ? ['keyword'] : ['variable'];
    }
  }
}

interface Meanings {
  readonly defines: ReadonlySet<string>;
  /** In lower case. */
  readonly macros: ReadonlySet<string>;
  readonly symbols: ReadonlyMap<string, Meaning>;
}

function* meaningsOf({ reading, program, explorations }: Analysis): Steps<Meanings> {
  const defines = new Set<string>();
  const macros = new Set<string>();
  for (const { kind, name } of reading.definitions) {
    if (kind === 'define') defines.add(name);
    else if (kind === 'macro') macros.add(name.toLowerCase());
  }
  for (const { name } of reading.unknownMacros) macros.add(name.toLowerCase());
  const roots = new Set(explorations.map(({ root }) => root.name));
  const symbols = new Map<string, Meaning>();
  yield* eachInSteps(program.symbols.values(), BETWEEN_PAUSES, (symbol) =>
    symbols.set(symbol.written, symbolMeaning(symbol, roots)),
  );
  return { defines, macros, symbols };
}

function symbolMeaning({ place, type, binding, written }: ProgramSymbol, roots: ReadonlySet<string>): Meaning {
  if (type === 'function' || roots.has(written)) return ['function'];
  switch (place.kind) {
    case 'absolute':
    case 'alias':
      return ['variable', 'readonly'];
    case 'undefined':
      return ['function'];
    case 'instruction':
    case 'inside':
      return binding === 'local' ? ['label'] : ['function'];
    case 'item':
    case 'end':
      return type === 'object' || binding !== 'local' ? ['variable'] : ['label'];
  }
}

function isMacroName({ defines, macros }: Meanings, name: string): boolean {
  return defines.has(name) || macros.has(name.toLowerCase());
}

function isMnemonic(name: string): boolean {
  const lower = name.toLowerCase();
  return candidatesOf(lower, 'att').length > 0 || candidatesOf(lower, 'intel').length > 0;
}

const SGX_MNEMONIC = /^encl[usv]$/i;

function sgxModifiers(token: WrittenToken, leaves: ReadonlyMap<number, ReadonlySet<string>>): readonly TokenModifier[] {
  if (!SGX_MNEMONIC.test(token.name)) return [];
  const [leaf, ...others] = leaves.get(token.start) ?? [];
  const modifier = TOKEN_MODIFIERS.find((one) => one === leaf);
  return modifier === undefined || others.length > 0 ? ['sgx'] : ['sgx', modifier];
}

/** The names of the leaves that each ENCLU of the file executes, in lower case, by the offset of its mnemonic. */
function leavesOf(analysis: Analysis, file: FileId): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  for (const { id, origin } of analysis.program.enclus) {
    if (origin.span.file !== file) continue;
    const names = found.get(origin.span.start) ?? new Set<string>();
    found.set(origin.span.start, names);
    for (const { node } of visitsOf(analysis, id)) {
      for (const effect of node.effects) {
        if (effect.kind !== 'enclu') continue;
        if (effect.leaves === undefined) names.add('');
        for (const number of effect.leaves ?? []) names.add(sgxLeaf(number)?.name.toLowerCase() ?? '');
      }
    }
  }
  return found;
}
