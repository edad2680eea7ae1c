/** Operands as choosing and checking an instruction form needs them: constants evaluated, everything else left open. */
import type { OperandDecorations, TypedOperand } from '../isa/typed-operand.js';
import type { Decorations, Operand } from '../syntax/ast.js';
import type { Assembly } from './assembly.js';
import type { PendingOperand } from './atoms.js';
import { asConstant, type BoundExpression } from './expression.js';

/** What is known so far of an operand; `bound` is the same operand with its symbols bound. */
export function typedOperand(assembly: Assembly, written: Operand, bound: PendingOperand): TypedOperand {
  const decorations = decorationsOf(written.decorations);
  const added = decorations === undefined ? {} : { decorations };
  switch (bound.kind) {
    case 'register': {
      const indirect = written.kind === 'register' && written.indirect;
      return { kind: 'register', register: bound.register, indirect, ...added };
    }
    case 'target':
      if (written.kind === 'immediate') return { kind: 'immediate', value: constantOf(assembly, bound.value) };
      return { kind: 'memory', ...displacementOf(assembly, bound.value), scale: 1, indirect: false, direct: true };
    case 'immediate': {
      const mode =
        written.kind === 'immediate' && written.value.kind === 'missing' ? written.decorations?.other?.[0] : undefined;
      if (mode !== undefined) return { kind: 'rounding', mode };
      return { kind: 'immediate', value: constantOf(assembly, bound.value) };
    }
    case 'memory': {
      const { segment, base, index, scale } = bound;
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
  return {
    ...(written.mask !== undefined && { mask: written.mask }),
    ...(written.zeroing !== undefined && { zeroing: written.zeroing }),
    ...(broadcast !== undefined && { broadcast }),
  };
}
