/** Calls out of the file: what a function that follows the psABI may change (System V psABI, 3.2.1). */
import type { Register64 } from '../isa/registers.js';
import { initialExtended, written } from './machine/extended.js';
import { clobberBuffer } from './machine/buffers.js';
import { changeCells } from './machine/memory.js';
import { STATUS_FLAGS } from './machine/state.js';
import { KNOWN_RESTORERS } from './policy.js';
import type { Step } from './machine/step.js';

/** Registers a function may change as it likes. */
const VOLATILE: readonly Register64[] = ['rax', 'rcx', 'rdx', 'rsi', 'rdi', 'r8', 'r9', 'r10', 'r11'];
/** The exception flags, bits 0 … 5. */
const MXCSR_STATUS_BITS = 6;
const ARGUMENTS: readonly Register64[] = ['rdi', 'rsi', 'rdx', 'rcx', 'r8', 'r9'];

/**
 * The state behind a call of a function that is not simulated. Volatile registers and flags hold what the call
 * left, DF is clear, memory outside the frame may have changed, and so may buffers of the frame whose
 * address was passed. What the frame saves for the caller stays: no callee writes past its buffers.
 */
export function callOut(step: Step, name: string | undefined): void {
  const callee = name ?? 'a function called by pointer';
  const passed = ARGUMENTS.map((register) => step.registers[register]);
  for (const argument of passed) clobberBuffer(step, argument, `what ${callee} wrote to a buffer`);
  dropBelowStackPointer(step);
  step.forget('pointer', 'named');
  const provenance = { kind: 'call', callee } as const;
  for (const register of VOLATILE) step.setInput(register, `call ${callee}`, provenance);
  step.clobberFlags(STATUS_FLAGS, `what ${callee} leaves in the flags`);
  step.flags.df = step.factory.zero;
  if (KNOWN_RESTORERS.includes(callee)) step.extended = initialExtended(step.factory, step.extended);
  else clobberExtended(step, callee);
}

/** The control bits of MXCSR and the x87 control word are preserved across calls; the status bits and data registers are not. */
function clobberExtended(step: Step, callee: string): void {
  const { factory, before } = step;
  const { mxcsr, x87, sse, avx } = step.extended;
  const { world } = before;
  // What the status bits were is gone and keeps no earlier input alive.
  step.setExtended({ mxcsr: factory.insert(mxcsr, 0, MXCSR_STATUS_BITS, factory.zero) });
  const status = step.fresh({ name: `MXCSR@call ${callee}`, provenance: { kind: 'call', callee } });
  step.setExtended({
    mxcsr: factory.insert(mxcsr, 0, MXCSR_STATUS_BITS, status),
    x87: written(x87, world),
    sse: written(sse, world),
    avx: written(avx, world),
  });
}

/** What lies below RSP is the callee's. */
function dropBelowStackPointer(step: Step): void {
  const { base, offset } = step.locate(step.registers.rsp);
  step.memory = changeCells(step.memory, base, (cell) => (cell.offset < offset ? undefined : cell));
}
