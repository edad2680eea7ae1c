/**
 * What an input holds in a run in which nothing asks for another value: pointers that lie apart, flags as the psABI
 * has them, and from the other side of ENCLU values that are easy to tell apart and as unfriendly as they may be.
 */
import { REGISTERS_64 } from '../../isa/registers.js';
import type { Input, LoadTerm } from '../domain/term.js';

/** What the other side of ENCLU does where it is trusted to do better: keep to what the trampoline counts on, or not. */
export type Conduct = 'honest' | 'hostile';

/** RSP at the entry of a function: the CALL before it has pushed 8 bytes below a multiple of 16 (psABI 3.2.2). */
const STACK_AT_ENTRY = 0x7ffc00001008n;
/** RSP at an EENTER elsewhere. */
const STACK_AT_EENTER = 0x7ffc00001000n;
/** How far a hostile enclave moves RSP: it stays canonical and a multiple of 16. */
const MOVED_STACK = 0x200n;
const TCS = 0x7fc000000000n;
const NEXT_RIP = 0x7fd000000000n;
/** Vector 14, #PF; error code 6: a write from user mode to a page that is not there (SDM Vol. 3A, 4.7). */
const PAGE_FAULT = { vector: 14n, 'error-code': 6n, address: 0x7fe000003000n, code: 14n } as const;
const INITIAL_MXCSR = 0x1f80n;
const INITIAL_FCW = 0x37fn;
/** Rounding towards zero, exceptions masked: a legal value that C code does not expect. */
const UNUSUAL_MXCSR = 0x7f80n;
const UNUSUAL_FCW = 0xf7fn;

const FLAG_NAMES: readonly string[] = ['CF', 'PF', 'AF', 'ZF', 'SF', 'OF', 'DF', 'AC', 'TF', 'NT', 'ID'];

/** The value of an input; `expected` is what the trampoline counts on in its place, if it does. */
export function defaultOf(input: Input, expected: bigint | undefined, conduct: Conduct): bigint {
  const { provenance, register } = input;
  if (expected !== undefined) return conduct === 'honest' ? expected : expected - MOVED_STACK;
  const what = input.name.replace(/@[^]*$/, '').replace(/ \(\d+\)$/, '');
  const isOther = provenance.kind === 'enclave' || provenance.kind === 'host';
  if (register === undefined) {
    if (FLAG_NAMES.includes(what)) return isOther && (what === 'DF' || what === 'AC') ? 1n : 0n;
    if (what === 'MXCSR') return isOther ? UNUSUAL_MXCSR : INITIAL_MXCSR;
    if (what === 'x87 control word') return isOther ? UNUSUAL_FCW : INITIAL_FCW;
  }
  switch (provenance.kind) {
    case 'hardware':
      return provenance.role === 'tcs' ? TCS : provenance.role === 'next-rip' ? NEXT_RIP : 0n;
    case 'fixup':
      return PAGE_FAULT[provenance.role];
    case 'segment':
      return 0x7fa000000000n + 0x1000000n * (hash(what) & 0xfn);
    case 'stack':
      return 0x7ffd00000000n + 0x100000n * (hash(input.name) & 0xffn);
    case 'caller':
      if (register === 'rsp') return input.site === undefined ? STACK_AT_ENTRY : STACK_AT_EENTER;
      return pointer(0x7f00n, register, what);
    case 'host':
      return pointer(0xa0a0n, register, what);
    case 'enclave':
      return pointer(0xe0e0n, register, what);
    case 'call':
      // A function that returns says that all is well.
      return register === 'rax' ? 0n : pointer(0xca11n, register, what);
    default:
      return pointer(0x1000n, register, what);
  }
}

/** What unwritten memory holds at an address: the same for every program that looks there. */
export function defaultLoad({ size }: LoadTerm, address: bigint): bigint {
  const some = hash(address.toString(16));
  return size >= 8 ? 0x7e0000000000n + (some & 0xffffffn) * 0x1000n : (some & ((1n << BigInt(8 * size)) - 1n)) | 1n;
}

function pointer(prefix: bigint, register: string | undefined, name: string): bigint {
  const index = (REGISTERS_64 as readonly string[]).indexOf(register ?? '');
  return (prefix << 32n) + (index >= 0 ? BigInt(index + 1) << 20n : (hash(name) & 0xffffn) << 12n);
}

/** FNV-1a, 32 bits: any function will do that gives different names different values and is the same everywhere. */
function hash(text: string): bigint {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return BigInt(value);
}
