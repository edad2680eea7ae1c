/**
 * Hover: what stands at a place, and what is known there on each simulated path. Every value comes from the
 * exploration; where the simulation does not get, the hover says so.
 */
import type { Analysis } from '../analysis/analysis.js';
import { hoverNote } from '../isa/hover-notes.js';
import type { Instruction } from '../program/model.js';
import type { Span } from '../text/span.js';
import { arrivalsSection } from './hover/arrivals.js';
import { flagInComment } from './hover/comment-words.js';
import { encluSection } from './hover/enclu.js';
import { instructionSection, registerSection } from './hover/instruction.js';
import { knowledgeSection } from './hover/knowledge.js';
import { expansionSection, macroSection, symbolSection, writtenSection } from './hover/names.js';
import { registerNote, wordAt } from './hover/words.js';
import { instructionsAt, operandAt, sourceText } from './support/instructions.js';
import { code, sections } from './support/markdown.js';
import { namesAt, type Named } from './support/names.js';
import { whyInactive } from './support/inactive.js';
import { isIn, type Place } from './support/place.js';
import { visitsOf } from './support/situations.js';
import { writtenAt } from './support/written-names.js';

/** Text for a person, in Markdown, and the stretch of the file it speaks of. */
export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

/** A macro may expand to a page of instructions; a hover shows the first of them in full. */
const MAX_EXPANDED = 8;

/** The hover at a place; undefined when nothing there has a meaning. */
export function hover(analysis: Analysis, place: Place): Hover | undefined {
  const flag = flagInComment(analysis, place);
  if (flag !== undefined) return flag;
  const names = namesAt(analysis, place).filter((named) => named.kind !== 'include');
  const parts = names.map((named) => {
    if (named.kind === 'written') return writtenSection(analysis, named);
    return named.kind === 'symbol' ? symbolSection(analysis, named.symbol) : macroAt(analysis, named);
  });
  const at = instructionsAt(analysis, place);
  const word = wordAt(analysis, place);
  if (word !== undefined && names.length === 0) return word;
  const inactive = whyInactive(analysis, place);
  if (inactive !== undefined) return inactiveHover(analysis, place, inactive, parts);
  // On a label the instruction behind it counts, though it may stand on a later line.
  const labelled = names.flatMap((named) => {
    if (named.kind !== 'symbol' || named.symbol.place.kind !== 'instruction') return [];
    if (named.symbol.definition === undefined || !isIn(named.symbol.definition.span, place)) return [];
    return analysis.program.instructions[named.symbol.place.instruction] ?? [];
  });
  for (const instruction of labelled) parts.push(arrivalsSection(analysis, instruction));
  if (at !== undefined)
    parts.push(instructionParts(analysis, at.instructions, at.call === undefined ? place : undefined));
  const markdown = [...new Set(parts)].filter((part) => part !== '').join('\n\n---\n\n');
  const span = names[0]?.span ?? at?.call ?? (at && wordSpan(at.instructions, place));
  return markdown === '' || span === undefined ? undefined : { markdown, span };
}

/** What a word names, and why its text is not assembled. */
function inactiveHover(analysis: Analysis, place: Place, why: string, names: readonly string[]): Hover | undefined {
  const token = writtenAt(analysis, place);
  if (token === undefined) return undefined;
  const note = token.kind === 'mnemonic' ? (hoverNote(token.name.toLowerCase()) ?? '') : '';
  const parts = [...new Set([...names, note, why])].filter((part) => part !== '');
  return { markdown: parts.join('\n\n---\n\n'), span: { file: place.file, start: token.start, end: token.end } };
}

/** The definition of a macro, and below it what it expands to where it is used. */
function macroAt(analysis: Analysis, { definition, span }: Named & { readonly kind: 'macro' }): string {
  return sections([macroSection(analysis, definition), expansionSection(analysis, definition, span)]);
}

/** The sections of the instructions at one place; `place` is undefined when they come out of a macro call. */
function instructionParts(analysis: Analysis, instructions: readonly Instruction[], place: Place | undefined): string {
  const shown = instructions.slice(0, MAX_EXPANDED).map((one) => oneInstruction(analysis, one, place));
  const rest = instructions.length - MAX_EXPANDED;
  if (rest > 0) shown.push(`… and ${rest} more instructions.`);
  return [...new Set(shown)].join('\n\n');
}

function oneInstruction(analysis: Analysis, instruction: Instruction, place: Place | undefined): string {
  const heading = code(sourceText(instruction));
  if (visitsOf(analysis, instruction.id).length === 0) {
    const named = place === undefined ? undefined : operandAt(instruction, place);
    const register = named?.kind === 'register' ? registerNote(named.register) : '';
    return sections([
      heading,
      register,
      hoverNote(instruction.op) ?? '',
      knowledgeSection(instruction),
      unreached(analysis),
    ]);
  }
  const operand = place === undefined ? undefined : operandAt(instruction, place);
  if (operand?.kind === 'register') {
    const register = registerSection(analysis, instruction, operand.register);
    const note = registerNote(operand.register);
    if (register !== '' || note !== '') {
      return sections([heading, register, note, arrivalsSection(analysis, instruction)]);
    }
  }
  const what =
    instruction.op === 'enclu' ? encluSection(analysis, instruction) : instructionSection(analysis, instruction);
  return sections([heading, what, knowledgeSection(instruction), arrivalsSection(analysis, instruction)]);
}

function unreached(analysis: Analysis): string {
  return analysis.complete
    ? 'No simulated path comes here.'
    : 'No simulated path comes here; the analysis of this file is not complete.';
}

/** The operand or else the whole instruction that the place lies in. */
function wordSpan(instructions: readonly Instruction[], place: Place): Span | undefined {
  const [first] = instructions;
  if (first === undefined) return undefined;
  return (
    operandAt(first, place)?.origin.span ?? (isIn(first.extent.span, place) ? first.extent.span : first.origin.span)
  );
}
