/** What instructions of x87, MMX, SSE and later do to the state that is known of their registers. */
import type { Effects } from '../../program/effects.js';
import { controlInput, written, type ContentGroup } from '../machine/extended.js';
import type { Step } from '../machine/step.js';

/** Exception flags of MXCSR, bits 0 … 5: arithmetic on floating point sets them. */
const MXCSR_STATUS_BITS = 6;

/** Notes whose values the register groups hold behind an instruction that has no transfer function. */
export function noteVectorWrites(step: Step, effects: Effects): void {
  const groups = new Set<ContentGroup>();
  const { operands } = step.instruction;
  const registers = [
    ...operands.flatMap((operand, index) =>
      operand.kind === 'register' ? [{ register: operand.register, access: effects.operands[index] }] : [],
    ),
    ...effects.registers,
  ];
  for (const { register, access } of registers) {
    // Zeros are nobody's values.
    if (access?.endsWith('write') !== true || effects.isZeroIdiom) continue;
    for (const group of groupsOf(register)) groups.add(group);
  }
  for (const { state, access } of effects.state) {
    if (!access.endsWith('write')) continue;
    if (state === 'x87-stack') for (const group of ['x87', 'tags'] as const) groups.add(group);
    if (state === 'mxcsr') forgetStatus(step);
    if (state === 'x87-control') forgetControlWord(step);
  }
  const { world } = step.before;
  for (const group of groups) step.setExtended({ [group]: written(step.extended[group], world) });
}

/** The groups that a register belongs to; what is wider than XMM is written together with it. */
function groupsOf(register: string): readonly ContentGroup[] {
  if (register.startsWith('xmm')) return ['sse'];
  if (/^(?:mm|st)/.test(register)) return ['x87', 'tags'];
  if (/^[yz]mm/.test(register)) return ['sse', 'avx'];
  return /^(?:k|tmm)\d/.test(register) ? ['avx'] : [];
}

function forgetStatus(step: Step): void {
  const { factory } = step;
  const { mxcsr } = step.extended;
  // What the status bits were is gone and keeps no earlier input alive.
  step.setExtended({ mxcsr: factory.insert(mxcsr, 0, MXCSR_STATUS_BITS, factory.zero) });
  const status = step.unknown('MXCSR', 'exception flags of floating-point arithmetic');
  step.setExtended({ mxcsr: factory.insert(mxcsr, 0, MXCSR_STATUS_BITS, status) });
}

function forgetControlWord(step: Step): void {
  const provenance = { kind: 'unknown', reason: `what ${step.instruction.mnemonic} leaves` } as const;
  const fcw = controlInput(step.factory, 'fcw', step.instruction.mnemonic, provenance);
  step.setExtended({ fcw });
}
