/**
 * Makes terms: hash-consed, and brought to a normal form in which equal things look equal as far as
 * trampolines need it (linear sums, sub-register inserts and slices, constant folding).
 */
import { foldBinary, foldUnary } from './fold.js';
import type { BinaryOp, BinaryTerm, CompareOp, Input, InputTerm, Term, UnaryOp } from './term.js';
import type { InstructionId } from '../../program/model.js';

const MASK_64 = (1n << 64n) - 1n;

/** The low `width` bits of a non-negative number. */
export function lowBits(value: bigint, width: number): bigint {
  return BigInt.asUintN(width, value);
}

interface Linear {
  readonly constant: bigint;
  readonly parts: ReadonlyMap<Term, bigint>;
}

const NO_INPUTS: ReadonlySet<InputTerm> = new Set();

/** A term without the fields that the factory adds. */
type Shape<T> = T extends Term ? Omit<T, 'id' | 'inputs'> : never;

/** Makes and keeps the terms of one exploration. */
export class TermFactory {
  private readonly terms = new Map<string, Term>();
  private readonly constants = new Map<bigint, Term>();
  private readonly byId: Term[] = [];

  readonly zero: Term;
  readonly one: Term;

  constructor() {
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
    const term: Term = { op: 'const', value: wrapped, id: this.byId.length, inputs: NO_INPUTS };
    this.byId.push(term);
    this.constants.set(wrapped, term);
    return term;
  }

  /** How many terms there are. */
  get size(): number {
    return this.byId.length;
  }

  /** The same input (name, site and provenance) gives the same term. */
  input(input: Input): InputTerm {
    const role = 'role' in input.provenance ? input.provenance.role : '';
    const of = input.provenance.kind === 'stack' ? input.provenance.of.id : '';
    const key = `i${input.name}|${input.site ?? ''}|${input.provenance.kind}|${role}|${of}|${input.expected?.id ?? ''}`;
    const found = this.terms.get(key);
    if (found !== undefined) return found as InputTerm;
    const inputs = new Set<InputTerm>();
    const term: InputTerm = { op: 'input', input, id: this.byId.length, inputs };
    inputs.add(term);
    this.byId.push(term);
    this.terms.set(key, term);
    return term;
  }

  address(symbol: string): Term {
    return this.intern(`@${symbol}`, { op: 'address', symbol }, []);
  }

  code(instruction: InstructionId): Term {
    return this.intern(`c${instruction}`, { op: 'code', instruction }, []);
  }

  add(left: Term, right: Term): Term {
    return this.fromLinear(addLinear(linearOf(left), linearOf(right), 1n));
  }

  addConstant(term: Term, constant: bigint): Term {
    const linear = linearOf(term);
    return this.fromLinear({ constant: linear.constant + constant, parts: linear.parts });
  }

  sub(left: Term, right: Term): Term {
    return this.fromLinear(addLinear(linearOf(left), linearOf(right), -1n));
  }

  /** `factor` × term. */
  scale(term: Term, factor: bigint): Term {
    return this.fromLinear(addLinear({ constant: 0n, parts: new Map() }, linearOf(term), factor));
  }

  unary(op: UnaryOp, of: Term): Term {
    if (op === 'neg') return this.scale(of, -1n);
    // ~x = -x - 1 keeps complements inside the linear form.
    if (op === 'not') return this.addConstant(this.scale(of, -1n), -1n);
    if (of.op === 'const') return this.constant(foldUnary(op, of.value));
    return this.intern(`${op}(${of.id})`, { op, of }, [of]);
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
    return this.intern(`${op}(${left.id},${right.id})`, { op, left, right }, [left, right]);
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
    return this.intern(`[${of.id}:${low}+${take}]`, { op: 'slice', of, low, width: take }, [of]);
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
    return this.intern(
      `ins(${under.id},${low},${width},${part.id})`,
      { op: 'insert', base: under, low, width, value: part },
      [under, part],
    );
  }

  signExtend(of: Term, width: number): Term {
    if (width >= 64) return of;
    const part = this.slice(of, 0, width);
    if (part.op === 'const') return this.constant(BigInt.asIntN(width, part.value));
    return this.intern(`sx(${part.id},${width})`, { op: 'sext', of: part, width }, [part]);
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
        const difference = linearOf(this.sub(left, right));
        if (difference.parts.size === 0) return difference.constant === 0n ? this.one : this.zero;
        const only = singlePart(difference);
        if (only !== undefined) {
          left = only;
          right = this.constant(-difference.constant);
        }
      }
    }
    return this.intern(`${op}${width}(${left.id},${right.id})`, { op, left, right, width }, [left, right]);
  }

  /** Negates a one-bit term. */
  negate(condition: Term): Term {
    return this.binary('xor', condition, this.one);
  }

  ite(condition: Term, then: Term, otherwise: Term): Term {
    if (condition.op === 'const') return condition.value === 1n ? then : otherwise;
    if (then === otherwise) return then;
    return this.intern(
      `if(${condition.id},${then.id},${otherwise.id})`,
      { op: 'ite', condition, then, else: otherwise },
      [condition, then, otherwise],
    );
  }

  load(address: Term, size: number, epoch: number): Term {
    return this.intern(`ld(${address.id},${size},${epoch})`, { op: 'load', address, size, epoch }, [address]);
  }

  /** Splits an address into the term that stays and the constant that moves (signed). */
  splitAddress(address: Term): { readonly base: Term; readonly offset: bigint } {
    const linear = linearOf(address);
    if (linear.parts.size === 0) return { base: this.zero, offset: BigInt.asIntN(64, linear.constant) };
    return {
      base: this.fromLinear({ constant: 0n, parts: linear.parts }),
      offset: BigInt.asIntN(64, linear.constant),
    };
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

  private fromLinear(linear: Linear): Term {
    const parts = [...linear.parts]
      .map(([term, factor]) => ({ term, factor: factor & MASK_64 }))
      .filter((part) => part.factor !== 0n)
      .sort((a, b) => a.term.id - b.term.id);
    const constant = linear.constant & MASK_64;
    const first = parts[0];
    if (first === undefined) return this.constant(constant);
    if (parts.length === 1 && constant === 0n && first.factor === 1n) return first.term;
    const key = `+${constant}${parts.map((part) => `,${part.factor}*${part.term.id}`).join('')}`;
    return this.intern(
      key,
      { op: 'sum', constant, parts },
      parts.map((part) => part.term),
    );
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

  private intern(key: string, shape: Shape<Term>, over: readonly Term[]): Term {
    const found = this.terms.get(key);
    if (found !== undefined) return found;
    const term = { ...shape, id: this.byId.length, inputs: union(over) } as Term;
    this.byId.push(term);
    this.terms.set(key, term);
    return term;
  }
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
    own ??= new Set(result);
    for (const input of term.inputs) own.add(input);
    result = own;
  }
  return result;
}

function linearOf(term: Term): Linear {
  if (term.op === 'const') return { constant: term.value, parts: new Map() };
  if (term.op === 'sum') {
    return { constant: term.constant, parts: new Map(term.parts.map((part) => [part.term, part.factor])) };
  }
  return { constant: 0n, parts: new Map([[term, 1n]]) };
}

function addLinear(left: Linear, right: Linear, factor: bigint): Linear {
  const parts = new Map(left.parts);
  for (const [term, own] of right.parts) parts.set(term, ((parts.get(term) ?? 0n) + own * factor) & MASK_64);
  return { constant: (left.constant + right.constant * factor) & MASK_64, parts };
}

/** The term when the linear form is 1 × term + constant. */
function singlePart(linear: Linear): Term | undefined {
  const live = [...linear.parts].filter(([, factor]) => factor !== 0n);
  const first = live[0];
  return live.length === 1 && first !== undefined && first[1] === 1n ? first[0] : undefined;
}

function lowMaskWidth(value: bigint): number | undefined {
  if ((value & (value + 1n)) !== 0n) return undefined;
  return value.toString(2).length;
}
