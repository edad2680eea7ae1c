/** One line about a register, a flag or a prefix, in the terms of trampolines. */
import { classifyRegister } from './register-classes.js';
import { generalRegister, type Register64 } from './registers.js';
import type { Flag } from './forms.js';

const GENERAL: Readonly<Record<Register64, string>> = {
  rax: 'return value; the leaf of ENCLU goes here, and error codes come back',
  rcx: 'fourth argument; the AEP of EENTER and ERESUME; lost to SYSCALL',
  rdx: 'third argument',
  rbx: 'kept across calls; the TCS of EENTER and ERESUME, the target of EEXIT',
  rsp: 'stack pointer; EENTER keeps the host’s, EEXIT whatever the enclave leaves',
  rbp: 'frame pointer; kept across calls and, by convention, by enclaves',
  rsi: 'second argument; source of string instructions',
  rdi: 'first argument; destination of string instructions',
  r8: 'fifth argument',
  r9: 'sixth argument',
  r10: 'scratch; static chain; fourth argument of system calls',
  r11: 'scratch; lost to SYSCALL',
  r12: 'kept across calls',
  r13: 'kept across calls',
  r14: 'kept across calls',
  r15: 'kept across calls',
};

const OTHERS: Readonly<Record<string, string>> = {
  x: 'a vector register of 128 bits; scratch in the psABI, and the enclave’s when it leaves without clearing it',
  y: 'a vector register of 256 bits; its lower half is the XMM register of that number',
  z: 'a vector register of 512 bits; its lowest quarter is the XMM register of that number',
  mm: 'an MMX register: the 64-bit mantissa of an x87 register',
  k: 'a mask register of AVX-512; k0 as a mask means none',
  t: 'a tile register (AMX)',
  b: 'a bounds register (MPX)',
  st: 'a register of the x87 stack',
  cr: 'a control register, for the kernel only',
  dr: 'a debug register, for the kernel only',
  ip: 'the address of the next instruction',
  iz: 'no register: an index that is always 0',
};

const SEGMENTS: Readonly<Record<string, string>> = {
  fs: 'segment register; its base points to thread data in user space, and in enclaves to what the TCS says',
  gs: 'segment register; its base points to thread data of the kernel, and in enclaves to what the TCS says',
};

/** What a register (lower case, without `%`) is for; undefined when it is none. */
export function registerSummary(name: string): string | undefined {
  const part = generalRegister(name);
  if (part !== undefined) {
    const whole = part.register.toUpperCase();
    const bits = part.low === 8 ? `bits 8 to 15 of ${whole}` : `the low ${part.width} bits of ${whole}`;
    const clears = part.width === 32 ? ', and writing it clears the upper half' : '';
    return `${part.width === 64 ? '' : `${bits}${clears}; `}${GENERAL[part.register]}`;
  }
  const found = classifyRegister(name);
  if (found === undefined) return undefined;
  if (found.class === 'sreg') return SEGMENTS[name] ?? 'segment register, without effect on addresses in 64-bit mode';
  return OTHERS[found.class];
}

const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  of: 'OF (signed overflow)',
  sf: 'SF (sign)',
  zf: 'ZF (zero)',
  af: 'AF (carry out of bit 3)',
  cf: 'CF (carry)',
  pf: 'PF (even parity of the low byte)',
  df: 'DF (direction of string instructions)',
  if: 'IF (interrupts)',
  ac: 'AC (alignment check)',
  uif: 'UIF (user interrupts)',
  c0: 'C0 (x87)',
  c1: 'C1 (x87)',
  c2: 'C2 (x87)',
  c3: 'C3 (x87)',
};

/** A flag with its meaning. */
export function flagWords(flag: Flag): string {
  return FLAG_WORDS[flag];
}

const PREFIXES: readonly (readonly [words: string, summary: string])[] = [
  ['ds', 'segment prefix 3EH; before ENCLU it is the opt-in of the rfc-prefix contract, elsewhere it is ignored'],
  ['cs', 'segment prefix 2EH; without effect in 64-bit mode'],
  ['ht hnt', 'branch hint, ignored by most processors'],
  ['es ss', 'segment prefix that does not exist in 64-bit mode'],
  ['fs gs', 'addresses are relative to the base of this segment'],
  ['notrack', 'the target of this indirect branch needs no ENDBR64 (CET)'],
  ['lock', 'makes the change of memory atomic; #UD on instructions that change none'],
  ['rep', 'repeats a string instruction RCX times'],
  ['repe repz', 'repeats a string comparison up to RCX times, while the operands are equal'],
  ['repne repnz', 'repeats a string comparison up to RCX times, while the operands differ'],
  ['bnd', 'keeps the bounds registers across this branch (MPX)'],
  ['xacquire', 'starts an elided lock (HLE)'],
  ['xrelease', 'ends an elided lock (HLE)'],
  ['data16 word', 'operand-size prefix 66H'],
  ['addr32 adword', 'addresses have 32 bits'],
  ['wait', 'waits for pending x87 exceptions: the instruction FWAIT'],
  ['{vex} {vex2} {vex3}', 'chooses a VEX encoding'],
  ['{evex}', 'chooses the EVEX encoding'],
  ['{rex}', 'emits a REX prefix even if none is needed'],
  ['{disp8} {disp32}', 'chooses the size of the displacement'],
  ['{load} {store}', 'chooses between two encodings of a register move'],
  ['{nooptimize}', 'keeps the assembler from choosing a shorter instruction'],
];

const PREFIX_SUMMARIES: ReadonlyMap<string, string> = new Map(
  PREFIXES.flatMap(([words, summary]) => words.split(' ').map((word): [string, string] => [word, summary])),
);

/** What a prefix word (lower case) does; undefined when it is none. */
export function prefixSummary(word: string): string | undefined {
  return PREFIX_SUMMARIES.get(word) ?? (/^rex/.test(word) ? 'REX prefix, spelled out' : undefined);
}
