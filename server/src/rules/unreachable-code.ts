/** Instructions that no path comes to. */
import type { Analysis } from '../analysis/analysis.js';
import { flowOf } from '../isa/flow.js';
import type { Instruction, Program } from '../program/model.js';
import type { AssembledValue } from '../program/operand.js';
import type { Report, Rule } from './rule.js';
import { plainReport } from './support/report.js';
import { codeOf } from './support/code.js';
import page from './unreachable-code.md';

export const unreachableCode: Rule = {
  meta: {
    id: 'unreachable-code',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'strict',
    summary: 'No path comes to these instructions.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program, explorations } = analysis;
    // Who ends somewhere that is not known may well go on here.
    if (!analysis.complete || program.unknownMacrosBefore.size > 0) return [];
    const lost = ['unknown-jump', 'unknown-aep', 'limit'];
    if (explorations.some(({ leaves }) => leaves.some(({ end }) => end !== undefined && lost.includes(end.kind)))) {
      return [];
    }
    const isReached = ({ id }: Instruction): boolean => explorations.some(({ at }) => at.has(id));
    const code = codeOf(analysis);
    return code
      .filter((instruction, index) => {
        const before = code[index - 1];
        if (isReached(instruction) || isPadding(instruction) || isKnownElsewhere(program, instruction)) return false;
        // One report for a run, at its beginning: behind code that is reached, and with code of a function around it.
        return before !== undefined && before.section === instruction.section && isReached(before);
      })
      .map((instruction) =>
        plainReport(
          program,
          instruction,
          'No path of this file comes here. A branch or a jump to this code is missing or can never be taken; or the code can go.',
        ),
      );
  },
};

function isPadding({ op }: Instruction): boolean {
  return op === 'nop' || op === 'int3' || flowOf(op) === 'stop';
}

/** Whether other files, data or an address that is taken may lead here. */
function isKnownElsewhere(program: Program, { labels }: Instruction): boolean {
  return labels.some((label) => {
    const symbol = program.symbols.get(label);
    // Other labels stay in the symbol table, and loaders of test enclaves look entries up there.
    return symbol === undefined || !/^(?:\.L|\d)/.test(symbol.name) || isTaken(program, label);
  });
}

/** Whether the address of a label stands in data or in an operand that is no target. */
function isTaken(program: Program, label: string): boolean {
  const inData = program.sections.some(({ items }) =>
    items.some(
      (item) => item.kind === 'data' && item.elements.some(({ symbol, minus }) => symbol === label || minus === label),
    ),
  );
  if (inData) return true;
  return program.instructions.some(({ operands, op }) => {
    const isJump = ['jump', 'conditional'].includes(flowOf(op));
    return operands.some((operand) => {
      if (operand.kind === 'target') return !isJump && names(operand.value, label);
      if (operand.kind === 'memory') return names(operand.displacement, label);
      return operand.kind === 'immediate' && names(operand.value, label);
    });
  });
}

function names(value: AssembledValue, label: string): boolean {
  return value.kind === 'address' && value.symbol === label;
}
