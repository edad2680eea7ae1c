/** No fix-up: a fault becomes a signal, and the handler of the runtime decides. */
import { CALLEE_SAVED, type Contract } from './contract.js';

export const SIGNAL: Contract = {
  name: 'signal',
  summary:
    'Nobody fixes up a fault: it becomes a signal at the AEP or at EENTER, and a handler recognises it by RIP and RAX.',
  fixup: 'none',
  faultRax: undefined,
  faultRegisters: undefined,
  unfixedVectors: [],
  // Every runtime's frame hangs on RBP.
  kept: ['rbp'],
  preserved: CALLEE_SAVED,
  resumeMayEnter: false,
  aep: 'range',
};
