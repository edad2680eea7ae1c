/** Wording that several commands share. */
import type { ContractChoice, SideChoice } from '../contracts/contract.js';
import { prefixName } from '../contracts/index.js';

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string, several = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : several}`;
}

/** One line that says which contract and side are in force, and why. */
export function describeContract(contract: ContractChoice, side: SideChoice): string {
  const { name } = contract.contract;
  const prefix = name === 'rfc-prefix' ? ` with prefix ${prefixName(contract.prefix)}` : '';
  const sideName = SIDES[side.side];
  return `contract ${name}${prefix} (${contract.source}: ${contract.reason}) · ${sideName} (${side.source}: ${side.reason})`;
}

const SIDES: Readonly<Record<SideChoice['side'], string>> = {
  host: 'host side',
  enclave: 'enclave side',
  both: 'host and enclave side',
  none: 'no trampoline',
};
