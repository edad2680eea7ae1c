/** The proposal of 2018: a prefixed ENCLU opts in, the kernel skips it and loads RAX, RDI, RSI and RDX. */
import { CALLEE_SAVED, type Contract } from './contract.js';

export const RFC_PREFIX: Contract = {
  name: 'rfc-prefix',
  summary:
    'A prefixed ENCLU opts in to the fix-up: on a fault the kernel skips it and sets RAX = 14 (EFAULT), RDI = vector, RSI = error code, RDX = address.',
  fixup: 'prefix',
  faultRax: 14n,
  faultRegisters: { vector: 'rdi', errorCode: 'rsi', address: 'rdx' },
  unfixedVectors: [],
  // Every runtime's frame hangs on RBP.
  kept: ['rbp'],
  preserved: CALLEE_SAVED,
  resumeMayEnter: false,
  aep: 'exact',
};
