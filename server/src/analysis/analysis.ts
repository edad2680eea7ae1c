/** Everything known about one file and what it includes. Immutable; the one thing that lint and the editor features read. */
import type { Contract, ContractChoice, ContractName, SideChoice } from '../contracts/contract.js';
import type { Register64 } from '../isa/registers.js';
import type { Program } from '../program/model.js';
import type { IncludeResolver, ReadOptions, Reading } from '../preprocess/reading.js';
import type { Exploration } from '../simulate/exploration.js';
import type { Origin } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';

/** Measures against speculation and injected values that code can take everywhere. */
export const MITIGATIONS = ['lvi', 'spectre-v1', 'retpoline'] as const;
export type Mitigation = (typeof MITIGATIONS)[number];

/** What the user has set; everything is optional, and what is absent is detected. */
export interface AnalysisOptions {
  readonly read: ReadOptions;
  readonly resolver: IncludeResolver;
  readonly contract?: { readonly name: ContractName; readonly source: 'config' | 'option' };
  /** The byte, for example 0x3e. */
  readonly prefix?: number;
  readonly side?: { readonly side: 'host' | 'enclave'; readonly source: 'config' | 'option' };
  /** Roots that no instruction names, by label. */
  readonly entries: {
    readonly host: readonly string[];
    readonly enclave: readonly string[];
    readonly aep: readonly string[];
    readonly exitTargets: readonly string[];
  };
  readonly abi: {
    readonly returns: readonly string[];
    readonly trusted: readonly string[];
    readonly noreturn: readonly string[];
  };
  /** In a file where nothing leads to ENCLU, nothing is simulated: no rule that is switched on would look at it. */
  readonly encluOnly?: boolean;
  /** Measures that the user declares to be in use. */
  readonly mitigations?: readonly Mitigation[];
  /** Polled while simulating; true stops the work, and the analysis says so. */
  readonly cancelled?: () => boolean;
}

/** A `trampolint:` or `trampolint-disable…` comment, parsed. */
export type Directive =
  | {
      readonly kind: 'settings';
      readonly entries: readonly { readonly key: string; readonly value: string; readonly origin: Origin }[];
      readonly origin: Origin;
    }
  | {
      readonly kind: 'disable' | 'disable-next-line' | 'enable';
      readonly rules: readonly { readonly id: string; readonly origin: Origin }[];
      /** Behind `--`. */
      readonly why: string | undefined;
      readonly origin: Origin;
    };

export interface Analysis {
  readonly path: string;
  readonly reading: Reading;
  readonly program: Program;
  readonly contract: ContractChoice;
  readonly side: SideChoice;
  readonly explorations: readonly Exploration[];
  readonly directives: readonly Directive[];
  /** All reading problems: text, preprocessor, macros, operands. */
  readonly problems: readonly Problem[];
  /** Ids and messages of every bound that was hit; empty means complete. */
  readonly limits: readonly { readonly id: string; readonly message: string; readonly origin: Origin | undefined }[];
  readonly complete: boolean;
  /** `aep-policy=stop` and the like, resolved. */
  readonly aepPolicy: 'resume' | 'stop';
  /** Registers that `returns=` lets EEXIT hand to the host. */
  readonly returns: ReadonlySet<Register64>;
  /** What {@link AnalysisOptions.mitigations} declares. */
  readonly mitigations: ReadonlySet<Mitigation>;
  /** `aep=begin..end`: label pairs whose range a signal handler accepts. */
  readonly aepRanges: readonly { readonly begin: string; readonly end: string }[];
}

export type { Contract };
