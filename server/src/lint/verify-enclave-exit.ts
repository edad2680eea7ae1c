/** The clauses of what code in an enclave owes it where it leaves by EEXIT, and where it executes the other leaves. */
import { constantOf } from '../simulate/domain/queries.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { isUnknown } from '../rules/support/provenance.js';
import { effectOf } from '../rules/support/tree.js';
import { REGISTERS_64 } from '../isa/registers.js';
import { known, type Clause, type Site } from './verify-clauses.js';

/** In the order in which an exit is made ready. */
export const EXIT_CLAUSES: readonly Clause[] = [
  {
    id: 'leaf',
    title: 'EAX selects a leaf of the enclave at each ENCLU',
    rules: ['enclu-leaf-unknown', 'enclu-leaf-wrong-mode', 'eexit-rax-not-4'],
    sites: (exploration) =>
      encluNodes(exploration).map((node) => ({
        node,
        open: leavesAt(node) === undefined ? 'EAX can hold anything: others choose the leaf' : undefined,
      })),
  },
  {
    id: 'leaf-results',
    title: 'operands of other leaves are aligned, and their results looked at',
    rules: ['enclu-status-ignored', 'enclu-operand-misaligned', 'enclu-clobber-rbx-in-c-wrapper'],
    sites: (exploration) =>
      encluNodes(exploration)
        .filter((node) => leavesAt(node)?.some((leaf) => leaf !== EEXIT) === true)
        .map((node) => operands(exploration, node)),
  },
  {
    id: 'exit-target',
    title: 'EEXIT goes where EENTER said on this very entry',
    rules: ['eexit-rbx-not-saved-rcx', 'eexit-target-stale'],
    sites: (exploration) => exits(exploration).map((node) => known(node, node.state.registers.rbx, 'RBX')),
  },
  {
    id: 'exit-stack',
    title: 'RSP and RBP are not the enclave’s behind EEXIT',
    rules: ['eexit-rsp-leak'],
    sites: (exploration) =>
      exits(exploration).map((node) => known(node, [node.state.registers.rsp, node.state.registers.rbp], 'RSP or RBP')),
  },
  {
    id: 'exit-registers',
    title: 'no register but those meant to (RDI and RSI, or what returns= names) takes a value of the enclave out',
    rules: ['eexit-gpr-leak', 'eexit-scrub-bypassed', 'eexit-scrub-order'],
    sites: (exploration) =>
      exits(exploration).map((node) => {
        const { registers } = node.state;
        const lost = REGISTERS_64.find((register) => !SET_BY_EEXIT.has(register) && isUnknown(registers[register]));
        return { node, open: lost === undefined ? undefined : `${lost.toUpperCase()} is not known there` };
      }),
  },
  {
    id: 'exit-flags',
    title: 'RFLAGS tells nothing, and DF and AC are clear, behind EEXIT',
    rules: ['eexit-flags-leak', 'eexit-flags-scrub-on-wrong-order'],
    sites: (exploration) => exits(exploration).map((node) => flagsAt(node)),
  },
  {
    id: 'exit-extended',
    title: 'x87, XMM and later registers tell nothing behind EEXIT',
    rules: ['eexit-xstate-leak'],
    sites: (exploration) =>
      exits(exploration).map((node) => {
        const { x87, sse, avx } = node.state.extended;
        const left = [
          ...(x87 === 'unknown' || x87 === 'enclave' ? ['x87 registers'] : []),
          ...(sse === 'unknown' || sse === 'enclave' ? ['XMM registers'] : []),
          ...(avx === 'unknown' || avx === 'enclave' ? ['registers beyond XMM'] : []),
        ];
        return { node, open: left.length === 0 ? undefined : `${left.join(', ')} may hold values of the enclave` };
      }),
  },
];

const EEXIT = 4;
/** EEXIT defines them: the leaf, the target, and the AEP in RCX. */
const SET_BY_EEXIT: ReadonlySet<string> = new Set(['rax', 'rbx', 'rcx', 'rsp', 'rbp']);

function encluNodes(exploration: Exploration): readonly SimulationNode[] {
  return exploration.nodes.filter((node) => effectOf(node, 'enclu') !== undefined);
}

function exits(exploration: Exploration): readonly SimulationNode[] {
  return encluNodes(exploration).filter(({ end }) => end?.kind === 'eexit');
}

function leavesAt(node: SimulationNode): readonly number[] | undefined {
  return effectOf(node, 'enclu')?.leaves;
}

/** RBX and RCX have to point to aligned memory in every leaf that takes operands; EDECCSSA takes none. */
function operands(exploration: Exploration, node: SimulationNode): Site {
  if (leavesAt(node)?.every((leaf) => leaf === EDECCSSA) === true) return { node, open: undefined };
  for (const register of ['rbx', 'rcx'] as const) {
    const value = node.state.registers[register];
    if (value.op === 'address' || (value.op === 'sum' && value.parts.every(({ term }) => term.op === 'address')))
      continue;
    const { zeros } = exploration.evaluate(value, node.state);
    if ((zeros & LEAST_ALIGNMENT) !== LEAST_ALIGNMENT) {
      return { node, open: `nothing here fixes the alignment of ${register.toUpperCase()}` };
    }
  }
  return { node, open: undefined };
}

const EDECCSSA = 9;
/** No leaf asks for less than 16 bytes (the key of EGETKEY). */
const LEAST_ALIGNMENT = 0xfn;

function flagsAt(node: SimulationNode): Site {
  const { values } = node.state.flags;
  for (const flag of ['df', 'ac'] as const) {
    if (constantOf(values[flag], node.state) === 0n) continue;
    return { node, open: `${flag.toUpperCase()} can be set there` };
  }
  const lost = (['cf', 'pf', 'zf', 'sf', 'of'] as const).find((flag) => isUnknown(values[flag]));
  return { node, open: lost === undefined ? undefined : `${lost.toUpperCase()} is not known there` };
}
