/** Memory is addressed by a symbol's absolute address, which position-independent code cannot have. */
import type { Analysis } from '../analysis/analysis.js';
import type { Instruction, Program } from '../program/model.js';
import type { AssembledOperand } from '../program/operand.js';
import { throughAliases } from '../program/places.js';
import type { Fix } from './finding.js';
import type { Report, Rule } from './rule.js';
import { isSpelledOut } from './support/prefixes.js';
import { onePerPlace, plainReport } from './support/report.js';
import { codeOf } from './support/code.js';
import page from './absolute-address-in-pic.md';

export const absoluteAddressInPic: Rule = {
  meta: {
    id: 'absolute-address-in-pic',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'strict',
    summary: "Memory is addressed by a symbol's absolute address, which position-independent code cannot have.",
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = codeOf(analysis).flatMap((instruction) =>
      instruction.operands.flatMap((operand) => {
        const symbol = absoluteSymbol(analysis.program, operand);
        if (symbol === undefined) return [];
        const message =
          `This is the absolute address of ${symbol} in 32 bits: a shared object, an enclave or a position-independent program cannot be linked with it, or is relocated ` +
          `where code must not be written. Use \`${symbol}(%rip)\`.`;
        return [plainReport(analysis.program, instruction, message, ripFix(instruction, operand))];
      }),
    );
    return onePerPlace(reports);
  },
};

function absoluteSymbol(program: Program, operand: AssembledOperand): string | undefined {
  if (operand.kind !== 'memory' || operand.segment !== undefined) return undefined;
  if (operand.base !== undefined || operand.index !== undefined || operand.displacement.kind !== 'address')
    return undefined;
  const { name } = throughAliases(program, operand.displacement.symbol, 0n);
  const symbol = program.symbols.get(name);
  return symbol?.place.kind === 'absolute' ? undefined : (symbol?.written ?? operand.displacement.symbol);
}

function ripFix(instruction: Instruction, { origin }: AssembledOperand): Fix | undefined {
  const { body } = instruction.statement;
  if (!isSpelledOut(instruction) || body?.kind !== 'instruction' || body.mode.dialect !== 'att') return undefined;
  return {
    title: 'Address it relative to RIP',
    edits: [{ span: { ...origin.span, start: origin.span.end }, newText: '(%rip)' }],
  };
}
