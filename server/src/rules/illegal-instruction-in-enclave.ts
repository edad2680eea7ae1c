/** An instruction that the processor refuses inside an enclave. */
import type { Analysis } from '../analysis/analysis.js';
import { onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { visitsAt } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './illegal-instruction-in-enclave.md';

export const illegalInstructionInEnclave: Rule = {
  meta: {
    id: 'illegal-instruction-in-enclave',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'An instruction that the processor refuses inside an enclave.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(onEntryPaths(visitsAt(analysis, REFUSED, 'enclave')), ({ instruction }) => ({
      message: `${instruction.mnemonic} raises #UD inside an enclave. Do it outside and pass the result in.`,
    }));
  },
};

/** SDM Vol. 3D, table of instructions that are illegal inside an enclave; those that SGX2 allows are left out. */
const REFUSED: ReadonlySet<string> = new Set(
  (
    'cpuid getsec rdpmc sgdt sidt sldt str vmcall vmfunc in ins insb insl out outs outsb outsl lret ljmp lcall iret iretq int into ' +
    'syscall sysenter sysret lgs lfs lss'
  ).split(' '),
);
