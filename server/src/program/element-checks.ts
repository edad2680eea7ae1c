/** What GNU as says about the elements of data directives. */
import type { DirectiveNode, Statement } from '../syntax/ast.js';
import { originOf, type Origin } from '../text/mapped.js';
import type { Assembly } from './assembly.js';
import { asConstant, type BoundExpression } from './expression.js';
import { modifierProblem } from './relocation-checks.js';

/** Asks at the end whether the linker could fill an element in, and at once whether the section has contents. */
export function checkElement(
  assembly: Assembly,
  directive: DirectiveNode,
  value: BoundExpression,
  size: number,
  origin: Origin,
): void {
  if (directive.name === '.rva' && value.kind !== 'constant' && !assembly.lenient) {
    assembly.report('asm-syntax', 'error', 'An ELF file has no relocation for .rva.', origin);
    return;
  }
  if (value.kind === 'binary' && hasModifier(value, 'PLT') && subtracts(value)) {
    assembly.report('asm-syntax', 'error', 'Nothing can be subtracted from @PLT.', origin);
    return;
  }
  const modifier = assembly.lenient || !assembly.in64BitMode ? undefined : modifierProblem(value, size);
  if (modifier !== undefined) {
    assembly.report('asm-syntax', 'error', modifier, origin);
    return;
  }
  assembly.checkLater(value, () => origin, 'element');
  if (value.kind === 'constant') warnOfTruncation(assembly, value.value, size, origin);
  if (assembly.layout.isAbsolute || assembly.layout.current.nobits) {
    const isZero = asConstant(assembly.evaluate(value)) === 0n;
    const where = assembly.layout.isAbsolute ? 'the absolute section' : assembly.layout.current.name;
    if (assembly.layout.isAbsolute ? value.kind !== 'constant' || value.value !== 0n : !isZero) {
      assembly.report('asm-syntax', 'error', `In ${where} nothing but zeros can stand.`, origin);
    }
  }
}

/** A number that does not fit loses its high bits; as a signed or as an unsigned number it may fill the element. */
function warnOfTruncation(assembly: Assembly, value: bigint, size: number, origin: Origin): void {
  const limit = 1n << BigInt(8 * size);
  if (value < limit && value > -limit) return;
  const kept = BigInt.asUintN(8 * size, value);
  const message = `${hexadecimal(value)} does not fit into ${String(size)} bytes and becomes ${hexadecimal(kept)}.`;
  assembly.report('asm-syntax', 'warning', message, origin);
}

function hexadecimal(value: bigint): string {
  return value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
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

/** Reports bytes in a section that has no contents; `what` begins the sentence. */
export function refuseContents(assembly: Assembly, what: string, directive: DirectiveNode, statement: Statement): void {
  const message = `${what} cannot stand in ${assembly.layout.current.name}, which has no contents.`;
  assembly.report('asm-syntax', 'error', message, originOf(statement.source, directive.range));
}
