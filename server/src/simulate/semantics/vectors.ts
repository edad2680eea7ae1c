/** What instructions of x87, MMX, SSE and later do to the state that is known of their registers. */
import { isVector } from '../../isa/operand-shape.js';
import type { AssembledOperand } from '../../program/operand.js';
import { written } from '../machine/extended.js';
import type { Step } from '../machine/step.js';

/** Exception flags of MXCSR, bits 0 … 5: arithmetic on floating point sets them. */
const MXCSR_STATUS_BITS = 6;

/** Families that move or compute without floating point, and so leave MXCSR alone (SDM Vol. 1, 10.4 and chapter 12). */
const WITHOUT_EXCEPTIONS =
  /^v?(?:mov|p|and|or|xor|shuf|unpck|insert|extract|broadcast|perm|blend|align|lddqu|aes|sha|gf2|maskmov|test|ldmxcsr|k)/;

/** Notes whose values the register groups hold behind an instruction that has no transfer function. */
export function noteVectorWrites(step: Step): void {
  const { op, operands } = step.instruction;
  const { world } = step.before;
  const { extended } = step;
  const [to] = operands;
  const isX87 = op.startsWith('f') && !operands.some(usesVector);
  if (isX87) {
    step.extended = { ...extended, x87: written(extended.x87, world), tags: written(extended.tags, world) };
    return;
  }
  if (!operands.some(usesVector)) return;
  if (to?.kind === 'register') {
    if (/^mm\d/.test(to.register)) {
      step.extended = { ...extended, x87: written(extended.x87, world), tags: written(extended.tags, world) };
    } else if (/^xmm/.test(to.register)) {
      step.extended = { ...extended, sse: written(extended.sse, world) };
    } else if (usesVector(to)) {
      step.extended = { ...extended, sse: written(extended.sse, world), avx: written(extended.avx, world) };
    }
  }
  if (!WITHOUT_EXCEPTIONS.test(op)) forgetStatus(step);
}

function usesVector(operand: AssembledOperand): boolean {
  return operand.kind === 'register' && isVector(operand);
}

function forgetStatus(step: Step): void {
  const { factory } = step;
  const { mxcsr } = step.extended;
  // What the status bits were is gone and keeps no earlier input alive.
  step.extended = { ...step.extended, mxcsr: factory.insert(mxcsr, 0, MXCSR_STATUS_BITS, factory.zero) };
  const status = step.unknown('MXCSR', 'exception flags of floating-point arithmetic');
  step.extended = { ...step.extended, mxcsr: factory.insert(mxcsr, 0, MXCSR_STATUS_BITS, status) };
}
