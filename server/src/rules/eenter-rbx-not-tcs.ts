/** RBX cannot be the address of a TCS at EENTER or ERESUME. */
import type { Analysis } from '../analysis/analysis.js';
import { describeTerm } from '../simulate/describe.js';
import { dereferencedBefore } from './support/dereferenced.js';
import { encluVisits, enters, type EncluVisit } from './support/enclu-sites.js';
import {
  addressKind,
  cannotBePage,
  isCallLeftover,
  isIncoming,
  isOwnStackAddress,
  isUnknown,
  lastChange,
  onlyFrom,
} from './support/provenance.js';
import { onePerPlace, reportAt, type Cause } from './support/report.js';
import { passesUnknownMacro } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './eenter-rbx-not-tcs.md';

export const eenterRbxNotTcs: Rule = {
  meta: {
    id: 'eenter-rbx-not-tcs',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'RBX is not loaded with the address of a TCS before EENTER.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports: Report[] = [];
    for (const visit of encluVisits(analysis)) {
      // Behind an asynchronous exit RBX is the TCS; aep-clobbers-eresume-registers watches it there.
      if (visit.aex !== undefined || !enters(visit) || passesUnknownMacro(analysis.program, visit.node)) continue;
      const why = reasonAgainst(visit);
      if (why === undefined) continue;
      reports.push(
        reportAt(visit.exploration, visit.node, {
          message:
            `RBX must hold the address of the TCS here, but ${why}. EENTER raises #GP or #PF, or enters through whatever lies there; ` +
            'load the TCS into RBX before ENCLU (and save RBX first: it is callee-saved).',
          causes: causes(visit),
        }),
      );
    }
    return onePerPlace(reports);
  },
};

/** Why the value is no TCS, for the message; undefined when it can be one for all that is known. */
function reasonAgainst({ exploration, node }: EncluVisit): string | undefined {
  const value = node.state.registers.rbx;
  const described = describeTerm(exploration, value, node.state);
  // What is known of the number counts even where nothing is known of its origin: paths may have met before.
  if (cannotBePage(value, node.state)) return `holds ${described}, which is no address of a page`;
  if (isUnknown(value)) return undefined;
  if (value.op === 'input' && isIncoming(value.input, 'rbx')) {
    return exploration.root.kind === 'host-function' ? 'still holds what the caller left in it' : undefined;
  }
  if (onlyFrom(value, isCallLeftover)) return `holds what a call left in a register it may clobber (${described})`;
  if (addressKind(exploration.program, value) === 'code') return `holds the address of code (${described})`;
  if (isOwnStackAddress(value)) return `holds an address on this function's stack (${described})`;
  // Pages of an enclave give the host all ones and take no store (SDM Vol. 3D, 38.5.5), so that no host goes through a TCS.
  return dereferencedBefore(exploration, node, value) === undefined
    ? undefined
    : `holds a pointer to data (${described}), which was followed before`;
}

function causes({ node, exploration }: EncluVisit): readonly Cause[] {
  const writer = lastChange(node, 'rbx');
  const { rbx } = node.state.registers;
  const followed = dereferencedBefore(exploration, node, rbx);
  return [
    ...(writer?.instruction === undefined
      ? []
      : [{ node: writer, message: `RBX becomes ${describeTerm(exploration, rbx, node.state)}` }]),
    ...(followed === undefined ? [] : [{ node: followed, message: 'data is reached through the same pointer' }]),
  ];
}
