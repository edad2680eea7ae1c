/** MXCSR is loaded with a value that unmasks exceptions, or that leaves timing dependent on data. */
import type { Analysis } from '../analysis/analysis.js';
import { flowOf } from '../isa/flow.js';
import type { Instruction } from '../program/model.js';
import type { Exploration } from '../simulate/exploration.js';
import { anyAbove, callsOut, onEntryPaths, reportWhere } from './support/enclave-paths.js';
import { loadedMxcsr, MXCSR_LOADS } from './support/state-images.js';
import { visitsAt } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './mxcsr-image-value.md';

export const mxcsrImageValue: Rule = {
  meta: {
    id: 'mxcsr-image-value',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'MXCSR is loaded with a value that unmasks exceptions, or that leaves timing dependent on data.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(
      onEntryPaths(visitsAt(analysis, MXCSR_LOADS, 'enclave')),
      ({ exploration, node, instruction }) => {
        const loaded = loadedMxcsr(exploration, node);
        if (loaded === undefined || anyAbove(node, callsOut)) return undefined;
        const hex = `0x${loaded.toString(16).toUpperCase()}`;
        if ((loaded & MASKS) !== MASKS) {
          return {
            message: `${instruction.mnemonic} loads MXCSR with ${hex}, which unmasks exceptions: results that are inexact or denormal fault. Use 0x1FBF.`,
          };
        }
        if (loaded !== DEFAULT || !isFenced(exploration, instruction)) return undefined;
        return {
          message: `${instruction.mnemonic} loads MXCSR with ${hex}; the LFENCE behind it helps against timing that depends on data only with 0x1FBF.`,
        };
      },
    );
  },
};

/** All exceptions masked. */
const MASKS = 0x1f80n;
const DEFAULT = 0x1f80n;

/** Whether an LFENCE follows before control goes anywhere else. */
function isFenced({ program }: Exploration, instruction: Instruction): boolean {
  for (let at = instruction; at.next !== undefined;) {
    const next = program.instructions[at.next];
    if (next === undefined || next.op === 'lfence' || flowOf(next.op) !== 'next') return next?.op === 'lfence';
    at = next;
  }
  return false;
}
