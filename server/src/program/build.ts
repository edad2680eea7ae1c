/**
 * From the statements the preprocessor hands on to a {@link Program}: a walk that binds names and fills
 * sections, then the forming of instructions once every label is known.
 *
 * Constants are signed 64-bit in operands and assignments, unsigned and as wide as the element in data.
 */
import type { Reading } from '../preprocess/reading.js';
import type { AssignmentNode, Statement } from '../syntax/ast.js';
import { originOf } from '../text/mapped.js';
import { runSteps, type Steps } from '../text/steps.js';
import { Assembly } from './assembly.js';
import { moveLocation } from './space.js';
import { assembleDirective } from './directives.js';
import { finishProgramSteps } from './finish.js';
import { assembleInstruction } from './instructions.js';
import { ProgramMemory } from './memory.js';
import type { Program } from './model.js';
import { takeUnknownMacro } from './unknown.js';

/** Statements assembled between two pauses: a few hundred microseconds. */
const STATEMENTS_A_STEP = 64;

/** Assembles what was read. Never throws; what is wrong is among the program's problems. */
export function buildProgram(reading: Reading): Program {
  return runSteps(buildProgramSteps(reading));
}

/** {@link buildProgram} with pauses. `memory` may remember earlier programs of the same file. */
export function* buildProgramSteps(reading: Reading, memory?: ProgramMemory): Steps<Program> {
  memory?.begin(reading.statements.length);
  const assembly = new Assembly(reading, memory ?? new ProgramMemory(false));
  const macros = [...reading.unknownMacros].sort((a, b) => a.index - b.index);
  let nextMacro = 0;
  const takeMacrosBefore = (index: number): void => {
    for (let macro = macros[nextMacro]; macro !== undefined && macro.index <= index; macro = macros[nextMacro]) {
      takeUnknownMacro(assembly, macro);
      nextMacro += 1;
    }
  };
  let index = 0;
  for (const statement of reading.statements) {
    if (index % STATEMENTS_A_STEP === 0) yield;
    takeMacrosBefore(index);
    assembleStatement(assembly, statement);
    index += 1;
  }
  takeMacrosBefore(Infinity);
  return yield* finishProgramSteps(assembly);
}

function assembleStatement(assembly: Assembly, statement: Statement): void {
  for (const label of statement.labels) {
    const origin = originOf(statement.source, label.range);
    const name = label.kind === 'numeric' ? assembly.symbols.nextNumeric(label.name) : label.name;
    assembly.defineLabel(name, label.name, origin);
  }
  const body = assembly.memory.bodyOf(statement);
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
