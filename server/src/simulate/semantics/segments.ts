/** The bases of FS and GS: RDFSBASE and its relatives, and loads of their selectors (Intel SDM Vol. 3A, 3.4.4). */
import type { AssembledOperand } from '../../program/operand.js';
import type { ExtendedTerm } from '../machine/extended.js';
import type { Step } from '../machine/step.js';
import { under, widthOf, type Transfer, type TransferTable } from './transfer.js';

export const SEGMENTS: TransferTable = [
  ...under('rdfsbase', readBase('fsBase')),
  ...under('rdgsbase', readBase('gsBase')),
  ...under('wrfsbase', writeBase('fsBase')),
  ...under('wrgsbase', writeBase('gsBase')),
  ...under('swapgs', (step) => unknownBase(step, 'gs')),
];

/** Loads a selector when the operand is a segment register; says whether it is one. The base then comes from a table of the kernel. */
export function loadSegment(step: Step, to: AssembledOperand | undefined): boolean {
  if (to?.kind !== 'register' || !/^[d-gs]s$/.test(to.register)) return false;
  if (to.register === 'fs' || to.register === 'gs') unknownBase(step, to.register);
  return true;
}

/** A base of which nothing is known any more. */
export function unknownBase(step: Step, segment: 'fs' | 'gs'): void {
  const name = segment === 'fs' ? 'fsBase' : 'gsBase';
  step.setExtended({ [name]: step.factory.zero });
  const base = step.unknown(`${segment.toUpperCase()} base`, 'what the descriptor of a selector says');
  step.setExtended({ [name]: base });
}

function readBase(name: ExtendedTerm): Transfer {
  return (step) => {
    const width = widthOf(step);
    step.write(step.instruction.operands[0], width, step.factory.slice(step.extended[name], 0, width));
  };
}

function writeBase(name: ExtendedTerm): Transfer {
  return (step) => {
    step.setExtended({ [name]: step.read(step.instruction.operands[0], widthOf(step)) });
  };
}
