/** AEX-Notify: ERESUME may enter the enclave's handler; towards the host it is the signal contract. */
import { CALLEE_SAVED, type Contract } from './contract.js';

export const AEX_NOTIFY: Contract = {
  name: 'aex-notify',
  summary: 'ERESUME may enter the enclave anew to tell it of the asynchronous exit; a fault becomes a signal.',
  fixup: 'none',
  faultRax: undefined,
  faultRegisters: undefined,
  unfixedVectors: [],
  // Every runtime's frame hangs on RBP.
  kept: ['rbp'],
  preserved: CALLEE_SAVED,
  resumeMayEnter: true,
  aep: 'range',
};
