/** Which contract a program follows, by what it contains. */
import { prefixOnEnclu } from '../isa/prefixes.js';
import type { Program } from '../program/model.js';
import { outermostCall, type Origin } from '../text/mapped.js';
import { positionAt } from '../text/source.js';
import type { ContractName } from './contract.js';

/** `ds`: one word that every assembler takes. */
export const DEFAULT_PREFIX = 0x3e;

export interface DetectedContract {
  readonly name: ContractName;
  readonly source: 'detected' | 'default';
  readonly reason: string;
  /** The prefix byte that the program uses. */
  readonly prefix: number;
}

/** An exception table means `vdso-extable`, a prefixed ENCLU `rfc-prefix`; without either it is `signal`. */
export function detectContract(program: Program): DetectedContract {
  const entry = program.exceptionTable[0];
  if (entry !== undefined) {
    const reason = `exception table entry at line ${line(program, entry.origin)}`;
    return { name: 'vdso-extable', source: 'detected', reason, prefix: DEFAULT_PREFIX };
  }
  for (const instruction of program.enclus) {
    const prefix = instruction.prefixes.find(({ byte }) => prefixOnEnclu(byte) === 'ignored');
    if (prefix === undefined) continue;
    const reason = `ENCLU at line ${line(program, instruction.origin)} is prefixed`;
    return { name: 'rfc-prefix', source: 'detected', reason, prefix: prefix.byte };
  }
  return {
    name: 'signal',
    source: 'default',
    reason: 'no exception table and no prefixed ENCLU',
    prefix: DEFAULT_PREFIX,
  };
}

function line(program: Program, origin: Origin): number {
  const span = outermostCall(origin);
  const file = program.reading.files[span.file];
  return file === undefined ? 0 : positionAt(file, span.start).line + 1;
}
