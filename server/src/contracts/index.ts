/** All contracts by name, and the prefixes that one of them is about. */
import { AEX_NOTIFY } from './aex-notify.js';
import type { Contract, ContractName } from './contract.js';
import { RFC_PREFIX } from './rfc-prefix.js';
import { SIGNAL } from './signal.js';
import { VDSO_EXTABLE } from './vdso-extable.js';

export { PREFIX_NAMES, parsePrefix, prefixName } from './prefixes.js';
export { detectContract } from './detect.js';

/** Every contract, in the order in which they are listed to people. */
export const CONTRACTS: ReadonlyMap<ContractName, Contract> = new Map(
  [RFC_PREFIX, VDSO_EXTABLE, SIGNAL, AEX_NOTIFY].map((contract) => [contract.name, contract]),
);

/** The contract of this name; names come from a closed set, so there always is one. */
export function contractNamed(name: ContractName): Contract {
  return CONTRACTS.get(name) ?? SIGNAL;
}
