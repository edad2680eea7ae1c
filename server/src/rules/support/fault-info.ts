/** Vector, error code and address, which the fix-up delivers in RDI, RSI and RDX and nowhere else. */
import type { Term } from '../../simulate/domain/term.js';
import type { SimulationNode } from '../../simulate/exploration.js';
import { ARGUMENT_REGISTERS, frameHolds, registersHold, sharesInput } from './landing.js';
import { effectsOf } from './tree.js';

export const INFO_REGISTERS = ['rdi', 'rsi', 'rdx'] as const;
export type InfoRegister = (typeof INFO_REGISTERS)[number];

export const INFO_MEANING: Readonly<Record<InfoRegister, string>> = {
  rdi: 'the vector',
  rsi: 'the error code',
  rdx: 'the faulting address',
};

/** What the register held when control last came back from ENCLU. */
export function arrivedIn(node: SimulationNode, register: InfoRegister): Term | undefined {
  return node.state.arrival?.[register];
}

/** Whether a register or a memory cell of the state still holds what arrived in the register. */
export function isHeld(node: SimulationNode, info: Term): boolean {
  return registersHold(node, info) || frameHolds(node, info);
}

/** A use of one of the three that others can see: where it goes names the place. */
export interface InfoUse {
  readonly node: SimulationNode;
  readonly register: InfoRegister;
  readonly kind: 'store' | 'argument';
  /** Equal for equal places: the address and size of a store, the callee and the register of an argument. */
  readonly place: string;
  /** The base of the address of a store. */
  readonly address: Term | undefined;
}

const NONE: readonly never[] = [];

/**
 * The uses that the node's instruction makes: stores outside the own frame, and arguments of calls by name. What
 * just remains in its register over an indirect call is passed through, as the vDSO does by its ABI.
 */
export function usesAt(node: SimulationNode): readonly InfoUse[] {
  if (node.state.arrival === undefined) return NONE;
  const stores = effectsOf(node, 'store');
  const calls = effectsOf(node, 'call');
  if (stores.length === 0 && calls.length === 0) return NONE;
  const uses: InfoUse[] = [];
  for (const register of INFO_REGISTERS) {
    const info = arrivedIn(node, register);
    if (info === undefined) continue;
    for (const store of stores) {
      if (store.ownFrame || !sharesInput(store.value, info)) continue;
      const place = `${store.address.id}/${store.size}`;
      uses.push({ node, register, kind: 'store', place, address: store.address });
    }
    for (const call of calls) {
      if (call.local || call.callee === undefined) continue;
      for (const argument of ARGUMENT_REGISTERS) {
        if (!sharesInput(node.state.registers[argument], info)) continue;
        uses.push({ node, register, kind: 'argument', place: `${call.callee}(${argument})`, address: undefined });
      }
    }
  }
  return uses;
}
