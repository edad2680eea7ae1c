/** Memory is reached through a register that this function never set and that carries no argument. */
import type { Analysis } from '../analysis/analysis.js';
import { generalRegister, type Register64 } from '../isa/registers.js';
import type { Exploration } from '../simulate/exploration.js';
import { reportWhere } from './support/enclave-paths.js';
import { ARGUMENT_REGISTERS } from './support/landing.js';
import { effectsOf } from './support/tree.js';
import { visitsWith } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './uninitialised-base-register.md';

export const uninitialisedBaseRegister: Rule = {
  meta: {
    id: 'uninitialised-base-register',
    severity: 'error',
    side: 'both',
    contracts: ['any'],
    preset: 'strict',
    summary: 'Memory is reached through a register that this function never set and that carries no argument.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(visitsWith(analysis, ['load', 'store']), ({ exploration, node }) => {
      if (!CALLED.has(exploration.root.kind)) return undefined;
      for (const { address } of [...effectsOf(node, 'load'), ...effectsOf(node, 'store')]) {
        const { base } = exploration.factory.splitAddress(address);
        const register =
          base.op === 'input' && base.input.provenance.kind === 'caller' ? base.input.register : undefined;
        if (register === undefined || !isUnset(exploration, register)) continue;
        return {
          message: `${register.toUpperCase()} is the base here, but this function never set it, and it carries no argument of its: it holds whatever the caller left there.`,
        };
      }
      return undefined;
    });
  },
};

const CALLED: ReadonlySet<string> = new Set(['host-function', 'enclave-function']);
/** Nobody passes anything in these. */
const NO_ARGUMENTS: readonly Register64[] = ['rax', 'r10', 'r11'];

/** No argument, or a late argument of a function that never names the one before. */
function isUnset({ program, at }: Exploration, register: Register64): boolean {
  if (NO_ARGUMENTS.includes(register)) return true;
  const index = ARGUMENT_REGISTERS.findIndex((one) => one === register);
  const before = ARGUMENT_REGISTERS[index - 1];
  if (index < 3 || before === undefined) return false;
  for (const id of at.keys()) {
    for (const operand of program.instructions[id]?.operands ?? []) {
      const names =
        operand.kind === 'register'
          ? [operand.register]
          : operand.kind === 'memory'
            ? [operand.base, operand.index]
            : [];
      if (names.some((name) => name !== undefined && generalRegister(name)?.register === before)) return false;
    }
  }
  return true;
}
