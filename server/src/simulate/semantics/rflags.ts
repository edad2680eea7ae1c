/** RFLAGS as a whole (Intel SDM Vol. 1, figure 3-8). */
import type { Term } from '../domain/term.js';
import type { Flag } from '../machine/state.js';
import type { Step } from '../machine/step.js';

/** Where the flags lie that the simulation knows. */
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

/** Bits that only the kernel changes: IF, IOPL, VIF, VIP. PUSHF and SYSCALL clear RF and VM; all others are fixed. */
const UNSEEN: readonly number[] = [9, 12, 13, 19, 20];

/** Bit 1 is always set. */
const FIXED_ONES = 2n;

/** The flags as PUSHF pushes them. */
export function rflagsImage(step: Step): Term {
  const { factory } = step;
  const unseen = step.unknown('RFLAGS', 'flags that only the kernel changes');
  let image = factory.constant(FIXED_ONES);
  for (const [flag, bit] of FLAG_BITS) image = factory.insert(image, bit, 1, step.flags[flag]);
  for (const bit of UNSEEN) image = factory.insert(image, bit, 1, factory.slice(unseen, bit, 1));
  return image;
}
