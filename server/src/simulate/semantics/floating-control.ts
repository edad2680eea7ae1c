/** Control registers of x87 and SSE, and what empties their data registers (Intel SDM Vol. 1, 8.1 and 10.2). */
import type { Term } from '../domain/term.js';
import { INITIAL_FCW } from '../machine/extended.js';
import type { Step } from '../machine/step.js';
import { under, type TransferTable } from './transfer.js';

/** Bits of FCW that can be chosen; bit 6 reads as 1, the others as 0. */
const FCW_CHOICE = 0x1f3fn;
const FCW_FIXED = 0x40n;
/** The exception masks, which FNSTENV sets. */
const FCW_MASKS = 0x3fn;

export const FLOATING_CONTROL: TransferTable = [
  ...under('ldmxcsr', (step) => {
    step.setExtended({ mxcsr: step.read(step.instruction.operands[0], 32) });
  }),
  ...under('stmxcsr', (step) => step.write(step.instruction.operands[0], 32, step.extended.mxcsr)),
  ...under('fldcw', (step) => setControlWord(step, step.read(step.instruction.operands[0], 16))),
  ...under('fnstcw', (step) => step.write(step.instruction.operands[0], 16, step.extended.fcw)),
  ...under('fnstsw', (step) => {
    const status = step.unknown('x87 status word', 'the status word is not simulated');
    step.write(step.instruction.operands[0], 16, step.factory.slice(status, 0, 16));
  }),
  ...under('fninit', initialise),
  ...under('fnclex', () => undefined),
  ...under('emms femms', (step) => {
    step.setExtended({ tags: 'clean' });
  }),
  ...under('fnstenv', (step) => {
    storeArea(step, 28);
    step.setExtended({
      fcw: step.factory.binary('or', step.extended.fcw, step.factory.constant(FCW_MASKS)),
    });
  }),
  ...under('fldenv', (step) => {
    loadArea(step, 28);
    step.setExtended({ tags: 'unknown' });
  }),
  ...under('fnsave', (step) => {
    storeArea(step, 108);
    initialise(step);
  }),
  ...under('frstor', (step) => {
    loadArea(step, 108);
    step.setExtended({ x87: 'unknown', tags: 'unknown' });
  }),
  ...under('vzeroupper', (step) => {
    step.setExtended({ avx: behindZeroing(step) });
  }),
  ...under('vzeroall', (step) => {
    step.setExtended({ sse: 'clean', avx: behindZeroing(step) });
  }),
];

/** FCW with the bits of `value` that can be chosen. */
export function controlWordOf({ factory }: Step, value: Term): Term {
  const chosen = factory.binary('and', value, factory.constant(FCW_CHOICE));
  return factory.binary('or', chosen, factory.constant(FCW_FIXED));
}

function setControlWord(step: Step, value: Term): void {
  step.setExtended({ fcw: controlWordOf(step, value) });
}

/** The data registers keep their bits; only their tags say that they are empty. */
function initialise(step: Step): void {
  step.setExtended({ fcw: step.factory.constant(INITIAL_FCW), tags: 'clean' });
}

/** An environment or state image begins with FCW. */
function storeArea(step: Step, size: number): void {
  const [operand] = step.instruction.operands;
  if (operand?.kind !== 'memory') return;
  const address = step.address(operand);
  step.store(address, size, step.unknown('memory', `what ${step.instruction.mnemonic} writes`));
  step.patch(address, 2, step.extended.fcw);
}

function loadArea(step: Step, size: number): void {
  const [operand] = step.instruction.operands;
  if (operand?.kind !== 'memory') return;
  const address = step.address(operand);
  step.load(address, size);
  setControlWord(step, step.peek(address, 2));
}

/** VZEROALL and VZEROUPPER leave ZMM16 … 31 and the mask registers as they are. */
function behindZeroing({ extended }: Step): 'clean' | 'unknown' {
  return extended.avx === 'clean' ? 'clean' : 'unknown';
}
