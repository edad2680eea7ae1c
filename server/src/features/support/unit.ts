/** A file with what it includes, read and assembled; simulated or not. */
import type { Program } from '../../program/model.js';
import type { ProgramSymbol } from '../../program/model.js';
import type { Reading } from '../../preprocess/reading.js';
import type { Exploration } from '../../simulate/exploration.js';
import { outermostCall, type Origin } from '../../text/mapped.js';
import type { FileId, Span } from '../../text/span.js';

/** An analysis is one; so is what an index keeps of a file that nobody has open. */
export interface Unit {
  readonly reading: Reading;
  readonly program: Program;
  readonly explorations?: readonly Exploration[];
}

/** Which of the names that are spelled alike: what the linker sees, macros of the assembler, `#define`s. */
export type NameSpace = 'symbol' | 'macro' | 'define';

/**
 * What a name stands for beyond its own file. `home` is the path of the file that defines it; the linker's names have the
 * same meaning everywhere, and no home.
 */
export interface NameKey {
  readonly space: NameSpace;
  readonly name: string;
  readonly home: string;
}

/** Whether two keys name the same. */
export function isSameName(left: NameKey, right: NameKey): boolean {
  return left.space === right.space && left.name === right.name && left.home === right.home;
}

/** The key of a symbol; undefined for local labels, which mean nothing to another file. */
export function symbolKey({ reading }: Pick<Unit, 'reading'>, symbol: ProgramSymbol): NameKey | undefined {
  const { written, definition, binding, place } = symbol;
  if (/^\d+$/.test(written)) return undefined;
  const isLinked = binding !== 'local' || place.kind === 'undefined' || definition === undefined;
  const home = isLinked ? '' : pathOf(reading, definition.span.file);
  return { space: 'symbol', name: written, home };
}

/** The key of a macro or `#define`, by where it is defined. */
export function macroKey(
  { reading }: Pick<Unit, 'reading'>,
  { kind, name, nameSpan }: Reading['definitions'][number],
): NameKey {
  return { space: kind === 'define' ? 'define' : 'macro', name, home: pathOf(reading, nameSpan.file) };
}

/** Where a name stands that is spelled out at the origin, else the call that makes it. */
export function spelledAt({ reading }: Pick<Unit, 'reading'>, origin: Origin, name: string): Span {
  const { file, start, end } = origin.span;
  return reading.files[file]?.text.slice(start, end) === name ? origin.span : outermostCall(origin);
}

function pathOf(reading: Reading, file: FileId): string {
  return reading.files[file]?.path ?? '';
}
