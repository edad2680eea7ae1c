/** Directives that move the location counter: space, fill, alignment, `.org`, `.incbin`, and symbols in `.bss`. */
import type { Argument, DirectiveNode, Expression, Statement } from '../syntax/ast.js';
import { UNIT_SIZES } from '../syntax/data-sizes.js';
import { originOf, type Origin } from '../text/mapped.js';
import { argumentExpression, type Assembly } from './assembly.js';
import type { PendingElement } from './atoms.js';
import { refuseContents } from './element-checks.js';
import { absoluteAt, addElements, addSpace, constantAt } from './emit.js';
import { asConstant, type BoundExpression } from './expression.js';

/** `.fill` and its like become elements up to this count; beyond it only their size is kept. */
const MAX_FILL_ELEMENTS = 1024;

/** Exponents from here on make GNU as run out of memory. */
const MAX_ALIGNMENT_EXPONENT = 62n;

/** Bytes of the longest NOP that the assembler makes. */
const MAX_NOP = 11n;

const NOP = 0x90;

/** Assembles a directive of space; false when the directive is none. */
export function assembleSpace(assembly: Assembly, statement: Statement, directive: DirectiveNode): boolean {
  const { name } = directive;
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
      // Nothing that is simulated depends on an alignment of more than 2 GiB.
      return align(assembly, statement, directive, (value) => 2n ** (value > 31n || value < 0n ? 0n : value));
    case '.incbin':
      return binary(assembly, statement, directive);
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

function skip(assembly: Assembly, statement: Statement, directive: DirectiveNode, unit: number): true {
  const count = constantAt(assembly, statement, directive, 0);
  const value = constantAt(assembly, statement, directive, 1) ?? 0n;
  const origin = originOf(statement.source, directive.range);
  if (count === undefined) countLater(assembly, statement, directive);
  else if (count <= 0n) {
    const message = `${directive.name} makes no space: its count is ${String(count)}.`;
    assembly.report('asm-syntax', 'warning', message, origin);
  }
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
    () => originOf(statement.source, expression.range),
    'number',
  );
}

function fill(assembly: Assembly, statement: Statement, directive: DirectiveNode): true {
  const count = constantAt(assembly, statement, directive, 0);
  const written = absoluteAt(assembly, statement, directive, 1) ?? 1n;
  const size = Number(written > 8n ? 8n : written < 0n ? 0n : written);
  const value = absoluteAt(assembly, statement, directive, 2) ?? 0n;
  const origin = originOf(statement.source, directive.range);
  if (written > 8n) assembly.report('asm-syntax', 'warning', 'The elements of .fill have 8 bytes at most.', origin);
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

/** `.incbin "file", skip, count`: its bytes where they are few, otherwise only how many there are. */
function binary(assembly: Assembly, statement: Statement, directive: DirectiveNode): true {
  const [name] = directive.args;
  const origin = originOf(statement.source, directive.range);
  const contents = name?.kind === 'string' ? assembly.reading.binaries.get(name.text)?.bytes : undefined;
  const skipped = Number(absoluteAt(assembly, statement, directive, 1) ?? 0n);
  const count = absoluteAt(assembly, statement, directive, 2);
  const bytes = contents?.slice(skipped, count === undefined ? undefined : skipped + Number(count));
  if (bytes === undefined || bytes.length > MAX_FILL_ELEMENTS) {
    addSpace(assembly, bytes === undefined ? undefined : BigInt(bytes.length), 0, origin);
    return true;
  }
  const elements = [...bytes].map((byte) => {
    return { size: 1, value: { kind: 'constant', value: BigInt(byte.charCodeAt(0)) } as const, origin };
  });
  return addElements(assembly, statement, directive, elements);
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

/** `.nops count, size`: how long one of them may be, in bytes. */
function singleNop(assembly: Assembly, statement: Statement, directive: DirectiveNode): void {
  const size = absoluteAt(assembly, statement, directive, 1);
  if (size === undefined || (size >= 0n && size <= MAX_NOP)) return;
  const message = `A single NOP has ${String(MAX_NOP)} bytes at most.`;
  assembly.report('asm-syntax', 'error', message, originOf(statement.source, directive.range));
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

function argumentNameOf(argument: Argument | undefined): string | undefined {
  if (argument?.kind === 'name') return argument.name;
  if (argument?.kind === 'string') return argument.text;
  return argument?.kind === 'expression' && argument.value.kind === 'symbol' ? argument.value.name : undefined;
}
