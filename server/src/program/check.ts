/** Validates one instruction statement and reports what is wrong with it where it is written. */
import { isFor32BitMode } from '../isa/other-modes.js';
import { classifyRegister } from '../isa/register-classes.js';
import type { ResolvedForm } from '../isa/resolve.js';
import { validate, type Complaint } from '../isa/validate.js';
import type { InstructionNode, Operand, Statement, Word } from '../syntax/ast.js';
import { originOf } from '../text/mapped.js';
import type { Assembly } from './assembly.js';
import type { BoundOperand } from './operands.js';

/** The form of an instruction, destination-first operands given; undefined when there is none, which is reported. */
export function checkedForm(
  assembly: Assembly,
  statement: Statement,
  node: InstructionNode,
  mnemonic: Word,
  operands: readonly BoundOperand[],
): ResolvedForm | undefined {
  if (!assembly.in64BitMode) return undefined;
  // What could not be read was reported, and says nothing about what was meant.
  if (node.damaged === true || operands.some(({ written }) => isUnread(written))) return undefined;
  const written = {
    mnemonic: mnemonic.text,
    dialect: node.mode.dialect,
    prefixes: node.prefixes.map((word) => word.text),
    allowIndexRegister: assembly.allowIndexRegister,
    operands: operands.map(({ typed }) => typed),
  };
  const { resolved, complaints } = validate(written);
  // A header that was not found may say that this is a build for 32-bit mode, or choose the other branch of an #ifdef.
  if (assembly.includeMissing && complaints.length > 0 && isFor32BitMode(written)) {
    assembly.noteOtherMode(mnemonic.text, originOf(statement.source, node.range));
    return undefined;
  }
  if (assembly.includeMissing && complaints.length > 0 && operands.some((one) => mayBeMacro(assembly, one)))
    return undefined;
  // What is refused about these is told in terms of SGX.
  const reported = /^encl[suv]$/.test(mnemonic.text) ? [] : complaints;
  for (const complaint of reported) {
    const { range } = placeOf(complaint, node, operands) ?? node;
    assembly.report('asm-operands', complaint.severity, complaint.message, originOf(statement.source, range));
  }
  return resolved;
}

/** Begins with a name that nothing defines: a header that was not found may make an immediate or a register of it. */
function mayBeMacro(assembly: Assembly, { written }: BoundOperand): boolean {
  if (written.kind !== 'memory' || written.base !== undefined || written.index !== undefined) return false;
  let value = written.displacement;
  while (value?.kind === 'binary') value = value.left;
  const name = value?.kind === 'symbol' ? value.name : undefined;
  return name !== undefined && !assembly.writtenLabels.has(name) && !assembly.symbols.isDefined(name);
}

function isUnread(operand: Operand): boolean {
  // A name behind % that is no register is a macro of a header that is missing, or was reported.
  const names = operand.kind === 'memory' ? [operand.base, operand.index] : [];
  if (operand.kind === 'register') names.push(operand.register);
  if (names.some((name) => name !== undefined && classifyRegister(name) === undefined)) return true;
  if (operand.kind === 'immediate') return operand.value.kind === 'missing' && operand.decorations === undefined;
  return operand.kind === 'memory' && operand.displacement?.kind === 'missing';
}

function placeOf(
  complaint: Complaint,
  node: InstructionNode,
  operands: readonly BoundOperand[],
): Operand | Word | undefined {
  if (complaint.operand !== undefined) return operands[complaint.operand]?.written;
  return complaint.prefix === undefined ? undefined : node.prefixes[complaint.prefix];
}
