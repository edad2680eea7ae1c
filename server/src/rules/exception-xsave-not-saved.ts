/** The exception handler calls C without having saved the x87 and SSE registers of the interrupted code. */
import type { Analysis } from '../analysis/analysis.js';
import { calleeOf, callsOut, exitVisits, isException, reportWhere } from './support/enclave-paths.js';
import { ARGUMENT_REGISTERS } from './support/landing.js';
import { fieldAt } from './support/ssa.js';
import { instructionOf } from './support/report.js';
import { pathFromRoot } from './support/tree.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import type { Report, Rule } from './rule.js';
import page from './exception-xsave-not-saved.md';

export const exceptionXsaveNotSaved: Rule = {
  meta: {
    id: 'exception-xsave-not-saved',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'all',
    summary: 'The exception handler calls C without having saved the x87 and SSE registers of the interrupted code.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(exitVisits(analysis), ({ exploration, node }) => {
      if (!isException(exploration, node)) return undefined;
      const path = pathFromRoot(node);
      const call = path.findIndex((at) => callsOut(at));
      const first = path[call];
      if (first === undefined || getsFrame(exploration, first)) return undefined;
      const saves = path.slice(0, call).some((at) => SAVES.has(instructionOf(exploration.program, at)?.op ?? ''));
      if (saves) return undefined;
      return {
        message: `${calleeOf(first)} handled the exception, and nothing saved the x87 and SSE registers of the interrupted code before it.`,
        causes: [{ node: first, message: `${calleeOf(first)} is called` }],
      };
    });
  },
};

const SAVES: ReadonlySet<string> = new Set(
  'movs xsave xsave64 xsavec xsavec64 xsaveopt xsaveopt64 fxsave fxsave64'.split(' '),
);

/** C code that gets the saved registers of the interrupted code can keep what lies beside them, and only ERESUME need bring it back. */
function getsFrame(exploration: Exploration, node: SimulationNode): boolean {
  return ARGUMENT_REGISTERS.some((name) => fieldAt(exploration, node, node.state.registers[name]) !== undefined);
}
