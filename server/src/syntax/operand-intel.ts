/** Operands in Intel syntax: one expression, whose registers, brackets and words decide what it is. */
import type { Range } from '../text/span.js';
import type { Expression, MemoryOperand, Operand } from './ast.js';
import { hasRegister } from './expression-parts.js';
import { parseExpression } from './expression.js';
import { farTarget } from './operand-att.js';
import type { IntelMarks, ParserState } from './parser-state.js';

/** Reads the operand between `state.pos` and `state.end`. `branch`: of a jump or call, where memory means indirect. */
export function parseIntelOperand(state: ParserState, range: Range, branch: boolean): Operand {
  state.allowModifiers = true;
  let value = parseExpression(state);
  if (branch) value = farTarget(state, value);
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
  if (value.kind === 'register' && marks.brackets !== true && marks.segment === undefined && marks.size === undefined) {
    return { kind: 'register', register: value.register, indirect: branch, range };
  }
  if (marks.offset === true || (isConstant(value) && !marksMemory(marks))) return { kind: 'immediate', value, range };
  return intelMemory(state, value, range, branch);
}

function marksMemory(marks: IntelMarks): boolean {
  return marks.brackets === true || marks.segment !== undefined || marks.size !== undefined || marks.distance === true;
}

function intelMemory(state: ParserState, value: Expression, range: Range, branch: boolean): MemoryOperand {
  const { intel: marks } = state;
  const parts: Parts = { registers: [], displacement: undefined };
  collect(state, value, false, parts);
  const scaled = parts.registers.find((register) => register.scale !== undefined);
  const plain = parts.registers.filter((register) => register !== scaled);
  let base = plain[0]?.name;
  let index = scaled?.name ?? plain[1]?.name;
  if (scaled === undefined && (index === 'rsp' || index === 'esp')) [base, index] = [index, base];
  if (parts.registers.length > 2 || (scaled !== undefined && plain.length > 1)) {
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

interface Parts {
  readonly registers: { readonly name: string; readonly scale: number | undefined }[];
  displacement: Expression | undefined;
}

/** Takes the registers out of a sum; what is left is the displacement. */
function collect(state: ParserState, value: Expression, negative: boolean, parts: Parts): void {
  if (value.kind === 'register') {
    if (negative)
      state.report('asm-operands', 'error', 'A register cannot be subtracted.', value.range.start, value.range.end);
    parts.registers.push({ name: value.register, scale: undefined });
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
        parts.registers.push({ name: register.register, scale: scaleOf(state, factor) });
        return;
      }
    }
    state.report('asm-operands', 'error', 'This is no valid address.', value.range.start, value.range.end);
    return;
  }
  if (value.kind === 'unary' && value.operator === '+' && hasRegister(value))
    return collect(state, value.operand, negative, parts);
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
  if (factor.kind === 'number' && [1n, 2n, 4n, 8n].includes(factor.value)) return Number(factor.value);
  if (factor.kind === 'number') {
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
