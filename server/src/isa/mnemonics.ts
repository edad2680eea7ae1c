/**
 * From what is written (`movzbl`, `jnae`) to a base mnemonic with width and condition, as
 * GNU as looks mnemonics up: the exact name first, then the name without one size suffix.
 */
import { aliasOf } from './aliases.js';
import { canonicalCondition } from './conditions.js';
import { MNEMONIC_NAMES } from './mnemonic-names.js';
import { destinationFirst, generalWidth, isVector, type Dialect, type OperandShape } from './operand-shape.js';
import { memoryBytes, widthFromOperands } from './width.js';

export type { Dialect, OperandShape } from './operand-shape.js';

/** A mnemonic with its meaning. */
export interface ResolvedMnemonic {
  /** Base mnemonic: `mov`, `jcc`, `movs`. */
  readonly op: string;
  /** In bits; 0 when it has none or it is unknown. */
  readonly width: number;
  /** Of `movzx` and `movsx`, in bits; 0 when the source is memory of unknown size. */
  readonly sourceWidth?: number;
  /** Of `jcc`, `setcc`, `cmovcc`, canonical. */
  readonly condition?: string;
  /** Bytes that the memory operand spans; 0 when unknown or there is none. */
  readonly memorySize: number;
}

const ATT_SUFFIXES: Readonly<Record<string, number>> = { b: 8, w: 16, l: 32, q: 64 };
const INTEL_SUFFIXES: Readonly<Record<string, number>> = { b: 8, w: 16, d: 32, q: 64 };
const STRING_OPS: ReadonlySet<string> = new Set(['movs', 'cmps', 'stos', 'lods', 'scas', 'ins', 'outs']);
/** What string operations may name: the accumulator and, for ports, DX. */
const STRING_REGISTER = /^(?:al|ax|eax|rax|dx)$/;
/** Names that are SSE instructions once they are no string operations. */
const VECTOR_TWINS: ReadonlySet<string> = new Set(['movsd', 'cmpsd']);

/** What the operands of an x87 instruction span in memory by suffix: floating point, then integer. */
const X87_REAL: Readonly<Record<string, number>> = { s: 4, l: 8, t: 10 };
const X87_INTEGER: Readonly<Record<string, number>> = { s: 2, l: 4, q: 8, ll: 8 };

/**
 * Resolves a mnemonic (lower case, without prefixes). `operands` stand in the order written. Gives undefined
 * for words that GNU as does not know, which may then be macros. Whether the operands fit is not checked.
 */
export function resolveMnemonic(
  mnemonic: string,
  operands: readonly OperandShape[],
  dialect: Dialect,
): ResolvedMnemonic | undefined {
  const shapes = destinationFirst(operands, dialect);
  const name = withoutEncodingSuffix(mnemonic);
  return (
    stringOperation(name, shapes, dialect) ??
    extendingMove(name, shapes) ??
    conditional(name, shapes) ??
    moveQuad(name, shapes) ??
    x87Suffixed(name) ??
    listed(name, shapes, dialect) ??
    suffixed(name, shapes, dialect)
  );
}

/** True when GNU as knows the word as a mnemonic with some operands. */
export function isMnemonic(word: string): boolean {
  return resolveMnemonic(word, [], 'att') !== undefined || resolveMnemonic(word, [], 'intel') !== undefined;
}

function listed(name: string, shapes: readonly OperandShape[], dialect: Dialect): ResolvedMnemonic | undefined {
  const alias = aliasOf(name);
  if (alias === undefined && !MNEMONIC_NAMES.has(name)) return undefined;
  const op = alias?.op ?? name;
  const width = alias?.width ?? widthFromOperands(op, shapes, dialect);
  return finish(op, shapes, width, alias?.sourceWidth);
}

function suffixed(name: string, shapes: readonly OperandShape[], dialect: Dialect): ResolvedMnemonic | undefined {
  const width = (dialect === 'att' ? ATT_SUFFIXES : INTEL_SUFFIXES)[name.slice(-1)];
  if (width === undefined) return undefined;
  const base = name.slice(0, -1);
  const alias = aliasOf(base);
  if (alias === undefined && !MNEMONIC_NAMES.has(base)) return undefined;
  const op = alias?.op ?? base;
  // On vector instructions such as cvtsi2sdq the suffix sizes the general operand, not the operation.
  const vector = shapes.some(isVector);
  const resolved = finish(op, shapes, vector ? 0 : width, alias?.sourceWidth);
  return vector ? { ...resolved, memorySize: width / 8 } : resolved;
}

function x87Suffixed(name: string): ResolvedMnemonic | undefined {
  const match = /^(f[a-z0-9]+?)(ll|[slqt])$/.exec(name);
  const base = match?.[1];
  const suffix = match?.[2];
  if (base === undefined || suffix === undefined || !MNEMONIC_NAMES.has(base) || aliasOf(base) !== undefined) {
    return undefined;
  }
  const memorySize = (base.startsWith('fi') ? X87_INTEGER : X87_REAL)[suffix];
  return memorySize === undefined ? undefined : { op: base, width: 0, memorySize };
}

function conditional(name: string, shapes: readonly OperandShape[]): ResolvedMnemonic | undefined {
  const [jump, set, move] = [tail(name, 'j'), tail(name, 'set'), tail(name, 'cmov')];
  const jumpCondition = jump && canonicalCondition(jump);
  if (jumpCondition) return { op: 'jcc', width: 0, condition: jumpCondition, memorySize: 0 };
  const setCondition = set && (canonicalCondition(set) ?? conditionBefore(set, 'b'));
  if (setCondition) return { op: 'setcc', width: 8, condition: setCondition, memorySize: 1 };
  if (!move) return undefined;
  const exact = canonicalCondition(move);
  const width = exact === undefined ? ATT_SUFFIXES[move.slice(-1)] : widthFromOperands('cmovcc', shapes, 'intel');
  const condition = exact ?? canonicalCondition(move.slice(0, -1));
  if (condition === undefined || width === undefined) return undefined;
  return { ...finish('cmovcc', shapes, width, undefined), condition };
}

/** `movs` and friends: SSE's movsd and the sign extensions share their spellings, and operands tell them apart. */
function stringOperation(
  name: string,
  shapes: readonly OperandShape[],
  dialect: Dialect,
): ResolvedMnemonic | undefined {
  const parsed = stringName(name);
  if (parsed === undefined) return undefined;
  if (shapes.some((shape) => shape.kind === 'register' && !STRING_REGISTER.test(shape.register))) return undefined;
  // A register operand of MOVS or CMPS makes it another instruction: movsb %al, %ebx sign-extends.
  const twoMemory = parsed.op === 'movs' || parsed.op === 'cmps';
  if (twoMemory && shapes.some((shape) => shape.kind !== 'memory')) return undefined;
  if (twoMemory && shapes.length === 1) return undefined;
  const width = parsed.width ?? widthFromOperands(parsed.op, shapes, dialect);
  if (parsed.width === undefined && shapes.length === 0 && dialect === 'intel') return undefined;
  return { op: parsed.op, width, memorySize: width / 8 };
}

function stringName(name: string): { op: string; width?: number } | undefined {
  const whole = aliasOf(name)?.op ?? name;
  if (STRING_OPS.has(whole)) return { op: whole };
  const base = name.slice(0, -1);
  const op = aliasOf(base)?.op ?? base;
  const width = ATT_SUFFIXES[name.slice(-1)] ?? INTEL_SUFFIXES[name.slice(-1)];
  return STRING_OPS.has(op) && width !== undefined ? { op, width } : undefined;
}

/** `movzx`, `movsx` and the AT&T forms that name only the source: `movzb`, `movsl`. */
function extendingMove(name: string, shapes: readonly OperandShape[]): ResolvedMnemonic | undefined {
  const match = /^mov([sz])(x?)([bwl]?)$/.exec(name);
  if (!match || (match[2] === '' && match[3] === '')) return undefined;
  if (shapes.some(isVector)) return undefined;
  const [destination, source] = shapes;
  const suffixWidth = ATT_SUFFIXES[match[3] ?? ''];
  const memory = source?.kind === 'memory' && source.size !== undefined ? source.size * 8 : undefined;
  const sourceWidth = suffixWidth ?? generalWidth(source) ?? memory ?? 0;
  const op = match[1] === 's' ? 'movsx' : 'movzx';
  return finish(op, shapes, generalWidth(destination) ?? 0, sourceWidth);
}

/** `movq` is MOV of 64 bits unless a vector register takes part. */
function moveQuad(name: string, shapes: readonly OperandShape[]): ResolvedMnemonic | undefined {
  if (name !== 'movq') return undefined;
  return shapes.some(isVector) ? finish('movq', shapes, 0, undefined) : finish('mov', shapes, 64, undefined);
}

function finish(
  op: string,
  shapes: readonly OperandShape[],
  width: number,
  sourceWidth: number | undefined,
): ResolvedMnemonic {
  const known = VECTOR_TWINS.has(op) ? 0 : width;
  const memorySize = memoryBytes(op, shapes, known, sourceWidth);
  return { op, width: known, ...(sourceWidth !== undefined && { sourceWidth }), memorySize };
}

function conditionBefore(text: string, suffix: string): string | undefined {
  return text.endsWith(suffix) ? canonicalCondition(text.slice(0, -suffix.length)) : undefined;
}

function tail(name: string, head: string): string | undefined {
  return name.startsWith(head) && name.length > head.length ? name.slice(head.length) : undefined;
}

/** `.s`, `.d8` and `.d32` choose an encoding and mean nothing else. */
function withoutEncodingSuffix(mnemonic: string): string {
  if (MNEMONIC_NAMES.has(mnemonic)) return mnemonic;
  return mnemonic.replace(/\.(?:s|d8|d32)$/, '');
}
