/** Where paths meet: what is left of facts that nothing asks for any more, and which open enclave calls go on alike. */
import type { AbstractValue } from './domain/abstract.js';
import type { TermFactory } from './domain/factory.js';
import { SmallMap } from './domain/small-map.js';
import type { CompareTerm, Term } from './domain/term.js';
import { TermMarks } from './domain/term-marks.js';
import type { LiveSet } from '../flow/liveness.js';
import type { Register64 } from '../isa/registers.js';
import { eachLiveBase, firstLiveFlag, liveCall } from './live-parts.js';
import type { Cell } from './machine/memory.js';
import { listFlags, listRegisters, withFacts, type State } from './machine/state.js';

/** Takes out of states what nothing asks for any more. What it works with is made once for an exploration. */
export class LiveFacts {
  private readonly marks = new TermMarks();
  private readonly markCells = markerOfCells(this.marks);
  private readonly registers: Term[] = [];
  private readonly flags: Term[] = [];

  constructor(private readonly factory: TermFactory) {}

  /** The state without facts about terms that nothing alive holds: no register, flag, memory cell or arrival. */
  in(state: State, alive: LiveSet): State {
    if (state.facts.size === 0) return state;
    this.marks.clear(this.factory.size, this.bitsAbout(state.facts));
    this.markLive(state, alive);
    let dead = 0;
    for (const id of state.facts.keys()) if (!this.isAboutMarked(id)) dead++;
    if (dead === 0) return state;
    const facts = new SmallMap<AbstractValue>();
    if (dead < state.facts.size) {
      state.facts.forEach((value, id) => {
        if (this.isAboutMarked(id)) facts.set(id, value);
      });
    }
    return withFacts(state, facts);
  }

  /** A bit for every term that {@link isAboutMarked} looks for. */
  private bitsAbout(facts: State['facts']): number {
    let bits = 0;
    for (const id of facts.keys()) {
      bits |= 1 << id;
      const term = this.factory.term(id);
      if (term !== undefined && isComparison(term)) bits |= (1 << term.left.id) | (1 << term.right.id);
    }
    return bits;
  }

  private isAboutMarked(id: number): boolean {
    const { marks } = this;
    const term = this.factory.term(id);
    if (term === undefined) return false;
    if (marks.has(term)) return true;
    return isComparison(term) && marks.has(term.left) && (marks.has(term.right) || term.right.op === 'const');
  }

  private markLive(state: State, alive: LiveSet): void {
    const { marks, registers, flags } = this;
    listRegisters(state.registers, registers);
    for (let index = 0; index < registers.length; index++) {
      if ((alive & (1 << index)) !== 0) marks.add(registers[index] as Term);
    }
    listFlags(state.flags.values, flags);
    for (let index = firstLiveFlag(alive); index < flags.length; index++) marks.add(flags[index] as Term);
    const { mxcsr, fcw, fsBase, gsBase } = state.extended;
    marks.add(mxcsr);
    marks.add(fcw);
    marks.add(fsBase);
    marks.add(gsBase);
    eachLiveBase(this.factory, state, alive, this.markCells);
    const { arrival } = state;
    if (arrival === undefined) return;
    marks.add(arrival.rax);
    marks.add(arrival.rdi);
    marks.add(arrival.rsi);
    marks.add(arrival.rdx);
  }
}

/** What marks the bases and values of cells; made by a function for the reason that {@link TermMarks} has. */
function markerOfCells(marks: TermMarks): (cells: readonly Cell[]) => void {
  return (cells) => {
    for (const cell of cells) {
      marks.add(cell.base);
      marks.add(cell.value);
    }
  };
}

function isComparison(term: Term): term is CompareTerm {
  return term.op === 'eq' || term.op === 'ult' || term.op === 'slt';
}

/**
 * Whether the open calls of the enclave go on alike: RSP and RBP come back on an asynchronous exit, registers that
 * the enclave is trusted to restore on an exit. TCS and AEP do not count, since ERESUME takes them from RBX and RCX anew.
 */
export function haveSameCall(one: State, other: State, alive: LiveSet): boolean {
  const [a, b] = [liveCall(one, alive), liveCall(other, alive)];
  if (a === b) return true;
  if (a === undefined || b === undefined || a.rsp !== b.rsp || a.rbp !== b.rbp) return false;
  return (Object.keys(a.kept) as Register64[]).every((register) => a.kept[register] === b.kept[register]);
}
