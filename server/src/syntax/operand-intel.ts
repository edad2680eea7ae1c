/** Operands in Intel syntax: one expression, whose registers, brackets and words decide what it is. */
import type { Range } from '../text/span.js';
import type { Expression, MemoryOperand, Operand } from './ast.js';
import { applyBinary } from './constant-arithmetic.js';
import { hasRegister } from './expression-parts.js';
import { parseExpression } from './expression.js';
import { farTarget } from './operand-att.js';
import type { IntelMarks, ParserState } from './parser-state.js';

/** Reads the operand between `state.pos` and `state.end`. `branch`: of a jump or call, where memory means indirect. */
export function parseIntelOperand(state: ParserState, range: Range, branch: boolean): Operand {
  state.allowModifiers = true;
  let value = parseExpression(state);
  if (branch) value = farTarget(state, value);
  if (branch && state.intel.far === true && !hasRegister(value) && state.intel.segment === undefined) {
    const message = 'A far branch goes through memory; there are no far targets in 64-bit code.';
    state.report('asm-operands', 'error', message, range.start, state.pos);
  }
  state.allowModifiers = false;
  if (state.peekPastBlanks() >= 0) {
    const rest = state.text.slice(state.pos, Math.min(state.end, state.pos + 40));
    state.fail(`Unexpected '${rest}' behind this operand.`, state.pos, state.end);
    state.pos = state.end;
  }
  const marks = state.intel;
  if (value.kind === 'missing') {
    state.fail('Expected an operand here.', range.start, range.end);
    return { kind: 'memory', displacement: value, scale: 1, indirect: false, range };
  }
  const isPlain = marks.brackets !== true && marks.segment === undefined && marks.offset !== true;
  if (value.kind === 'register' && isPlain && marks.size === undefined) {
    return { kind: 'register', register: value.register, indirect: branch, range };
  }
  const isOffset = marks.offset === true && !hasRegister(value) && marks.segment === undefined && marks.flat !== true;
  if (isOffset || (isConstant(value) && !marksMemory(marks, branch))) return { kind: 'immediate', value, range };
  return intelMemory(state, value, range, branch);
}

/** Whether a number is an address: `dword ptr 1` is an immediate for GNU as, but where a branch goes to. */
function marksMemory(marks: IntelMarks, branch: boolean): boolean {
  const { brackets, segment, size, flat, broadcast, distance } = marks;
  return (
    [brackets, flat, broadcast, distance].includes(true) || segment !== undefined || (branch && size !== undefined)
  );
}

function intelMemory(state: ParserState, value: Expression, range: Range, branch: boolean): MemoryOperand {
  const { intel: marks } = state;
  const parts: Parts = { registers: [], displacement: undefined };
  collect(state, value, false, parts);
  if (marks.offset === true && parts.displacement === undefined) {
    state.report('asm-operands', 'error', 'A register has no offset.', range.start, range.end);
  }
  const outside = parts.registers.find((register) => !isInBrackets(state.text, range.start, register));
  if (outside !== undefined && (marks.brackets === true || marks.segment !== undefined)) {
    state.report('asm-operands', 'error', `${outside.name} stands outside the brackets.`, range.start, range.end);
  }
  const scaled = parts.registers.find((register) => register.scale !== undefined);
  const plain = parts.registers.filter((register) => register !== scaled);
  let base = plain[0]?.name;
  let index = scaled?.name ?? plain[1]?.name;
  if (scaled === undefined && (index === 'rsp' || index === 'esp')) [base, index] = [index, base];
  const isScaledTwice = parts.registers.filter(({ scale }) => scale !== undefined).length > 1;
  if (parts.registers.length > 2 || isScaledTwice || (scaled !== undefined && plain.length > 1)) {
    state.report(
      'asm-operands',
      'error',
      'An address has one base and one index register at most.',
      range.start,
      range.end,
    );
  }
  const memory =
    marks.brackets === true || marks.size !== undefined || parts.registers.length > 0 || marks.segment !== undefined;
  const other = marks.broadcast === true ? { decorations: { other: ['bcst'] } } : undefined;
  return {
    kind: 'memory',
    ...(marks.segment !== undefined && { segment: marks.segment }),
    ...(parts.displacement !== undefined && { displacement: parts.displacement }),
    ...(base !== undefined && { base }),
    ...(index !== undefined && { index }),
    scale: scaled?.scale ?? 1,
    ...(marks.size !== undefined && { size: marks.size }),
    indirect: branch && memory && marks.distance !== true,
    ...other,
    range,
  };
}

/** Whether a register is inside brackets; the part of the operand that it is begins at `at`, perhaps with brackets of its own. */
function isInBrackets(
  text: string,
  from: number,
  { name, at }: { readonly name: string; readonly at: number },
): boolean {
  const written = text.toLowerCase().indexOf(name, at);
  let depth = 0;
  for (let place = from; place < written; place += 1) {
    if (text[place] === '[') depth += 1;
    else if (text[place] === ']') depth -= 1;
  }
  return depth > 0;
}

interface Parts {
  readonly registers: { readonly name: string; readonly scale: number | undefined; readonly at: number }[];
  displacement: Expression | undefined;
}

/** Takes the registers out of a sum; what is left is the displacement. */
function collect(state: ParserState, value: Expression, negative: boolean, parts: Parts): void {
  if (value.kind === 'register') {
    if (negative)
      state.report('asm-operands', 'error', 'A register cannot be subtracted.', value.range.start, value.range.end);
    parts.registers.push({ name: value.register, scale: undefined, at: value.range.start });
    return;
  }
  if (value.kind === 'binary' && hasRegister(value)) {
    if (value.operator === '+' || value.operator === '-') {
      collect(state, value.left, negative, parts);
      collect(state, value.right, negative !== (value.operator === '-'), parts);
      return;
    }
    if (value.operator === '*' && !negative) {
      const [register, factor] = value.left.kind === 'register' ? [value.left, value.right] : [value.right, value.left];
      if (register.kind === 'register') {
        parts.registers.push({ name: register.register, scale: scaleOf(state, factor), at: register.range.start });
        return;
      }
    }
    state.report('asm-operands', 'error', 'This is no valid address.', value.range.start, value.range.end);
    return;
  }
  if (value.kind === 'unary' && hasRegister(value)) {
    if (value.operator === '+') return collect(state, value.operand, negative, parts);
    state.report('asm-operands', 'error', 'This is no valid address.', value.range.start, value.range.end);
    return;
  }
  if (value.kind === 'missing') return;
  const term: Expression = negative ? { kind: 'unary', operator: '-', operand: value, range: value.range } : value;
  const sum = parts.displacement;
  parts.displacement =
    sum === undefined
      ? term
      : {
          kind: 'binary',
          operator: negative ? '-' : '+',
          left: sum,
          right: value,
          range: { start: sum.range.start, end: value.range.end },
        };
}

function scaleOf(state: ParserState, factor: Expression): number {
  const value = constantOf(factor);
  if (value === 1n || value === 2n || value === 4n || value === 8n) return Number(value);
  if (value !== undefined) {
    state.report(
      'asm-operands',
      'error',
      'The scale of an address is 1, 2, 4 or 8.',
      factor.range.start,
      factor.range.end,
    );
  }
  return 1;
}

/** The value of a sum or product of numbers; undefined for everything else, symbols included. */
function constantOf(value: Expression): bigint | undefined {
  if (value.kind === 'number') return value.value;
  if (value.kind === 'unary') {
    const inner = constantOf(value.operand);
    if (inner === undefined || (value.operator !== '+' && value.operator !== '-')) return undefined;
    return value.operator === '-' ? -inner : inner;
  }
  if (value.kind !== 'binary') return undefined;
  const [left, right] = [constantOf(value.left), constantOf(value.right)];
  return left === undefined || right === undefined ? undefined : applyBinary(value.operator, left, right);
}

/** Whether the value holds no symbol and no register: such an operand without brackets is an immediate. */
function isConstant(value: Expression): boolean {
  switch (value.kind) {
    case 'number':
    case 'float':
      return true;
    case 'unary':
      return isConstant(value.operand);
    case 'binary':
      return isConstant(value.left) && isConstant(value.right);
    default:
      return false;
  }
}
