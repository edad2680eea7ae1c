/** Values of registers and operands in words, all taken from the simulated state. */
import { generalRegister, type RegisterPart } from '../../isa/registers.js';
import { evaluate } from '../../simulate/domain/evaluate.js';
import type { AbstractValue } from '../../simulate/domain/abstract.js';
import type { Term } from '../../simulate/domain/term.js';
import { describeTerm } from '../../simulate/describe.js';
import type { Visit } from './situations.js';

/** The value of a general register or of a part of one at a visit: `4`, `TCS`, `RDI from the enclave`. */
export function registerWords({ exploration, node }: Visit, part: RegisterPart): string {
  const whole = node.state.registers[part.register];
  const term = part.width === 64 ? whole : exploration.factory.slice(whole, part.low, part.width);
  return describeTerm(exploration, term, node.state);
}

/** The few values a term can have in the state of a visit, in words; undefined when they are not few. */
export function valueWords({ node }: Visit, term: Term): string | undefined {
  const { values }: AbstractValue = evaluate(term, node.state.facts);
  return values?.map(numberWords).join(' or ');
}

/** Small numbers as people write them, others as addresses and masks are written. */
export function numberWords(value: bigint): string {
  // Leaves, error numbers, sizes and offsets are decimal in manuals; masks and addresses are not.
  return value < 4096n ? value.toString() : `0x${value.toString(16)}`;
}

/** The part of a general register with that name (lower case, without `%`), with its name in capitals. */
export function namedRegister(name: string): { readonly title: string; readonly part: RegisterPart } | undefined {
  const part = generalRegister(name);
  return part === undefined ? undefined : { title: name.toUpperCase(), part };
}
