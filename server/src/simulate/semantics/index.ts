/** The transfer function of every base mnemonic. */
import { ARITHMETIC } from './arithmetic.js';
import { fallback } from './fallback.js';
import { FLAG_CONTROL } from './flag-control.js';
import { LOGIC } from './logic.js';
import { MOVES } from './moves.js';
import { SHIFTS } from './shifts.js';
import { STACK } from './stack.js';
import { STRINGS } from './strings.js';
import type { Transfer } from './transfer.js';

const TRANSFERS: ReadonlyMap<string, Transfer> = new Map([
  ...MOVES,
  ...STACK,
  ...ARITHMETIC,
  ...LOGIC,
  ...SHIFTS,
  ...FLAG_CONTROL,
  ...STRINGS,
]);

/** What the instruction does to the state; control flow is decided elsewhere. */
export function transferOf(op: string): Transfer {
  return TRANSFERS.get(op) ?? fallback;
}
