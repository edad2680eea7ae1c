/** Operands as choosing and checking an instruction form needs them: constants evaluated, everything else left open. */
import type { OperandDecorations, TypedOperand } from '../isa/typed-operand.js';
import type { Decorations, Operand, SyntaxMode } from '../syntax/ast.js';
import type { Assembly } from './assembly.js';
import type { PendingOperand } from './atoms.js';
import { asConstant, type BoundExpression } from './expression.js';

/** What is known so far of an operand; `bound` is the same operand with its symbols bound. */
export function typedOperand(
  assembly: Assembly,
  dialect: SyntaxMode['dialect'],
  written: Operand,
  bound: PendingOperand,
): TypedOperand {
  const decorations = decorationsOf(written.decorations);
  const added = decorations === undefined ? {} : { decorations };
  switch (bound.kind) {
    case 'register': {
      const indirect = written.kind === 'register' && written.indirect;
      return { kind: 'register', register: bound.register, indirect, ...added };
    }
    case 'target':
      // `jmp $foo` is no jump to foo, but Intel's `jmp 0x1000` is one.
      if (written.kind === 'immediate' && dialect === 'att')
        return { kind: 'immediate', value: constantOf(assembly, bound.value) };
      return { kind: 'memory', ...displacementOf(assembly, bound.value), scale: 1, indirect: false, direct: true };
    case 'immediate': {
      const mode =
        written.kind === 'immediate' && written.value.kind === 'missing' ? written.decorations?.other?.[0] : undefined;
      if (mode !== undefined) return { kind: 'rounding', mode };
      return { kind: 'immediate', value: constantOf(assembly, bound.value) };
    }
    case 'memory': {
      const { segment, scale } = bound;
      const swapped = dialect === 'intel' && isVectorRegister(bound.base);
      const [base, index] = swapped ? [bound.index, bound.base] : [bound.base, bound.index];
      const size = written.kind === 'memory' ? written.size : undefined;
      const direct = base === undefined && index === undefined && segment === undefined;
      return {
        kind: 'memory',
        ...(segment !== undefined && { segment }),
        ...(base !== undefined && { base }),
        ...(index !== undefined && { index }),
        scale,
        ...displacementOf(assembly, bound.displacement),
        ...(size !== undefined && { size }),
        indirect: written.kind === 'memory' && written.indirect,
        direct: direct && size === undefined && written.kind === 'memory' && !written.indirect,
        ...added,
      };
    }
  }
}

/** Intel's `[xmm1+eax]` names the index first. */
function isVectorRegister(register: string | undefined): boolean {
  return register !== undefined && /^[xyz]mm/.test(register);
}

function displacementOf(
  assembly: Assembly,
  expression: BoundExpression,
): { readonly displacement: bigint | undefined; readonly symbolic: boolean } {
  const value = constantOf(assembly, expression);
  return { displacement: value, symbolic: value === undefined };
}

/** The value where it is known by now; symbols defined further down are not. */
function constantOf(assembly: Assembly, expression: BoundExpression): bigint | undefined {
  return asConstant(assembly.evaluate(expression));
}

function decorationsOf(written: Decorations | undefined): OperandDecorations | undefined {
  if (written === undefined) return undefined;
  const broadcast = written.other?.find((word) => word === 'bcst' || word.startsWith('1to'));
  const rounding = written.other?.find((word) => word.endsWith('sae'));
  return {
    ...(rounding !== undefined && { rounding }),
    ...(written.mask !== undefined && { mask: written.mask }),
    ...(written.zeroing !== undefined && { zeroing: written.zeroing }),
    ...(broadcast !== undefined && { broadcast }),
  };
}
