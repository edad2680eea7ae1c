/** Saved state of interrupted code: fields of GPRSGX (Intel SDM Vol. 3D, "GPRSGX Region"), and what handlers do with them. */
import { findWithin, partsAndStacks, partsOf, termsWithin } from '../../simulate/domain/parts.js';
import type { Term } from '../../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import { branchesBefore, cssaBounds, isEntered } from './enclave-paths.js';
import { dependsOnCssa, isHardware, isThreadData } from './enclave-values.js';
import { addressKind } from './provenance.js';
import { effectOf, effectsOf, pathFromRoot } from './tree.js';

/** Offsets of the fields, in bytes. */
export const GPRSGX = {
  rax: 0n,
  rcx: 8n,
  rdx: 16n,
  rbx: 24n,
  rsp: 32n,
  rbp: 40n,
  rsi: 48n,
  rdi: 56n,
  rflags: 128n,
  rip: 136n,
  exitinfo: 160n,
} as const;

/** A field of a block that may be the saved registers. */
export interface SsaField {
  readonly base: Term;
  readonly offset: bigint;
}

/** The field an address is, where the path can be one of an exception and the block can be an SSA frame. */
export function fieldAt(exploration: Exploration, node: SimulationNode, address: Term): SsaField | undefined {
  const { base, offset } = exploration.factory.splitAddress(address);
  if (!isFrame(base) || !canBeException(exploration, node)) return undefined;
  return { base, offset };
}

/** A pointer that the enclave keeps for the thread, or that is computed from TCS or CSSA. */
function isFrame(base: Term): boolean {
  if (base.op === 'load') return isThreadData(base.address);
  return dependsOnCssa(base) || (base.op === 'sum' && [...base.inputs].some(({ input }) => isHardware(input, 'tcs')));
}

function canBeException(exploration: Exploration, node: SimulationNode): boolean {
  if (!isEntered(exploration)) return true;
  return (cssaBounds(exploration, node)?.max ?? 0n) > 0n;
}

/** RSP of the interrupted code, when the instruction reaches memory through it or calls on it. */
export function interruptedStack(exploration: Exploration, node: SimulationNode): Term | undefined {
  const addresses = [...effectsOf(node, 'load'), ...effectsOf(node, 'store')].map(({ address }) => address);
  if (effectOf(node, 'call') !== undefined) addresses.push(node.state.registers.rsp);
  for (const address of addresses) {
    const { base } = exploration.factory.splitAddress(address);
    const rsp = savedRsp(exploration, node, base);
    if (rsp !== undefined) return rsp;
  }
  return undefined;
}

/** The load of the RSP field that an address counts from; the address of another load does not count. */
function savedRsp(exploration: Exploration, node: SimulationNode, base: Term): Term | undefined {
  return findWithin(
    base,
    (one) => one.op === 'load' && fieldAt(exploration, node, one.address)?.offset === GPRSGX.rsp,
    (one) => (one.op === 'load' ? [] : partsAndStacks(one)),
  );
}

/**
 * Whether unsigned comparisons above bound the value from both sides: two of them, or one of its distance from something; or
 * RIP of the interrupted code was found to be a certain instruction.
 */
export function isChecked(node: SimulationNode, value: Term): boolean {
  const branches = branchesBefore(node);
  if (branches.some(({ condition, holds }) => holds && isKnownPlace(condition, value))) return true;
  const sides = branches.flatMap(({ condition }) => comparedSides(condition, value));
  return sides.length > 1 || sides.some((side) => side !== value);
}

/** RIP of the same frame is a certain instruction of this file, at which the code knows what RSP is. */
function isKnownPlace(condition: Term, value: Term): boolean {
  if (condition.op !== 'eq' || value.op !== 'load' || value.address.op !== 'sum') return false;
  const frame = value.address.parts[0]?.term;
  return [condition.left, condition.right].some(
    (side) =>
      side.op === 'load' &&
      side.address.op === 'sum' &&
      side.address.parts[0]?.term === frame &&
      side.address.constant === GPRSGX.rip,
  );
}

/** The sides of unsigned comparisons in a condition that the value has a part in. */
function comparedSides(condition: Term, value: Term): readonly Term[] {
  const compared = [...termsWithin(condition, (one) => (one.op === 'ult' ? [] : partsOf(one)))];
  const sides = compared.flatMap((one) => (one.op === 'ult' ? [one.left, one.right] : []));
  return sides.filter((side) => findWithin(side, (one) => one === value) !== undefined);
}

/** How far below RSP of the interrupted code an address lies, in bytes; undefined for other addresses. */
export function depthBelow(exploration: Exploration, node: SimulationNode, address: Term): bigint | undefined {
  const { base, offset } = exploration.factory.splitAddress(address);
  const stack = base.op === 'input' && base.input.provenance.kind === 'stack' ? base.input.provenance.of : base;
  if (stack.op !== 'load' || savedRsp(exploration, node, stack) === undefined) return undefined;
  return -BigInt.asIntN(64, offset);
}

/** A store that sends the interrupted code to a place in this file. */
export interface Redirect {
  readonly node: SimulationNode;
  readonly base: Term;
}

/** The store to RIP of saved registers that the instruction at `node` makes. */
export function redirectAt(exploration: Exploration, node: SimulationNode): Redirect | undefined {
  for (const { address, value } of effectsOf(node, 'store')) {
    const field = fieldAt(exploration, node, address);
    if (field?.offset !== GPRSGX.rip) continue;
    const target = addressKind(exploration.program, value);
    if (target !== undefined && target !== 'data') return { node, base: field.base };
  }
  return undefined;
}

/** The stores to RIP of saved registers on the path to `node`, oldest first. */
export function redirects(exploration: Exploration, node: SimulationNode): readonly Redirect[] {
  return pathFromRoot(node).flatMap((at) => redirectAt(exploration, at) ?? []);
}

/** Whether the path to `node` stores to a field of a block. */
export function storesField(exploration: Exploration, node: SimulationNode, base: Term, offset: bigint): boolean {
  return pathFromRoot(node).some((at) => storesAt(exploration, at, base, offset));
}

/** Whether the instruction at `node` stores to a field of a block. */
export function storesAt(exploration: Exploration, node: SimulationNode, base: Term, offset: bigint): boolean {
  return effectsOf(node, 'store').some(({ address }) => {
    const at = exploration.factory.splitAddress(address);
    return at.base === base && at.offset === offset;
  });
}
