/**
 * Which forms a written mnemonic can mean: the table's names, names with a size suffix, the names of conditions,
 * comparison predicates that are part of the name, and the aliases of GNU as.
 */
import { canonicalCondition } from './conditions.js';
import { formsOf, hasForms, namesOfIntel, type InstructionForm } from './forms.js';
import { spellingAlias } from './spelling-aliases.js';
import type { Dialect } from './operand-shape.js';
import { predicateOf } from './predicates.js';

/** A form that a mnemonic may mean. */
export interface Candidate {
  readonly form: InstructionForm;
  /** The mnemonic's suffix selects the operand size, so that operands must have it. */
  readonly sized: boolean;
  /** The value of the last operand, destination first, where the mnemonic stands for it: `vcmpeqps`. */
  readonly predicate?: number;
  /** Only for registers: with memory the spelling means another size. */
  readonly registersOnly?: boolean;
}

const ATT_SUFFIXES = ['ll', 'b', 'w', 'l', 'q', 's', 't', 'x', 'y', 'z'];
/** GNU as takes these in Intel syntax, too; `l` is written `d` there. */
const INTEL_SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['b', 'b'],
  ['w', 'w'],
  ['d', 'l'],
  ['q', 'q'],
]);

/** What was found before. Only known mnemonics are kept, so that it stays small whatever is asked. */
const FOUND: Readonly<Record<Dialect, Map<string, readonly Candidate[]>>> = { att: new Map(), intel: new Map() };

/** The forms that a mnemonic (lower case, without prefixes) can mean; empty when it is none. */
export function candidatesOf(mnemonic: string, dialect: Dialect): readonly Candidate[] {
  const before = FOUND[dialect].get(mnemonic);
  if (before !== undefined) return before;
  const found = findCandidates(mnemonic, dialect);
  if (found.length > 0) FOUND[dialect].set(mnemonic, found);
  return found;
}

function findCandidates(mnemonic: string, dialect: Dialect): readonly Candidate[] {
  const name = withoutEncodingSuffix(mnemonic);
  const found: Candidate[] = [];
  addNamed(found, name, dialect, undefined);
  if (dialect === 'att') {
    for (const suffix of ATT_SUFFIXES) {
      if (name.endsWith(suffix)) addNamed(found, name.slice(0, -suffix.length), dialect, suffix);
    }
  } else {
    const suffix = INTEL_SUFFIXES.get(name.slice(-1));
    // A far pointer of 48 bits has no suffix in Intel syntax.
    if (suffix !== undefined && !/^(?:call|jmp)d$/.test(name)) addNamed(found, name.slice(0, -1), dialect, suffix);
  }
  return found;
}

function addNamed(found: Candidate[], name: string, dialect: Dialect, suffix: string | undefined): void {
  if (name === '') return;
  const sized = suffix !== undefined;
  const fits = (form: InstructionForm, wanted: string | undefined): boolean =>
    wanted === undefined || (movesSegment(form) ? segmentFits(form, wanted) : suffixFits(form, wanted));
  for (const form of formsNamed(conditionalName(name) ?? name, dialect)) {
    if (!fits(form, suffix)) continue;
    // `movsb` in Intel syntax has its size in its name.
    const inName = form.name !== name && isString(form);
    found.push({ form, sized: sized || inName, registersOnly: sized && movesSegment(form) && suffix !== 'w' });
  }
  const alias = spellingAlias(name);
  for (const form of alias?.names.flatMap(formsOf) ?? []) {
    const kindFits = alias?.kind === undefined || form.operands.some(({ kind }) => kind === alias.kind);
    if (kindFits && fits(form, suffix) && fits(form, alias?.suffix)) {
      const registersOnly = alias?.kind !== undefined;
      found.push({ form, sized: sized || alias?.suffix !== undefined, registersOnly });
    }
  }
  const predicate = predicateOf(name);
  if (predicate === undefined) return;
  for (const form of formsOf(predicate.name)) {
    if (form.operands.at(-1)?.kind !== 'i8' || !fits(form, suffix)) continue;
    found.push({ form, sized, predicate: predicate.value });
  }
}

/**
 * The forms of that name. Each syntax has its own meaning of `fsub` and `movsd`; where it has none, GNU as takes
 * the other's, such as `cdq` in AT&T syntax.
 */
function formsNamed(name: string, dialect: Dialect): readonly InstructionForm[] {
  const att = formsOf(name);
  if (dialect === 'att' && att.length > 0) return att;
  const intel = [...new Set([name, ...namesOfIntel(name)])].flatMap(formsOf).filter((form) => form.intelName === name);
  return intel.length > 0 ? intel : att;
}

/**
 * x87 loads, stores and comparisons take `l` with a register, and conversions to a general register the suffix of
 * that register's width.
 */
function suffixFits({ name, suffix, operands }: InstructionForm, wanted: string): boolean {
  if (suffix === wanted) return true;
  if (wanted === 'l' && /^f(?:ld|st|com)p?$/.test(name)) return operands.every(({ kind }) => kind.startsWith('st'));
  const width = WIDTHS[wanted];
  return width !== undefined && /^v?cvtt?s[sdh]2u?si$/.test(name) && operands[0]?.kind === `r${width}`;
}

const WIDTHS: Readonly<Record<string, string>> = { w: '16', l: '32', q: '64' };

function movesSegment({ operands }: InstructionForm): boolean {
  return operands.length === 2 && operands.some(({ kind }) => kind === 'sreg');
}

/** The register decides the size when a segment register is moved; in memory it is always 16 bits. */
function segmentFits({ operands }: InstructionForm, wanted: string): boolean {
  const width = WIDTHS[wanted];
  return width !== undefined && operands.some(({ kind }) => kind.endsWith(width));
}

function isString({ operands }: InstructionForm): boolean {
  return operands.some(({ kind }) => kind === 'rsi' || kind === 'rdi');
}

/** `jnae` is `jb` in the table; undefined when the name has no condition or is spelled as in the table. */
function conditionalName(name: string): string | undefined {
  const match = /^(j|set|cmov|cmp)(.*?)(xadd)?$/.exec(name);
  if (match === null) return undefined;
  const [, head = '', condition = '', tail = ''] = match;
  if ((head === 'cmp') !== (tail !== '')) return undefined;
  const canonical = canonicalCondition(condition);
  if (canonical === undefined) return undefined;
  const spelled = `${head}${canonical}${tail}`;
  return spelled !== name && hasForms(spelled) ? spelled : undefined;
}

/** `.s`, `.d8` and `.d32` choose an encoding and mean nothing else. */
function withoutEncodingSuffix(mnemonic: string): string {
  return mnemonic.replace(/\.(?:s|d8|d32)$/, '');
}
