/**
 * The clauses of what a host function owes the processor, the kernel and C: which rules watch each of them, where the
 * question arises, and what would leave it open there.
 */
import { constantOf } from '../simulate/domain/queries.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { codePlace } from '../simulate/places.js';
import { CALLEE_SAVED } from '../contracts/contract.js';
import { cfiOf } from '../rules/support/cfi.js';
import { arrivals } from '../rules/support/landing.js';
import { isUnknown } from '../rules/support/provenance.js';
import { entryOffset, stackAlignment } from '../rules/support/stack.js';
import { effectOf, effectsOf } from '../rules/support/tree.js';

/** A place at which a clause has to hold; `open` says why nobody can tell, undefined when the simulation can. */
export interface Site {
  readonly node: SimulationNode;
  readonly open: string | undefined;
}

export interface Clause {
  readonly id: string;
  /** What has to hold, as a sentence without its end. */
  readonly title: string;
  readonly rules: readonly string[];
  /** Where a rule watches several clauses: whether what it reports at the node is about this one. */
  concerns?(node: SimulationNode): boolean;
  sites(exploration: Exploration): readonly Site[];
}

/** All clauses of host code, in the order of a call: entering, interruption, fault, and the way back to C. */
export const CLAUSES: readonly Clause[] = [
  {
    id: 'leaf',
    title: 'EAX selects EENTER or ERESUME at each ENCLU',
    rules: ['enclu-leaf-unknown', 'enclu-leaf-wrong-mode', 'eenter-leaf-not-loaded', 'enclu-leaf-stale-upper-bits'],
    sites: (exploration) =>
      encluNodes(exploration).map((node) => ({
        node,
        open:
          effectOf(node, 'enclu')?.leaves === undefined ? 'EAX can hold anything: others choose the leaf' : undefined,
      })),
  },
  {
    id: 'tcs',
    title: 'RBX is loaded with a TCS',
    rules: ['eenter-rbx-not-tcs'],
    sites: (exploration) => encluNodes(exploration).map((node) => known(node, node.state.registers.rbx, 'RBX')),
  },
  {
    id: 'aep',
    title: 'RCX holds an AEP that the handler of faults recognises',
    rules: [
      'eenter-rcx-not-aep',
      'aep-not-enclu',
      'aep-is-function-thunk',
      'aep-outside-registered-range',
      'enclu-prefix-split',
    ],
    sites: (exploration) =>
      encluNodes(exploration).map((node) => {
        const { rcx } = node.state.registers;
        const isHere = codePlace(exploration.program, rcx) !== undefined;
        return isHere ? { node, open: undefined } : { node, open: 'the AEP is no label of this file' };
      }),
  },
  {
    id: 'resume',
    title: 'ERESUME finds RAX, RBX, RCX and RSP as the asynchronous exit left them',
    rules: ['aep-clobbers-eresume-registers', 'aep-c-call-without-save', 'aep-stack-unbalanced'],
    sites: (exploration) =>
      encluNodes(exploration)
        .filter(({ state }) => state.arrival?.kind === 'aex')
        .map((node) => {
          const { rax, rbx, rcx, rsp } = node.state.registers;
          return known(node, [rax, rbx, rcx, rsp], 'a register that ERESUME needs');
        }),
  },
  {
    id: 'interruption',
    title: 'an asynchronous exit comes to ERESUME, or stops where that is declared',
    rules: ['aep-never-resumes'],
    sites: (exploration) => arrivals(exploration, 'aex').map((node) => ({ node, open: undefined })),
  },
  {
    id: 'fix-up',
    title: 'a fault of ENCLU comes back to this code',
    rules: [
      ...['missing-enclu-prefix-eenter', 'missing-enclu-prefix-aep', 'enclu-illegal-prefix', 'enclu-prefix-mismatch'],
      ...[
        'enclu-prefix-not-adjacent-rex',
        'extable-uncovered-enclu',
        'extable-fixup-missing',
        'extable-insn-not-enclu',
      ],
      ...['extable-malformed-entry', 'extable-not-relative', 'extable-duplicate'],
    ],
    sites: (exploration) =>
      arrivals(exploration, 'fault').some(({ end }) => end?.kind !== 'unhandled-fault')
        ? encluNodes(exploration).map((node) => ({ node, open: undefined }))
        : [],
  },
  {
    id: 'discriminator',
    title: 'an exit and a fault are told apart where both arrive',
    rules: [
      'landing-pad-ignores-rax',
      'landing-pad-wrong-discriminator',
      'landing-pad-wrong-errno-sign',
      'extable-handler-expects-efault',
      'landing-pad-is-ud2',
    ],
    sites: (exploration) => fixedUpFaults(exploration).map((node) => ({ node, open: undefined })),
  },
  {
    id: 'fault-info',
    title: 'vector, error code and address are used on fault paths alone, before they are lost',
    rules: ['fault-info-read-on-success', 'fault-info-clobbered-before-save'],
    sites: (exploration) => fixedUpFaults(exploration).map((node) => ({ node, open: undefined })),
  },
  {
    id: 'retry',
    title: 'a fault does not lead back to ENCLU for ever',
    rules: ['fixup-unconditional-retry', 'extable-fixup-loops', 'aep-unbounded-eresume', 'eresume-after-eenter-fault'],
    sites: (exploration) => fixedUpFaults(exploration).map((node) => ({ node, open: undefined })),
  },
  {
    id: 'callee-saved',
    title: 'C gets RBX, RBP and R12 to R15 back',
    rules: ['callee-saved-not-restored', 'callee-saved-not-preserved-on-entry', 'push-pop-order-mismatch'],
    sites: (exploration) =>
      waysOut(exploration).map((node) =>
        known(
          node,
          CALLEE_SAVED.map((register) => node.state.registers[register]),
          'a callee-saved register',
        ),
      ),
  },
  {
    id: 'rsp',
    title: 'RSP is the host’s own where the stack is used, and returns where it began',
    rules: ['unbalanced-stack-at-ret', 'rsp-adjust-not-undone', 'host-rsp-trusted-after-exit'],
    sites: (exploration) =>
      waysOut(exploration).map((node) => ({
        node,
        open:
          entryOffset(exploration, node.state.registers.rsp) === undefined
            ? 'RSP is on a stack that is not known'
            : undefined,
      })),
  },
  {
    id: 'df',
    title: 'DF is clear where C runs',
    rules: ['df-not-cleared-before-c', 'aep-df-ac-unclean-before-c', 'host-calls-c-with-df-set'],
    sites: (exploration) =>
      [...callsOut(exploration), ...waysOut(exploration)].map((node) => {
        const { df } = node.state.flags.values;
        return constantOf(df, node.state) === 0n ? { node, open: undefined } : known(node, df, 'DF');
      }),
  },
  {
    id: 'alignment',
    title: 'RSP is a multiple of 16 where C is called',
    rules: ['stack-misaligned-at-call', 'aep-stack-misaligned-at-call'],
    sites: (exploration) =>
      callsOut(exploration).map((node) => ({
        node,
        open: stackAlignment(exploration, node) === undefined ? 'nothing here fixes the alignment of RSP' : undefined,
      })),
  },
  {
    id: 'cfi',
    title: 'CFI has the frame where it is',
    rules: ['cfi-offset-mismatch', 'cfi-cfa-wrong-after-stack-switch'],
    sites: (exploration) => {
      const { rows } = cfiOf(exploration.program);
      return exploration.nodes.flatMap((node) => {
        const row = node.instruction === undefined ? undefined : rows.get(node.instruction);
        if (row === undefined || node.state.calls.length > 0 || row.isOutermost) return [];
        if (row.cfa === undefined)
          return [{ node, open: 'an expression or an unknown argument gives the frame address' }];
        return [known(node, node.state.registers[row.cfa.register], row.cfa.register.toUpperCase())];
      });
    },
  },
];

/** A place that the simulation can judge as long as it knows where the values come from. */
export function known(node: SimulationNode, value: Term | readonly Term[], what: string): Site {
  const values: readonly Term[] = 'op' in value ? [value] : value;
  return { node, open: values.some(isUnknown) ? `${what} is not known there` : undefined };
}

function encluNodes(exploration: Exploration): readonly SimulationNode[] {
  return exploration.nodes.filter((node) => effectOf(node, 'enclu') !== undefined);
}

function fixedUpFaults(exploration: Exploration): readonly SimulationNode[] {
  return arrivals(exploration, 'fault').filter(({ end }) => end?.kind !== 'unhandled-fault');
}

function waysOut(exploration: Exploration): readonly SimulationNode[] {
  return exploration.leaves.filter(({ end }) => end?.kind === 'return' || end?.kind === 'tail-jump');
}

function callsOut(exploration: Exploration): readonly SimulationNode[] {
  return exploration.nodes.filter((node) => effectsOf(node, 'call').some(({ local }) => !local));
}
