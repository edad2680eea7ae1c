/** A function moves RSP or RBP and has no CFI. */
import type { Analysis } from '../analysis/analysis.js';
import type { Instruction, InstructionId, Program } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import { cfiOf } from './support/cfi.js';
import { functionOf } from './support/functions.js';
import { onePerPlace, plainReport } from './support/report.js';
import { codeOf } from './support/code.js';
import page from './cfi-missing.md';

export const cfiMissing: Rule = {
  meta: {
    id: 'cfi-missing',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'strict',
    summary: 'A function moves RSP or RBP and has no CFI.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const { rows } = cfiOf(program);
    const seen = new Set<string>();
    const reports = codeOf(analysis).flatMap((instruction) => {
      if (!movesFrame(instruction)) return [];
      const name = functionOf(program, instruction.id);
      if (name === undefined || seen.has(name)) return [];
      seen.add(name);
      const symbol = program.symbols.get(name);
      // A macro without a definition that makes the label may make the directives, too.
      const isVague = symbol === undefined || symbol.assumed || followsMacro(program, instruction.id);
      if (isVague || rows.has(instruction.id)) return [];
      const message =
        `${name} moves the stack and says nothing to unwinders: backtraces and exceptions end here. Enclose it in \`.cfi_startproc\` and \`.cfi_endproc\`, and describe ` +
        'each change of RSP.';
      return [plainReport(program, instruction, message)];
    });
    return onePerPlace(reports);
  },
};

const MOVES: ReadonlySet<string> = new Set(['push', 'pop', 'pushf', 'enter', 'leave']);

function movesFrame({ op, operands: [to] }: Instruction): boolean {
  return (
    MOVES.has(op) ||
    (to?.kind === 'register' && (to.register === 'rsp' || to.register === 'rbp') && op !== 'cmp' && op !== 'test')
  );
}

/** Whether a macro without a definition stands between the instruction and the label it belongs to. */
function followsMacro(program: Program, id: InstructionId): boolean {
  for (let at = id; at >= 0; at--) {
    if (program.unknownMacrosBefore.has(at)) return true;
    if ((program.instructions[at]?.labels.length ?? 0) > 0) return false;
  }
  return false;
}
