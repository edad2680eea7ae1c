/** A bare number is the address of memory near 0, where an immediate was meant. */
import type { Analysis } from '../analysis/analysis.js';
import type { AssembledOperand } from '../program/operand.js';
import type { Edit } from './finding.js';
import type { Report, Rule } from './rule.js';
import { isSpelledOut } from './support/prefixes.js';
import { onePerPlace, plainReport } from './support/report.js';
import { codeWithMemory } from './support/code.js';
import page from './missing-immediate-dollar.md';

export const missingImmediateDollar: Rule = {
  meta: {
    id: 'missing-immediate-dollar',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'A bare number is the address of memory near 0, where an immediate was meant.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = codeWithMemory(analysis).flatMap((instruction): readonly Report[] => {
      if (!instruction.operands.some((operand) => bareAddress(operand) !== undefined)) return NONE;
      const { body } = instruction.statement;
      if (body?.kind !== 'instruction' || body.mode.dialect !== 'att' || ADDRESS_ONLY.has(instruction.op)) return NONE;
      return instruction.operands.flatMap((operand) => {
        const value = bareAddress(operand);
        if (value === undefined) return [];
        const message = `Without a \`$\` this is the memory at address ${value}, which no process has: the instruction faults. Write \`$${value}\` for the number, or \`%gs:${value}\` for thread data.`;
        const at: Edit = { span: { ...operand.origin.span, end: operand.origin.span.start }, newText: '$' };
        const fix = isSpelledOut(instruction) ? { title: 'Make it an immediate', edits: [at] } : undefined;
        return [plainReport(analysis.program, instruction, message, fix)];
      });
    });
    return onePerPlace(reports);
  },
};

const NONE: readonly never[] = [];

/** They only form the address, or take a place to go to. */
const ADDRESS_ONLY: ReadonlySet<string> = new Set(['lea', 'nop', 'jmp', 'call', 'jcc']);
/** Linux maps nothing below (`vm.mmap_min_addr`). */
const LOWEST_ADDRESS = 0x10000n;

function bareAddress(operand: AssembledOperand): bigint | undefined {
  if (operand.kind !== 'memory' || operand.segment !== undefined) return undefined;
  if (operand.base !== undefined || operand.index !== undefined) return undefined;
  const { displacement } = operand;
  const isLow = displacement.kind === 'constant' && displacement.value >= 0n && displacement.value < LOWEST_ADDRESS;
  return isLow ? displacement.value : undefined;
}
