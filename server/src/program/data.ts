/** Directives that put bytes into a section. */
import { originOf } from '../text/mapped.js';
import type { Argument, DirectiveNode, Expression, Statement } from '../syntax/ast.js';
import { FLOAT_SIZES, INTEGER_SIZES, STRING_SIZES } from '../syntax/data-sizes.js';
import { argumentExpression, textOf, type Assembly } from './assembly.js';
import type { PendingElement } from './atoms.js';
import { checkElement, refuseContents } from './element-checks.js';
import { addElements, addSpace, addedByLength } from './emit.js';
import type { BoundExpression, Point } from './expression.js';
import { floatBits } from './float-bits.js';
import { signedLeb, unsignedLeb } from './leb128.js';
import { assembleSpace } from './space.js';

/** Assembles a data directive; false when the directive is none. */
export function assembleData(assembly: Assembly, statement: Statement, directive: DirectiveNode): boolean {
  const { name } = directive;
  const integer = INTEGER_SIZES.get(name);
  if (integer !== undefined) return integers(assembly, statement, directive, integer);
  const float = FLOAT_SIZES.get(name);
  if (float !== undefined) return floats(assembly, statement, directive, float);
  const string = STRING_SIZES.get(name);
  if (string !== undefined) return strings(assembly, statement, directive, string.size, string.terminated);
  if (name === '.uleb128' || name === '.sleb128') return leb128(assembly, statement, directive, name === '.sleb128');
  return assembleSpace(assembly, statement, directive);
}

function integers(assembly: Assembly, statement: Statement, directive: DirectiveNode, size: number): true {
  if (addedByLength(assembly, directive.args.length, size, () => originOf(statement.source, directive.range)))
    return true;
  const elements: PendingElement[] = [];
  const { point: pointHere, used } = elementPoints(assembly);
  directive.args.forEach((argument, index) => {
    const origin = originOf(statement.source, argument.range);
    const expression = argumentExpression(argument) ?? symbolOfString(argument);
    if (expression === undefined) {
      elements.push({ size, value: undefined, origin });
      return;
    }
    const value = assembly.bind(expression, statement.source, () => pointHere(index * size));
    const point = used.get(index * size);
    checkElement(assembly, directive, value, size, origin);
    const bits = size > 8 ? wideConstant(expression) : undefined;
    if (bits !== undefined) {
      elements.push({ size, value: undefined, bits: BigInt.asUintN(8 * size, bits), origin });
      return;
    }
    elements.push({ size, value, origin, ...(point && { point }) });
  });
  return addElements(assembly, statement, directive, elements);
}

/** The value of a literal that needs more than 64 bits, with its sign; undefined for what is no literal. */
function wideConstant(expression: Expression): bigint | undefined {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind !== 'unary' || expression.operand.kind !== 'number') return undefined;
  const { value } = expression.operand;
  return expression.operator === '-' ? -value : expression.operator === '~' ? ~value : undefined;
}

/** Points inside one directive: an element's own address is `.` while it is evaluated. */
function elementPoints(assembly: Assembly): { point: (offset: number) => Point; used: ReadonlyMap<number, Point> } {
  const used = new Map<number, Point>();
  const point = (offset: number): Point => {
    const known = used.get(offset);
    if (known !== undefined) return known;
    const base = assembly.layout.point(assembly.symbols.nextHere());
    const own: Point = { ...base, offset: base.offset + offset };
    const entry = assembly.symbols.entry(own.name, '.');
    entry.label = own;
    used.set(offset, own);
    return own;
  };
  return { point, used };
}

function floats(assembly: Assembly, statement: Statement, directive: DirectiveNode, size: number): true {
  if (assembly.layout.current.nobits) refuseContents(assembly, 'A floating-point number', directive, statement);
  const elements = directive.args.map((argument) => {
    const { value } = argument.kind === 'expression' ? argument : { value: undefined };
    const text = value?.kind === 'float' ? value.text : textOf(statement, argument.range);
    const bits = floatBits(text.replace(/\s/g, ''), directive.name, size);
    const origin = originOf(statement.source, argument.range);
    return { size, value: undefined, origin, ...(bits !== undefined && { bits }) };
  });
  return addElements(assembly, statement, directive, elements);
}

/** What the characters of strings are, which are many. */
const BYTES: readonly BoundExpression[] = Array.from({ length: 256 }, (_, byte) => ({
  kind: 'constant',
  value: BigInt(byte),
}));

function strings(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  size: number,
  terminated: boolean,
): true {
  const elements: PendingElement[] = [];
  const hasText = directive.args.some((argument) => argument.kind !== 'string' || argument.bytes.length > 0);
  if (assembly.layout.current.nobits && hasText) refuseContents(assembly, 'A string', directive, statement);
  const count = directive.args.reduce((sum, one) => sum + (one.kind === 'string' ? one.bytes.length : 1), 0);
  if (addedByLength(assembly, count, size, () => originOf(statement.source, directive.range))) return true;
  directive.args.forEach((argument, index) => {
    const origin = originOf(statement.source, argument.range);
    const push = (byte: number): unknown => elements.push({ size, value: BYTES[byte & 0xff], origin });
    if (argument.kind === 'string') argument.bytes.forEach(push);
    else if (argument.kind === 'expression') {
      const value = assembly.constantNow(argument.value, statement);
      if (value !== undefined) push(Number(BigInt.asUintN(8, value)));
    }
    if (terminated && !continues(statement, argument, directive.args[index + 1])) push(0);
  });
  return addElements(assembly, statement, directive, elements);
}

/** Strings side by side without a comma are one, with one terminator. */
function continues(statement: Statement, argument: Argument, next: Argument | undefined): boolean {
  if (next === undefined) return false;
  return !statement.source.text.slice(argument.range.end, next.range.start).includes(',');
}

function leb128(assembly: Assembly, statement: Statement, directive: DirectiveNode, signed: boolean): true {
  for (const argument of directive.args) {
    const origin = originOf(statement.source, argument.range);
    const expression = argumentExpression(argument);
    const value = assembly.constantNow(expression, statement);
    if (assembly.layout.current.nobits && value !== 0n) refuseContents(assembly, 'A number', directive, statement);
    if (value === undefined) {
      if (expression !== undefined)
        assembly.checkLater(assembly.bind(expression, statement.source), () => origin, 'number');
      addSpace(assembly, undefined, 0, origin);
      continue;
    }
    const bytes = signed ? signedLeb(value) : unsignedLeb(BigInt.asUintN(64, value));
    const elements = bytes.map((byte) => ({
      size: 1,
      value: { kind: 'constant' as const, value: BigInt(byte) },
      origin,
    }));
    addElements(assembly, statement, directive, elements);
  }
  return true;
}

/** GNU as takes a string in an integer list for the symbol of that name. */
function symbolOfString(argument: Argument): Expression | undefined {
  return argument.kind === 'string' ? { kind: 'symbol', name: argument.text, range: argument.range } : undefined;
}
