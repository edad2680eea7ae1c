/** Instruction statements: mnemonic, operands and the prefixes written on the same statement. */
import { fixedLength } from '../isa/encodings.js';
import { resolveMnemonic, type ResolvedMnemonic } from '../isa/mnemonics.js';
import { emissionOrder, emissionOrderAlone, prefixWord, repeatedGroups } from '../isa/prefixes.js';
import { candidatesOf } from '../isa/spellings.js';
import type { Expression, InstructionNode, Operand, Statement, SyntaxMode, Word } from '../syntax/ast.js';
import type { StatementList } from '../syntax/statement-list.js';
import { originOf } from '../text/mapped.js';
import { textOf, type Assembly } from './assembly.js';
import { CodeAtom, type AtomByte, type NumericOperand, type PendingOperand } from './atoms.js';
import { checkedForm } from './check.js';
import { asConstant } from './expression.js';
import { FormedInstruction, numericOperands, type InstructionCode } from './formed-instruction.js';
import type { PreparedCode } from './memory.js';
import { bindOperands, shapeOf, withEquates, type BoundOperand } from './operands.js';
import { recordUnknown, takeUnknownInstruction } from './unknown.js';

const NO_PREFIXES: readonly AtomByte[] = [];

const ENCLAVE_OPS: ReadonlySet<string> = new Set(['enclu', 'encls', 'enclv']);

/**
 * Prefix words that GNU as 2.40 refuses on the statement of an ENCLU. On a statement of their own it takes
 * them, so that only the processor objects.
 */
const REFUSED_ON_ENCLAVE_OPS: ReadonlySet<string> = new Set([
  'rep',
  'repe',
  'repz',
  'repne',
  'repnz',
  'lock',
  'notrack',
  'bnd',
  'xacquire',
  'xrelease',
  '{evex}',
  '{vex}',
  '{vex2}',
  '{vex3}',
]);

/**
 * Assembles the instruction of a list's statement that has no labels if it is known what it comes to, as of almost all
 * when a file is edited: no statement need be made for that. False when it is not known.
 */
export function assembleAgain(
  assembly: Assembly,
  statements: StatementList,
  index: number,
  node: InstructionNode,
): boolean {
  const known = knownCode(assembly, node);
  if (known === undefined || !hasNumbersAlone(known)) return false;
  const { layout } = assembly;
  layout.add(new FormedInstruction(known, statements, layout.sequence, index), known.length);
  return true;
}

/** What the same instruction came to before, where the same holds. */
function knownCode(assembly: Assembly, node: InstructionNode): PreparedCode | undefined {
  return assembly.in64BitMode && !assembly.allowIndexRegister ? assembly.memory.code(node) : undefined;
}

/** Whether no symbol has a part in it, so that it comes to the same again. */
function hasNumbersAlone(code: PreparedCode): code is PreparedCode & InstructionCode {
  return code.operands !== undefined;
}

/** Assembles one instruction statement, prefixes alone included. */
export function assembleInstruction(assembly: Assembly, statement: Statement, node: InstructionNode): void {
  const known = knownCode(assembly, node);
  if (known !== undefined && hasNumbersAlone(known)) {
    const { layout } = assembly;
    return layout.add(new FormedInstruction(known, statement, layout.sequence), known.length);
  }
  checkPrefixes(assembly, statement, node);
  const bytes = prefixBytes(statement, node);
  if (node.mnemonic === undefined) {
    prefixesAlone(assembly, statement, node, bytes);
    return;
  }
  const operands = node.operands.map((operand) => withEquates(assembly, statement, operand));
  const { text } = node.mnemonic;
  const { dialect } = node.mode;
  const asWritten = operands.every((operand, index) => operand === node.operands[index]);
  const reports = assembly.reports;
  if (known !== undefined && asWritten) {
    const again = addCode(assembly, statement, node, node.mnemonic, known.resolved, operands, NO_PREFIXES, known);
    if (again !== known && again.facts.form !== undefined && assembly.reports === reports)
      assembly.memory.keepCode(node, again);
    return;
  }
  const resolved = resolveMnemonic(text, operands.map(shapeOf), dialect) ?? newerMnemonic(text, dialect);
  if (resolved === undefined && node.damaged === true)
    return recordUnknown(assembly, textOf(statement, node.mnemonic.range));
  if (resolved === undefined) {
    // Prefixes before a macro call end up in front of whatever it expands to.
    if (bytes.length > 0) prefixesAlone(assembly, statement, node, bytes);
    takeUnknownInstruction(assembly, statement, node);
    return;
  }
  if (ENCLAVE_OPS.has(resolved.op)) checkEnclaveOp(assembly, statement, node);
  waitBefore(assembly, statement, node);
  const code = addCode(assembly, statement, node, node.mnemonic, resolved, operands, bytes);
  // What is refused about ENCLU and its kin is not reported as such.
  if (!asWritten || node.prefixes.length > 0 || ENCLAVE_OPS.has(resolved.op)) return;
  if (code.facts.form === undefined || assembly.reports !== reports || assembly.allowIndexRegister) return;
  assembly.memory.keepCode(node, code);
}

/** An instruction that the table of forms has and GNU as 2.40 does not. */
function newerMnemonic(mnemonic: string, dialect: SyntaxMode['dialect']): ResolvedMnemonic | undefined {
  const [candidate] = candidatesOf(mnemonic, dialect);
  return candidate && { op: candidate.form.name, width: 0, memorySize: candidate.form.memoryBytes };
}

/** Adds an instruction; `known` is what the same statement came to before. Gives what this one came to. */
function addCode(
  assembly: Assembly,
  statement: Statement,
  node: InstructionNode,
  mnemonic: Word,
  resolved: ResolvedMnemonic,
  operands: InstructionNode['operands'],
  prefixes: readonly AtomByte[],
  known?: PreparedCode,
): PreparedCode {
  const { op, condition, width, sourceWidth, memorySize } = resolved;
  const bound = bindOperands(assembly, statement, node, operands, op, memorySize);
  const chosenBy = choiceOf(bound);
  const facts =
    known?.chosenBy === chosenBy
      ? known.facts
      : {
          op,
          mnemonic: mnemonic.text,
          ...(condition !== undefined && { condition }),
          width,
          ...(sourceWidth !== undefined && { sourceWidth }),
          ...checkedForm(assembly, statement, node, mnemonic, bound),
        };
  const length = operands.length === 0 ? fixedLength(op) : undefined;
  const pending = bound.map((operand) => operand.bound);
  assembly.layout.add(
    new CodeAtom(facts, pending, prefixes, statement, mnemonic.range, node.range, assembly.layout.sequence),
    length === undefined ? undefined : length + prefixes.length,
  );
  if (known?.facts === facts) return known;
  const numeric = operands.every(namesNoSymbol) ? withNumbers(assembly, pending) : undefined;
  const { range } = mnemonic;
  return {
    resolved,
    facts,
    length,
    range,
    extent: node.range,
    chosenBy,
    operands: numeric && numericOperands(numeric),
  };
}

/** What choosing a form knows of operands beside how they are written. */
function choiceOf(operands: readonly BoundOperand[]): string {
  let choice = '';
  for (const { typed } of operands) {
    const value = typed.kind === 'immediate' ? typed.value : typed.kind === 'memory' ? typed.displacement : undefined;
    choice += value === undefined ? `${typed.kind},` : `${typed.kind} ${String(value)},`;
  }
  return choice;
}

function namesNoSymbol(operand: Operand): boolean {
  switch (operand.kind) {
    case 'register':
      return true;
    case 'immediate':
      return isNumber(operand.value);
    case 'memory':
      return operand.displacement === undefined || isNumber(operand.displacement);
  }
}

function isNumber(expression: Expression): boolean {
  if (expression.kind === 'unary') return isNumber(expression.operand);
  if (expression.kind === 'binary') return isNumber(expression.left) && isNumber(expression.right);
  return expression.kind === 'number';
}

/** Operands that {@link namesNoSymbol}, with their numbers computed; undefined when one of them comes to none. */
function withNumbers(assembly: Assembly, operands: readonly PendingOperand[]): readonly NumericOperand[] | undefined {
  const numeric = operands.flatMap((operand) => withNumber(assembly, operand) ?? []);
  return numeric.length === operands.length ? numeric : undefined;
}

function withNumber(assembly: Assembly, operand: PendingOperand): NumericOperand | undefined {
  if (operand.kind === 'register') return operand;
  const number = asConstant(assembly.evaluate(operand.kind === 'memory' ? operand.displacement : operand.value));
  if (number === undefined) return undefined;
  const constant = { kind: 'constant', value: BigInt.asIntN(64, number) } as const;
  return operand.kind === 'memory' ? { ...operand, displacement: constant } : { ...operand, value: constant };
}

/** `rep` on a line of its own; `wait` there is the instruction FWAIT. */
function prefixesAlone(
  assembly: Assembly,
  statement: Statement,
  node: InstructionNode,
  bytes: readonly AtomByte[],
): void {
  waitBefore(assembly, statement, node);
  if (bytes.length === 0) return;
  const origin = originOf(statement.source, node.range);
  const { sequence, visit } = assembly.layout;
  assembly.layout.add({ kind: 'prefixes', bytes, statement, origin, sequence, visit }, bytes.length);
}

function waitBefore(assembly: Assembly, statement: Statement, node: InstructionNode): void {
  const wait = node.prefixes.find((word) => word.text === 'wait');
  if (wait === undefined) return;
  const resolved: ResolvedMnemonic = { op: 'fwait', width: 0, memorySize: 0 };
  addCode(assembly, statement, node, wait, resolved, [], []);
}

function prefixBytes(statement: Statement, { prefixes: words, mnemonic }: InstructionNode): readonly AtomByte[] {
  const spellings = words.map((word) => word.text);
  const order = mnemonic === undefined ? emissionOrderAlone(spellings) : emissionOrder(spellings);
  return order.flatMap(({ index, byte }) => {
    const word = words[index];
    return word === undefined ? [] : [{ byte, origin: originOf(statement.source, word.range) }];
  });
}

function checkPrefixes(assembly: Assembly, statement: Statement, node: InstructionNode): void {
  const words = node.prefixes.map((word) => word.text);
  for (const word of node.prefixes) {
    if (prefixWord(word.text)?.in64 !== false) continue;
    const origin = originOf(statement.source, word.range);
    assembly.report('asm-operands', 'error', `The prefix ${word.text} does not exist in 64-bit mode.`, origin);
  }
  for (const index of repeatedGroups(words)) {
    const word = node.prefixes[index];
    if (word === undefined) continue;
    const origin = originOf(statement.source, word.range);
    const message = `A prefix of the same kind as ${word.text} is already there; the assembler takes one of each.`;
    assembly.report('asm-operands', 'error', message, origin);
  }
}

/** What GNU as refuses about ENCLU, ENCLS and ENCLV. */
function checkEnclaveOp(assembly: Assembly, statement: Statement, node: InstructionNode): void {
  const name = node.mnemonic?.text ?? '';
  for (const word of node.prefixes) {
    if (!REFUSED_ON_ENCLAVE_OPS.has(word.text)) continue;
    const origin = originOf(statement.source, word.range);
    assembly.report('asm-operands', 'error', `The assembler refuses the prefix ${word.text} on ${name}.`, origin);
  }
  const [operand] = node.operands;
  if (operand === undefined) return;
  const written = textOf(statement, operand.range);
  const origin = originOf(statement.source, operand.range);
  assembly.report(
    'asm-operands',
    'error',
    `${name} takes no operand, but ${written} is given; the leaf is in EAX.`,
    origin,
  );
}
