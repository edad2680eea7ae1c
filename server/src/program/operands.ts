/** Operands of one instruction: bound, destination first, branch targets told from memory. */
import { takesTarget } from '../isa/flow.js';
import type { Expression, InstructionNode, MemoryOperand, Operand, Statement } from '../syntax/ast.js';
import { originOf, type Origin } from '../text/mapped.js';
import type { OperandShape } from '../isa/operand-shape.js';
import type { TypedOperand } from '../isa/typed-operand.js';
import { textOf, type Assembly } from './assembly.js';
import type { PendingOperand } from './atoms.js';
import type { ElementMask } from './operand.js';
import { asConstant, type BoundExpression } from './expression.js';
import { modifierProblem, type Field } from './relocation-checks.js';
import { typedOperand } from './typed-operands.js';

/** Not reversed between AT&T and Intel (gas/config/tc-i386.c, md_assemble). */
const SAME_ORDER = /^(?:bound|enter|invlpg|monitor|mwait|tpause|umwait|pvalidate|rmp)/;

/** A register by another name: `.set tmp, %rax` makes `tmp` one. */
export function withEquates(assembly: Assembly, statement: Statement, operand: Operand): Operand {
  if (operand.kind !== 'memory' || operand.base !== undefined || operand.displacement?.kind !== 'symbol')
    return operand;
  if (operand.index !== undefined || operand.displacement.modifier !== undefined) return operand;
  const entry = assembly.symbols.entries.get(operand.displacement.name);
  if (entry?.register === undefined) return operand;
  assembly.symbols.addReference(entry, originOf(statement.source, operand.displacement.range));
  const { displacement: _name, ...rest } = operand;
  const text = textOf(statement, operand.range);
  // `(tmp)` and `[tmp]` address memory through the register, `tmp` alone is the register.
  if (/^\*?\s*[([]/.test(text)) return { ...rest, base: entry.register };
  return { kind: 'register', register: entry.register, indirect: operand.indirect, range: operand.range };
}

/** What the mnemonic look-up needs to know of an operand. */
export function shapeOf(operand: Operand): OperandShape {
  switch (operand.kind) {
    case 'register':
      return { kind: 'register', register: operand.register };
    case 'immediate':
      return { kind: 'immediate' };
    case 'memory':
      return operand.size === undefined ? { kind: 'memory' } : { kind: 'memory', size: operand.size };
  }
}

/** An operand in both shapes: for the program, and for choosing its instruction's form. */
export interface BoundOperand {
  readonly bound: PendingOperand;
  readonly typed: TypedOperand;
  readonly written: Operand;
}

/**
 * Binds an instruction's operands and puts them destination first. `memorySize` is what its memory operand spans,
 * in bytes.
 */
export function bindOperands(
  assembly: Assembly,
  statement: Statement,
  node: InstructionNode,
  written: readonly Operand[],
  op: string,
  memorySize: number,
): readonly BoundOperand[] {
  const bound = written.map((operand) => {
    const pending = bindOperand(assembly, statement, node, operand, op, memorySize);
    return { bound: pending, typed: typedOperand(assembly, node.mode.dialect, operand, pending), written: operand };
  });
  const immediates = written.filter((operand) => operand.kind === 'immediate').length;
  const keepsOrder = node.mode.dialect === 'intel' || SAME_ORDER.test(op) || (immediates === 2 && written.length === 2);
  return keepsOrder ? bound : bound.reverse();
}

function bindOperand(
  assembly: Assembly,
  statement: Statement,
  node: InstructionNode,
  operand: Operand,
  op: string,
  memorySize: number,
): PendingOperand {
  const { range } = operand;
  const originHere = (): Origin => originOf(statement.source, range);
  const checkModifier = (value: BoundExpression, field: Field): void => {
    const problem = assembly.lenient || !assembly.in64BitMode ? undefined : modifierProblem(value, field);
    if (problem !== undefined) assembly.report('asm-operands', 'error', problem, originHere());
  };
  const bind = (expression: Expression): BoundExpression => {
    const value = assembly.bind(expression, statement.source);
    if (node.damaged !== true) assembly.checkLater(value, originHere, 'element');
    return value;
  };
  switch (operand.kind) {
    case 'register':
      return { kind: 'register', register: operand.register, ...maskOf(operand), range };
    case 'immediate': {
      const value = bind(operand.value);
      return { kind: takesTarget(op) ? 'target' : 'immediate', value, range };
    }
    case 'memory': {
      const displacement = operand.displacement ? bind(operand.displacement) : constant(0n);
      if (takesTarget(op) && isDirect(statement, node, operand)) {
        markAddresses(assembly, displacement);
        checkModifier(displacement, op === 'call' ? 'call' : 'jump');
        return { kind: 'target', value: displacement, range };
      }
      if (isIntelConstant(assembly, statement, node, operand, displacement)) {
        return { kind: 'immediate', value: displacement, range };
      }
      const isRelative = operand.base === 'rip' || operand.base === 'eip';
      if (isRelative) markAddresses(assembly, displacement);
      // An absolute address may have 64 bits, if the instruction is a move.
      if (operand.base !== undefined || operand.index !== undefined)
        checkModifier(displacement, isRelative ? 'relative' : 'displacement');
      return {
        kind: 'memory',
        ...(operand.segment !== undefined && { segment: operand.segment }),
        ...(operand.base !== undefined && { base: operand.base }),
        ...(operand.index !== undefined && { index: operand.index }),
        scale: operand.scale,
        displacement,
        size: memorySize,
        ...maskOf(operand),
        range,
      };
    }
  }
}

function maskOf({ decorations }: Operand): { readonly mask?: ElementMask } {
  const register = decorations?.mask;
  return register === undefined ? {} : { mask: { register, zeroing: decorations?.zeroing === true } };
}

/**
 * `jmp foo` goes to foo. In Intel syntax a bracket or a size makes it a jump through memory; in AT&T
 * only `*` or an address with registers does.
 */
function isDirect(statement: Statement, node: InstructionNode, operand: MemoryOperand): boolean {
  if (operand.indirect || operand.base !== undefined || operand.index !== undefined) return false;
  if (operand.segment !== undefined) return false;
  if (node.mode.dialect === 'att') return true;
  return operand.size === undefined && !textOf(statement, operand.range).includes('[');
}

/** In Intel syntax a symbol that is a number by now is an immediate, not memory at that address. */
function isIntelConstant(
  assembly: Assembly,
  statement: Statement,
  node: InstructionNode,
  operand: MemoryOperand,
  displacement: BoundExpression,
): boolean {
  if (node.mode.dialect !== 'intel' || operand.base !== undefined || operand.index !== undefined) return false;
  if (operand.segment !== undefined || operand.size !== undefined) return false;
  if (textOf(statement, operand.range).includes('[')) return false;
  return asConstant(assembly.evaluate(displacement)) !== undefined;
}

function markAddresses(assembly: Assembly, expression: BoundExpression): void {
  switch (expression.kind) {
    case 'symbol':
      assembly.symbols.entry(expression.name).isAddress = true;
      return;
    case 'unary':
      markAddresses(assembly, expression.operand);
      return;
    case 'binary':
      markAddresses(assembly, expression.left);
      markAddresses(assembly, expression.right);
      return;
    default:
  }
}

function constant(value: bigint): BoundExpression {
  return { kind: 'constant', value };
}
