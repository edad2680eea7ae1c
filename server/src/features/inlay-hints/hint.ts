/** What the kinds of inlay hints share. */
import type { FileId } from '../../text/span.js';

/** Which hints there are; each can be switched off. */
export const HINT_KINDS = ['leaf', 'rax', 'stack', 'arguments', 'enclaveStack'] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** Words that an editor shows at an offset of the file. */
export interface InlayHint {
  readonly kind: HintKind;
  readonly offset: number;
  /** It belongs to what follows it and not to what stands before it. */
  readonly isInFront: boolean;
  readonly label: string;
  /** The whole story, where the label is only its short form; may be empty. */
  readonly tooltip: string;
}

/** A part of a file. */
export interface Stretch {
  readonly file: FileId;
  readonly start: number;
  readonly end: number;
}

/** Instructions, nodes or uses of macros that are only passed over, between two pauses: some hundred microseconds. */
export const PASSED_BETWEEN_PAUSES = 1024;
/** The same of what hints are made of. */
export const HINTS_BETWEEN_PAUSES = 16;
