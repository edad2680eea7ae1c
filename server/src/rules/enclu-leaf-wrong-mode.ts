/** ENCLU executes a leaf of the other side: EENTER or ERESUME in the enclave, or a leaf of the enclave outside of it. */
import type { Analysis } from '../analysis/analysis.js';
import { sgxLeaf } from '../isa/sgx-leaves.js';
import { symbolPlace } from '../program/places.js';
import type { Report, Rule } from './rule.js';
import { EENTER, ERESUME } from './support/enclu-sites.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { type Visit, visitsWith } from './support/visits.js';
import { asAddress } from '../simulate/domain/queries.js';
import page from './enclu-leaf-wrong-mode.md';

export const encluLeafWrongMode: Rule = {
  meta: {
    id: 'enclu-leaf-wrong-mode',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary:
      'ENCLU executes a leaf of the other side: EENTER or ERESUME in the enclave, or a leaf of the enclave outside of it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsWith(analysis, 'enclu').flatMap((visit) => {
      const message = wrongSide(visit);
      return message === undefined ? [] : [reportAt(visit.exploration, visit.node, { message })];
    });
    return onePerPlace(reports);
  },
};

function wrongSide({ exploration, node }: Visit): string | undefined {
  const effect = effectOf(node, 'enclu');
  const leaves = effect?.leaves ?? [];
  const names = leaves.map((leaf) => sgxLeaf(leaf)?.name);
  // At an AEP the question is who changed RAX.
  if (effect === undefined || node.state.arrival?.kind === 'aex' || leaves.length === 0 || names.includes(undefined))
    return undefined;
  const { world, arrival } = node.state;
  const ofHost = (leaf: number): boolean => leaf === EENTER || leaf === ERESUME;
  if (world === 'enclave' ? !leaves.every(ofHost) : leaves.some(ofHost)) return undefined;
  const which = `${names.join(' or ')} (EAX = ${leaves.join(' or ')})`;
  if (world === 'enclave') {
    return `${which} enters an enclave and raises #GP inside of one. The enclave leaves by EEXIT: EAX = 4, and RBX the address to go to.`;
  }
  if (effect.leaf.op === 'const') {
    return `${which} is a leaf of the enclave and raises #GP outside of one. The host enters by EENTER (EAX = 2) and resumes by ERESUME (EAX = 3).`;
  }
  // Behind the last instruction before the AEP, EEXIT comes back to the ENCLU that is there to resume.
  const aep = asAddress(node.state.enclaveCall?.aep ?? exploration.factory.zero);
  const place = aep === undefined ? undefined : symbolPlace(exploration.program, aep.symbol);
  if (arrival?.kind !== 'exit' || arrival.landing !== node.instruction || place?.instruction !== node.instruction) {
    return undefined;
  }
  return `The enclave exits to this ENCLU, which is the AEP, with EAX = 4: ENCLU raises #GP. What runs behind EENTER must come before the AEP.`;
}
