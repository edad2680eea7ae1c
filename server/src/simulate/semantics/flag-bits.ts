/** Where the simulated flags lie in RFLAGS (Intel SDM Vol. 1, figure 3-8). */
import type { Flag } from '../machine/state.js';

export const FLAG_BITS: readonly (readonly [Flag, number])[] = [
  ['cf', 0],
  ['pf', 2],
  ['af', 4],
  ['zf', 6],
  ['sf', 7],
  ['tf', 8],
  ['df', 10],
  ['of', 11],
  ['nt', 14],
  ['ac', 18],
  ['id', 21],
];
