/** What a refactoring offers at a place: edits to choose, or the reason why there are none. */
import type { Edit } from '../../rules/finding.js';

/** A change that a person may want, whatever is found in the code. */
export interface Refactoring {
  /** `extract`: code gets a name of its own; `rewrite`: the same is said in another way. */
  readonly kind: 'extract' | 'rewrite';
  readonly title: string;
  /** In file 0, without overlap; empty where `disabled` says why. */
  readonly edits: readonly Edit[];
  /** Why it cannot be done here, as a sentence. */
  readonly disabled?: string;
}

/** The refactoring that cannot be done. */
export function refused(kind: Refactoring['kind'], title: string, disabled: string): Refactoring {
  return { kind, title, edits: [], disabled };
}

/** An insertion into file 0. */
export function insertion(at: number, newText: string): Edit {
  return { span: { file: 0, start: at, end: at }, newText };
}
