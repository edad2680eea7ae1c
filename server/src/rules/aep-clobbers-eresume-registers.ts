/** Between the AEP and ERESUME a register that ERESUME needs is changed and not restored. */
import type { Analysis } from '../analysis/analysis.js';
import type { Register64 } from '../isa/registers.js';
import { asAddress } from '../simulate/domain/queries.js';
import { describeTerm } from '../simulate/describe.js';
import type { Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { EENTER, ERESUME, aepVisits, encluVisits, type EncluVisit } from './support/enclu-sites.js';
import {
  addressKind,
  cannotBePage,
  comesFromMemory,
  isCallLeftover,
  isSmallNumber,
  isUnknown,
  lastChange,
  onlyFrom,
} from './support/provenance.js';
import { onePerPlace, reportAt, type Cause } from './support/report.js';
import { effectsOf, passesUnknownMacro } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './aep-clobbers-eresume-registers.md';

export const aepClobbersEresumeRegisters: Rule = {
  meta: {
    id: 'aep-clobbers-eresume-registers',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'RAX, RBX or RCX is changed between the AEP and ERESUME and not restored.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports: Report[] = [];
    for (const visit of aepVisits(encluVisits(analysis))) {
      if (passesUnknownMacro(analysis.program, visit.node, visit.aex)) continue;
      const clobbered = clobberedRegisters(visit);
      if (clobbered.length === 0) continue;
      const { exploration, node } = visit;
      reports.push(
        reportAt(exploration, node, {
          message: message(visit, clobbered),
          causes: clobbered.flatMap((register) => cause(visit, register)),
        }),
      );
    }
    return onePerPlace(reports);
  },
};

const MEANING = { rax: '3 (ERESUME)', rbx: 'the TCS', rcx: 'the AEP' } as const;
type EresumeRegister = keyof typeof MEANING;

function message({ exploration, node }: EncluVisit, clobbered: readonly EresumeRegister[]): string {
  const values = clobbered.map((register) => {
    const value = describeTerm(exploration, node.state.registers[register], node.state);
    return `${register.toUpperCase()} (${MEANING[register]}) is now ${value}`;
  });
  return (
    `The asynchronous exit came with everything ERESUME needs, but between the AEP and this ENCLU it was changed: ${values.join('; ')}. ` +
    'ERESUME fails or resumes wrongly; save and restore what this code uses.'
  );
}

function clobberedRegisters(visit: EncluVisit): readonly EresumeRegister[] {
  const { node, aex } = visit;
  if (aex === undefined) return [];
  const { rax, rbx, rcx } = node.state.registers;
  // EENTER instead of ERESUME is chosen, not clobbered, and it brings its own RBX and RCX.
  if (visit.leaves?.includes(EENTER) === true && !visit.leaves.includes(ERESUME)) return [];
  const result: EresumeRegister[] = [];
  // What a call clobbered is told at the call, by aep-c-call-without-save.
  const byCall = (value: Term): boolean => onlyFrom(value, ({ provenance }) => provenance.kind === 'call');
  if (rax !== aex.state.registers.rax && !byCall(rax) && raxIsLost(visit, rax)) result.push('rax');
  if (rbx !== aex.state.registers.rbx && rbxIsLost(visit, rbx)) result.push('rbx');
  if (rcx !== aex.state.registers.rcx && !byCall(rcx) && rcxIsLost(visit, rcx)) result.push('rcx');
  return result;
}

/** A value known to be 3 is as good; memory is, when this path put a leaf there. */
function raxIsLost(visit: EncluVisit, value: Term): boolean {
  if (isUnknown(value)) return false;
  if (visit.leaves !== undefined) return !visit.leaves.includes(ERESUME);
  return !(comesFromMemory(value) && isReloaded(visit, value));
}

/** Whether the value is loaded from where the path since the AEP stored RAX. */
function isReloaded({ node, aex }: EncluVisit, value: Term): boolean {
  const load = value.op === 'slice' ? value.of : value;
  const addresses = new Set<Term>();
  for (let at: SimulationNode | undefined = node; at !== undefined; at = at === aex ? undefined : at.parent) {
    for (const read of effectsOf(at, 'load')) if (read.value === load) addresses.add(read.address);
    for (const write of effectsOf(at, 'store')) {
      if (addresses.has(write.address) && write.value === aex?.state.registers.rax) return true;
    }
  }
  return false;
}

/** The TCS may be reloaded from memory or from a parameter. */
function rbxIsLost({ exploration, node }: EncluVisit, value: Term): boolean {
  if (isUnknown(value) || value === node.state.enclaveCall?.tcs || comesFromMemory(value)) return false;
  if (onlyFrom(value, isCallLeftover) || cannotBePage(value, node.state)) return true;
  const kind = addressKind(exploration.program, value);
  return kind === undefined ? isDerived(value) : kind === 'code';
}

/** The AEP may be made anew: any code label will do. */
function rcxIsLost({ exploration, node }: EncluVisit, value: Term): boolean {
  if (isUnknown(value) || value === node.state.enclaveCall?.aep || comesFromMemory(value)) return false;
  const kind = addressKind(exploration.program, value);
  // Behind a code label begins another instruction, if any: that is no AEP.
  if (kind !== undefined) return kind === 'data' || (asAddress(value)?.offset ?? 0n) !== 0n;
  if (onlyFrom(value, isCallLeftover) || isSmallNumber(value, node.state)) return true;
  return value.op === 'const' || isDerived(value);
}

/** Whether the value is computed, not copied: whatever it was computed from, it is no address that came with the exit. */
function isDerived(value: Term): boolean {
  return value.op !== 'input' && value.op !== 'address' && value.op !== 'const';
}

function cause({ exploration, node, aex }: EncluVisit, register: Register64): readonly Cause[] {
  const writer = lastChange(node, register);
  if (writer === undefined || writer.instruction === undefined || writer === aex?.parent) return [];
  const value = describeTerm(exploration, node.state.registers[register], node.state);
  return [{ node: writer, message: `${register.toUpperCase()} becomes ${value}` }];
}
