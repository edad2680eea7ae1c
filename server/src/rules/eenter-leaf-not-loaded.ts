/** RAX does not select EENTER or ERESUME at an ENCLU of the host. */
import type { Analysis } from '../analysis/analysis.js';
import { symbolPlace } from '../program/places.js';
import { describeTerm } from '../simulate/describe.js';
import { asAddress } from '../simulate/domain/queries.js';
import type { Input, Term } from '../simulate/domain/term.js';
import type { SimulationNode } from '../simulate/exploration.js';
import { EENTER, ERESUME, encluVisits, type EncluVisit } from './support/enclu-sites.js';
import { isIncoming, lastChange, onlyFrom } from './support/provenance.js';
import { onePerPlace, reportAt, type Cause } from './support/report.js';
import { effectOf, nearest, passesUnknownMacro } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './eenter-leaf-not-loaded.md';

export const eenterLeafNotLoaded: Rule = {
  meta: {
    id: 'eenter-leaf-not-loaded',
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'RAX is not set to 2 (EENTER) or 3 (ERESUME) on a path to an ENCLU of the host.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports: Report[] = [];
    const hasFixup = analysis.contract.contract.fixup !== 'none';
    for (const visit of encluVisits(analysis)) {
      // Under a fix-up enclu-leaf-stale-upper-bits tells that only a part of RAX was written.
      if (hasFixup && visit.node.state.registers.rax.op === 'insert') continue;
      // Between AEP and ERESUME the question is who changed RAX: aep-clobbers-eresume-registers asks it.
      if (
        visit.aex !== undefined ||
        !isNoLeaf(visit) ||
        fallsOnAep(visit) ||
        passesUnknownMacro(analysis.program, visit.node)
      )
        continue;
      const { exploration, node, effect } = visit;
      reports.push(
        reportAt(exploration, node, {
          message:
            `ENCLU takes its leaf from EAX, which here is ${describeTerm(exploration, effect.leaf, node.state)}: neither 2 (EENTER) nor ` +
            '3 (ERESUME) on this path, so ENCLU raises #GP or does what nobody asked for. Load EAX right before ENCLU.',
          causes: causes(visit),
        }),
      );
    }
    return onePerPlace(reports);
  },
};

/** An exit that lands on the ENCLU of the AEP itself is a leaf of the wrong side, which enclu-leaf-wrong-mode tells. */
function fallsOnAep({ node, exploration }: EncluVisit): boolean {
  const { arrival, enclaveCall } = node.state;
  if (arrival?.kind !== 'exit' || arrival.landing !== node.instruction || enclaveCall === undefined) return false;
  const aep = asAddress(enclaveCall.aep);
  return aep !== undefined && symbolPlace(exploration.program, aep.symbol)?.instruction === node.instruction;
}

/**
 * Whether RAX is no leaf that anybody chose: a value set without 2 and 3, what a call left, or what the caller of
 * the function had in RAX. A plain constant is a choice, if a wrong one; a parameter or memory lets the caller choose.
 */
function isNoLeaf({ node, effect, leaves, exploration }: EncluVisit): boolean {
  const { leaf } = effect;
  if (leaf.op === 'const') return false;
  if (leaves !== undefined) return !leaves.includes(EENTER) && !leaves.includes(ERESUME);
  if (exploration.root.kind !== 'host-function') return false;
  return onlyFrom(leaf, isNobodysChoice) && !isTested(node, leaf);
}

function isNobodysChoice(input: Input): boolean {
  return input.provenance.kind === 'call' || isIncoming(input, 'rax');
}

/** Whether a branch on the path has asked for the value: then the code knows what it lets through. */
function isTested(node: SimulationNode, leaf: Term): boolean {
  return (
    nearest(node, (at) => {
      const condition = effectOf(at, 'branch')?.condition;
      return condition !== undefined && [...leaf.inputs].some((input) => condition.inputs.has(input));
    }) !== undefined
  );
}

function causes({ node, exploration }: EncluVisit): readonly Cause[] {
  const writer = lastChange(node, 'rax');
  if (writer === undefined || writer.instruction === undefined || writer === node) return [];
  const value = describeTerm(exploration, node.state.registers.rax, node.state);
  return [{ node: writer, message: `RAX becomes ${value}` }];
}
