/** What the host controls in the enclave before an instruction, and what is the enclave's own. */
import { REGISTERS_64, type Register64 } from '../../isa/registers.js';
import { uncleanParts } from '../../rules/support/extended-state.js';
import { isHardware, originsOf, type HostSlots, type Origin } from '../../rules/support/enclave-values.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import type { Term } from '../../simulate/domain/term.js';
import type { Flag } from '../../simulate/machine/state.js';

/** Names for people, in the order of the registers. */
export interface Control {
  /** What the host has a part in. */
  readonly host: readonly string[];
  /** What the processor gave or the enclave keeps. */
  readonly trusted: readonly string[];
}

/** The flags that matter to C code. */
const FLAGS: readonly Flag[] = ['df', 'ac'];

/** Who controls what on a path through an enclave; undefined in the host. */
export function controlAt(exploration: Exploration, node: SimulationNode, slots: HostSlots): Control | undefined {
  const { state } = node;
  if (state.world !== 'enclave') return undefined;
  const originsOfTerm = (term: Term): ReadonlySet<Origin> => originsOf(exploration, node, term, slots);
  const host: string[] = [];
  const trusted: string[] = [];
  for (const register of REGISTERS_64) {
    const term = state.registers[register];
    const origins = originsOfTerm(term);
    if (origins.has('host')) host.push(register.toUpperCase());
    else if (origins.size > 0 && !origins.has('unknown')) trusted.push(titled(register, term, exploration));
  }
  for (const flag of FLAGS) if (originsOfTerm(state.flags.values[flag]).has('host')) host.push(flag.toUpperCase());
  const { control, data } = uncleanParts(state.extended);
  return { host: [...host, ...control, ...data], trusted: [...trusted, 'FS', 'GS'] };
}

/** `host: RDX, RSI, DF; trusted: RBX (TCS), GS`. */
export function controlWords({ host, trusted }: Control): string {
  return `host: ${host.length === 0 ? 'nothing' : host.join(', ')}; trusted: ${trusted.join(', ')}`;
}

function titled(register: Register64, term: Term, { root }: Exploration): string {
  const name = register.toUpperCase();
  const input = term.op === 'input' ? term.input : undefined;
  if (input === undefined) return name;
  if (isHardware(input, 'tcs')) return `${name} (TCS)`;
  if (isHardware(input, 'cssa')) return `${name} (CSSA)`;
  return isHardware(input, 'next-rip')
    ? `${name} (the address behind ${root.enteredBy === 'eresume' ? 'ERESUME' : 'EENTER'})`
    : name;
}
