/** RCX cannot be the address of an asynchronous exit handler at EENTER or ERESUME. */
import type { Analysis } from '../analysis/analysis.js';
import { describeTerm } from '../simulate/describe.js';
import type { Term } from '../simulate/domain/term.js';
import { dereferencedBefore } from './support/dereferenced.js';
import { encluVisits, enters, type EncluVisit } from './support/enclu-sites.js';
import {
  addressKind,
  comesFromMemory,
  isCallLeftover,
  isIncoming,
  isOwnStackAddress,
  isSmallNumber,
  isUnknown,
  lastChange,
  onlyFrom,
} from './support/provenance.js';
import { onePerPlace, reportAt, type Cause } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './eenter-rcx-not-aep.md';

export const eenterRcxNotAep: Rule = {
  meta: {
    id: 'eenter-rcx-not-aep',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'RCX does not hold an address to which an asynchronous exit could go.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports: Report[] = [];
    for (const visit of encluVisits(analysis)) {
      // Behind an asynchronous exit RCX is the AEP; aep-clobbers-eresume-registers watches it there.
      if (visit.aex !== undefined || !enters(visit) || passesUnknownMacro(analysis.program, visit.node)) continue;
      const report = judge(visit);
      if (report !== undefined) reports.push(report);
    }
    return onePerPlace(reports);
  },
};

function judge(visit: EncluVisit): Report | undefined {
  const { exploration, node } = visit;
  const value = node.state.registers.rcx;
  if (value.op === 'input' && isIncoming(value.input, 'rcx')) {
    if (exploration.root.kind !== 'host-function') return undefined;
    // The fourth parameter of a C function may well be the AEP.
    return {
      ...reportAt(exploration, node, {
        message:
          'RCX is not written in this function, so the AEP is whatever the caller passes as the fourth argument. If that is meant, ' +
          'all is well; if not, the first interrupt inside the enclave continues at a random address: load the AEP into RCX.',
      }),
      severity: 'info',
    };
  }
  const why = reasonAgainst(visit, value);
  if (why === undefined) return undefined;
  return reportAt(exploration, node, {
    message:
      `RCX must hold the AEP here, but it holds ${why}. The processor continues there after every interrupt or fault inside the ` +
      'enclave, so this breaks at the first one; load the address of the ENCLU at the AEP into RCX.',
    causes: causes(visit),
  });
}

/** Why the value is no AEP, for the message; undefined when it can be one for all that is known. */
function reasonAgainst({ exploration, node }: EncluVisit, value: Term): string | undefined {
  const described = describeTerm(exploration, value, node.state);
  if (value.op === 'const') return `the constant ${described}`;
  if (isSmallNumber(value, node.state)) return `a number that is no address (${described})`;
  if (isUnknown(value)) return undefined;
  if (
    addressKind(exploration.program, value) !== 'code' &&
    dereferencedBefore(exploration, node, value) !== undefined
  ) {
    return `a pointer to data, which was followed before (${described})`;
  }
  if (comesFromMemory(value)) return undefined;
  if (onlyFrom(value, isCallLeftover)) return `what a call left in a register it may clobber (${described})`;
  if (onlyFrom(value, (input) => input.provenance.kind === 'fixup')) return `fault information (${described})`;
  if (addressKind(exploration.program, value) === 'data') return `the address of data (${described})`;
  if (isOwnStackAddress(value)) return `an address on this function's stack (${described})`;
  return isArithmetic(value) ? `the remains of a computation (${described})` : undefined;
}

/** Whether the value is computed: anything but a copy, an address, or one of them plus a constant. */
function isArithmetic(value: Term): boolean {
  switch (value.op) {
    case 'sum':
      return value.parts.length > 1 || value.parts.some(({ term, factor }) => factor !== 1n || isArithmetic(term));
    case 'and':
    case 'or':
    case 'xor':
    case 'shl':
    case 'shr':
    case 'sar':
    case 'mul':
    case 'udiv':
    case 'urem':
    case 'neg':
    case 'not':
    case 'bswap':
    case 'eq':
    case 'ult':
    case 'slt':
    case 'insert':
      return true;
    // A parameter of 32 bits can be an address in a program that is linked low.
    case 'slice':
      return value.low !== 0 || value.width < 32 || isArithmetic(value.of);
    default:
      return false;
  }
}

function causes({ node, exploration }: EncluVisit): readonly Cause[] {
  const writer = lastChange(node, 'rcx');
  const { rcx } = node.state.registers;
  const followed = dereferencedBefore(exploration, node, rcx);
  return [
    ...(writer?.instruction === undefined
      ? []
      : [{ node: writer, message: `RCX becomes ${describeTerm(exploration, rcx, node.state)}` }]),
    ...(followed === undefined ? [] : [{ node: followed, message: 'data is reached through the same pointer' }]),
  ];
}
