/** The transfer function of every base mnemonic. */
import { ADDITION } from './addition.js';
import { BITS } from './bits.js';
import { BMI } from './bmi.js';
import { EXCHANGE } from './exchange.js';
import { fallback } from './fallback.js';
import { FLAG_CONTROL } from './flag-control.js';
import { FLOATING_CONTROL } from './floating-control.js';
import { LOGIC } from './logic.js';
import { MOVES } from './moves.js';
import { MULTIPLY } from './multiply.js';
import { ROTATES } from './rotates.js';
import { SEGMENTS } from './segments.js';
import { SHIFTS } from './shifts.js';
import { STACK } from './stack.js';
import { STRINGS } from './strings.js';
import { SYSTEM } from './system.js';
import type { Transfer } from './transfer.js';
import { XSAVE } from './xsave.js';

const TRANSFERS: ReadonlyMap<string, Transfer> = new Map([
  ...MOVES,
  ...EXCHANGE,
  ...STACK,
  ...ADDITION,
  ...LOGIC,
  ...MULTIPLY,
  ...SHIFTS,
  ...ROTATES,
  ...BITS,
  ...BMI,
  ...STRINGS,
  ...FLAG_CONTROL,
  ...SEGMENTS,
  ...FLOATING_CONTROL,
  ...XSAVE,
  ...SYSTEM,
]);

/** Base mnemonics with a transfer function of their own. */
export const SIMULATED_OPS: readonly string[] = [...TRANSFERS.keys()];

/** What the instruction does to the state; control flow is decided elsewhere. */
export function transferOf(op: string): Transfer {
  return TRANSFERS.get(op) ?? fallback;
}
