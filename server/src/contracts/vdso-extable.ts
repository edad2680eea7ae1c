/** Linux since 5.11 (arch/x86/entry/vdso/vsgx.S and extable.c): an exception table sends faults to a handler. */
import { CALLEE_SAVED, DEBUG_VECTORS, type Contract } from './contract.js';

export const VDSO_EXTABLE: Contract = {
  name: 'vdso-extable',
  summary:
    'An exception table entry sends a fault at its ENCLU to a handler with RDI = vector, RSI = error code, RDX = address; RAX keeps the leaf.',
  fixup: 'exception-table',
  faultRax: undefined,
  faultRegisters: { vector: 'rdi', errorCode: 'rsi', address: 'rdx' },
  unfixedVectors: DEBUG_VECTORS,
  // Every runtime's frame hangs on RBP.
  kept: ['rbp'],
  preserved: CALLEE_SAVED,
  resumeMayEnter: false,
  aep: 'exact',
};
