/** What an editor tells about a document as a whole: the contract in force, the side, and whether all was explored. */
import type { Analysis } from '../analysis/analysis.js';
import type { ContractName } from '../contracts/contract.js';

/** The document's choices, each with its reason. */
export interface DocumentStatus {
  readonly contract: { readonly name: ContractName; readonly source: string; readonly reason: string };
  readonly side: {
    readonly side: 'host' | 'enclave' | 'both' | 'none';
    readonly source: string;
    readonly reason: string;
  };
  readonly complete: boolean;
  /** The bounds that were hit, as ids with a sentence for people. */
  readonly limits: readonly { readonly id: string; readonly message: string }[];
}

/** The status of the analysed document. */
export function documentStatus(analysis: Analysis): DocumentStatus {
  const { contract, side, complete, limits } = analysis;
  return {
    contract: { name: contract.contract.name, source: contract.source, reason: contract.reason },
    side: { side: side.side, source: side.source, reason: side.reason },
    complete,
    limits: limits.map(({ id, message }) => ({ id, message })),
  };
}
