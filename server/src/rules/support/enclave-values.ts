/**
 * Who determines a value in the enclave: the language in which the rules of the enclave side speak. A value can be a
 * mixture; what memory holds is looked up in the stores of its path, and in what all paths store to the same thread data.
 */
import type { Analysis } from '../../analysis/analysis.js';
import { partsOf } from '../../simulate/domain/parts.js';
import { dependsOn } from '../../simulate/domain/queries.js';
import type { InputTerm, Term } from '../../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import { regionOf } from '../../simulate/machine/memory.js';
import type { Register64 } from '../../isa/registers.js';
import { nodesWith } from './node-index.js';
import { effectsOf } from './tree.js';

/**
 * `host`: left by the host, or read through a pointer of the host. `hardware`: given by EENTER. `address`: where something of
 * the enclave lies. `private`: computed inside: what C code left, what the caller inside holds. `stored`: read from memory of
 * the enclave, and no store of this file tells more. `unknown`: the simulation does not know.
 */
export type Origin = 'host' | 'hardware' | 'address' | 'private' | 'stored' | 'unknown';

/** Thread data and named memory that every store of this file fills with values of the host alone. */
export type HostSlots = ReadonlySet<string>;

/** The slots of an analysis. */
export function hostSlots(analysis: Analysis): HostSlots {
  const own = new Map<string, boolean>();
  for (const exploration of analysis.explorations) {
    if (exploration.root.world !== 'enclave') continue;
    for (const node of nodesWith(exploration, 'store')) {
      for (const store of effectsOf(node, 'store')) {
        const slot = slotOf(store.address);
        if (slot === undefined) continue;
        const origins = originsOf(exploration, node, store.value, new Set());
        const isHost = origins.size > 0 && [...origins].every((origin) => origin === 'host' || origin === 'hardware');
        const isTcs = dependsOn(store.value, (input) => isHardware(input, 'tcs'));
        own.set(slot, (own.get(slot) ?? true) && isHost && !isTcs);
      }
    }
  }
  return new Set([...own].flatMap(([slot, isHost]) => (isHost ? [slot] : [])));
}

/** A name for thread data and for named memory at a constant distance; undefined for other addresses. */
export function slotOf(address: Term): string | undefined {
  const parts = address.op === 'sum' ? address.parts : [{ term: address, factor: 1n }];
  const constant = address.op === 'sum' ? BigInt.asIntN(64, address.constant) : 0n;
  const names: string[] = [];
  for (const { term, factor } of parts) {
    if (factor !== 1n) return undefined;
    if (term.op === 'address') names.push(term.symbol);
    else if (term.op === 'input' && term.input.provenance.kind === 'segment') names.push(term.input.name);
    else if (term.op === 'input' && isHardware(term.input, 'tcs')) names.push('TCS');
    else return undefined;
  }
  return `${names.sort().join('+')}${constant < 0n ? '' : '+'}${constant}`;
}

/** Whether an address is thread data: at a constant distance from the base of FS or GS. */
export function isThreadData(address: Term): boolean {
  const parts = address.op === 'sum' ? address.parts.map(({ term }) => term) : [address];
  const [only] = parts;
  return parts.length === 1 && only?.op === 'input' && only.input.provenance.kind === 'segment';
}

/** Who determines `term` at `node`; empty for a constant. */
export function originsOf(
  exploration: Exploration,
  node: SimulationNode,
  term: Term,
  slots: HostSlots,
): ReadonlySet<Origin> {
  const found = new Set<Origin>();
  const seen = new Set<Term>();
  const work: Term[] = [term];
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    switch (at.op) {
      case 'const':
        break;
      case 'address':
      case 'code':
        found.add('address');
        break;
      case 'input':
        inputOrigin(exploration, at, found, work);
        break;
      case 'load':
        loadOrigin(node, at, { slots, found, work });
        break;
      default:
        work.push(...partsOf(at));
    }
  }
  return found;
}

function inputOrigin({ root }: Exploration, { input }: InputTerm, found: Set<Origin>, work: Term[]): void {
  const { provenance } = input;
  switch (provenance.kind) {
    case 'host':
      found.add('host');
      return;
    case 'hardware':
      found.add('hardware');
      return;
    case 'caller':
      found.add(root.world === 'enclave' ? 'private' : 'unknown');
      return;
    case 'call':
    case 'enclave':
      found.add('private');
      return;
    case 'segment':
      found.add('address');
      return;
    case 'stack':
      found.add('address');
      work.push(provenance.of);
      return;
    default:
      found.add('unknown');
  }
}

function loadOrigin(
  node: SimulationNode,
  load: Term & { readonly op: 'load' },
  { slots, found, work }: { readonly slots: HostSlots; readonly found: Set<Origin>; readonly work: Term[] },
): void {
  const stored = lastStored(node, load.address);
  if (stored !== undefined) work.push(stored);
  else if (dependsOnHost(load.address)) found.add('host');
  else if (slots.has(slotOf(load.address) ?? '') || isSavedByProcessor(load.address)) found.add('host');
  else found.add('stored');
}

/** URSP and URBP of saved registers, where EENTER puts RSP and RBP of the host (SDM Vol. 3D, GPRSGX). */
function isSavedByProcessor(address: Term): boolean {
  const [part] = address.op === 'sum' ? address.parts : [];
  if (address.op !== 'sum' || address.parts.length !== 1 || part?.term.op !== 'load') return false;
  return address.constant === 144n || address.constant === 152n;
}

/** What the path last stored at an address, also before a call that may have changed it; undefined when it never did. */
export function lastStored(node: SimulationNode, address: Term): Term | undefined {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    const { effects } = at;
    for (let index = effects.length - 1; index >= 0; index--) {
      const store = effects[index];
      if (store?.kind === 'store' && store.address === address) return store.value;
    }
  }
  return undefined;
}

/** Whether the host has a part in the value, memory that it points to included. */
export function dependsOnHost(term: Term): boolean {
  return dependsOn(
    term,
    ({ provenance }) => provenance.kind === 'host' || (provenance.kind === 'stack' && dependsOnHost(provenance.of)),
  );
}

/** The inputs of the host that a value depends on. */
export function hostInputs(term: Term): readonly InputTerm[] {
  const found: InputTerm[] = [];
  for (const input of term.inputs) if (input.input.provenance.kind === 'host') found.push(input);
  return found;
}

/** Whether the value depends on what the host left in a register. */
export function dependsOnHostRegister(term: Term, register: Register64): boolean {
  return dependsOn(term, (input) => input.provenance.kind === 'host' && input.register === register);
}

/** Whether an input is what EENTER gives in a role. */
export function isHardware(input: InputTerm['input'], role: 'cssa' | 'tcs' | 'next-rip'): boolean {
  return input.provenance.kind === 'hardware' && input.provenance.role === role;
}

/** Whether the value depends on CSSA. */
export function dependsOnCssa(term: Term): boolean {
  return dependsOn(term, (input) => isHardware(input, 'cssa'));
}

/** Whether a value is a pointer of the host: nothing of the enclave takes part in it. */
export function isHostPointer(address: Term): boolean {
  return dependsOnHost(address) && regionOf(address) === 'pointer';
}
