/** Terms in words, for hover, `state` and messages. */
import type { InstructionId, Program } from '../program/model.js';
import { outermostCall } from '../text/mapped.js';
import { positionAt } from '../text/source.js';
import { constantOf, lowHalfValues } from './domain/queries.js';
import { evaluate } from './domain/evaluate.js';
import type { Input, Term } from './domain/term.js';
import type { Exploration } from './exploration.js';
import type { State } from './machine/state.js';

/** Deeper parts of a computed value are left out; nobody reads them. */
const MAX_DEPTH = 4;

/** What is known of a value: a number, a few numbers, a symbol, where it comes from, or how it is computed. */
export function describeTerm(exploration: Exploration, term: Term, state: State): string {
  const exact = constantOf(term, state);
  if (exact !== undefined) return number(exact);
  const { values } = evaluate(term, state.facts);
  if (
    values !== undefined &&
    values.length > 1 &&
    term.op !== 'eq' &&
    term.op !== 'ult' &&
    term.op !== 'slt' &&
    isFew(term)
  ) {
    return values.map(number).join(' or ');
  }
  return words(exploration, term, 0);
}

/** The leaf values in EAX, in words: `2 or 3`. */
export function describeLeaf(term: Term, state: State): string | undefined {
  return lowHalfValues(term, state)?.map(number).join(' or ');
}

/** A one-bit value is either of two by its nature: its origin says more. */
function isFew(term: Term): boolean {
  return !(term.op === 'slice' && term.width === 1);
}

function words(exploration: Exploration, term: Term, depth: number): string {
  const inner = (part: Term): string => (depth >= MAX_DEPTH ? '…' : words(exploration, part, depth + 1));
  switch (term.op) {
    case 'const':
      return number(term.value);
    case 'input':
      return term.input.provenance.kind === 'stack'
        ? `the stack at ${inner(term.input.provenance.of)}`
        : inputWords(term.input);
    case 'address':
      return labelWords(exploration.program, term.symbol);
    case 'code':
      return codeWords(exploration, term.instruction);
    case 'sum': {
      const parts = term.parts.map(({ term: part, factor }) => {
        const signed = BigInt.asIntN(64, factor);
        return signed === 1n ? inner(part) : `${signed} × ${inner(part)}`;
      });
      const constant = BigInt.asIntN(64, term.constant);
      if (constant === 0n) return parts.join(' + ');
      return `${parts.join(' + ')} ${constant < 0n ? '−' : '+'} ${number(constant < 0n ? -constant : constant)}`;
    }
    case 'slice':
      if (term.width === 1) return `bit ${term.low} of ${inner(term.of)}`;
      return term.low === 0
        ? `low ${term.width} bits of ${inner(term.of)}`
        : `bits ${term.low}–${term.low + term.width - 1} of ${inner(term.of)}`;
    case 'load':
      return `${term.size} bytes at [${inner(term.address)}]`;
    case 'ite':
      return `${inner(term.then)} or ${inner(term.else)}`;
    case 'insert':
      return `${inner(term.base)} with other low bits`;
    case 'sext':
      return `${inner(term.of)}, sign-extended`;
    case 'not':
    case 'neg':
    case 'bswap':
    case 'parity':
    case 'popcnt':
    case 'clz':
    case 'ctz':
      return `${term.op}(${inner(term.of)})`;
    default:
      return `${inner(term.left)} ${OPERATORS[term.op]} ${inner(term.right)}`;
  }
}

/** A label as it is written; a numeric one would pass for a number. */
function labelWords({ symbols }: Program, name: string): string {
  const written = symbols.get(name)?.written ?? name;
  return /^\d/.test(written) ? `label ${written}` : written;
}

function codeWords({ program }: Exploration, id: InstructionId): string {
  const instruction = program.instructions[id];
  const label = instruction?.labels[0];
  if (label !== undefined) return labelWords(program, label);
  const span = instruction === undefined ? undefined : outermostCall(instruction.origin);
  const file = span === undefined ? undefined : program.reading.files[span.file];
  return file === undefined || span === undefined
    ? 'an address in this file'
    : `the address of line ${positionAt(file, span.start).line + 1}`;
}

const OPERATORS = {
  and: '&',
  or: '|',
  xor: '^',
  shl: '<<',
  shr: '>>',
  sar: '>>',
  mul: '×',
  umulh: '× (upper half)',
  smulh: '× (upper half)',
  udiv: '/',
  urem: '%',
  sdiv: '/',
  srem: '%',
  pdep: 'deposited at',
  pext: 'extracted at',
  crc32: 'with the checksum of',
  eq: '=',
  ult: '<',
  slt: '<',
} as const;

function inputWords({ name, provenance, register }: Input): string {
  const title = register === undefined ? name.replace(/@.*$/, '') : register.toUpperCase();
  switch (provenance.kind) {
    case 'caller':
      return `${title} of the caller`;
    case 'enclave':
      return `${title} from the enclave`;
    case 'host':
      return `${title} of the host`;
    case 'call':
      return `${title} left by ${provenance.callee}`;
    case 'segment':
    case 'stack':
    case 'memory':
      return name;
    case 'unknown':
      return `unknown (${provenance.reason})`;
    case 'hardware':
      return HARDWARE[provenance.role];
    case 'fixup':
      return FIXUP[provenance.role];
  }
}

const HARDWARE = {
  leaf: 'the leaf',
  tcs: 'TCS',
  aep: 'AEP',
  'next-rip': 'the address behind EENTER',
  cssa: 'CSSA',
  zeroed: '0',
  'exit-code': 'the code of the leaf',
} as const;

const FIXUP = {
  code: 'the error code',
  vector: 'vector of the fault',
  'error-code': 'error code of the fault',
  address: 'address of the fault',
} as const;

/** Small numbers in decimal, as manuals give leaves and offsets; others in hexadecimal, small negative ones with a sign. */
function number(value: bigint): string {
  const signed = BigInt.asIntN(64, value);
  if (signed < 0n && signed >= -4096n) return signed.toString();
  return value < 4096n ? value.toString() : `0x${value.toString(16)}`;
}
