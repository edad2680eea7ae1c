/** Directives that put bytes into a section. */
import { originOf, type Origin } from '../text/mapped.js';
import type { Argument, DirectiveNode, Expression, Statement } from '../syntax/ast.js';
import { FLOAT_SIZES, INTEGER_SIZES, STRING_SIZES, UNIT_SIZES } from '../syntax/data-sizes.js';
import { argumentExpression, type Assembly } from './assembly.js';
import type { PendingElement } from './atoms.js';
import { asConstant, type Point } from './expression.js';

/** `.fill` with a value other than zero becomes elements up to this count; beyond it only its size is kept. */
const MAX_FILL_ELEMENTS = 1024;

const NOP = 0x90;

/** Assembles a data directive; false when the directive is none. */
export function assembleData(assembly: Assembly, statement: Statement, directive: DirectiveNode): boolean {
  const { name } = directive;
  const integer = INTEGER_SIZES.get(name);
  if (integer !== undefined) return integers(assembly, statement, directive, integer);
  const float = FLOAT_SIZES.get(name);
  if (float !== undefined) return floats(assembly, statement, directive, float);
  const string = STRING_SIZES.get(name);
  if (string !== undefined) return strings(assembly, statement, directive, string.size, string.terminated);
  switch (name) {
    case '.skip':
    case '.space':
    case '.zero':
      return skip(assembly, statement, directive, 1);
    case '.fill':
      return fill(assembly, statement, directive);
    case '.nop':
    case '.nops':
      addSpace(
        assembly,
        constantAt(assembly, statement, directive, 0),
        NOP,
        originOf(statement.source, directive.range),
      );
      return true;
    case '.org':
      return organise(assembly, statement, directive);
    case '.align':
    case '.balign':
    case '.balignw':
    case '.balignl':
      return align(assembly, statement, directive, (value) => value);
    case '.p2align':
    case '.p2alignw':
    case '.p2alignl':
      // GNU as refuses exponents above 31.
      return align(assembly, statement, directive, (value) => 2n ** (value > 31n || value < 0n ? 0n : value));
    case '.uleb128':
    case '.sleb128':
      return leb128(assembly, statement, directive, name === '.sleb128');
    case '.incbin':
      addSpace(assembly, undefined, 0, originOf(statement.source, directive.range));
      return true;
    case '.comm':
    case '.common':
    case '.lcomm':
      return common(assembly, statement, directive);
    default:
      return unitDirective(assembly, statement, directive);
  }
}

/** `.`-assignments move the location counter as `.org` does. */
export function moveLocation(assembly: Assembly, statement: Statement, target: Expression, origin: Origin): void {
  const { layout } = assembly;
  if (layout.isAbsolute) {
    const value = assembly.constantNow(target, statement);
    if (value !== undefined) layout.setAbsolute(Number(value));
    return;
  }
  const start = layout.point(assembly.symbols.nextHere());
  const bound = assembly.bind(target, statement.source, () => start);
  const entry = assembly.symbols.entry(start.name, '.');
  entry.label = start;
  const distance = asConstant(
    assembly.evaluate({ kind: 'binary', operator: '-', left: bound, right: { kind: 'here', point: start } }),
  );
  addSpace(assembly, distance, 0, origin);
}

function integers(assembly: Assembly, statement: Statement, directive: DirectiveNode, size: number): true {
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
    elements.push({ size, value, origin, ...(point && { point }) });
  });
  return addElements(assembly, statement, directive, elements);
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
  const elements = directive.args.map((argument) => ({
    size,
    value: undefined,
    origin: originOf(statement.source, argument.range),
  }));
  return addElements(assembly, statement, directive, elements);
}

function strings(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  size: number,
  terminated: boolean,
): true {
  const elements: PendingElement[] = [];
  directive.args.forEach((argument, index) => {
    const origin = originOf(statement.source, argument.range);
    const push = (byte: number): unknown =>
      elements.push({ size, value: { kind: 'constant', value: BigInt(byte) }, origin });
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

function skip(assembly: Assembly, statement: Statement, directive: DirectiveNode, unit: number): true {
  const count = constantAt(assembly, statement, directive, 0);
  const value = constantAt(assembly, statement, directive, 1) ?? 0n;
  const bytes = count === undefined ? undefined : count * BigInt(unit);
  addSpace(assembly, bytes, Number(BigInt.asUintN(8, value)), originOf(statement.source, directive.range));
  return true;
}

function fill(assembly: Assembly, statement: Statement, directive: DirectiveNode): true {
  const count = constantAt(assembly, statement, directive, 0);
  const written = constantAt(assembly, statement, directive, 1) ?? 1n;
  const size = Number(written > 8n ? 8n : written < 0n ? 0n : written);
  const value = constantAt(assembly, statement, directive, 2) ?? 0n;
  const origin = originOf(statement.source, directive.range);
  const bytes = count === undefined ? undefined : count * BigInt(size);
  const uniform = size === 1 || value === 0n;
  if (uniform || count === undefined || count > BigInt(MAX_FILL_ELEMENTS) || count < 0n) {
    addSpace(assembly, bytes, Number(BigInt.asUintN(8, value)), origin);
    return true;
  }
  const element: PendingElement = { size, value: { kind: 'constant', value }, origin };
  return addElements(
    assembly,
    statement,
    directive,
    Array.from({ length: Number(count) }, () => element),
  );
}

function organise(assembly: Assembly, statement: Statement, directive: DirectiveNode): true {
  const target = argumentExpression(directive.args[0]);
  if (target !== undefined) moveLocation(assembly, statement, target, originOf(statement.source, directive.range));
  return true;
}

function align(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  bytesOf: (value: bigint) => bigint,
): true {
  const written = constantAt(assembly, statement, directive, 0) ?? 0n;
  const alignment = Number(bytesOf(written));
  // Alignment to 1 (or to 0, which GNU as takes for it) does nothing.
  if (alignment > 1) {
    const origin = originOf(statement.source, directive.range);
    assembly.layout.add({ kind: 'align', alignment, origin }, undefined);
  }
  return true;
}

function leb128(assembly: Assembly, statement: Statement, directive: DirectiveNode, signed: boolean): true {
  for (const argument of directive.args) {
    const origin = originOf(statement.source, argument.range);
    const value = assembly.constantNow(argumentExpression(argument), statement);
    if (value === undefined) {
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

function unsignedLeb(value: bigint): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return bytes;
}

function signedLeb(value: bigint): readonly number[] {
  const bytes: number[] = [];
  for (let rest = value; ;) {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    const done = (rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

/** `.comm` and `.lcomm` reserve space behind the others' backs; it is given to `.bss`. */
function common(assembly: Assembly, statement: Statement, directive: DirectiveNode): true {
  const { layout, symbols } = assembly;
  const name = argumentNameOf(directive.args[0]);
  if (name === undefined) return true;
  const origin = originOf(statement.source, directive.args[0]?.range ?? directive.range);
  const size = constantAt(assembly, statement, directive, 1);
  layout.push();
  layout.switchTo(layout.section('.bss', 'aw'));
  if (!symbols.isDefined(name)) assembly.defineLabel(name, name, origin);
  addSpace(assembly, size, 0, originOf(statement.source, directive.range));
  layout.pop();
  const entry = symbols.entry(name);
  entry.type = 'object';
  if (directive.name !== '.lcomm') entry.binding = 'global';
  return true;
}

function unitDirective(assembly: Assembly, statement: Statement, directive: DirectiveNode): boolean {
  const match = /^\.(ds|dcb)(?:\.([bwlsdxp]))?$/.exec(directive.name);
  if (!match) return false;
  return skip(assembly, statement, directive, UNIT_SIZES.get(match[2] ?? '') ?? 1);
}

function addElements(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  elements: readonly PendingElement[],
): true {
  const length = elements.reduce((sum, element) => sum + element.size, 0);
  if (assembly.layout.isAbsolute) assembly.layout.advance(length);
  else if (elements.length > 0) {
    const origin = originOf(statement.source, directive.range);
    assembly.layout.add({ kind: 'data', elements, statement, origin }, length);
  }
  return true;
}

function addSpace(assembly: Assembly, bytes: bigint | undefined, fillByte: number, origin: Origin): void {
  const known =
    bytes !== undefined && bytes >= 0n && bytes <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(bytes) : undefined;
  if (known === 0) return;
  if (assembly.layout.isAbsolute) assembly.layout.advance(known);
  else assembly.layout.add({ kind: 'space', bytes: known, fill: fillByte, origin }, known);
}

function constantAt(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  index: number,
): bigint | undefined {
  return assembly.constantNow(argumentExpression(directive.args[index]), statement);
}

function argumentNameOf(argument: Argument | undefined): string | undefined {
  if (argument?.kind === 'name') return argument.name;
  if (argument?.kind === 'string') return argument.text;
  return argument?.kind === 'expression' && argument.value.kind === 'symbol' ? argument.value.name : undefined;
}

/** GNU as takes a string in an integer list for the symbol of that name. */
function symbolOfString(argument: Argument): Expression | undefined {
  return argument.kind === 'string' ? { kind: 'symbol', name: argument.text, range: argument.range } : undefined;
}
