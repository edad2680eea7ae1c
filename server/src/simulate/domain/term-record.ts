/**
 * How terms are laid out. All of them have the same fields in the same order, those that their operator does not have being
 * undefined: the engine then sees objects of one shape wherever terms are looked at, which is what most of the simulation does.
 */
import type { InputTerm, Term } from './term.js';

/** A term without the fields that the factory adds. */
export type Shape<T> = T extends Term ? Omit<T, 'id' | 'inputs' | 'inputBits' | 'partBits'> : never;

/** Every field that any term has. */
type Fields = Record<Term extends infer One ? (One extends unknown ? keyof One : never) : never, unknown>;

/** The term of this shape. Looking only for what its operator has spares looking for what is not there. */
export function recordOf(
  id: number,
  inputs: ReadonlySet<InputTerm>,
  inputBits: number,
  partBits: number,
  shape: Shape<Term>,
): Term {
  const record: Fields = {
    id,
    op: shape.op,
    inputs,
    inputBits,
    partBits,
    value: undefined,
    input: undefined,
    symbol: undefined,
    instruction: undefined,
    constant: undefined,
    parts: undefined,
    of: undefined,
    low: undefined,
    width: undefined,
    left: undefined,
    right: undefined,
    base: undefined,
    condition: undefined,
    then: undefined,
    else: undefined,
    address: undefined,
    size: undefined,
    epoch: undefined,
  };
  switch (shape.op) {
    case 'const':
      record.value = shape.value;
      break;
    case 'input':
      record.input = shape.input;
      break;
    case 'address':
      record.symbol = shape.symbol;
      break;
    case 'code':
      record.instruction = shape.instruction;
      break;
    case 'sum':
      record.constant = shape.constant;
      record.parts = shape.parts;
      break;
    case 'slice':
      record.of = shape.of;
      record.low = shape.low;
      record.width = shape.width;
      break;
    case 'insert':
      record.base = shape.base;
      record.low = shape.low;
      record.width = shape.width;
      record.value = shape.value;
      break;
    case 'sext':
      record.of = shape.of;
      record.width = shape.width;
      break;
    case 'eq':
    case 'ult':
    case 'slt':
      record.left = shape.left;
      record.right = shape.right;
      record.width = shape.width;
      break;
    case 'ite':
      record.condition = shape.condition;
      record.then = shape.then;
      record.else = shape.else;
      break;
    case 'load':
      record.address = shape.address;
      record.size = shape.size;
      record.epoch = shape.epoch;
      break;
    case 'not':
    case 'neg':
    case 'bswap':
    case 'parity':
    case 'popcnt':
    case 'clz':
    case 'ctz':
      record.of = shape.of;
      break;
    default:
      record.left = shape.left;
      record.right = shape.right;
  }
  return record as unknown as Term;
}
