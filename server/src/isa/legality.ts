/** Where an instruction may run: outside the kernel, and inside an enclave (SDM Vol. 3D, "Illegal instructions"). */
import type { InstructionForm } from './forms.js';

/** `kernel`: raises #GP in user mode and so in enclaves; `outside`: refused by enclaves alone. */
export type Legality = 'everywhere' | 'outside' | 'kernel';

/**
 * Where a form may run. What is refused in an enclave raises #UD there, or #GP if it is privileged. IN, OUT and their
 * string forms depend on IOPL outside.
 */
export function legalityOf({ profile: { properties } }: InstructionForm): Legality {
  if (properties.has('privileged') || properties.has('cpl0')) return properties.has('port') ? 'outside' : 'kernel';
  return properties.has('sgx2-enclave') ? 'everywhere' : 'outside';
}
