/** String operations, with and without REP (Intel SDM Vol. 1, 7.3.9). */
import { prefixGroup } from '../../isa/prefixes.js';
import { under, type Transfer } from './transfer.js';
import type { Register64 } from '../../isa/registers.js';
import type { Step } from '../machine/step.js';

const ALL_FLAGS = ['cf', 'pf', 'af', 'zf', 'sf', 'of'] as const;

export const STRINGS: readonly (readonly [string, Transfer])[] = [
  ...under('movs', (step) => {
    const size = bytes(step);
    const value = isRepeated(step)
      ? step.unknown('memory', 'bytes copied by a string instruction')
      : step.load(step.registers.rsi, size);
    step.store(step.registers.rdi, isRepeated(step) ? 0 : size, value);
    advance(step, ['rsi', 'rdi']);
  }),
  ...under('stos', (step) => {
    const repeats = isRepeated(step);
    step.store(step.registers.rdi, repeats ? repeatedBytes(step) : bytes(step), repeated(step));
    advance(step, ['rdi']);
  }),
  ...under('lods', (step) => {
    const width = (bytes(step) * 8) as 8 | 16 | 32 | 64;
    step.writePart(
      { register: 'rax', low: 0, width },
      isRepeated(step) ? step.unknown('memory', 'the last element') : step.load(step.registers.rsi, bytes(step)),
    );
    advance(step, ['rsi']);
  }),
  ...under('scas', (step) => {
    step.clobberFlags(ALL_FLAGS);
    advance(step, ['rdi']);
  }),
  ...under('cmps', (step) => {
    step.clobberFlags(ALL_FLAGS);
    advance(step, ['rsi', 'rdi']);
  }),
];

function bytes(step: Step): number {
  return (step.instruction.width || 8) / 8;
}

function isRepeated({ instruction }: Step): boolean {
  return instruction.prefixes.some(({ byte }) => prefixGroup(byte) === 'repeat');
}

/** How many bytes REP STOS writes, when RCX is a constant of a size worth remembering; 0 otherwise. */
function repeatedBytes(step: Step): number {
  const count = step.registers.rcx;
  const total = count.op === 'const' ? count.value * BigInt(bytes(step)) : 0n;
  return total > 0n && total <= 64n ? Number(total) : 0;
}

function repeated(step: Step) {
  const stored = step.factory.slice(step.registers.rax, 0, bytes(step) * 8);
  if (!isRepeated(step)) return stored;
  // Filling with zero is what clears a block, whatever the element.
  return stored === step.factory.zero ? stored : step.unknown('memory', 'bytes filled by a string instruction');
}

/** Moves the pointers by the elements done, upwards while DF is clear; REP leaves RCX at zero unless it compares. */
function advance(step: Step, pointers: readonly Register64[]): void {
  const { factory, registers } = step;
  const up = step.flags.df === factory.zero;
  const elements = isRepeated(step) ? registers.rcx : factory.one;
  const compares = step.instruction.op === 'scas' || step.instruction.op === 'cmps';
  for (const pointer of pointers) {
    if (!up || (compares && isRepeated(step))) {
      step.setInput(pointer, step.instruction.mnemonic, {
        kind: 'unknown',
        reason: 'where a string instruction stopped',
      });
    } else {
      registers[pointer] = factory.add(registers[pointer], factory.scale(elements, BigInt(bytes(step))));
    }
  }
  if (!isRepeated(step)) return;
  if (compares)
    step.setInput('rcx', step.instruction.mnemonic, { kind: 'unknown', reason: 'where a string instruction stopped' });
  else registers.rcx = factory.zero;
}
