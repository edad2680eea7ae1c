/**
 * The clauses of what the entry of an enclave owes the code behind it: from EENTER to the first call of C, and for the
 * exception handler. Written as those of the host are (`verify-clauses.ts`).
 */
import { constantOf } from '../simulate/domain/queries.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import {
  asksForCssa,
  callsOut,
  isEntered,
  isException,
  isHostStack,
  usesStack,
} from '../rules/support/enclave-paths.js';
import { dependsOnCssa, dependsOnHost } from '../rules/support/enclave-values.js';
import { ARGUMENT_REGISTERS } from '../rules/support/landing.js';
import { isUnknown } from '../rules/support/provenance.js';
import { instructionOf } from '../rules/support/report.js';
import { fieldAt } from '../rules/support/ssa.js';
import { effectOf, effectsOf } from '../rules/support/tree.js';
import { REGISTERS_64 } from '../isa/registers.js';
import { known, type Clause, type Site } from './verify-clauses.js';

/** In the order of an entry: the stack, CSSA, flags, extended state, registers, pointers; then exceptions. */
export const ENTRY_CLAUSES: readonly Clause[] = [
  {
    id: 'entry-stack',
    title: 'RSP is a stack of the enclave before anything uses it',
    rules: [
      'entry-host-stack-use',
      'entry-c-call-on-host-stack',
      'entry-stack-init-bypassed',
      'stack-use-after-host-rsp',
      'entry-flags-cleared-on-host-stack',
    ],
    sites: (exploration) =>
      enteredNodes(exploration)
        .filter((node) => usesStack(exploration, node))
        .map((node) => ({ node, open: openStack(exploration, node) })),
  },
  {
    id: 'entry-cssa',
    title: 'CSSA decides whether a call or an exception is handled',
    rules: ['entry-cssa-unchecked', 'entry-cssa-upper-unchecked', 'entry-reentry-state-unchecked'],
    sites: (exploration) =>
      handOvers(exploration).map((node) => ({
        node,
        open:
          exploration.root.nssa === 1 || asksForCssa(node) || passesOn(node, dependsOnCssa)
            ? undefined
            : 'nothing in front of C asks for CSSA, and a record of the thread may stand for it',
      })),
  },
  {
    id: 'entry-df',
    title: 'DF is clear where C or a string instruction runs',
    rules: ['entry-df-not-cleared'],
    sites: (exploration) =>
      enteredNodes(exploration)
        .filter((node) => callsOut(node) || isString(exploration, node))
        .map((node) => clearFlag(node, 'df')),
  },
  {
    id: 'entry-ac',
    title: 'AC is clear where C runs',
    rules: ['entry-ac-not-cleared', 'entry-flags-cleared-on-host-stack'],
    sites: (exploration) => handOvers(exploration).map((node) => clearFlag(node, 'ac')),
  },
  {
    id: 'entry-rflags',
    title: 'NT and ID are clear where C runs',
    rules: [],
    sites: (exploration) =>
      handOvers(exploration).map((node) => {
        const nt = clearFlag(node, 'nt');
        return nt.open === undefined ? clearFlag(node, 'id') : nt;
      }),
  },
  {
    id: 'entry-mxcsr',
    title: 'MXCSR holds what the enclave chose where C runs',
    rules: [
      'entry-xstate-not-sanitised',
      'entry-mxcsr-fcw-not-initialised',
      'mxcsr-image-offset',
      'mxcsr-image-value',
      'xrstor-compact-image-mxcsr',
    ],
    concerns: ({ state }) => dependsOnHost(state.extended.mxcsr) || !dependsOnHost(state.extended.fcw),
    sites: (exploration) => handOvers(exploration).map((node) => ownControl(node, node.state.extended.mxcsr, 'MXCSR')),
  },
  {
    id: 'entry-x87',
    title: 'the x87 control word and register stack are the enclave’s where C runs',
    rules: ['entry-xstate-not-sanitised', 'entry-mxcsr-fcw-not-initialised', 'entry-fpu-partial-reset'],
    concerns: ({ state }) => dependsOnHost(state.extended.fcw) || state.extended.tags === 'host',
    sites: (exploration) =>
      handOvers(exploration).map((node) => {
        const { fcw, tags } = node.state.extended;
        if (tags === 'unknown') return { node, open: 'the x87 register stack may be the host’s' };
        return ownControl(node, fcw, 'the x87 control word');
      }),
  },
  {
    id: 'entry-sse',
    title: 'XMM registers hold nothing of the host where C runs',
    rules: ['entry-xstate-not-sanitised', 'entry-fpu-partial-reset', 'xrstor-mask-not-set'],
    concerns: ({ state }) => state.extended.sse === 'host',
    sites: (exploration) =>
      handOvers(exploration).map((node) => ({
        node,
        open: node.state.extended.sse === 'unknown' ? 'the XMM registers may hold what the host left' : undefined,
      })),
  },
  {
    id: 'entry-registers',
    title: 'registers that carry no argument hold nothing of the host where C runs',
    rules: ['entry-gpr-not-cleared', 'entry-host-rsp-as-argument'],
    sites: (exploration) =>
      handOvers(exploration).map((node) => {
        const { registers } = node.state;
        const lost = REGISTERS_64.find((register) => register !== 'rsp' && isUnknown(registers[register]));
        return { node, open: lost === undefined ? undefined : `${lost.toUpperCase()} is not known there` };
      }),
  },
  {
    id: 'entry-pointers',
    title: 'pointers and indexes of the host are checked before they are followed',
    rules: [
      'entry-untrusted-pointer-deref',
      'entry-untrusted-index-unchecked',
      'entry-signed-bound-check',
      'entry-host-rbp-deref',
    ],
    sites: (exploration) =>
      enteredNodes(exploration).flatMap((node): readonly Site[] => {
        const addresses = [...effectsOf(node, 'load'), ...effectsOf(node, 'store')].map(({ address }) => address);
        const lost = addresses.find((address) => isUnknown(address) && !isOnStack(exploration, node, address));
        if (lost !== undefined) return [{ node, open: 'an address is not known there' }];
        return addresses.some(dependsOnHost) ? [{ node, open: undefined }] : [];
      }),
  },
  {
    id: 'exception-frame',
    title: 'saved state of interrupted code is checked before it is used, and used as it was saved',
    rules: [
      'ssa-rsp-trusted',
      'ssa-frame-offset',
      'ssa-vs-live-register',
      'ssa-rflags-not-sanitised',
      'ssa-exitinfo-not-cleared',
      'ssa-exitinfo-not-cross-checked',
      'exception-redzone-clobber',
    ],
    sites: (exploration) =>
      enteredNodes(exploration).flatMap((node) => {
        const accesses = [...effectsOf(node, 'load'), ...effectsOf(node, 'store')];
        const isFrame = accesses.some(({ address }) => fieldAt(exploration, node, address) !== undefined);
        return isFrame && isException(exploration, node) ? [{ node, open: undefined }] : [];
      }),
  },
  {
    id: 'exception-state',
    title: 'what the handler of exceptions overwrites was saved and is restored',
    rules: [
      'exception-xsave-not-saved',
      'context-restore-wrong-register',
      'context-restore-source-clobbered',
      'context-restore-incomplete',
    ],
    sites: (exploration) =>
      handOvers(exploration)
        .filter((node) => isException(exploration, node))
        .map((node) => ({ node, open: undefined })),
  },
  {
    id: 'aex-notify',
    title: 'EDECCSSA runs with CSSA above 0 on a stack of the enclave, and EEXIT with AEXNOTIFY clear',
    rules: ['edeccssa-misuse', 'aexnotify-left-enabled-at-eexit'],
    sites: (exploration) =>
      exploration.nodes
        .filter((node) => effectOf(node, 'enclu')?.leaves?.includes(EDECCSSA) === true)
        .map((node) => known(node, node.state.registers.rsp, 'RSP')),
  },
];

const EDECCSSA = 9;

const STRING_OPS: ReadonlySet<string> = new Set(['movs', 'stos', 'lods', 'scas', 'cmps']);

function isString({ program }: Exploration, node: SimulationNode): boolean {
  return STRING_OPS.has(instructionOf(program, node)?.op ?? '');
}

function enteredNodes(exploration: Exploration): readonly SimulationNode[] {
  return isEntered(exploration) ? exploration.nodes : [];
}

/** Where the entry hands control to C. */
function handOvers(exploration: Exploration): readonly SimulationNode[] {
  return enteredNodes(exploration).filter(callsOut);
}

/** A stack that is the host's alone is reported by rules; here is one that it takes part in, or that nobody knows. */
function openStack(exploration: Exploration, node: SimulationNode): string | undefined {
  const { rsp } = node.state.registers;
  if (isUnknown(rsp)) return 'RSP is not known there';
  const { base } = exploration.factory.splitAddress(rsp);
  const isMixed = dependsOnHost(base) && !isHostStack(exploration, node, new Set());
  return isMixed ? 'the host has a part in RSP' : undefined;
}

function isOnStack(exploration: Exploration, node: SimulationNode, address: Term): boolean {
  const { factory } = exploration;
  return factory.splitAddress(address).base === factory.splitAddress(node.state.registers.rsp).base;
}

function clearFlag(node: SimulationNode, flag: 'df' | 'ac' | 'nt' | 'id'): Site {
  const value = node.state.flags.values[flag];
  const name = flag.toUpperCase();
  if (constantOf(value, node.state) === 0n) return { node, open: undefined };
  return { node, open: dependsOnHost(value) ? `${name} is what the host left` : `${name} is not known there` };
}

function ownControl(node: SimulationNode, value: Term, what: string): Site {
  if (constantOf(value, node.state) !== undefined || !(isUnknown(value) || dependsOnHost(value)))
    return { node, open: undefined };
  return { node, open: dependsOnHost(value) ? `${what} is what the host left` : `${what} is not known there` };
}

function passesOn({ state }: SimulationNode, holds: (term: Term) => boolean): boolean {
  return ARGUMENT_REGISTERS.some((register) => holds(state.registers[register]));
}
