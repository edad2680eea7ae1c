/** Operation width and the number of bytes a memory operand spans, where the suffix does not say them. */
import { generalWidth, isVector, vectorBytes, type Dialect, type OperandShape } from './operand-shape.js';

/** The last written AT&T operand of these may be CL, which counts and does not size. */
const SHIFTS: ReadonlySet<string> = new Set(['shl', 'shr', 'sar', 'rol', 'ror', 'rcl', 'rcr', 'shld', 'shrd']);

/** Their width is 64 in 64-bit mode unless something says 16. */
const STACK_WIDE: ReadonlySet<string> = new Set([
  'push',
  'pop',
  'pushf',
  'popf',
  'call',
  'jmp',
  'ret',
  'enter',
  'leave',
]);

/** Memory with an immediate and no suffix: GNU as takes 32 bits in AT&T and warns. */
const SIZED: ReadonlySet<string> = new Set([
  'mov',
  'add',
  'sub',
  'adc',
  'sbb',
  'and',
  'or',
  'xor',
  'cmp',
  'test',
  'inc',
  'dec',
  'neg',
  'not',
  'shl',
  'shr',
  'sar',
  'rol',
  'ror',
  'rcl',
  'rcr',
  'mul',
  'imul',
  'div',
  'idiv',
  'bt',
  'bts',
  'btr',
  'btc',
]);

/**
 * The width in bits that operands give an instruction without suffix; 0 when they give none. `operands`
 * are destination first. GNU as asks general registers first, then Intel's size, then the default.
 */
export function widthFromOperands(op: string, operands: readonly OperandShape[], dialect: Dialect): number {
  if (operands.some(isVector)) return 0;
  if (op === 'setcc') return 8;
  const sizing = operands.filter((operand, index) => !isCounting(op, operand, index));
  for (const operand of sizing) {
    const width = generalWidth(operand);
    if (width !== undefined) return width;
  }
  for (const operand of sizing) {
    if (operand.kind === 'memory' && operand.size !== undefined) return operand.size * 8;
  }
  if (STACK_WIDE.has(op)) return 64;
  const hasMemory = operands.some((operand) => operand.kind === 'memory');
  return dialect === 'att' && hasMemory && SIZED.has(op) ? 32 : 0;
}

/** Instructions whose memory operand has a size of its own, in bytes; 0 where it depends on machine state. */
const OWN_SIZE: ReadonlyMap<string, number> = new Map([
  ['lea', 0],
  ['call', 8],
  ['jmp', 8],
  ['ldmxcsr', 4],
  ['stmxcsr', 4],
  ['fldcw', 2],
  ['fnstcw', 2],
  ['fnstsw', 2],
  ['fnstenv', 28],
  ['fldenv', 28],
  ['fnsave', 108],
  ['frstor', 108],
  ['fxsave', 512],
  ['fxsave64', 512],
  ['fxrstor', 512],
  ['fxrstor64', 512],
  ['cmpxchg8b', 8],
  ['cmpxchg16b', 16],
  ['movss', 4],
  ['movsd', 8],
  ['movd', 4],
  ['movq', 8],
  ['movlps', 8],
  ['movhps', 8],
  ['movlpd', 8],
  ['movhpd', 8],
  ['lgdt', 10],
  ['sgdt', 10],
  ['lidt', 10],
  ['sidt', 10],
]);

const SCALAR = /^v?(?:add|sub|mul|div|min|max|sqrt|rcp|rsqrt|comi|ucomi|mov|round|cmp\w*|fn?m\w+\d{3})s([sd])$/;

/** Instructions that name an address and move nothing, or as much as machine state says. */
const NO_SIZE = /^(?:xsave|xrstor|prefetch|clflush|clwb|cldemote|invlpg|nop$)/;

/**
 * How many bytes the memory operand spans, 0 when unknown or none. `operands` are destination first;
 * `width` and `sourceWidth` are the instruction's, in bits.
 */
export function memoryBytes(
  op: string,
  operands: readonly OperandShape[],
  width: number,
  sourceWidth: number | undefined,
): number {
  const own = OWN_SIZE.get(op);
  if (own !== undefined) return own;
  if (NO_SIZE.test(op)) return 0;
  const memory = operands.find((operand) => operand.kind === 'memory');
  if (memory === undefined) return 0;
  if (memory.kind === 'memory' && memory.size !== undefined) return memory.size;
  if (sourceWidth !== undefined) return sourceWidth / 8;
  if (width !== 0) return width / 8;
  for (const operand of operands) {
    const bytes = operand.kind === 'register' ? vectorBytes(operand.register) : undefined;
    if (bytes !== undefined) return scalarBytes(op) ?? bytes;
  }
  return 0;
}

/** Scalar SSE and AVX arithmetic touches one element: 4 bytes for `…ss`, 8 for `…sd`. */
function scalarBytes(op: string): number | undefined {
  const conversion = /^v?cvtt?s([sdi])2/.exec(op)?.[1];
  if (conversion !== undefined) return conversion === 'd' ? 8 : 4;
  const element = SCALAR.exec(op)?.[1];
  return element === undefined ? undefined : element === 'd' ? 8 : 4;
}

function isCounting(op: string, operand: OperandShape, index: number): boolean {
  if (operand.kind !== 'register') return false;
  if (SHIFTS.has(op)) return operand.register === 'cl' && index > 0;
  // The port number of IN and OUT.
  return /^(?:in|out)s?$/.test(op) && operand.register === 'dx';
}
