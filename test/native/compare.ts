/** What the simulation says of a vector against what the processor did: every register, every flag, memory, the way on. */
import { REGISTERS_64 } from '../../server/src/isa/registers.js';
import { evaluate } from '../../server/src/simulate/domain/evaluate.js';
import type { Term } from '../../server/src/simulate/domain/term.js';
import type { Execution } from '../../server/src/simulate/execute.js';
import type { State } from '../../server/src/simulate/machine/state.js';
import { FLAGS } from '../../server/src/simulate/machine/state.js';
import type { Case, Undefined } from './case.js';
import { FLAG_BIT, type Vector } from './input.js';
import { DATA_BYTES, STACK_BYTES, WORD, outcomeOf } from './layout.js';
import type { Place } from './machine.js';

const MASK_64 = (1n << 64n) - 1n;
const NO_FACTS = new Map<never, never>();

/** One vector as it went in and as it came back. */
export interface Run {
  readonly one: Case;
  readonly place: Place;
  readonly before: Vector;
  readonly after: Vector;
}

/** What differs, in words; undefined when nothing does. */
export function compareRun(run: Run, { successors, end }: Execution): string | undefined {
  const { signal, taken } = outcomeOf(run.after.words[WORD.head] ?? 0n);
  const traps = end?.kind === 'trap';
  if (signal !== 0 || traps) {
    return signal !== 0 && traps
      ? undefined
      : `the processor ${signal === 0 ? 'goes on' : `raises signal ${signal}`}, the simulation ${traps ? 'does not' : 'goes on'}`;
  }
  const [successor] = successors;
  if (successor === undefined || successors.length > 1) return `the simulation has ${successors.length} ways on`;
  const target = taken ? run.place.taken : run.place.next;
  if (successor.instruction !== target)
    return `control goes to ${taken ? 'the label' : 'the next instruction'} only on the processor`;
  return compareState(run, successor.state);
}

function compareState(run: Run, state: State): string | undefined {
  const { one, before, after } = run;
  const undefinedHere = one.undefined?.(before) ?? {};
  for (const register of REGISTERS_64) {
    const lost = undefinedHere.registers?.[register] ?? 0n;
    const term = state.registers[register];
    const native = after.get(register);
    if (lost === 0n && term.op === 'const' && term.value === native) continue;
    const difference = compareTerm(run, term, native, lost, MASK_64);
    if (difference !== undefined) return `${register}: ${difference}`;
  }
  return (
    compareFlags(run, state, undefinedHere) ??
    compareExtended(run, state, undefinedHere) ??
    compareMemory(run, state, undefinedHere)
  );
}

function compareFlags({ after }: Run, state: State, { flags = [] }: Undefined): string | undefined {
  for (const flag of FLAGS) {
    const term = state.flags.values[flag];
    const isUndefined = flags.includes(flag);
    if (term.op !== 'const') {
      if (!isUndefined) return `${flag} is not known`;
      continue;
    }
    if (isUndefined) return `${flag} is known, but undefined`;
    const bit = (after.rflags >> BigInt(FLAG_BIT.get(flag) ?? 0)) & 1n;
    if (term.value !== bit) return `${flag} is ${bit}, not ${term.value}`;
  }
  return undefined;
}

function compareExtended(run: Run, { extended }: State, undefinedHere: Undefined): string | undefined {
  const { after } = run;
  const pairs = [
    ['mxcsr', extended.mxcsr, after.mxcsr, undefinedHere.mxcsr ?? 0n, 0xffffffffn],
    ['fcw', extended.fcw, after.fcw, 0n, 0xffffn],
    ['fs base', extended.fsBase, after.base('fs'), 0n, MASK_64],
    ['gs base', extended.gsBase, after.base('gs'), 0n, MASK_64],
  ] as const;
  for (const [name, term, native, lost, mask] of pairs) {
    const difference = compareTerm(run, term, native, lost, mask);
    if (difference !== undefined) return `${name}: ${difference}`;
  }
  return undefined;
}

/** Compares the bits that are known, and wants all known but those that are lost, and none of those. */
function compareTerm(run: Run, term: Term, native: bigint, lost: bigint, mask: bigint): string | undefined {
  if (term.op === 'code') {
    const address = run.after.words[term.instruction === run.place.taken ? WORD.taken : WORD.next];
    return native === address ? undefined : `0x${native.toString(16)} is not the address of the code`;
  }
  const { ones, zeros } = evaluate(term, NO_FACTS);
  const known = (ones | zeros) & mask;
  if ((known & lost) !== 0n) return `bits 0x${(known & lost).toString(16)} are known, but undefined`;
  if ((known | lost) !== mask) return `bits 0x${(mask & ~known & ~lost).toString(16)} are not known`;
  if ((native & known) !== (ones & mask))
    return `0x${native.toString(16)}, not 0x${ones.toString(16)} (known 0x${known.toString(16)})`;
  return undefined;
}

function compareMemory(run: Run, state: State, { memory: lost = [] }: Undefined): string | undefined {
  const { after, before, one } = run;
  if (!one.windows.data && changedWords(run, WORD.data, DATA_BYTES)) return 'memory in the data window has changed';
  if (!one.windows.stack && changedWords(run, WORD.stack, STACK_BYTES)) return 'memory in the stack window has changed';
  for (const cells of state.memory.cells.values()) {
    for (const { offset, size, value, opaque } of cells) {
      if (opaque !== true && value.op === 'const' && value.value === after.memory(offset, size)) continue;
      const place = `memory at 0x${offset.toString(16)}`;
      if (size > 8 || opaque === true) {
        for (let at = offset; at < offset + BigInt(size); at++) {
          // Beyond the windows the runner does not look.
          if (before.holds(at) && lostAt(lost, at) !== 0xffn) return `0x${at.toString(16)} is not known`;
        }
        continue;
      }
      let mask = 0n;
      for (let at = 0; at < size; at++) mask |= lostAt(lost, offset + BigInt(at)) << BigInt(8 * at);
      const difference = compareBits(run, value, after.memory(offset, size), mask, (1n << BigInt(8 * size)) - 1n);
      if (difference !== undefined) return `${place}: ${difference}`;
    }
  }
  return undefined;
}

function changedWords({ before, after }: Run, first: number, bytes: number): boolean {
  for (let at = first; at < first + bytes / 8; at++) if (before.words[at] !== after.words[at]) return true;
  return false;
}

/** As {@link compareTerm}, but what may be lost may also be known: a store can leave bytes alone. */
function compareBits(run: Run, term: Term, native: bigint, lost: bigint, mask: bigint): string | undefined {
  if (term.op === 'code') return compareTerm(run, term, native, 0n, mask);
  const { ones, zeros } = evaluate(term, NO_FACTS);
  const known = (ones | zeros) & mask;
  if ((known | lost) !== mask) return `bits 0x${(mask & ~known & ~lost).toString(16)} are not known`;
  if ((native & known) !== (ones & known)) return `0x${native.toString(16)}, not 0x${ones.toString(16)}`;
  return undefined;
}

/** The bits of the byte that are undefined. */
function lostAt(lost: NonNullable<Undefined['memory']>, address: bigint): bigint {
  for (const { address: start, size, mask } of lost) {
    const offset = address - start;
    if (offset >= 0n && offset < BigInt(size)) return mask === undefined ? 0xffn : (mask >> (8n * offset)) & 0xffn;
  }
  return 0n;
}
