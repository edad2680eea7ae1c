/** Directives that put bytes into a section. */
import { originOf, type Origin } from '../text/mapped.js';
import type { Argument, DirectiveNode, Expression, Statement } from '../syntax/ast.js';
import { FLOAT_SIZES, INTEGER_SIZES, STRING_SIZES, UNIT_SIZES } from '../syntax/data-sizes.js';
import { argumentExpression, textOf, type Assembly } from './assembly.js';
import type { PendingElement } from './atoms.js';
import { asConstant, type BoundExpression, type Point } from './expression.js';
import { floatBits } from './float-bits.js';

/** `.fill` with a value other than zero becomes elements up to this count; beyond it only its size is kept. */
const MAX_FILL_ELEMENTS = 1024;

/** Exponents from here on make GNU as run out of memory. */
const MAX_ALIGNMENT_EXPONENT = 62n;

/** Bytes of the longest NOP that the assembler makes. */
const MAX_NOP = 11n;

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
      singleNop(assembly, statement, directive);
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
export function moveLocation(
  assembly: Assembly,
  statement: Statement,
  target: Expression,
  origin: Origin,
  fill = 0,
): void {
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
  const difference: BoundExpression = {
    kind: 'binary',
    operator: '-',
    left: bound,
    right: { kind: 'here', point: start },
  };
  const written = asConstant(assembly.evaluate(bound));
  const passed = layout.offsetFromStart;
  // A constant counts from the start of the subsection.
  const fromStart = written === undefined || passed === undefined ? undefined : written - BigInt(passed);
  const distance = fromStart ?? asConstant(assembly.evaluate(difference));
  if (distance !== undefined && distance < 0n) {
    assembly.report('asm-syntax', 'error', 'The location counter cannot be moved back.', origin);
    return;
  }
  addSpace(assembly, distance, fill, origin);
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
    checkElement(assembly, directive, value, origin);
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
  const origin = originOf(statement.source, directive.range);
  if (count === undefined) countLater(assembly, statement, directive);
  if (
    directive.name.startsWith('.dcb') &&
    unit > 1 &&
    value !== 0n &&
    count !== undefined &&
    count <= BigInt(MAX_FILL_ELEMENTS)
  ) {
    const element: PendingElement = { size: unit, value: { kind: 'constant', value }, origin };
    return addElements(
      assembly,
      statement,
      directive,
      Array.from({ length: Math.max(0, Number(count)) }, () => element),
    );
  }
  const bytes = count === undefined ? undefined : count * BigInt(unit);
  addSpace(assembly, bytes, Number(BigInt.asUintN(8, value)), origin);
  return true;
}

/** How much space there is may depend on what follows, but it must come to a number. */
function countLater(assembly: Assembly, statement: Statement, { args }: DirectiveNode): void {
  const expression = argumentExpression(args[0]);
  if (expression === undefined) return;
  assembly.checkLater(
    assembly.bind(expression, statement.source),
    originOf(statement.source, expression.range),
    'number',
  );
}

/** Asks at the end whether the linker could fill an element in, and at once whether the section has contents. */
function checkElement(assembly: Assembly, directive: DirectiveNode, value: BoundExpression, origin: Origin): void {
  if (directive.name === '.rva' && value.kind !== 'constant' && !assembly.lenient) {
    assembly.report('asm-syntax', 'error', 'An ELF file has no relocation for .rva.', origin);
    return;
  }
  if (value.kind === 'binary' && hasModifier(value, 'PLT') && subtracts(value)) {
    assembly.report('asm-syntax', 'error', 'Nothing can be subtracted from @PLT.', origin);
    return;
  }
  assembly.checkLater(value, origin, 'element');
  if (assembly.layout.isAbsolute || assembly.layout.current.nobits) {
    const isZero = asConstant(assembly.evaluate(value)) === 0n;
    const where = assembly.layout.isAbsolute ? 'the absolute section' : assembly.layout.current.name;
    if (assembly.layout.isAbsolute ? value.kind !== 'constant' || value.value !== 0n : !isZero) {
      assembly.report('asm-syntax', 'error', `In ${where} nothing but zeros can stand.`, origin);
    }
  }
}

function hasModifier(value: BoundExpression, modifier: string): boolean {
  switch (value.kind) {
    case 'symbol':
      return value.modifier === modifier;
    case 'unary':
      return hasModifier(value.operand, modifier);
    case 'binary':
      return hasModifier(value.left, modifier) || hasModifier(value.right, modifier);
    default:
      return false;
  }
}

/** Whether something other than a constant is subtracted. */
function subtracts(value: BoundExpression): boolean {
  if (value.kind !== 'binary') return false;
  return (value.operator === '-' && value.right.kind !== 'constant') || subtracts(value.left) || subtracts(value.right);
}

function refuseContents(assembly: Assembly, what: string, directive: DirectiveNode, statement: Statement): void {
  const message = `${what} cannot stand in ${assembly.layout.current.name}, which has no contents.`;
  assembly.report('asm-syntax', 'error', message, originOf(statement.source, directive.range));
}

function fill(assembly: Assembly, statement: Statement, directive: DirectiveNode): true {
  const count = constantAt(assembly, statement, directive, 0);
  const written = absoluteAt(assembly, statement, directive, 1) ?? 1n;
  const size = Number(written > 8n ? 8n : written < 0n ? 0n : written);
  const value = absoluteAt(assembly, statement, directive, 2) ?? 0n;
  const origin = originOf(statement.source, directive.range);
  if (count === undefined) countLater(assembly, statement, directive);
  if (value !== 0n && assembly.layout.current.nobits)
    refuseContents(assembly, 'Anything but zeros', directive, statement);
  const bytes = count === undefined ? undefined : count * BigInt(size);
  const uniform = size === 1 || value === 0n;
  if (uniform || count === undefined || count > BigInt(MAX_FILL_ELEMENTS) || count < 0n) {
    addSpace(assembly, bytes, Number(BigInt.asUintN(8, value)), origin);
    return true;
  }
  // Only four bytes of a value are kept, even where eight are filled.
  const kept = BigInt.asUintN(32, value);
  const element: PendingElement = { size, value: { kind: 'constant', value: kept }, origin };
  return addElements(
    assembly,
    statement,
    directive,
    Array.from({ length: Number(count) }, () => element),
  );
}

function organise(assembly: Assembly, statement: Statement, directive: DirectiveNode): true {
  const target = argumentExpression(directive.args[0]);
  const fillByte = Number(BigInt.asUintN(8, absoluteAt(assembly, statement, directive, 1) ?? 0n));
  const origin = originOf(statement.source, directive.range);
  if (target !== undefined) moveLocation(assembly, statement, target, origin, fillByte);
  return true;
}

function align(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  bytesOf: (value: bigint) => bigint,
): true {
  const written = absoluteAt(assembly, statement, directive, 0) ?? 0n;
  const alignment = Number(bytesOf(written));
  const isPower = (alignment & (alignment - 1)) === 0;
  const fits = !directive.name.startsWith('.p2align') || written <= MAX_ALIGNMENT_EXPONENT;
  if (!isPower || !fits) {
    const message = isPower
      ? 'No object file can be aligned to so much.'
      : `${directive.name} takes a power of two, not ${String(written)}.`;
    assembly.report('asm-syntax', 'error', message, originOf(statement.source, directive.range));
    return true;
  }
  for (const index of [1, 2]) absoluteAt(assembly, statement, directive, index);
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
    const expression = argumentExpression(argument);
    const value = assembly.constantNow(expression, statement);
    if (assembly.layout.current.nobits && value !== 0n) refuseContents(assembly, 'A number', directive, statement);
    if (value === undefined) {
      if (expression !== undefined) assembly.checkLater(assembly.bind(expression, statement.source), origin, 'number');
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
  const size = absoluteAt(assembly, statement, directive, 1);
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

/** `.nops count, size`: how long one of them may be, in bytes. */
function singleNop(assembly: Assembly, statement: Statement, directive: DirectiveNode): void {
  const size = absoluteAt(assembly, statement, directive, 1);
  if (size === undefined || (size >= 0n && size <= MAX_NOP)) return;
  const message = `A single NOP has ${String(MAX_NOP)} bytes at most.`;
  assembly.report('asm-syntax', 'error', message, originOf(statement.source, directive.range));
}

/** The same where GNU as demands a constant. */
function absoluteAt(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  index: number,
): bigint | undefined {
  return assembly.absoluteNow(argumentExpression(directive.args[index]), statement);
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
