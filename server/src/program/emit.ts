/** Putting elements and space where the location counter is, and the constants that directives take. */
import type { DirectiveNode, Statement } from '../syntax/ast.js';
import { originOf, type Origin } from '../text/mapped.js';
import { argumentExpression, type Assembly } from './assembly.js';
import type { PendingElement } from './atoms.js';

/** Adds data elements, or moves the counter of the absolute section. */
export function addElements(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  elements: readonly PendingElement[],
): true {
  const length = elements.reduce((sum, element) => sum + element.size, 0);
  if (assembly.layout.isAbsolute) assembly.layout.advance(length);
  else if (elements.length > 0) {
    const origin = originOf(statement.source, directive.range);
    const { sequence, visit } = assembly.layout;
    if (assembly.keepsValues(elements.length, origin))
      assembly.layout.add({ kind: 'data', elements, statement, origin, sequence, visit }, length);
    else addUnknown(assembly, length, origin);
  }
  return true;
}

/** A directive of more elements than this is not looked into unless there is room for it. */
const MANY_ELEMENTS = 1000;

/** Adds a long list of elements by its length alone where there is no room for their values; false otherwise. */
export function addedByLength(assembly: Assembly, count: number, size: number, origin: () => Origin): boolean {
  if (count < MANY_ELEMENTS || assembly.layout.isAbsolute) return false;
  const place = origin();
  if (assembly.hasRoomFor(count)) return false;
  assembly.keepsValues(count, place);
  addUnknown(assembly, count * size, place);
  return true;
}

/** Space of known length whose bytes are not known. */
function addUnknown(assembly: Assembly, length: number, origin: Origin): void {
  assembly.layout.add({ kind: 'space', bytes: undefined, fill: 0, origin }, length);
}

/** Adds space; `bytes` is undefined where its size is not known. */
export function addSpace(assembly: Assembly, bytes: bigint | undefined, fillByte: number, origin: Origin): void {
  const known =
    bytes !== undefined && bytes >= 0n && bytes <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(bytes) : undefined;
  if (known === 0) return;
  if (assembly.layout.isAbsolute) assembly.layout.advance(known);
  else assembly.layout.add({ kind: 'space', bytes: known, fill: fillByte, origin }, known);
}

/** The constant that an argument must be here; GNU as objects to anything else. */
export function absoluteAt(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  index: number,
): bigint | undefined {
  return assembly.absoluteNow(argumentExpression(directive.args[index]), statement);
}

/** The constant that an argument is by now. */
export function constantAt(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  index: number,
): bigint | undefined {
  return assembly.constantNow(argumentExpression(directive.args[index]), statement);
}
