/** Operands written in the syntax of a given mode. */
import { takesTarget } from '../../../isa/flow.js';
import type { BinaryOperator, Decorations, Expression, MemoryOperand, Operand } from '../../../syntax/ast.js';
import { printExpression, SIZE_WORDS } from '../../../syntax/print.js';
import { leavesOf } from './source-names.js';

/** What an operand's text depends on beside the operand. */
export interface OperandContext {
  readonly dialect: 'att' | 'intel';
  /** Without size suffix and condition. */
  readonly op: string;
  /** Bytes for `ptr` in Intel syntax; 0 says none. */
  readonly size: number;
  /** Text of the operand as it was written. */
  readonly written: (operand: Operand) => string;
  /** The number as it was written. */
  readonly number: (value: Expression) => string;
  /** The name of the preprocessor that the file has for the expression. */
  readonly name: (value: Expression) => string | undefined;
}

/** The operand in the syntax of the context; registers have `%` in AT&T syntax only. */
export function operandText(operand: Operand, context: OperandContext): string {
  const { dialect } = context;
  return plainText(operand, context) + decorationText(operand.decorations, dialect === 'att' ? '%' : '');
}

function plainText(operand: Operand, context: OperandContext): string {
  const isIntel = context.dialect === 'intel';
  switch (operand.kind) {
    case 'register':
      if (isIntel) return operand.register;
      return `${takesTarget(context.op) ? '*' : ''}%${operand.register}`;
    case 'immediate': {
      if (operand.value.kind === 'missing') return '';
      const text = expressionText(operand.value, context);
      if (takesTarget(context.op)) return text;
      if (!isIntel) return `$${text}`;
      return isNumber(operand.value) ? text : `offset ${text}`;
    }
    case 'memory':
      return memoryText(operand, context);
  }
}

function memoryText(operand: MemoryOperand, context: OperandContext): string {
  const { displacement } = operand;
  // The port of an input or output, which AT&T syntax may write like an address.
  if (operand.base === 'dx') return context.dialect === 'intel' ? 'dx' : context.written(operand);
  if (isDirectTarget(operand, context)) return displacement === undefined ? '' : expressionText(displacement, context);
  return context.dialect === 'intel' ? intelMemory(operand, context) : attMemory(operand, context);
}

/** `call foo`: in AT&T syntax `*` says that it is no target, in Intel syntax a bracket or a size. */
function isDirectTarget(operand: MemoryOperand, { op, dialect, written }: OperandContext): boolean {
  if (!takesTarget(op) || operand.base !== undefined || operand.index !== undefined) return false;
  if (operand.segment !== undefined) return false;
  return dialect === 'intel' ? !operand.indirect : operand.size === undefined && !written(operand).includes('[');
}

function attMemory(operand: MemoryOperand, context: OperandContext): string {
  const { segment, base, index, scale, displacement } = operand;
  const star = takesTarget(context.op) ? '*' : '';
  const head = segment === undefined ? star : `${star}%${segment}:`;
  const offset = displacement === undefined ? '' : expressionText(displacement, context);
  if (base === undefined && index === undefined) return head + offset;
  const baseText = base === undefined ? '' : `%${base}`;
  const scaled = base !== undefined && scale === 1 ? '' : `,${scale}`;
  return `${head}${offset}(${baseText}${index === undefined ? '' : `,%${index}${scaled}`})`;
}

function intelMemory(operand: MemoryOperand, context: OperandContext): string {
  const { segment, base, index, scale, displacement } = operand;
  const word = SIZE_WORDS[context.size];
  const size = word === undefined ? '' : `${word} ptr `;
  const registers = [base, index === undefined || (base !== undefined && scale === 1) ? index : `${index}*${scale}`];
  const parts = registers.filter((part) => part !== undefined);
  const offset = displacement === undefined ? '' : expressionText(displacement, context);
  // A number alone in brackets would be taken for an immediate.
  const isBare = parts.length === 0 && (displacement === undefined || isNumber(displacement));
  const head = segment === undefined ? (isBare ? 'ds:' : '') : `${segment}:`;
  const sum = parts.join('+') + (parts.length === 0 || offset === '' || offset.startsWith('-') ? offset : `+${offset}`);
  return `${size}${head}[${sum}]`;
}

function decorationText(decorations: Decorations | undefined, prefix: string): string {
  if (decorations === undefined) return '';
  const { mask, zeroing, other = [] } = decorations;
  const words = [...(mask === undefined ? [] : [prefix + mask]), ...(zeroing === true ? ['z'] : []), ...other];
  return words.map((word) => `{${word}}`).join('');
}

/** Whether no symbol is in it. */
function isNumber(value: Expression): boolean {
  return leavesOf(value).every(({ kind }) => kind === 'number');
}

const ADDITIVE: ReadonlySet<BinaryOperator> = new Set(['+', '-']);

/** Operators that both syntaxes have, with parentheses wherever their ranks differ. */
function expressionText(value: Expression, context: OperandContext, inner = false): string {
  const name = context.name(value);
  if (name !== undefined) return name;
  switch (value.kind) {
    case 'number':
      return context.number(value);
    case 'unary':
      return value.operator + expressionText(value.operand, context, true);
    case 'binary': {
      const { operator, left, right } = value;
      const isSum = ADDITIVE.has(operator);
      const isChain = isSum && left.kind === 'binary' && ADDITIVE.has(left.operator);
      const text = `${expressionText(left, context, !isChain)}${operator}${expressionText(right, context, true)}`;
      return inner || !isSum ? `(${text})` : text;
    }
    default:
      return printExpression(value);
  }
}
