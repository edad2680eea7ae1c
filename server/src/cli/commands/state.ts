/** `trampolint state`: what is known at a line on each path, told apart by how control arrived there. */
import type { Analysis } from '../../analysis/analysis.js';
import type { InstructionStates, KnownState } from '../../features/state.js';
import { statesAt } from '../../features/state.js';
import { controlWords } from '../../features/support/control.js';
import { REGISTERS_64 } from '../../isa/registers.js';
import { allPlaces } from '../../lint/place.js';
import type { SourceFile } from '../../text/source.js';
import { offsetAt, positionAt } from '../../text/source.js';
import type { CliIo } from '../io.js';
import { EXIT, UsageError } from '../io.js';
import { displayPath } from '../locate.js';
import type { Style } from '../style.js';
import { describeContract, plural } from '../words.js';

/** Line and column count from 1; without a column the whole line is meant. */
export interface StateTarget {
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
}

/** Reads `file:line` or `file:line:column`. */
export function parseTarget(text: string): StateTarget {
  const match = /^(.+?):(\d+)(?::(\d+))?$/.exec(text);
  const [, file, line, column] = match ?? [];
  if (file === undefined || Number(line) < 1 || Number(column ?? 1) < 1) {
    throw new UsageError(`expected <file>:<line> or <file>:<line>:<column>, counted from 1, not '${text}'`);
  }
  return { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
}

/** Prints the states of the instructions at the target, which lies in the main file of the analysis. */
export function stateCommand(analysis: Analysis, target: StateTarget, style: Style, io: CliIo): number {
  const [file] = analysis.reading.files;
  if (file === undefined || target.line > file.lineStarts.length) {
    throw new UsageError(`${target.file} has ${plural(file?.lineStarts.length ?? 0, 'line')}, not ${target.line}`);
  }
  const found = offsetsOf(analysis, file, target).flatMap((offset) => statesAt(analysis, { file: 0, offset }));
  const instructions = [
    ...new Map(found.map((one) => [`${one.span.file}:${one.span.start}:${one.instruction}`, one])).values(),
  ];
  if (instructions.length === 0) throw new UsageError(nothingAt(analysis, file, target));
  const head = [
    style.underline(style.bold(`${displayPath(analysis.path, io.cwd)}:${target.line}`)),
    describeContract(analysis.contract, analysis.side),
    ...(analysis.complete ? [] : [style.yellow('not fully explored: states may be missing')]),
  ];
  io.stdout.write(
    `${[head.join('\n'), ...instructions.map((one) => instructionText(one, file, style))].join('\n\n')}\n`,
  );
  return EXIT.ok;
}

/** Where to ask: the column given, or where each instruction (or the macro call it came from) begins on the line. */
function offsetsOf(analysis: Analysis, file: SourceFile, { line, column }: StateTarget): readonly number[] {
  if (column !== undefined) return [offsetAt(file, { line: line - 1, column: column - 1 })];
  const offsets = analysis.program.instructions
    .flatMap(({ extent }) => allPlaces(extent))
    .filter((span) => span.file === 0 && positionAt(file, span.start).line === line - 1)
    .map((span) => span.start);
  return [...new Set(offsets)].sort((a, b) => a - b);
}

function nothingAt(analysis: Analysis, file: SourceFile, { file: name, line, column }: StateTarget): string {
  const lines = analysis.program.instructions
    .flatMap(({ extent }) => allPlaces(extent))
    .filter((span) => span.file === 0)
    .map((span) => positionAt(file, span.start).line + 1)
    .filter((other) => other > line || (column !== undefined && other === line));
  const next = lines.length === 0 ? '' : `; the next one is on line ${Math.min(...lines)}`;
  return `there is no instruction at ${name}:${line}${column === undefined ? '' : `:${column}`}${next}`;
}

function instructionText(states: InstructionStates, file: SourceFile, style: Style): string {
  const head = `before ${style.bold(states.instruction)}`;
  if (states.states.length === 0) return `${head}\n  no simulated path comes here`;
  const more = states.omitted > 0 ? [`  ${plural(states.omitted, 'further state')} not shown`] : [];
  return [head, ...states.states.map((state) => stateText(state, file, style)), ...more].join('\n');
}

function stateText(state: KnownState, file: SourceFile, style: Style): string {
  const last = state.steps.at(-1);
  const steps = state.steps
    .filter(({ span }) => span.file === 0)
    .map(({ span }) => positionAt(file, span.start).line + 1)
    .join(', ');
  const way = last === undefined ? '' : style.dim(` (by line ${steps}; last: ${last.message})`);
  const lines = [`  ${style.bold(state.when)}, from ${state.root}${way}`];
  if (state.control !== undefined) lines.push(`    ${controlWords(state.control)}`);
  for (const register of REGISTERS_64) {
    lines.push(`    ${style.cyan(register.toUpperCase().padEnd(4))} ${state.registers[register]}`);
  }
  const flags = Object.entries(state.flags).map(([flag, value]) => `${flag.toUpperCase()} = ${value}`);
  lines.push(`    ${style.cyan('flags')} ${flags.join(', ')}`);
  if (state.stack.length === 0) lines.push(`    ${style.cyan('stack')} nothing is known at RSP or above it`);
  for (const { offset, size, value } of state.stack) {
    lines.push(
      `    ${style.cyan('stack')} ${offset === 0 ? '(RSP)' : `${offset}(RSP)`}, ${plural(size, 'byte')}: ${value}`,
    );
  }
  return lines.join('\n');
}
