/** The frame address or a saved register by CFI is not where the simulation has it. */
import type { Analysis } from '../analysis/analysis.js';
import type { Fix } from './finding.js';
import type { Report, Rule } from './rule.js';
import { insertBefore } from './support/c-boundary.js';
import type { CfiRow } from './support/cfi.js';
import { type CfiMismatch, cfaMismatches, wrongSlots } from './support/cfi-check.js';
import { instructionOf, onePerPlace, reportAt } from './support/report.js';
import page from './cfi-offset-mismatch.md';

export const cfiOffsetMismatch: Rule = {
  meta: {
    id: 'cfi-offset-mismatch',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'The frame address or a saved register by CFI is not where the simulation has it.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const offsets = cfaMismatches(analysis).map((mismatch) =>
      reportAt(mismatch.exploration, mismatch.node, { message: message(mismatch), fix: fix(mismatch) }),
    );
    const slots = wrongSlots(analysis).map(({ exploration, node, register, offset }) =>
      reportAt(exploration, node, {
        message: `CFI says that ${register.toUpperCase()} is saved ${-offset} bytes below the frame address, but another value lies there: an unwinder gives the caller a wrong ${register.toUpperCase()}.`,
      }),
    );
    return onePerPlace([...offsets, ...slots]);
  },
};

function message({ row, distance, node, exploration }: CfiMismatch): string {
  const { register, offset } = row.cfa ?? { register: 'rsp', offset: 0n };
  const by = `CFI gives the frame address as ${register.toUpperCase()} + ${offset}`;
  const mnemonic = instructionOf(exploration.program, node)?.mnemonic ?? 'this instruction';
  const real =
    register === 'rsp' && distance !== undefined
      ? `it is RSP + ${distance}`
      : `${register.toUpperCase()} does not reach the frame any more`;
  return `Behind \`${mnemonic}\` ${by}, but ${real}: debuggers, profilers and exceptions lose the stack from there on. ${advice(row, distance)}`;
}

function advice(row: CfiRow, distance: bigint | undefined): string {
  const directive = rightDirective(row, distance);
  return directive === undefined ? 'Describe the new frame.' : `Put \`${directive}\` behind it.`;
}

function rightDirective({ cfa }: CfiRow, distance: bigint | undefined): string | undefined {
  if (cfa === undefined || distance === undefined) return undefined;
  return cfa.register === 'rsp' ? `.cfi_adjust_cfa_offset ${distance - cfa.offset}` : `.cfi_def_cfa %rsp, ${distance}`;
}

function fix({ row, distance, next, node }: CfiMismatch): Fix | undefined {
  const directive = rightDirective(row, distance);
  // The directive also holds for what jumps there, so it goes where nothing does.
  if (directive === undefined || next === undefined || next.labels.length > 0 || node.children.length !== 1)
    return undefined;
  return insertBefore(next, directive, 'Describe the frame');
}
