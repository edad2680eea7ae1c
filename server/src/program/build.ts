/**
 * From the statements the preprocessor hands on to a {@link Program}: a walk that binds names and fills
 * sections, then the forming of instructions once every label is known.
 *
 * Constants are signed 64-bit in operands and assignments, unsigned and as wide as the element in data.
 */
import type { Reading } from '../preprocess/reading.js';
import type { AssignmentNode, Body, Statement } from '../syntax/ast.js';
import { labelsByBlock, StatementList } from '../syntax/statement-list.js';
import { originInStatement } from '../syntax/statement.js';
import { originOf } from '../text/mapped.js';
import { eachInSteps, runSteps, type Steps } from '../text/steps.js';
import { Assembly } from './assembly.js';
import { moveLocation } from './space.js';
import { assembleDirective } from './directives.js';
import { finishProgramSteps } from './finish.js';
import { assembleAgain, assembleInstruction } from './instructions.js';
import { ProgramMemory } from './memory.js';
import type { Program } from './model.js';
import { takeUnknownMacro } from './unknown.js';

/** Statements assembled between two pauses: a few hundred microseconds. */
const STATEMENTS_A_STEP = 64;

/** Blocks of statements looked through for labels between two pauses. */
const BLOCKS_A_STEP = 16;

/** Assembles what was read. Never throws; what is wrong is among the program's problems. */
export function buildProgram(reading: Reading): Program {
  return runSteps(buildProgramSteps(reading));
}

/** {@link buildProgram} with pauses. `memory` may remember earlier programs of the same file. */
export function* buildProgramSteps(reading: Reading, memory = new ProgramMemory(false)): Steps<Program> {
  const { statements } = reading;
  const list = statements instanceof StatementList ? statements : undefined;
  memory.begin(statements);
  const assembly = new Assembly(reading, memory, yield* writtenLabels(reading));
  const macros = [...reading.unknownMacros].sort((a, b) => a.index - b.index);
  let nextMacro = 0;
  const takeMacrosBefore = (index: number): void => {
    for (let macro = macros[nextMacro]; macro !== undefined && macro.index <= index; macro = macros[nextMacro]) {
      takeUnknownMacro(assembly, macro);
      nextMacro += 1;
    }
  };
  for (let index = 0; index < statements.length; index++) {
    if (index % STATEMENTS_A_STEP === 0) yield;
    takeMacrosBefore(index);
    const again = list?.plainBody(index);
    if (again?.kind === 'instruction' && list !== undefined && assembleAgain(assembly, list, index, again)) continue;
    const statement = statements.at(index);
    if (statement !== undefined) assembleStatement(assembly, statement, memory.bodyOf(statement, index));
  }
  takeMacrosBefore(Infinity);
  return yield* finishProgramSteps(assembly);
}

function* writtenLabels(reading: Reading): Steps<ReadonlySet<string>> {
  const names = new Set<string>();
  yield* eachInSteps(labelsByBlock(reading.statements), BLOCKS_A_STEP, (labels) => {
    for (const { kind, name } of labels) if (kind === 'symbol') names.add(name);
  });
  return names;
}

function assembleStatement(assembly: Assembly, statement: Statement, body: Body | undefined): void {
  for (const label of statement.labels) {
    const origin = originInStatement(statement, label.range);
    const name = label.kind === 'numeric' ? assembly.symbols.nextNumeric(label.name) : label.name;
    assembly.defineLabel(name, label.name, origin);
  }
  switch (body?.kind) {
    case 'instruction':
      return assembleInstruction(assembly, statement, body);
    case 'directive':
      return assembleDirective(assembly, statement, body);
    case 'assignment':
      return assembleAssignment(assembly, statement, body);
    case 'invalid':
    case undefined:
  }
}

function assembleAssignment(assembly: Assembly, statement: Statement, body: AssignmentNode): void {
  const origin = originOf(statement.source, body.nameRange);
  if (body.name === '.') moveLocation(assembly, statement, body.value, originOf(statement.source, body.range));
  else assembly.assign(body.name, body.value, statement, origin, body.operator === '==' ? 'lazy' : 'set');
}
