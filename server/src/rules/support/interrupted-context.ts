/**
 * Contexts of interrupted code that a function goes back to: blocks of registers, flags among them. Code that gave itself up
 * by a call keeps no flags, so that a block whose flags POPF takes is one of code that was interrupted.
 */
import type { Term } from '../../simulate/domain/term.js';
import type { Exploration } from '../../simulate/exploration.js';
import { once } from './once.js';
import { instructionOf } from './report.js';
import { effectOf } from './tree.js';

/** A stack that is a field of a context. */
export interface ContextStack {
  /** RSP of the context. */
  readonly rsp: Term;
  /** The pointer to the context. */
  readonly block: Term;
  /** What is added to RSP, in bytes, negative below. */
  readonly offset: bigint;
}

/** The stack of an interrupted context that an address lies on, where the code takes RSP from it; undefined for other addresses. */
export function contextStack(exploration: Exploration, address: Term): ContextStack | undefined {
  const { base, offset } = exploration.factory.splitAddress(address);
  const rsp = switchedTo(base);
  if (rsp.op !== 'load' || !stacksTaken(exploration).has(rsp)) return undefined;
  const block = exploration.factory.splitAddress(rsp.address).base;
  return blocksWithFlags(exploration).has(block) ? { rsp, block, offset: BigInt.asIntN(64, offset) } : undefined;
}

/** What RSP was loaded with, for the stack that this made. */
function switchedTo(stack: Term): Term {
  return stack.op === 'input' && stack.input.provenance.kind === 'stack' ? stack.input.provenance.of : stack;
}

/** What RSP counts from, anywhere in the exploration. */
const stacksTaken = once(
  ({ factory, nodes }: Exploration): ReadonlySet<Term> =>
    new Set(nodes.map(({ state }) => switchedTo(factory.splitAddress(state.registers.rsp).base))),
);

/** The pointers to blocks of which POPF takes a field. */
const blocksWithFlags = once((exploration: Exploration): ReadonlySet<Term> => {
  const { factory, nodes, program } = exploration;
  const blocks = new Set<Term>();
  for (const node of nodes) {
    if (instructionOf(program, node)?.op !== 'popf') continue;
    const value = effectOf(node, 'load')?.value;
    if (value?.op === 'load') blocks.add(factory.splitAddress(value.address).base);
  }
  return blocks;
});
