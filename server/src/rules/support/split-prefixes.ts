/** Opt-in prefixes that stand in front of an ENCLU in the text but not where control or a fault arrives. */
import type { Analysis } from '../../analysis/analysis.js';
import { prefixWord } from '../../isa/prefixes.js';
import { flowOf } from '../../isa/flow.js';
import { prefixName } from '../../contracts/index.js';
import type { Instruction, PrefixByte, Program, Section } from '../../program/model.js';
import type { SourceFile } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import type { Edit, Fix } from '../finding.js';
import { isSpelledOut, onStatement, prefixOf } from './prefixes.js';

export interface SplitPrefix {
  readonly enclu: Instruction;
  readonly prefix: PrefixByte;
  /** The label behind the prefix, as written; undefined when another instruction took the prefix. */
  readonly label: string | undefined;
}

/** Every ENCLU whose opt-in prefix a label or an instruction cuts off. */
export function splitPrefixes(analysis: Analysis): readonly SplitPrefix[] {
  const { program } = analysis;
  const byte = analysis.contract.prefix;
  const found: SplitPrefix[] = [];
  for (const instruction of program.instructions) {
    if (program.sections[instruction.section]?.executable !== true) continue;
    if (instruction.op === 'enclu') {
      const isAep = analysis.explorations.some(
        ({ root }) => root.kind === 'aep' && root.instruction === instruction.id,
      );
      const split = splitByLabel(program, instruction, byte, isAep);
      if (split !== undefined) found.push(split);
    } else {
      const split = takenByAnother(program, instruction, byte);
      if (split !== undefined) found.push(split);
    }
  }
  return [...found, ...program.sections.flatMap((section) => takenByPadding(program, section, byte))];
}

/** A label behind the prefix matters when something refers to it, or may from another file, or when it is an AEP by its name. */
function splitByLabel(program: Program, enclu: Instruction, byte: number, isAep: boolean): SplitPrefix | undefined {
  for (const [index, prefix] of enclu.prefixes.entries()) {
    if (prefix.byte !== byte || enclu.prefixes.slice(index + 1).some((later) => later.byte === byte)) continue;
    for (const later of enclu.prefixes.slice(index)) {
      const label = later.splitBy.find((name) => isAep || isUsed(program, name));
      if (label !== undefined) return { enclu, prefix, label: program.symbols.get(label)?.written ?? label };
    }
  }
  return undefined;
}

function isUsed(program: Program, name: string): boolean {
  const symbol = program.symbols.get(name);
  return symbol !== undefined && (symbol.binding !== 'local' || symbol.references.length > 0);
}

/**
 * A prefix on a line of its own goes to whatever is assembled next. When that is no ENCLU, but one without the
 * prefix follows in a straight line, the ENCLU was meant.
 */
function takenByAnother(program: Program, instruction: Instruction, byte: number): SplitPrefix | undefined {
  const prefix = prefixOf(instruction, byte);
  if (prefix === undefined || onStatement(instruction, [prefix]).length > 0) return undefined;
  let at: Instruction | undefined = instruction;
  while (at !== undefined && at.op !== 'enclu') {
    if (flowOf(at.op) !== 'next' || at.next === undefined || at.next <= at.id) return undefined;
    at = program.instructions[at.next];
  }
  if (at === undefined || prefixOf(at, byte) !== undefined) return undefined;
  return { enclu: at, prefix, label: undefined };
}

/** A prefix byte of its own, then alignment, then a bare ENCLU: the assembler's padding takes the prefix. */
function takenByPadding(program: Program, section: Section, byte: number): readonly SplitPrefix[] {
  if (!section.executable) return [];
  return section.items.flatMap((item, index) => {
    if (item.kind !== 'data' || section.items[index + 1]?.kind !== 'align') return [];
    const [element, ...others] = item.elements;
    if (element?.size !== 1 || element.constant !== BigInt(byte) || others.length > 0) return [];
    const behind = section.items.slice(index + 1).find(({ kind }) => kind !== 'align');
    const enclu = behind?.kind === 'instruction' ? program.instructions[behind.instruction] : undefined;
    if (enclu?.op !== 'enclu' || prefixOf(enclu, byte) !== undefined) return [];
    return [{ enclu, prefix: { byte, origin: element.origin, splitBy: [] }, label: undefined }];
  });
}

/** Moves the prefix in front of the mnemonic; undefined when either is not written as a word of an editable text. */
export function moveFix(analysis: Analysis, split: SplitPrefix): Fix | undefined {
  const { span, expansion } = split.prefix.origin;
  const file = analysis.reading.files[span.file];
  const { enclu } = split;
  if (file === undefined || !isSpelledOut(enclu) || expansion !== undefined) return undefined;
  const word = prefixWord(file.text.slice(span.start, span.end));
  if (word?.byte !== split.prefix.byte) return undefined;
  const target = enclu.origin.span;
  const edits: Edit[] = [
    { span: wholeLine(file, span), newText: '' },
    { span: { ...target, end: target.start }, newText: `${prefixName(split.prefix.byte)} ` },
  ];
  return { title: 'Move the prefix in front of ENCLU', edits };
}

/** The line of a span with its line end, when nothing else stands on it. */
function wholeLine(file: SourceFile, span: Span): Span {
  const start = file.text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = file.text.indexOf('\n', span.end);
  const end = newline < 0 ? file.text.length : newline + 1;
  const others = file.text.slice(start, span.start) + file.text.slice(span.end, end);
  return others.trim() === '' ? { ...span, start, end } : span;
}
