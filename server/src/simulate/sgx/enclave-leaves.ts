/** Leaves that run inside the enclave and fall through (SDM Vol. 3D: EREPORT, EGETKEY, EACCEPT, EMODPE, EACCEPTCOPY, EVERIFYREPORT2, EDECCSSA). */
import type { Step } from '../machine/step.js';

/** Leaves that leave an error code in RAX and its presence in ZF. */
const WITH_ERROR_CODE: ReadonlySet<number> = new Set([1, 5, 7, 8]);
/** Leaves that write where a register points. */
const WRITES_MEMORY: ReadonlySet<number> = new Set([0, 1, 7]);

/** What the leaves may change. An undefined set stands for any leaf. */
export function enclaveLeaf(step: Step, leaves: readonly number[] | undefined): void {
  const some = (set: ReadonlySet<number>): boolean => leaves === undefined || leaves.some((leaf) => set.has(leaf));
  if (some(WRITES_MEMORY)) step.forget('pointer', 'named');
  if (!some(WITH_ERROR_CODE)) return;
  const { zero } = step.factory;
  step.setInput('rax', step.instruction.mnemonic, { kind: 'hardware', role: 'exit-code' });
  step.setFlags({
    cf: zero,
    pf: zero,
    af: zero,
    of: zero,
    sf: zero,
    zf: step.unknownFlag('zf', 'set when the leaf fails'),
  });
}
