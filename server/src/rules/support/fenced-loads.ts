/** Whether a file takes the measure against load value injection: LFENCE behind loads. */
import type { Analysis } from '../../analysis/analysis.js';
import { codeOf } from './code.js';

/** Whether the measure is declared, or some plain load of a register is followed by LFENCE at once. */
export function fencesLoads(analysis: Analysis): boolean {
  if (analysis.mitigations.has('lvi')) return true;
  return codeOf(analysis).some(({ op, operands, next }) => {
    const isLoad = op === 'pop' || (op === 'mov' && operands[1]?.kind === 'memory');
    return isLoad && next !== undefined && analysis.program.instructions[next]?.op === 'lfence';
  });
}
