/** Options of an analysis with everything that may be left out filled in. */
import type { AnalysisOptions } from './analysis.js';

/** Nothing set, cpp on, no include file found. Overrides replace whole members. */
export function defaultOptions(overrides: Partial<AnalysisOptions> = {}): AnalysisOptions {
  return {
    read: { cpp: true, defines: [], undefines: [], preincludes: [] },
    resolver: { resolve: () => undefined },
    entries: { host: [], enclave: [], aep: [], exitTargets: [] },
    abi: { returns: [], trusted: [], noreturn: [] },
    ...overrides,
  };
}
