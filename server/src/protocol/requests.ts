/** The requests that are ours alone; `trampolint/` is the prefix of all of them. */
import { RequestType, type Location, type Position, type Range } from 'vscode-languageserver';
import type { NamedValue } from '../features/concrete-execution.js';
import type { DocumentStatus } from '../features/status.js';

/** Names a document. */
export interface DocumentParams {
  readonly uri: string;
}

/** Names a place in a document. */
export interface PlaceParams extends DocumentParams {
  readonly position: Position;
}

/** Asks for the paths of one root, or of all. */
export interface PathsParams extends DocumentParams {
  readonly function?: string;
}

/** A step of a path. */
export interface Step {
  readonly message: string;
  readonly location: Location;
}

/** The paths from every root that was asked for. */
export interface PathsResult {
  readonly roots: readonly {
    readonly name: string;
    readonly kind: string;
    readonly world: 'host' | 'enclave';
    readonly reason: string;
    readonly complete: boolean;
    readonly paths: readonly {
      readonly steps: readonly Step[];
      readonly end: { readonly kind: string; readonly message: string };
    }[];
    readonly omitted: number;
  }[];
}

/** What is known at a place, for each instruction that stands there. */
export interface StateResult {
  readonly instructions: readonly {
    readonly instruction: string;
    readonly location: Location;
    readonly states: readonly {
      readonly root: string;
      readonly world: 'host' | 'enclave';
      readonly when: string;
      readonly steps: readonly Step[];
      readonly registers: Readonly<Record<string, string>>;
      readonly flags: Readonly<Record<string, string>>;
      readonly stack: readonly { readonly offset: number; readonly size: number; readonly value: string }[];
    }[];
    readonly omitted: number;
  }[];
}

/** Asks for an execution that shows the finding of a rule at a place. */
export interface ExecutionParams extends PlaceParams {
  readonly rule: string;
  /** Whether the enclave gives back RSP as the trampoline expects; it does unless `hostile` is said. */
  readonly enclave?: 'honest' | 'hostile';
}

/** One execution with numbers, or the reason why the path has none. */
export interface ExecutionResult {
  readonly reason: string | null;
  readonly start: readonly NamedValue[];
  readonly steps: readonly {
    readonly instruction: string;
    readonly location: Location;
    readonly event: string | null;
    readonly changes: readonly NamedValue[];
  }[];
  readonly registers: readonly NamedValue[];
}

/** What a macro call expands to. */
export interface ExpandMacroResult {
  readonly name: string;
  readonly range: Range;
  readonly text: string;
}

/** Contract, side and completeness of a document; null for one that is not open. */
export const StatusRequest = new RequestType<DocumentParams, DocumentStatus | null, void>('trampolint/status');
/** The simulated paths of a document; null for one that is not open. */
export const PathsRequest = new RequestType<PathsParams, PathsResult | null, void>('trampolint/paths');
/** What is known at a place; null for a document that is not open. */
export const StateRequest = new RequestType<PlaceParams, StateResult | null, void>('trampolint/state');
/** An execution that shows a finding; null where there is no such finding. */
export const ExecutionRequest = new RequestType<ExecutionParams, ExecutionResult | null, void>('trampolint/execution');
/** What the macro call at a place expands to; null where there is none. */
export const ExpandMacroRequest = new RequestType<PlaceParams, ExpandMacroResult | null, void>(
  'trampolint/expandMacro',
);
