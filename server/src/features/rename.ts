/**
 * Rename: labels, local labels, macros, `#define`s and assigned symbols, everywhere they are named in the files that were
 * read. What cannot be renamed safely is refused with the reason, never renamed in part.
 */
import type { Analysis } from '../analysis/analysis.js';
import type { Edit } from '../rules/finding.js';
import type { Span } from '../text/span.js';
import { definitionOf, mentionsOf } from './support/mentions.js';
import { namesAt, type Named } from './support/names.js';
import { distinctSpans, isBuiltIn, type Place } from './support/place.js';
import { symbolKey, type NameKey } from './support/unit.js';

/** What a rename would touch, or why there is none; a sentence for the user. */
export type RenameTarget = { readonly span: Span; readonly name: string } | { readonly refusal: string };

/** The edits of a rename, or why it is refused. */
export type Renaming = { readonly edits: readonly Edit[] } | { readonly refusal: string };

/** GNU as's symbol names without quotes (gas/config/tc-i386.c); `@` would begin a modifier. */
const SYMBOL = /^[A-Za-z_.$\u0080-\uffff][\w.$\u0080-\uffff]*$/;
/** What cpp takes for a name. */
const CPP_NAME = /^[A-Za-z_$][\w$]*$/;

/** Whether a file that this analysis has not read defines a name. */
export type DefinedElsewhere = (key: NameKey) => boolean;

/** The name at the place, as it may be renamed. */
export function renameTarget(
  analysis: Analysis,
  place: Place,
  isDefinedElsewhere: DefinedElsewhere = () => false,
): RenameTarget {
  const [named] = namesAt(analysis, place);
  if (named === undefined) return { refusal: 'There is no name here that could be renamed.' };
  if (named.kind === 'include') return { refusal: 'A file is renamed in the file system, not in the directive.' };
  const definition = definitionOf(named);
  const key = named.kind === 'symbol' ? symbolKey(analysis, named.symbol) : undefined;
  if (definition === undefined && !(key !== undefined && isDefinedElsewhere(key))) {
    return { refusal: `${nameOf(named)} is defined in no file that was read, so its other uses are not known here.` };
  }
  if (definition !== undefined && isBuiltIn(analysis, definition))
    return { refusal: `${nameOf(named)} is predefined by the compiler.` };
  const spelled = mentionsOf(analysis, named).find((span) => !isSpelled(analysis, named, span));
  if (spelled !== undefined) {
    return {
      refusal: `A macro puts the name ${nameOf(named)} together at line ${lineOf(analysis, spelled)}; rename it by hand.`,
    };
  }
  return { span: withoutDirection(named), name: nameOf(named) };
}

/** The edits that give the name at the place another spelling. */
export function rename(
  analysis: Analysis,
  place: Place,
  newName: string,
  isDefinedElsewhere?: DefinedElsewhere,
): Renaming {
  const target = renameTarget(analysis, place, isDefinedElsewhere);
  if ('refusal' in target) return target;
  const names = namesAt(analysis, place);
  const problem = names.map((named) => problemWith(analysis, named, newName)).find((one) => one !== undefined);
  if (problem !== undefined) return { refusal: problem };
  const spans = names.flatMap((named) =>
    mentionsOf(analysis, named).map((span) => ({
      file: span.file,
      start: span.start,
      end: span.start + nameOf(named).length,
    })),
  );
  return { edits: distinctSpans(spans).map((span) => ({ span, newText: newName })) };
}

function problemWith(analysis: Analysis, named: Named, newName: string): string | undefined {
  if (named.kind === 'include') return undefined;
  if (isNumeric(nameOf(named))) {
    return isNumeric(newName) ? undefined : 'A local label is a decimal number.';
  }
  const isDefine = named.kind === 'macro' && named.definition.kind === 'define';
  if (!(isDefine ? CPP_NAME : SYMBOL).test(newName))
    return `${newName} is no name that the assembler takes without quotes.`;
  if (newName === nameOf(named)) return undefined;
  const { reading, program } = analysis;
  const isTaken =
    reading.definitions.some(({ name }) => name === newName) ||
    [...program.symbols.values()].some(({ written }) => written === newName);
  return isTaken ? `There already is a ${newName}.` : undefined;
}

/** Whether the text at a mention is the name itself, for local labels with the direction behind it. */
function isSpelled(analysis: Analysis, named: Named, span: Span): boolean {
  const text = analysis.reading.files[span.file]?.text.slice(span.start, span.end) ?? '';
  const name = nameOf(named);
  if (isNumeric(name)) return /^\d+[bf]?$/.test(text) && text.startsWith(name);
  // The names of the assembler's macros are read without regard to case.
  return named.kind === 'macro' && named.definition.kind === 'macro'
    ? text.toLowerCase() === name.toLowerCase()
    : text === name;
}

function withoutDirection(named: Named): Span {
  return { ...named.span, end: named.span.start + nameOf(named).length };
}

function nameOf(named: Named): string {
  switch (named.kind) {
    case 'include':
      return named.include.name;
    case 'macro':
      return named.definition.name;
    case 'symbol':
      return named.symbol.written;
    case 'written':
      return named.name;
  }
}

function isNumeric(name: string): boolean {
  return /^\d+$/.test(name);
}

function lineOf(analysis: Analysis, span: Span): number {
  return analysis.reading.files[span.file]?.text.slice(0, span.start).split('\n').length ?? 0;
}
