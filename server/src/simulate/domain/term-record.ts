/**
 * How terms are laid out. All of them have the same fields in the same order, those that their operator does not have being
 * undefined: the engine then sees objects of one shape wherever terms are looked at, which is what most of the simulation does.
 */
import type { InputTerm, Term } from './term.js';

/** A term without the fields that the factory adds. */
export type Shape<T> = T extends Term ? Omit<T, 'id' | 'inputs' | 'inputBits' | 'partBits'> : never;

/** Every field that any term has. */
type Fields = Partial<UnionOf<Term>>;
type UnionOf<T> = { [Key in T extends unknown ? keyof T : never]: T extends Partial<Record<Key, infer V>> ? V : never };

/** The term of this shape. */
export function recordOf(
  id: number,
  inputs: ReadonlySet<InputTerm>,
  inputBits: number,
  partBits: number,
  shape: Shape<Term>,
): Term {
  const fields: Fields = shape;
  const record = {
    id,
    op: fields.op,
    inputs,
    inputBits,
    partBits,
    value: fields.value,
    input: fields.input,
    symbol: fields.symbol,
    instruction: fields.instruction,
    constant: fields.constant,
    parts: fields.parts,
    of: fields.of,
    low: fields.low,
    width: fields.width,
    left: fields.left,
    right: fields.right,
    base: fields.base,
    condition: fields.condition,
    then: fields.then,
    else: fields.else,
    address: fields.address,
    size: fields.size,
    epoch: fields.epoch,
  };
  return record as unknown as Term;
}
