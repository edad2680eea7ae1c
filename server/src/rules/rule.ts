/** What a rule is. One file per rule, each exporting one {@link Rule}; `index.ts` lists them all. */
import type { Analysis } from '../analysis/analysis.js';
import type { ContractName } from '../contracts/contract.js';
import type { Severity } from '../text/problem.js';
import type { Finding } from './finding.js';

export type Preset = 'recommended' | 'strict' | 'all';

export interface RuleMeta {
  readonly id: string;
  readonly severity: Severity;
  readonly side: 'host' | 'enclave' | 'both';
  /** The contracts under which it can fire; `any` for all, `enclave` for enclave-side code. */
  readonly contracts: readonly (ContractName | 'any' | 'enclave')[];
  /** The smallest preset that contains it. */
  readonly preset: Preset;
  /** One sentence: what is wrong. */
  readonly summary: string;
  readonly fixable: boolean;
  /** The page (markdown): what, why, bad, good, evidence. */
  readonly page: string;
}

/** What a rule reports; severity and id are filled in from its meta and the configuration. */
export interface Report extends Omit<Finding, 'rule' | 'severity'> {
  /** Only where this finding weighs less than the rule's others; what the configuration says comes first. */
  readonly severity?: Severity;
}

export interface Rule {
  readonly meta: RuleMeta;
  /** Reads the finished analysis. Called only where side and contract fit. Pure; never throws. */
  check(analysis: Analysis): readonly Report[];
}
