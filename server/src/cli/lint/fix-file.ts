/** Fixes one file, in rounds, until nothing more can be fixed. */
import { describeSystemError } from '../../host/files.js';
import type { AnalyzedFile, Workspace } from '../../host/workspace.js';
import { lintFile } from '../../host/workspace.js';
import { writeWhole } from '../../host/write-file.js';
import { applyFixes, MAX_FIX_ROUNDS } from './fix.js';

export interface FixOutcome {
  /** The analysis of the fixed text; undefined when nothing was fixed. */
  readonly result: AnalyzedFile | undefined;
  readonly applied: number;
  /** Undefined when nothing was fixed. */
  readonly fixedText: string | undefined;
  /** Why the fixed text could not be written. */
  readonly problem: string | undefined;
}

const NOTHING: FixOutcome = { result: undefined, applied: 0, fixedText: undefined, problem: undefined };

/** Applies fixes to `file`, or to `text` in its place; `write` puts the result on disk. */
export function fixFile(workspace: Workspace, file: string, text: string | undefined, write: boolean): FixOutcome {
  let current = workspace.analyzeFile(file, text);
  if (current.kind === 'unreadable') return NOTHING;
  const { source } = current;
  const original = current.analysis.reading.files[0]?.text ?? '';
  let fixed = original;
  let total = 0;
  let result: AnalyzedFile | undefined;
  for (let round = 0; round < MAX_FIX_ROUNDS; round++) {
    const { text: next, applied } = applyFixes(fixed, lintFile(current).findings);
    if (applied === 0) break;
    if (source?.replaced === true) {
      return { ...NOTHING, problem: 'not fixed: the file is not valid UTF-8 and would be damaged by writing it' };
    }
    total += applied;
    fixed = next;
    const again = workspace.analyzeFile(file, fixed);
    if (again.kind === 'unreadable') break;
    current = again;
    result = again;
  }
  if (total === 0) return NOTHING;
  const done: FixOutcome = { result, applied: total, fixedText: fixed, problem: undefined };
  if (!write) return done;
  const now = workspace.reader.read(file);
  if (now.kind !== 'text' || now.text !== original) {
    return { ...NOTHING, problem: 'not fixed: the file was changed while it was checked' };
  }
  try {
    writeWhole(file, `${source?.byteOrderMark === true ? '\uFEFF' : ''}${fixed}`);
    return done;
  } catch (error) {
    return { ...NOTHING, problem: `cannot write the fixed file: ${describeSystemError(error).message}` };
  }
}
