/**
 * ENCLU leaves: numbers, the mode in which they run, and their registers (Intel SDM Vol. 3D, SGX
 * instruction reference). The simulation has its own model; this table serves hover texts and names.
 */
import type { Register64 } from './registers.js';

/** A register that a leaf reads or writes, and what it holds. */
export interface LeafRegister {
  readonly register: Register64;
  readonly meaning: string;
}

export interface SgxLeaf {
  readonly number: number;
  readonly name: string;
  /** Where it may run; elsewhere it raises #GP(0). */
  readonly mode: 'host' | 'enclave';
  /** One sentence for people. */
  readonly summary: string;
  /** Besides RAX, which holds the leaf number. */
  readonly inputs: readonly LeafRegister[];
  readonly outputs: readonly LeafRegister[];
  /** Status flags it writes. */
  readonly flags: string;
  /** What makes it fault. */
  readonly faults: string;
}

export const SGX_LEAVES: readonly SgxLeaf[] = [
  {
    number: 0,
    name: 'EREPORT',
    mode: 'enclave',
    summary: 'Makes a report about the enclave for another one to verify.',
    inputs: [
      { register: 'rbx', meaning: 'TARGETINFO, 512-byte aligned' },
      { register: 'rcx', meaning: 'REPORTDATA, 128-byte aligned' },
      { register: 'rdx', meaning: 'where the REPORT goes, 512-byte aligned' },
    ],
    outputs: [],
    flags: 'none',
    faults: '#GP when misaligned or outside the enclave, #PF',
  },
  {
    number: 1,
    name: 'EGETKEY',
    mode: 'enclave',
    summary: 'Derives a key for the enclave.',
    inputs: [
      { register: 'rbx', meaning: 'KEYREQUEST, 512-byte aligned' },
      { register: 'rcx', meaning: 'where the key goes' },
    ],
    outputs: [{ register: 'rax', meaning: 'error code, 0 for success' }],
    flags: 'ZF = 1 on error; on success all status flags are cleared',
    faults: '#GP when misaligned, #PF',
  },
  {
    number: 2,
    name: 'EENTER',
    mode: 'host',
    summary: 'Enters the enclave at the entry point of a thread.',
    inputs: [
      { register: 'rbx', meaning: 'TCS, 4 KiB aligned' },
      { register: 'rcx', meaning: 'AEP: where an asynchronous exit goes' },
    ],
    outputs: [
      { register: 'rax', meaning: 'CSSA, seen inside the enclave' },
      { register: 'rcx', meaning: 'address behind the ENCLU, seen inside the enclave' },
    ],
    flags: 'TF only',
    faults: '#GP for a misaligned or busy TCS, a non-canonical address, or no free SSA frame; #PF for a bad page',
  },
  {
    number: 3,
    name: 'ERESUME',
    mode: 'host',
    summary: 'Resumes the enclave where an asynchronous exit interrupted it.',
    inputs: [
      { register: 'rbx', meaning: 'TCS, 4 KiB aligned' },
      { register: 'rcx', meaning: 'AEP: where the next asynchronous exit goes' },
    ],
    outputs: [],
    flags: 'restored from the SSA frame',
    faults: 'as EENTER; #GP when no SSA frame is in use (CSSA = 0)',
  },
  {
    number: 4,
    name: 'EEXIT',
    mode: 'enclave',
    summary: 'Leaves the enclave for an address outside.',
    inputs: [{ register: 'rbx', meaning: 'target address outside the enclave' }],
    outputs: [{ register: 'rcx', meaning: 'AEP of the last EENTER or ERESUME' }],
    flags: 'unchanged but for TF',
    faults: '#GP for a non-canonical target',
  },
  {
    number: 5,
    name: 'EACCEPT',
    mode: 'enclave',
    summary: 'Accepts a change to a page that the kernel made (SGX2).',
    inputs: [
      { register: 'rbx', meaning: 'SECINFO, 64-byte aligned' },
      { register: 'rcx', meaning: 'the page, 4 KiB aligned' },
    ],
    outputs: [{ register: 'rax', meaning: 'error code, 0 for success' }],
    flags: 'ZF = 1 on error, the others are cleared',
    faults: '#GP, #PF',
  },
  {
    number: 6,
    name: 'EMODPE',
    mode: 'enclave',
    summary: 'Extends the permissions of a page (SGX2).',
    inputs: [
      { register: 'rbx', meaning: 'SECINFO, 64-byte aligned' },
      { register: 'rcx', meaning: 'the page, 4 KiB aligned' },
    ],
    outputs: [],
    flags: 'none',
    faults: '#GP, #PF',
  },
  {
    number: 7,
    name: 'EACCEPTCOPY',
    mode: 'enclave',
    summary: 'Fills a new page with a copy of another one (SGX2).',
    inputs: [
      { register: 'rbx', meaning: 'SECINFO, 64-byte aligned' },
      { register: 'rcx', meaning: 'destination page' },
      { register: 'rdx', meaning: 'source page' },
    ],
    outputs: [{ register: 'rax', meaning: 'error code, 0 for success' }],
    flags: 'ZF = 1 on error',
    faults: '#GP, #PF',
  },
  {
    number: 8,
    name: 'EVERIFYREPORT2',
    mode: 'enclave',
    summary: 'Verifies a report of a trust domain (TDX).',
    inputs: [{ register: 'rbx', meaning: 'REPORTMACSTRUCT' }],
    outputs: [{ register: 'rax', meaning: 'error code, 0 for success' }],
    flags: 'ZF = 1 on error',
    faults: '#GP, #PF',
  },
  {
    number: 9,
    name: 'EDECCSSA',
    mode: 'enclave',
    summary: 'Gives the current SSA frame back: CSSA becomes one less (AEX-Notify).',
    inputs: [],
    outputs: [],
    flags: 'none',
    faults: '#GP when CSSA is 0',
  },
];

/** The leaf with this number; undefined when none is known. */
export function sgxLeaf(number: number | bigint): SgxLeaf | undefined {
  return SGX_LEAVES[Number(number)];
}

/** Headers of kernel and SDKs put one of these before the leaf name. */
const LEAF_PREFIX = /^(?:SE_|SGX_|ENCLU_)/;

/**
 * Linux error numbers that trampolines use (uapi asm-generic/errno-base.h), here because the fix-up
 * contract of the prefix speaks of EFAULT.
 */
const ERRNO: Readonly<Record<string, bigint>> = {
  EPERM: 1n,
  ENOENT: 2n,
  EINTR: 4n,
  EIO: 5n,
  EAGAIN: 11n,
  ENOMEM: 12n,
  EACCES: 13n,
  EFAULT: 14n,
  EBUSY: 16n,
  ENODEV: 19n,
  EINVAL: 22n,
  ENOSYS: 38n,
};

/**
 * The value of a constant that kernel or SDK headers define under this name: ENCLU leaves (`EENTER`,
 * `SGX_EENTER`) and error numbers. Only for use when the header itself is missing.
 */
export function wellKnownConstant(name: string): bigint | undefined {
  const errno = Object.hasOwn(ERRNO, name) ? ERRNO[name] : undefined;
  if (errno !== undefined) return errno;
  const leafName = name.replace(LEAF_PREFIX, '');
  const leaf = SGX_LEAVES.find((entry) => entry.name === leafName);
  return leaf === undefined ? undefined : BigInt(leaf.number);
}
