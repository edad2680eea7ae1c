/** All groups, in an order that the committed vectors depend on. */
import type { Group } from '../case.js';
import { ARITHMETIC_GROUPS } from './arithmetic.js';
import { BIT_GROUPS } from './bits.js';
import { BRANCH_GROUPS } from './branches.js';
import { CONTROL_GROUPS } from './control.js';
import { MOVE_GROUPS } from './moves.js';
import { SEQUENCE_GROUPS } from './sequences.js';
import { SHIFT_GROUPS } from './shifts.js';
import { STACK_GROUPS } from './stack.js';
import { STRING_GROUPS } from './strings.js';

export const GROUPS: readonly Group[] = [
  ...MOVE_GROUPS,
  ...STACK_GROUPS,
  ...ARITHMETIC_GROUPS,
  ...SHIFT_GROUPS,
  ...BIT_GROUPS,
  ...STRING_GROUPS,
  ...BRANCH_GROUPS,
  ...CONTROL_GROUPS,
  ...SEQUENCE_GROUPS,
];
