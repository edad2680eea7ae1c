/** Statements as text again, in one normal form: for snapshots, for `--format text`, for expansions on hover. */
import type {
  Argument,
  Body,
  Decorations,
  Expression,
  InstructionNode,
  MemoryOperand,
  Operand,
  Statement,
} from './ast.js';
import { OPERATOR_RANK } from './expression.js';

/** One line: labels, then the body, single blanks, numbers in decimal, all groups in parentheses where needed. */
export function printStatement(statement: Statement): string {
  const labels = statement.labels.map((label) => `${printName(label.name)}:`);
  const body = statement.body === undefined ? [] : [printBody(statement.body, statement.source.text)];
  return [...labels, ...body].join(' ');
}

function printBody(body: Body, text: string): string {
  switch (body.kind) {
    case 'instruction':
      return printInstruction(body);
    case 'directive': {
      const args = body.args.map(printArgument).join(', ');
      return args === '' ? body.name : `${body.name} ${args}`;
    }
    case 'assignment':
      return `${printName(body.name)} ${body.operator} ${printExpression(body.value)}`;
    case 'invalid':
      return `<invalid ${text.slice(body.range.start, body.range.end)}>`;
  }
}

function printInstruction(node: InstructionNode): string {
  const words = node.prefixes.map((prefix) => prefix.text);
  if (node.mnemonic !== undefined) words.push(node.mnemonic.text);
  const operands = node.operands.map((operand) => printOperand(operand, node)).join(', ');
  if (operands !== '') words.push(operands);
  return words.join(' ');
}

/** One argument of a directive. */
export function printArgument(argument: Argument): string {
  switch (argument.kind) {
    case 'expression':
      return printExpression(argument.value);
    case 'string':
      return quote(argument.text);
    case 'name':
      return printName(argument.name);
    case 'raw':
      return argument.text;
  }
}

/** One operand in the syntax of its instruction. */
export function printOperand(operand: Operand, node: InstructionNode): string {
  const intel = node.mode.dialect === 'intel';
  const prefix = node.mode.registerPrefix ? '%' : '';
  const star = 'indirect' in operand && operand.indirect && !intel ? '*' : '';
  return star + printPlain(operand, intel, prefix) + printDecorations(operand.decorations, prefix);
}

function printPlain(operand: Operand, intel: boolean, prefix: string): string {
  switch (operand.kind) {
    case 'register':
      return prefix + operand.register;
    case 'immediate':
      if (operand.value.kind === 'missing') return '';
      if (!intel) return `$${printExpression(operand.value)}`;
      return hasSymbol(operand.value) ? `offset ${printExpression(operand.value)}` : printExpression(operand.value);
    case 'memory':
      return intel ? intelMemory(operand, prefix) : attMemory(operand, prefix);
  }
}

function attMemory(operand: MemoryOperand, prefix: string): string {
  const segment = operand.segment === undefined ? '' : `${prefix}${operand.segment}:`;
  const displacement = operand.displacement === undefined ? '' : printExpression(operand.displacement);
  if (operand.base === undefined && operand.index === undefined) return segment + displacement;
  const base = operand.base === undefined ? '' : prefix + operand.base;
  const index = operand.index === undefined ? '' : `,${prefix}${operand.index},${String(operand.scale)}`;
  return `${segment}${displacement}(${base}${index})`;
}

/** Words of Intel syntax by bytes (gas/config/tc-i386-intel.c, i386_types). */
export const SIZE_WORDS: Readonly<Record<number, string>> = {
  1: 'byte',
  2: 'word',
  4: 'dword',
  6: 'fword',
  8: 'qword',
  10: 'tbyte',
  16: 'xmmword',
  32: 'ymmword',
  64: 'zmmword',
};

function intelMemory(operand: MemoryOperand, prefix: string): string {
  const size = operand.size === undefined ? '' : `${SIZE_WORDS[operand.size] ?? String(operand.size)} ptr `;
  const segment = operand.segment === undefined ? '' : `${prefix}${operand.segment}:`;
  const parts: string[] = [];
  if (operand.base !== undefined) parts.push(prefix + operand.base);
  if (operand.index !== undefined) parts.push(`${prefix}${operand.index}*${String(operand.scale)}`);
  if (operand.displacement !== undefined) parts.push(printExpression(operand.displacement));
  return `${size}${segment}[${parts.join('+')}]`;
}

function printDecorations(decorations: Decorations | undefined, prefix: string): string {
  if (decorations === undefined) return '';
  const mask = decorations.mask === undefined ? '' : `{${prefix}${decorations.mask}}`;
  return (
    mask + (decorations.zeroing === true ? '{z}' : '') + (decorations.other ?? []).map((word) => `{${word}}`).join('')
  );
}

/** An expression with the fewest parentheses that keep its tree. */
export function printExpression(value: Expression, outer = 0): string {
  switch (value.kind) {
    case 'number':
      return value.value.toString();
    case 'symbol':
      return printName(value.name) + (value.modifier === undefined ? '' : `@${value.modifier}`);
    case 'local':
      return value.number + value.direction;
    case 'here':
      return '.';
    case 'float':
      return value.text;
    case 'register':
      return `%${value.register}`;
    case 'missing':
      return '';
    case 'unary':
      return value.operator + printExpression(value.operand, 9);
    case 'binary': {
      const rank = OPERATOR_RANK[value.operator];
      const text = `${printExpression(value.left, rank - 1)}${value.operator}${printExpression(value.right, rank)}`;
      return rank <= outer ? `(${text})` : text;
    }
  }
}

function hasSymbol(value: Expression): boolean {
  switch (value.kind) {
    case 'symbol':
    case 'local':
    case 'here':
      return true;
    case 'unary':
      return hasSymbol(value.operand);
    case 'binary':
      return hasSymbol(value.left) || hasSymbol(value.right);
    default:
      return false;
  }
}

/** A name, quoted when it is none without quotes. Calls of unknown macros (`L(x)`) stay as they are. */
function printName(name: string): string {
  return /^[\w.$\\@()\u0080-\uffff]+$/.test(name) || /^[\w.$]+\(.*\)$/s.test(name) ? name : quote(name);
}

function quote(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '"': '\\"', '\\': '\\\\' };
  const body = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return escapes[character] ?? (code < 32 ? `\\${code.toString(8).padStart(3, '0')}` : character);
  });
  return `"${body.join('')}"`;
}
