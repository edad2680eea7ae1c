/**
 * Code written as data: a run of bytes from data directives and stand-alone prefixes, split into the
 * instructions it spells, the prefixes of the instruction behind it, and plain data.
 */
import { ENCL_ENCODINGS, FIXED_ENCODINGS, matchEncoding, type FixedEncoding } from '../isa/encodings.js';
import { decodeWithOperand, type DecodedOperand } from '../isa/byte-operands.js';
import { prefixGroup } from '../isa/prefixes.js';

/** One byte of a run. */
export interface RunByte {
  readonly byte: number;
  /** Whether a statement begins with this byte: bytes of prefix count only from there or behind an instruction. */
  readonly startsStatement: boolean;
}

/** A part of a run: `end` is exclusive; `opcode` is where an instruction's prefixes end. */
export type RunPart =
  | {
      readonly kind: 'instruction';
      readonly op: string;
      readonly operand?: DecodedOperand;
      readonly start: number;
      readonly opcode: number;
      readonly end: number;
    }
  /** Prefix bytes at the very end. */
  | { readonly kind: 'prefixes'; readonly start: number; readonly end: number }
  | { readonly kind: 'data'; readonly start: number; readonly end: number };

/**
 * Splits a run. A run that decodes from its first to its last byte, with the encodings that hand-written code spells so, is code;
 * otherwise only ENCLU, ENCLS and ENCLV are taken out of it, wherever they stand, with the prefixes ahead of them,
 * since those three bytes mean nothing else in hand-written code.
 */
export function splitRun(bytes: readonly RunByte[]): readonly RunPart[] {
  return wholeRun(bytes) ?? enclavesIn(bytes);
}

function wholeRun(run: readonly RunByte[]): readonly RunPart[] | undefined {
  const bytes = run.map(({ byte }) => byte);
  const parts: RunPart[] = [];
  let at = 0;
  while (at < bytes.length) {
    const exact = matchEncoding(bytes, at, FIXED_ENCODINGS);
    const decoded = exact === undefined ? decodeWithOperand(bytes, at) : undefined;
    if (decoded !== undefined) {
      const { mnemonic, operand, length } = decoded;
      parts.push({ kind: 'instruction', op: mnemonic, operand, start: at, opcode: at, end: at + length });
      at += length;
      continue;
    }
    const opcode = exact === undefined ? prefixesEnd(bytes, at) : at;
    if (opcode === bytes.length) {
      parts.push({ kind: 'prefixes', start: at, end: opcode });
      return parts;
    }
    const encoding = exact ?? matchEncoding(bytes, opcode, FIXED_ENCODINGS);
    if (encoding === undefined) return undefined;
    const end = opcode + encoding.bytes.length;
    parts.push({ kind: 'instruction', op: encoding.op, start: at, opcode, end });
    at = end;
  }
  return parts;
}

function enclavesIn(run: readonly RunByte[]): readonly RunPart[] {
  const bytes = run.map(({ byte }) => byte);
  const parts: RunPart[] = [];
  let dataStart = 0;
  for (let at = 0; at < bytes.length;) {
    const encoding: FixedEncoding | undefined = matchEncoding(bytes, at, ENCL_ENCODINGS);
    if (encoding === undefined) {
      at += 1;
      continue;
    }
    const start = prefixesStart(bytes, at, dataStart);
    if (start > dataStart) parts.push({ kind: 'data', start: dataStart, end: start });
    const end = at + encoding.bytes.length;
    parts.push({ kind: 'instruction', op: encoding.op, start, opcode: at, end });
    dataStart = end;
    at = end;
  }
  const trailing = trailingPrefixes(run, dataStart);
  if (trailing > dataStart) parts.push({ kind: 'data', start: dataStart, end: trailing });
  if (trailing < run.length) parts.push({ kind: 'prefixes', start: trailing, end: run.length });
  return parts;
}

/** Prefixes at the end of plain data count only if they begin a statement: `.byte 1, 0x3e` is a table. */
function trailingPrefixes(run: readonly RunByte[], from: number): number {
  const bytes = run.map(({ byte }) => byte);
  let start = prefixesStart(bytes, run.length, from);
  while (start < run.length && start > from && run[start]?.startsStatement !== true) start += 1;
  return start;
}

function prefixesEnd(bytes: readonly number[], at: number): number {
  let end = at;
  while (end < bytes.length && prefixGroup(bytes[end] ?? 0) !== undefined) end += 1;
  return end;
}

function prefixesStart(bytes: readonly number[], opcode: number, limit: number): number {
  let start = opcode;
  while (start > limit && prefixGroup(bytes[start - 1] ?? 0) !== undefined) start -= 1;
  return start;
}
