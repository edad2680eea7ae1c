/** Prefix bytes on ENCLU. */
import { prefixOnEnclu } from '../../isa/prefixes.js';
import { prefixName } from '../../contracts/index.js';
import type { Instruction, PrefixByte } from '../../program/model.js';
import type { Origin } from '../../text/mapped.js';
import type { Edit, Fix } from '../finding.js';
import { mnemonicOrigin } from './report.js';

/** The prefix of the given byte, if the instruction has it. */
export function prefixOf(instruction: Instruction, byte: number): PrefixByte | undefined {
  return instruction.prefixes.find((prefix) => prefix.byte === byte);
}

/** The prefixes with which ENCLU raises #UD. */
export function illegalPrefixes(instruction: Instruction): readonly PrefixByte[] {
  return instruction.prefixes.filter((prefix) => prefixOnEnclu(prefix.byte) === 'undefined-instruction');
}

/** Whether ENCLU carries prefixes that it ignores, and the opt-in prefix is not among them. */
export function hasOtherPrefix(instruction: Instruction, byte: number): boolean {
  return (
    instruction.prefixes.length > 0 &&
    prefixOf(instruction, byte) === undefined &&
    illegalPrefixes(instruction).length === 0
  );
}

/** `0x3e (ds)`, for messages. */
export function namedByte(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')} (${prefixName(byte)})`;
}

/**
 * A fix that gives ENCLU the prefix: it replaces the legal prefix that stands there instead, or is
 * put in front. Undefined where the text is not simply that of the instruction: in a macro, or as bytes.
 */
export function prefixFix(instruction: Instruction, byte: number): Fix | undefined {
  if (!isSpelledOut(instruction)) return undefined;
  const name = prefixName(byte);
  const written = onStatement(instruction, instruction.prefixes).at(-1);
  const title = `Put the prefix ${name} on ENCLU`;
  if (written !== undefined) return { title, edits: [{ span: written.origin.span, newText: name }] };
  const { span } = instruction.origin;
  return { title, edits: [{ span: { ...span, end: span.start }, newText: `${name} ` }] };
}

/** A fix that takes illegal prefixes of the same statement away, and puts `byte` in their place where one is given. */
export function replacementFix(
  instruction: Instruction,
  illegal: readonly PrefixByte[],
  byte: number | undefined,
): Fix | undefined {
  const here = onStatement(instruction, illegal);
  if (!isSpelledOut(instruction) || here.length !== illegal.length || here.length === 0) return undefined;
  const wanted = byte !== undefined && prefixOf(instruction, byte) === undefined ? `${prefixName(byte)} ` : '';
  const start = mnemonicOrigin(instruction).span.start;
  const kept = onStatement(instruction, instruction.prefixes)
    .filter((prefix) => !illegal.includes(prefix))
    .map((prefix) => `${prefixName(prefix.byte)} `);
  const edit: Edit = {
    span: { ...instruction.origin.span, start, end: instruction.origin.span.start },
    newText: kept.join('') + wanted,
  };
  const title = wanted === '' ? 'Remove the prefix' : `Replace the prefix by ${wanted.trim()}`;
  return { title, edits: [edit] };
}

/** Whether the instruction is written as a mnemonic in a file, not by a macro and not as bytes. */
export function isSpelledOut(instruction: Instruction): boolean {
  return !instruction.fromBytes && isPlain(instruction.origin);
}

function isPlain(origin: Origin): boolean {
  for (let step = origin.expansion; step !== undefined; step = step.parent) if (step.kind !== 'include') return false;
  return true;
}

/** Those of the prefixes that are written in the instruction's own statement. */
export function onStatement(instruction: Instruction, prefixes: readonly PrefixByte[]): readonly PrefixByte[] {
  const { span } = mnemonicOrigin(instruction);
  return prefixes.filter(
    ({ origin }) =>
      origin.span.file === span.file &&
      origin.span.start >= span.start &&
      origin.span.end <= instruction.origin.span.start &&
      isPlain(origin),
  );
}
