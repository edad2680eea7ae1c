/** Code in the enclave that switches to another stack. */
import { regionOf } from './memory.js';
import type { Step } from './step.js';

/**
 * Gives a new RSP of the enclave a frame of its own. A stack pointer that comes from thread data, a symbol or the TCS reaches
 * memory that no other pointer of this file does, so that what is pushed there survives calls.
 */
export function adoptStack(step: Step): void {
  const { before, registers, factory } = step;
  if (before.world !== 'enclave' || registers.rsp === before.registers.rsp) return;
  const { base, offset } = factory.splitAddress(registers.rsp);
  if (base.op === 'const' || regionOf(base) === 'frame') return;
  const isUnknown = [...base.inputs].some(({ input }) => input.provenance.kind === 'unknown');
  if (isUnknown) return;
  const stack = factory.input({ name: 'RSP@stack', register: 'rsp', provenance: { kind: 'stack', of: base } });
  registers.rsp = factory.addConstant(stack, offset);
}
