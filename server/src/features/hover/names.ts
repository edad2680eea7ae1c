/** Hover on names: what a macro, a `#define`, an assigned symbol or a label is, and where it comes from. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Definition } from '../../preprocess/reading.js';
import type { ProgramSymbol, SectionId } from '../../program/model.js';
import type { Span } from '../../text/span.js';
import { AttachedComments } from '../support/attached-comment.js';
import { expansionOf } from '../support/expansion.js';
import { code, codeBlock, plain, sections } from '../support/markdown.js';
import { assignmentOf } from '../support/names.js';
import { numberWords } from '../support/words.js';
import type { WrittenName } from '../support/written-names.js';

/** A hover shows a macro's beginning; the definition is one click away. */
const MAX_BODY_LINES = 24;

/** The definition of a macro or `#define`, with its body. */
export function macroSection(analysis: Analysis, definition: Definition): string {
  return sections([definitionBlock(definition), commentOn(analysis, definition.nameSpan)]);
}

/** What the use of a macro at the span expands to; empty at its definition, and where the definition shows it. */
export function expansionSection(analysis: Analysis, { body, nameSpan, params }: Definition, use: Span): string {
  if (use.file === nameSpan.file && use.start === nameSpan.start) return '';
  const text = expansionOf(analysis, use);
  if (text === undefined || (params === undefined && text.trim() === body.trim())) return '';
  return sections(['Expands here to:', codeBlock(shortened(text))]);
}

/** The comment that belongs to a definition, as text. */
function commentOn({ reading }: Analysis, span: Span): string {
  return plain(new AttachedComments(reading).of(span));
}

function definitionBlock(definition: Definition): string {
  const { name, params, body } = definition;
  if (definition.kind === 'assignment') return codeBlock(`${name} = ${body.trim()}`);
  if (definition.kind === 'define') {
    const head = params === undefined ? name : `${name}(${params.join(', ')})`;
    return codeBlock(shortened(`#define ${head} ${body.trim()}`.trimEnd()));
  }
  const head = `.macro ${[name, (params ?? []).join(', ')].join(' ')}`.trimEnd();
  return codeBlock(`${head}\n${shortened(body.replace(/^\n+|\s+$/g, ''))}\n.endm`);
}

/** Section, kind, binding, and value or place of a symbol. */
export function symbolSection(analysis: Analysis, symbol: ProgramSymbol): string {
  const assignment = assignmentOf(analysis, symbol);
  const value = valueOf(symbol);
  return sections([
    assignment === undefined ? '' : definitionBlock(assignment),
    `${kindOf(symbol)} ${code(symbol.written)}${value && ` = ${value}`}${placeOf(analysis, symbol)}`,
    symbol.assumed ? 'Assumed from a macro whose definition was not found.' : '',
    symbol.definition === undefined ? '' : commentOn(analysis, symbol.definition.span),
  ]);
}

/** A name of text that is not assembled; of a parameter, the line of the head that declares it. */
export function writtenSection({ reading }: Analysis, { what, name, definition }: WrittenName): string {
  if (definition === undefined) return `${what} ${code(name)}, not defined in the files that were read`;
  const text = reading.files[definition.file]?.text ?? '';
  const start = text.lastIndexOf('\n', definition.start - 1) + 1;
  const feed = text.indexOf('\n', definition.start);
  const line = text.slice(start, feed < 0 ? text.length : feed).trim();
  return sections([`${what} ${code(name)}`, what === 'parameter' ? codeBlock(line) : 'In text that is not assembled.']);
}

function kindOf(symbol: ProgramSymbol): string {
  const { place, binding, type } = symbol;
  if (place.kind === 'undefined') return 'symbol of another file';
  if (place.kind === 'absolute' || place.kind === 'alias') return 'symbol';
  const scope = binding === 'local' ? 'local' : binding;
  if (type === 'function') return `${scope} function`;
  return type === 'object' ? `${scope} object` : `${scope} label`;
}

function valueOf(symbol: ProgramSymbol): string {
  const { place } = symbol;
  if (place.kind === 'absolute') return code(numberWords(place.value));
  if (place.kind !== 'alias') return '';
  return code(place.addend === 0n ? place.of : `${place.of} + ${place.addend}`);
}

function placeOf(analysis: Analysis, symbol: ProgramSymbol): string {
  const section = sectionOf(analysis, symbol);
  const name = section === undefined ? undefined : analysis.program.sections[section]?.name;
  const inside =
    symbol.place.kind === 'inside' ? `, behind ${symbol.place.offset} prefix byte(s) of its instruction` : '';
  return `${name === undefined ? '' : ` in section ${code(name)}`}${inside}`;
}

function sectionOf({ program }: Analysis, { place }: ProgramSymbol): SectionId | undefined {
  switch (place.kind) {
    case 'instruction':
    case 'inside':
      return program.instructions[place.instruction]?.section;
    case 'item':
    case 'end':
      return place.section;
    default:
      return undefined;
  }
}

function shortened(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= MAX_BODY_LINES) return text;
  return [...lines.slice(0, MAX_BODY_LINES), '…'].join('\n');
}
