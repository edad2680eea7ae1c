/**
 * Makes terms: hash-consed, and brought to a normal form in which equal things look equal as far as
 * trampolines need it (linear sums, sub-register inserts and slices, constant folding).
 */
import { copyMap } from './copy-map.js';
import { bitLength, foldBinary, foldUnary } from './fold.js';
import { InputTable } from './input-table.js';
import { addParts, constantIn, partsIn, scaleParts, type Parts } from './linear.js';
import { recordOf, type Shape } from './term-record.js';
import type { SmallMap } from './small-map.js';
import { TermTable } from './term-table.js';
import type { BinaryOp, BinaryTerm, CompareOp, Input, InputTerm, Provenance, Term, UnaryOp } from './term.js';
import type { InstructionId } from '../../program/model.js';

const MASK_64 = (1n << 64n) - 1n;

/** The low `width` bits of a non-negative number. */
export function lowBits(value: bigint, width: number): bigint {
  return BigInt.asUintN(width, value);
}

const NO_INPUTS: ReadonlySet<InputTerm> = new Set();
const NO_CONSTANTS: ReadonlyMap<bigint, Term> = new Map();

/** An address as the term that stays and the constant that moves (signed). */
interface SplitAddress {
  readonly base: Term;
  readonly offset: bigint;
}

/** The status flags of a difference as terms, and what they come from. */
export interface Difference {
  readonly cf: Term;
  readonly zf: Term;
  readonly sf: Term;
  readonly of: Term;
  readonly pf: Term;
  readonly af: Term;
  readonly source: { readonly kind: 'sub'; readonly left: Term; readonly right: Term; readonly width: number };
}

/** Makes and keeps the terms of one exploration. */
export class TermFactory {
  private readonly table: TermTable;
  private readonly inputs: InputTable;
  private readonly constants: Map<bigint, Term>;
  private readonly addresses = new Map<string, Term>();
  /** Sums that {@link TermTable} has no words for, by what they are made of. */
  private readonly sums = new Map<string, Term>();
  private readonly byId: Term[];
  /** By the id of a term, how many terms stand one in the other in it; inputs and constants have none, and no entry. */
  private readonly depths: number[] = [];
  private readonly splits: SplitAddress[] = [];
  /** By the id of a term, what `asExpected` (`machine/expected.ts`) has made of it. */
  readonly expected: Term[] = [];
  /** By the id of a term, what cells of that base are called where states are joined (`machine/names.ts`), by their offsets. */
  readonly cellNames: Map<bigint, string>[] = [];
  /** By the id of the left operand, and by that of the right one with the width, what `semantics/flags.ts` has found. */
  readonly differences: SmallMap<Difference>[] = [];

  readonly zero: Term;
  readonly one: Term;

  /**
   * A factory that has made nothing yet, or the inputs, constants and parts of them that another has, which makes no more terms:
   * what every simulation begins with is then made once.
   */
  constructor(like?: TermFactory) {
    this.table = new TermTable(like?.table);
    this.inputs = new InputTable(like?.inputs);
    this.constants = copyMap(like?.constants ?? NO_CONSTANTS);
    this.byId = like?.byId.slice() ?? [];
    this.zero = this.constant(0n);
    this.one = this.constant(1n);
  }

  /** The term with this id; undefined when the factory has not made it. */
  term(id: number): Term | undefined {
    return this.byId[id];
  }

  constant(value: bigint): Term {
    const wrapped = value & MASK_64;
    const found = this.constants.get(wrapped);
    if (found !== undefined) return found;
    const term = this.make({ op: 'const', value: wrapped }, []);
    this.constants.set(wrapped, term);
    return term;
  }

  /** How many terms stand one in the other in this one. */
  depthOf(term: Term): number {
    return this.depths[term.id] ?? 0;
  }

  /** How many terms there are. */
  get size(): number {
    return this.byId.length;
  }

  /** The same input (name, site and provenance) gives the same term. */
  input({ name, provenance, register, site, expected }: Input): InputTerm {
    const found = this.inputs.find(name, site, provenance, expected);
    if (found !== undefined) return found;
    const inputs = new Set<InputTerm>();
    const id = this.byId.length;
    const input: Input = { name, provenance, register, site, expected };
    const term = recordOf(id, inputs, 1 << id, 1 << id, { op: 'input', input }) as InputTerm;
    inputs.add(term);
    this.byId.push(term);
    this.inputs.add(term);
    return term;
  }

  /** The term of an input that {@link input} has made. */
  knownInput(
    name: string,
    site: InstructionId | undefined,
    provenance: Provenance,
    expected: Term | undefined,
  ): InputTerm | undefined {
    return this.inputs.find(name, site, provenance, expected);
  }

  address(symbol: string): Term {
    const found = this.addresses.get(symbol);
    if (found !== undefined) return found;
    const term = this.make({ op: 'address', symbol }, []);
    this.addresses.set(symbol, term);
    return term;
  }

  code(instruction: InstructionId): Term {
    return this.table.find(CODE, instruction, 0, 0) ?? this.keep(CODE, instruction, 0, 0, { op: 'code', instruction });
  }

  add(left: Term, right: Term): Term {
    if (right.op === 'const') return this.addConstant(left, right.value);
    if (left.op === 'const') return this.addConstant(right, left.value);
    return this.sum(constantIn(left) + constantIn(right), addParts(partsIn(left), partsIn(right), 1n));
  }

  addConstant(term: Term, constant: bigint): Term {
    if (constant === 0n) return term;
    if (term.op === 'const') return this.constant(term.value + constant);
    return this.sum(constantIn(term) + constant, partsIn(term));
  }

  sub(left: Term, right: Term): Term {
    if (right.op === 'const') return this.addConstant(left, -right.value);
    return this.sum(constantIn(left) - constantIn(right), addParts(partsIn(left), partsIn(right), -1n));
  }

  /** `factor` × term. */
  scale(term: Term, factor: bigint): Term {
    if (term.op === 'const') return this.constant(term.value * factor);
    return this.sum(constantIn(term) * factor, scaleParts(partsIn(term), factor));
  }

  unary(op: UnaryOp, of: Term): Term {
    if (op === 'neg') return this.scale(of, -1n);
    // ~x = -x - 1 keeps complements inside the linear form.
    if (op === 'not') return this.uncomplement(of) ?? this.addConstant(this.scale(of, -1n), -1n);
    if (of.op === 'const') return this.constant(foldUnary(op, of.value));
    const tag = TAGS[op];
    return this.table.find(tag, of.id, 0, 0) ?? this.keep(tag, of.id, 0, 0, { op, of }, of);
  }

  /** ~(~x | c) is x & ~c, and the other way round: how code without a register to spare clears bits in memory. */
  private uncomplement(of: Term): Term | undefined {
    if ((of.op !== 'or' && of.op !== 'and') || of.right.op !== 'const' || of.left.op !== 'sum') return undefined;
    const [only] = of.left.parts;
    if (only === undefined || of.left.parts.length > 1 || only.factor !== MASK_64 || of.left.constant !== MASK_64)
      return undefined;
    return this.binary(of.op === 'or' ? 'and' : 'or', only.term, this.constant(~of.right.value));
  }

  binary(op: BinaryOp, first: Term, second: Term): Term {
    let left = first;
    let right = second;
    if (COMMUTATIVE.has(op) && (left.op === 'const' || (right.op !== 'const' && left.id > right.id))) {
      [left, right] = [right, left];
    }
    if (left.op === 'const' && right.op === 'const') {
      const folded = foldBinary(op, left.value, right.value);
      if (folded !== undefined) return this.constant(folded);
    }
    const simpler = this.simplifyBinary(op, left, right);
    if (simpler !== undefined) return simpler;
    const tag = TAGS[op];
    return (
      this.table.find(tag, left.id, right.id, 0) ??
      this.keep(tag, left.id, right.id, 0, { op, left, right }, left, right)
    );
  }

  /** Bits `low` … `low + width - 1` of `of`, zero-extended. */
  slice(of: Term, low: number, width: number): Term {
    if (low === 0 && width >= 64) return of;
    if (low >= 64) return this.zero;
    const take = Math.min(width, 64 - low);
    switch (of.op) {
      case 'const':
        return this.constant(lowBits(of.value >> BigInt(low), take));
      case 'slice':
        if (low >= of.width) return this.zero;
        return this.slice(of.of, of.low + low, Math.min(take, of.width - low));
      case 'insert': {
        const end = of.low + of.width;
        if (low + take <= of.low || low >= end) return this.slice(of.base, low, take);
        if (low >= of.low && low + take <= end) return this.slice(of.value, low - of.low, take);
        break;
      }
      case 'sext':
        if (low + take <= of.width) return this.slice(of.of, low, take);
        break;
      case 'load':
        if (low === 0 && take >= of.size * 8) return of;
        break;
      case 'eq':
      case 'ult':
      case 'slt':
      case 'parity':
        return low === 0 ? of : this.zero;
      case 'and':
      case 'or':
      case 'xor': {
        const chosen = this.sliceMasked(of, low, take);
        if (chosen !== undefined) return chosen;
        break;
      }
      default:
        break;
    }
    if (low === 0 && take === 64) return of;
    const tag = tagOf('slice', low, take);
    return this.table.find(tag, of.id, 0, 0) ?? this.keep(tag, of.id, 0, 0, { op: 'slice', of, low, width: take }, of);
  }

  /** `base` with `width` bits from `low` on replaced by the low bits of `value`. */
  insert(base: Term, low: number, width: number, value: Term): Term {
    if (low === 0 && width >= 64) return value;
    const part = this.slice(value, 0, width);
    if (base.op === 'const' && part.op === 'const') {
      const hole = ~(((1n << BigInt(width)) - 1n) << BigInt(low)) & MASK_64;
      return this.constant((base.value & hole) | (part.value << BigInt(low)));
    }
    if (part === this.slice(base, low, width)) return base;
    const under = base.op === 'insert' && base.low === low && base.width === width ? base.base : base;
    const tag = tagOf('insert', low, width);
    return (
      this.table.find(tag, under.id, part.id, 0) ??
      this.keep(tag, under.id, part.id, 0, { op: 'insert', base: under, low, width, value: part }, under, part)
    );
  }

  signExtend(of: Term, width: number): Term {
    if (width >= 64) return of;
    const part = this.slice(of, 0, width);
    if (part.op === 'const') return this.constant(BigInt.asIntN(width, part.value));
    const tag = tagOf('sext', 0, width);
    return this.table.find(tag, part.id, 0, 0) ?? this.keep(tag, part.id, 0, 0, { op: 'sext', of: part, width }, part);
  }

  /** A one-bit comparison of the low `width` bits. */
  compare(op: CompareOp, first: Term, second: Term, width: number): Term {
    let left = this.slice(first, 0, width);
    let right = this.slice(second, 0, width);
    if (left === right) return op === 'eq' ? this.one : this.zero;
    if (left.op === 'const' && right.op === 'const') {
      const signedLess = BigInt.asIntN(width, left.value) < BigInt.asIntN(width, right.value);
      const holds = op === 'eq' ? false : op === 'ult' ? left.value < right.value : signedLess;
      return holds ? this.one : this.zero;
    }
    if (op === 'eq') {
      if (left.op === 'const' || (right.op !== 'const' && left.id > right.id)) [left, right] = [right, left];
      if (width === 64) {
        const difference = this.sub(left, right);
        if (difference.op === 'const') return difference.value === 0n ? this.one : this.zero;
        const [first, second] = partsIn(difference);
        if (first?.factor === 1n && second === undefined) {
          left = first.term;
          right = this.constant(-constantIn(difference));
        }
      }
    }
    const tag = tagOf(op, 0, width);
    return (
      this.table.find(tag, left.id, right.id, 0) ??
      this.keep(tag, left.id, right.id, 0, { op, left, right, width }, left, right)
    );
  }

  /** Negates a one-bit term. */
  negate(condition: Term): Term {
    return this.binary('xor', condition, this.one);
  }

  ite(condition: Term, then: Term, otherwise: Term): Term {
    if (condition.op === 'const') return condition.value === 1n ? then : otherwise;
    if (then === otherwise) return then;
    const tag = TAGS.ite;
    const [a, b, c] = [condition.id, then.id, otherwise.id];
    return (
      this.table.find(tag, a, b, c) ??
      this.keep(tag, a, b, c, { op: 'ite', condition, then, else: otherwise }, condition, then, otherwise)
    );
  }

  load(address: Term, size: number, epoch: number): Term {
    const tag = tagOf('load', 0, size);
    // Epochs of long programs need more than one word.
    const [low, high] = [epoch | 0, Math.floor(epoch / 2 ** 32)];
    return (
      this.table.find(tag, address.id, low, high) ??
      this.keep(tag, address.id, low, high, { op: 'load', address, size, epoch }, address)
    );
  }

  /** Splits an address into the term that stays and the constant that moves (signed). */
  splitAddress(address: Term): SplitAddress {
    return (this.splits[address.id] ??= this.split(address));
  }

  private split(address: Term): SplitAddress {
    if (address.op === 'const') return { base: this.zero, offset: BigInt.asIntN(64, address.value) };
    if (address.op !== 'sum') return { base: address, offset: 0n };
    return { base: this.sum(0n, address.parts), offset: BigInt.asIntN(64, address.constant) };
  }

  /** The slice of a value under a constant mask where the mask says the same of all its bits. */
  private sliceMasked({ op, left, right }: BinaryTerm, low: number, width: number): Term | undefined {
    if (right.op !== 'const') return undefined;
    const all = (1n << BigInt(width)) - 1n;
    const mask = lowBits(right.value >> BigInt(low), width);
    const keeps = op === 'and' ? all : 0n;
    if (mask === keeps) return this.slice(left, low, width);
    if (mask !== (all ^ keeps) || op === 'xor') return undefined;
    return this.constant(mask);
  }

  /** constant + the parts, which are in order and have no factor of 0. */
  private sum(unwrapped: bigint, parts: Parts): Term {
    const constant = BigInt.asUintN(64, unwrapped);
    const [first] = parts;
    if (first === undefined) return this.constant(constant);
    if (parts.length === 1 && first.factor === 1n) {
      if (constant === 0n) return first.term;
      const signed = Number(BigInt.asIntN(64, constant));
      if (Number.isSafeInteger(signed)) {
        const [low, high] = [signed | 0, Math.floor(signed / 2 ** 32)];
        return (
          this.table.find(TAGS.sum, first.term.id, low, high) ??
          this.keep(TAGS.sum, first.term.id, low, high, { op: 'sum', constant, parts }, first.term)
        );
      }
    }
    const key = `${constant}${parts.map((part) => `,${part.factor}*${part.term.id}`).join('')}`;
    const found = this.sums.get(key);
    if (found !== undefined) return found;
    const term = this.make(
      { op: 'sum', constant, parts },
      parts.map((part) => part.term),
    );
    this.sums.set(key, term);
    return term;
  }

  private simplifyBinary(op: BinaryOp, left: Term, right: Term): Term | undefined {
    switch (op) {
      case 'and':
        if (left === right) return left;
        if (right.op === 'const') {
          if (right.value === 0n) return this.zero;
          if (right.value === MASK_64) return left;
          const width = lowMaskWidth(right.value);
          if (width !== undefined) return this.slice(left, 0, width);
          // Rounding down takes the low bits away, so that adding them again gives the value back.
          const cleared = lowMaskWidth(~right.value & MASK_64);
          if (cleared !== undefined) return this.sub(left, this.slice(left, 0, cleared));
          if (left.op === 'and' && left.right.op === 'const') {
            return this.binary('and', left.left, this.constant(left.right.value & right.value));
          }
        }
        return undefined;
      case 'or':
        if (left === right) return left;
        if (right.op === 'const' && right.value === 0n) return left;
        return undefined;
      case 'xor':
        if (left === right) return this.zero;
        if (right.op === 'const') {
          if (right.value === 0n) return left;
          if (left.op === 'xor' && left.right.op === 'const') {
            return this.binary('xor', left.left, this.constant(left.right.value ^ right.value));
          }
        }
        return undefined;
      case 'shl':
        return right.op === 'const' && right.value < 64n ? this.scale(left, 1n << right.value) : undefined;
      case 'shr':
        return right.op === 'const' && right.value < 64n
          ? this.slice(left, Number(right.value), 64 - Number(right.value))
          : undefined;
      case 'sar': {
        if (right.op !== 'const' || right.value >= 64n) return undefined;
        const kept = 64 - Number(right.value);
        return this.signExtend(this.slice(left, Number(right.value), kept), kept);
      }
      case 'mul':
        return right.op === 'const' ? this.scale(left, right.value) : undefined;
      case 'udiv':
        return right.op === 'const' && right.value === 1n ? left : undefined;
      default:
        return undefined;
    }
  }

  /** Makes a term and keeps it under these words. */
  private keep(a: number, b: number, c: number, d: number, shape: Shape<Term>, ...over: readonly Term[]): Term {
    const term = this.make(shape, over);
    this.table.add(a, b, c, d, term);
    return term;
  }

  private make(shape: Shape<Term>, over: readonly Term[]): Term {
    const id = this.byId.length;
    let [inputBits, partBits, depth] = [0, 1 << id, 0];
    for (const part of over) {
      inputBits |= part.inputBits;
      partBits |= part.partBits;
      depth = Math.max(depth, 1 + this.depthOf(part));
    }
    const term = recordOf(id, union(over), inputBits, partBits, shape);
    if (depth > 0) this.depths[id] = depth;
    this.byId.push(term);
    return term;
  }
}

/** Numbers for the operators, with room for two widths of up to 64 bits above them: see {@link tagOf}. */
const TAGS = Object.fromEntries(
  [
    ...['not', 'neg', 'bswap', 'parity', 'popcnt', 'clz', 'ctz'],
    ...['and', 'or', 'xor', 'shl', 'shr', 'sar', 'mul', 'umulh', 'smulh', 'udiv', 'urem', 'sdiv', 'srem'],
    ...['pdep', 'pext', 'eq', 'ult', 'slt', 'slice', 'insert', 'sext', 'ite', 'load', 'sum', 'code'],
  ].map((op, index) => [op, index]),
) as Readonly<Record<Term['op'], number>>;

const CODE = TAGS.code;

/** A word for an operator with a position and a width, each up to 64. */
function tagOf(op: Term['op'], low: number, width: number): number {
  return TAGS[op] | (low << 8) | (width << 16);
}

const COMMUTATIVE: ReadonlySet<BinaryOp> = new Set<BinaryOp>(['and', 'or', 'xor', 'mul', 'umulh', 'smulh']);

function union(terms: readonly Term[]): ReadonlySet<InputTerm> {
  let result: ReadonlySet<InputTerm> = NO_INPUTS;
  let own: Set<InputTerm> | undefined;
  for (const term of terms) {
    if (term.inputs.size === 0 || term.inputs === result) continue;
    if (result.size === 0) {
      result = term.inputs;
      continue;
    }
    for (const input of term.inputs) {
      if (result.has(input)) continue;
      own ??= new Set(result);
      own.add(input);
      result = own;
    }
  }
  return result;
}

function lowMaskWidth(value: bigint): number | undefined {
  if ((value & (value + 1n)) !== 0n) return undefined;
  return Math.max(1, bitLength(value));
}
