/** A push or a call overwrites what the function keeps below RSP, in its red zone, and reads later. */
import type { Analysis } from '../analysis/analysis.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { asExpected } from '../simulate/machine/expected.js';
import type { Report, Rule } from './rule.js';
import { instructionOf, onePerPlace, reportAt } from './support/report.js';
import { entryRsp } from './support/stack.js';
import { effectsOf } from './support/tree.js';
import { above, visitsWith } from './support/visits.js';
import page from './push-in-redzone-context.md';

export const pushInRedzoneContext: Rule = {
  meta: {
    id: 'push-in-redzone-context',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'strict',
    summary: 'A push or a call overwrites what the function keeps below RSP, in its red zone, and reads later.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, 'load').flatMap(({ exploration, node }) => {
      if (movesStack(exploration, node)) return [];
      return slotsBelow(exploration, node, 'load').flatMap((slot): readonly Report[] => {
        const [overwriting, kept] = lastTwoStores(exploration, node, slot);
        if (overwriting === undefined || kept === undefined) return [];
        if (!movesStack(exploration, overwriting) || movesStack(exploration, kept)) return [];
        const mnemonic = instructionOf(analysis.program, overwriting)?.mnemonic ?? 'this instruction';
        const message = `\`${mnemonic}\` writes where the function keeps a value below RSP, in its red zone (psABI 3.2.2), which is read again afterwards. Move RSP past the red zone first: \`lea -128(%rsp), %rsp\`.`;
        return [
          reportAt(exploration, overwriting, {
            message,
            causes: [{ node: kept, message: 'the value is kept below RSP' }],
          }),
        ];
      });
    });
    return onePerPlace(reports);
  },
};

/** Bytes of the frame, as a distance from RSP at the entry. */
interface Slot {
  readonly offset: bigint;
  readonly size: number;
}

/** Bytes below RSP that belong to a function (System V psABI, 3.2.2). */
const RED_ZONE = 128n;

/** What the node's instruction loads or stores in the red zone that lies below RSP there. */
function slotsBelow(exploration: Exploration, node: SimulationNode, kind: 'load' | 'store'): readonly Slot[] {
  const rsp = offsetOf(exploration, node.state.registers.rsp);
  if (rsp === undefined) return [];
  return slotsOf(exploration, node, kind).filter(({ offset }) => offset < rsp && offset >= rsp - RED_ZONE);
}

function slotsOf(exploration: Exploration, node: SimulationNode, kind: 'load' | 'store'): readonly Slot[] {
  const slots = effectsOf(node, kind).flatMap(({ address, size }) => {
    const offset = offsetOf(exploration, address);
    return offset === undefined ? [] : [{ offset, size }];
  });
  if (kind === 'load' || instructionOf(exploration.program, node)?.op !== 'call') return slots;
  // The return address that a call leaves.
  const rsp = offsetOf(exploration, node.state.registers.rsp);
  return rsp === undefined ? slots : [...slots, { offset: rsp - 8n, size: 8 }];
}

/** The distance of an address from RSP at the entry; undefined where it does not lie in the own frame. */
function offsetOf(exploration: Exploration, address: Term): bigint | undefined {
  const { factory } = exploration;
  // Behind an exit the frame is where it was, whatever the enclave did to RSP: other rules ask for that.
  const distance = factory.sub(asExpected(factory, address), entryRsp(exploration));
  return distance.op === 'const' ? BigInt.asIntN(64, distance.value) : undefined;
}

/** The last store to a slot above the node, and the one before it when it was made below RSP. */
function lastTwoStores(exploration: Exploration, node: SimulationNode, slot: Slot): readonly SimulationNode[] {
  const stores: SimulationNode[] = [];
  for (const at of above(node)) {
    const isSecond = stores.length === 1;
    const slots = isSecond ? slotsBelow(exploration, at, 'store') : slotsOf(exploration, at, 'store');
    if (slots.some((one) => overlaps(one, slot))) stores.push(at);
    if (stores.length === 2) break;
  }
  return stores;
}

function overlaps(one: Slot, other: Slot): boolean {
  return one.offset < other.offset + BigInt(other.size) && other.offset < one.offset + BigInt(one.size);
}

/** Whether the instruction uses the stack by itself, as PUSH, POP, CALL and RET do. */
function movesStack({ program }: Exploration, node: SimulationNode): boolean {
  const op = instructionOf(program, node)?.op;
  return op !== undefined && /^(?:push|pop|call|ret|leave|enter)/.test(op);
}
