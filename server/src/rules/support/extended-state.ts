/** What of x87, SSE and MXCSR is still the host's. */
import { EXTENDED_NAMES, type ExtendedState } from '../../simulate/machine/extended.js';
import type { Term } from '../../simulate/domain/term.js';
import { dependsOnHost } from './enclave-values.js';

/** Names of the control registers and of the data that the host left. Upper halves of YMM and ZMM do not count. */
export interface UncleanParts {
  readonly control: readonly string[];
  readonly data: readonly string[];
}

/** What a state still has from the host. What nobody knows counts as clean. */
export function uncleanParts(extended: ExtendedState): UncleanParts {
  const control = (['mxcsr', 'fcw'] as const).filter((name) => isHosts(extended[name]));
  const data = [
    ...(extended.tags === 'host' ? ['the x87 register stack'] : []),
    ...(extended.sse === 'host' ? ['the XMM registers'] : []),
  ];
  return { control: control.map((name) => EXTENDED_NAMES[name]), data };
}

/** A mask that is not known is taken to select the register. */
function isHosts(term: Term): boolean {
  if (term.op === 'ite') return isHosts(term.then) && isHosts(term.else);
  return dependsOnHost(term);
}
