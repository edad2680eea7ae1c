/** RSP is moved and then set anew before anything used it. */
import type { Analysis } from '../analysis/analysis.js';
import type { Instruction } from '../program/model.js';
import type { Report, Rule } from './rule.js';
import { instructionOf, onePerPlace, reportAt } from './support/report.js';
import { visitsAt } from './support/visits.js';
import page from './dead-rsp-arithmetic.md';

export const deadRspArithmetic: Rule = {
  meta: {
    id: 'dead-rsp-arithmetic',
    severity: 'info',
    side: 'both',
    contracts: ['any'],
    preset: 'all',
    summary: 'RSP is moved and then set anew before anything used it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsAt(analysis, MOVES_RSP).flatMap(({ exploration, node, instruction }) => {
      const next = node.children.length === 1 ? node.children[0] : undefined;
      const setter = next === undefined ? undefined : instructionOf(analysis.program, next);
      if (next?.edge !== undefined || setter === undefined || setter.labels.length > 0) return [];
      if (!movesRsp(instruction) || !setsRspAnew(setter)) return [];
      const message = `The next instruction sets RSP anew, so this change of RSP has no effect. Remove it, or move what it was meant for in between.`;
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

const MOVES_RSP: readonly string[] = ['add', 'sub', 'and', 'lea', 'mov'];

function movesRsp({ operands: [to] }: Instruction): boolean {
  return to?.kind === 'register' && to.register === 'rsp';
}

function setsRspAnew({ op, operands: [to, from] }: Instruction): boolean {
  if (to?.kind !== 'register' || to.register !== 'rsp' || (op !== 'mov' && op !== 'lea')) return false;
  if (from?.kind === 'register') return from.register !== 'rsp';
  return from?.kind !== 'memory' || (from.base !== 'rsp' && from.index !== 'rsp');
}
