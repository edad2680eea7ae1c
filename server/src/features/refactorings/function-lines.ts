/** The function at a place of the edited file, as the program has it, with the lines that it is written on. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction, Program, ProgramSymbol } from '../../program/model.js';
import { once } from '../../rules/support/once.js';
import type { SourceFile } from '../../text/source.js';
import { eachInSteps, runSteps, SharedSteps, type Steps } from '../../text/steps.js';
import { isExpanded, lineEnd, lineStart } from './selected-lines.js';

/** A function whose label is written in file 0. */
export interface FunctionLines {
  readonly symbol: ProgramSymbol;
  readonly file: SourceFile;
  /** In address order: from the label to the next function of the section. */
  readonly instructions: readonly Instruction[];
  /** Where the line of the label begins. */
  readonly labelLine: number;
  /** Behind the last line of code and the directives of call frame information that follow; undefined when that is no line of this file. */
  readonly end: number | undefined;
}

/** The function whose label or code is at the offset; undefined where there is none. */
export function functionAt(analysis: Analysis, offset: number): FunctionLines | undefined {
  const { program, reading } = analysis;
  const file = reading.files[0];
  if (file === undefined) return undefined;
  const heads = runSteps(headsSteps(analysis));
  const lastOffset = lineEnd(file, offset) - 1;
  const at = labelBetween(heads, lineStart(file, offset), lastOffset);
  const near = at === undefined ? instructionBefore(program, lastOffset) : undefined;
  const first = at?.place.kind === 'instruction' ? at.place.instruction : near && headBefore(program, heads, near);
  const symbol = first === undefined ? undefined : heads.get(first);
  const definition = symbol?.definition;
  if (first === undefined || symbol === undefined || definition === undefined || isExpanded(definition))
    return undefined;
  const instructions = codeFrom(program, heads, first);
  return {
    symbol,
    file,
    instructions,
    labelLine: lineStart(file, definition.span.start),
    end: endOf(file, instructions, definition.span.start),
  };
}

/** Symbols between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 512;

const knownHeads = once((analysis: Analysis) => new SharedSteps(headsOf(analysis)));

/** Labels that begin a function, by the instruction they stand on; looked for once for each analysis, in steps. */
export function* headsSteps(analysis: Analysis): Steps<ReadonlyMap<number, ProgramSymbol>> {
  return yield* knownHeads(analysis).result();
}

function* headsOf({ program, explorations }: Analysis): Steps<ReadonlyMap<number, ProgramSymbol>> {
  const roots = new Set(
    explorations.filter(({ root }) => /function|entry/.test(root.kind)).map(({ root }) => root.instruction),
  );
  const heads = new Map<number, ProgramSymbol>();
  yield* eachInSteps(program.symbols.values(), BETWEEN_PAUSES, (symbol) => {
    const { place, type, binding, written } = symbol;
    if (place.kind !== 'instruction' || type === 'object' || /^\d/.test(written)) return;
    const isFunction =
      type === 'function' || binding !== 'local' || (roots.has(place.instruction) && !/^\.L/.test(written));
    if (isFunction && !heads.has(place.instruction)) heads.set(place.instruction, symbol);
  });
  return heads;
}

/** The first one that is written between two offsets, both included. */
function labelBetween(
  heads: ReadonlyMap<number, ProgramSymbol>,
  first: number,
  last: number,
): ProgramSymbol | undefined {
  for (const symbol of heads.values()) {
    const start = symbol.definition?.span.start ?? -1;
    if (start >= first && start <= last) return symbol;
  }
  return undefined;
}

function instructionBefore({ instructions }: Program, offset: number): Instruction | undefined {
  let found: Instruction | undefined;
  for (const one of instructions) {
    const { span } = one.extent;
    if (isExpanded(one.extent) || span.start > offset) continue;
    if (found === undefined || span.start > found.extent.span.start) found = one;
  }
  return found;
}

function headBefore(program: Program, heads: ReadonlyMap<number, ProgramSymbol>, at: Instruction): number | undefined {
  for (let id = at.id; id >= 0; id--) {
    if (program.instructions[id]?.section === at.section && heads.has(id)) return id;
  }
  return undefined;
}

function codeFrom(program: Program, heads: ReadonlyMap<number, ProgramSymbol>, first: number): readonly Instruction[] {
  const section = program.instructions[first]?.section;
  const code: Instruction[] = [];
  for (let id = first; id < program.instructions.length; id++) {
    const instruction = program.instructions[id];
    if (instruction?.section !== section || instruction === undefined) continue;
    if (id > first && heads.has(id)) break;
    code.push(instruction);
  }
  return code;
}

function endOf(file: SourceFile, instructions: readonly Instruction[], start: number): number | undefined {
  const last = instructions.at(-1)?.extent;
  if (last === undefined) return undefined;
  let outer = last.span;
  for (let step = last.expansion; step !== undefined; step = step.parent) outer = step.call;
  if (outer.file !== 0 || outer.start < start) return undefined;
  let end = lineEnd(file, outer.end);
  for (;;) {
    const next = lineEnd(file, end);
    if (next === end || !/^\s*\.cfi_/.test(file.text.slice(end, next))) return end;
    end = next;
  }
}
