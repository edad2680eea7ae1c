/** Whether two programs differ in nothing but where they are written. */
import type { Program } from '../program/model.js';

/** Fields that say where something was written, or show the text itself; a simulation reads none of them. */
const PLACES: ReadonlySet<string> = new Set(['origin', 'extent', 'statement', 'references', 'definition']);

/** Beyond this many instructions the comparison takes longer than the simulations that it may save. */
const MAX_COMPARED = 20_000;

/** Whether everything that a simulation may read is the same in both: instructions, symbols, data, tables, unknown macros. Programs that are too large to compare count as different. */
export function isSameProgram(one: Program, other: Program): boolean {
  return (
    one.instructions.length <= MAX_COMPARED &&
    one.instructions.length === other.instructions.length &&
    isSame(one.instructions, other.instructions) &&
    isSame(one.symbols, other.symbols) &&
    isSame(one.sections, other.sections) &&
    isSame(one.exceptionTable, other.exceptionTable) &&
    isSame(one.unknownMacrosBefore, other.unknownMacrosBefore) &&
    isSame(one.labelsBehindUnknownMacros, other.labelsBehindUnknownMacros)
  );
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (one instanceof Map) return other instanceof Map && isSame([...one], [...other]);
  if (one instanceof Set) return other instanceof Set && isSame([...one], [...other]);
  return isSameRecord(one as Record<string, unknown>, other as Record<string, unknown>);
}

function isSameRecord(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) =>
    PLACES.has(name) ? (one[name] === undefined) === (other[name] === undefined) : isSame(one[name], other[name]),
  );
}
