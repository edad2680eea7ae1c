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
}

const ATT_SUFFIXES = ['ll', 'b', 'w', 'l', 'q', 's', 't', 'x', 'y', 'z'];
/** GNU as takes these in Intel syntax, too; `l` is written `d` there. */
const INTEL_SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['b', 'b'],
  ['w', 'w'],
  ['d', 'l'],
  ['q', 'q'],
]);

/** The forms that a mnemonic (lower case, without prefixes) can mean; empty when it is none. */
export function candidatesOf(mnemonic: string, dialect: Dialect): readonly Candidate[] {
  const name = withoutEncodingSuffix(mnemonic);
  const found: Candidate[] = [];
  addNamed(found, name, dialect, undefined);
  if (dialect === 'att') {
    for (const suffix of ATT_SUFFIXES) {
      if (name.endsWith(suffix)) addNamed(found, name.slice(0, -suffix.length), dialect, suffix);
    }
  } else {
    const suffix = INTEL_SUFFIXES.get(name.slice(-1));
    if (suffix !== undefined) addNamed(found, name.slice(0, -1), dialect, suffix);
  }
  return found;
}

function addNamed(found: Candidate[], name: string, dialect: Dialect, suffix: string | undefined): void {
  if (name === '') return;
  const sized = suffix !== undefined;
  const fits = (form: InstructionForm, wanted: string | undefined): boolean =>
    wanted === undefined || form.suffix === wanted;
  for (const form of formsNamed(conditionalName(name) ?? name, dialect)) {
    // `movsb` in Intel syntax has its size in its name.
    if (fits(form, suffix)) found.push({ form, sized: sized || (form.name !== name && isString(form)) });
  }
  const alias = spellingAlias(name);
  for (const form of alias?.names.flatMap(formsOf) ?? []) {
    if (fits(form, suffix) && fits(form, alias?.suffix)) {
      found.push({ form, sized: sized || alias?.suffix !== undefined });
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
