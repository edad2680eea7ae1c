/** From bound expressions to the values that instructions and data carry, once every label is known. */
import { wellKnownConstant } from '../isa/sgx-leaves.js';
import type { Assembly } from './assembly.js';
import type { PendingElement, PendingOperand } from './atoms.js';
import { constantValue, type BoundExpression, type Value } from './expression.js';
import { FormedImmediate, FormedMemory, FormedRegister, FormedTarget } from './formed-operand.js';
import type { DataElement } from './model.js';
import type { AssembledOperand, AssembledValue } from './operand.js';
import type { Statement } from '../syntax/ast.js';

/** Where a value stands: it decides whether an undefined name may be a constant of a missing header. */
type Use = 'address' | 'number';

/** The operand of the statement with its values computed. */
export function finishOperand(assembly: Assembly, statement: Statement, operand: PendingOperand): AssembledOperand {
  switch (operand.kind) {
    case 'register':
      return new FormedRegister(statement, operand);
    case 'immediate':
      return new FormedImmediate(statement, operand.range, finishValue(assembly, operand.value, 'number'));
    case 'target':
      return new FormedTarget(statement, operand.range, finishValue(assembly, operand.value, 'address'));
    case 'memory': {
      // Only with a register to add to is an undefined name likely to be an offset from a header.
      const isOffset = operand.base !== undefined && operand.base !== 'rip' && operand.base !== 'eip';
      const displacement = finishValue(assembly, operand.displacement, isOffset ? 'number' : 'address');
      return new FormedMemory(statement, operand, displacement);
    }
  }
}

/** The data element with its value computed; an element of no constant and no symbol is unknown. */
export function finishElement(assembly: Assembly, element: PendingElement): DataElement {
  const { size, origin, bits } = element;
  if (bits !== undefined) return { size, constant: bits, origin };
  if (element.value === undefined) return { size, origin };
  const value = withKnownConstants(assembly, assembly.evaluateAtEnd(element.value));
  if (value.kind === 'unknown') return { size, origin };
  if (value.terms.size === 0) return { size, constant: BigInt.asUintN(8 * size, value.constant), origin };
  let symbol: string | undefined;
  let minus: string | undefined;
  for (const [name, coefficient] of value.terms) {
    if (coefficient === 1n && symbol === undefined) symbol = name;
    else if (coefficient === -1n && minus === undefined) minus = name === element.point?.name ? '.' : name;
    else return { size, origin };
  }
  if (symbol === undefined) return { size, origin };
  return { size, symbol, addend: value.constant, ...(minus !== undefined && { minus }), origin };
}

function finishValue(assembly: Assembly, expression: BoundExpression, use: Use): AssembledValue {
  if (expression.kind === 'constant') return { kind: 'constant', value: BigInt.asIntN(64, expression.value) };
  let value = assembly.evaluateAtEnd(expression);
  if (use === 'number') {
    value = withKnownConstants(assembly, value);
    const name = headerName(assembly, value);
    if (name !== undefined)
      return { kind: 'unknown', reason: `${name} may be a constant of an include that was not found` };
  }
  if (value.kind === 'unknown') return value;
  if (value.terms.size === 0) return { kind: 'constant', value: value.constant };
  const [term, second] = value.terms;
  if (term === undefined || second !== undefined || term[1] !== 1n) {
    return { kind: 'unknown', reason: 'a combination of symbols that only the linker can compute' };
  }
  const { constant: addend, modifier } = value;
  return { kind: 'address', symbol: term[0], addend, ...(modifier !== undefined && { modifier }) };
}

/** Puts the value that headers give to leaf names and error numbers in their place, when a header is missing. */
function withKnownConstants(assembly: Assembly, value: Value): Value {
  if (value.kind === 'unknown' || value.modifier !== undefined) return value;
  const terms = new Map(value.terms);
  let constant = value.constant;
  for (const [name, coefficient] of value.terms) {
    const known = mayBeConstant(assembly, name) ? wellKnownConstant(name) : undefined;
    if (known === undefined) continue;
    constant += coefficient * known;
    terms.delete(name);
  }
  if (terms.size === value.terms.size) return value;
  return terms.size === 0 ? constantValue(constant) : { kind: 'linear', constant: BigInt.asIntN(64, constant), terms };
}

/** The first name in a value that a missing header may define. */
function headerName(assembly: Assembly, value: Value): string | undefined {
  if (value.kind === 'unknown' || value.modifier !== undefined) return undefined;
  return [...value.terms.keys()].find((name) => mayBeConstant(assembly, name));
}

/** An undefined name that nothing shows to be an address, in a file with an include that was not found. */
function mayBeConstant(assembly: Assembly, name: string): boolean {
  if (!assembly.includeMissing || assembly.layout.has(name)) return false;
  const entry = assembly.symbols.entries.get(name);
  return entry !== undefined && !assembly.symbols.isDefined(name) && !entry.isAddress;
}
