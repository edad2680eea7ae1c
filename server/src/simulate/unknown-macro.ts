/** What a macro that nobody defined does to a state: anything. */
import { flowOf } from '../isa/flow.js';
import { REGISTERS_64 } from '../isa/registers.js';
import type { Program } from '../program/model.js';
import type { TermFactory } from './domain/factory.js';
import type { SimulationNode } from './exploration.js';
import type { ExtendedState } from './machine/extended.js';
import { forget } from './machine/memory.js';
import type { Flag, State } from './machine/state.js';

/**
 * The state behind unknown macros that stand between the parent's instruction, or the label where a path begins, and the
 * node's; undefined when there are none. RSP, RBP and the segment bases are kept so that the frame and
 * thread data can still be told; the result counts as incomplete anyway.
 */
export function passUnknownMacro(program: Program, factory: TermFactory, node: SimulationNode): State | undefined {
  const { instruction, state } = node;
  if (instruction === undefined) return undefined;
  const names = program.unknownMacrosBefore.get(instruction);
  if (names === undefined || !isReachedThroughMacro(program, node)) return undefined;
  const reason = `what the undefined macro ${names.join(', ')} does`;
  const unknown = (name: string) =>
    factory.input({
      name: `${name} behind ${names.join(', ')}`,
      provenance: { kind: 'unknown', reason },
      site: instruction,
    });
  const registers = { ...state.registers };
  for (const register of REGISTERS_64) {
    if (register !== 'rsp' && register !== 'rbp') registers[register] = unknown(register.toUpperCase());
  }
  const values = { ...state.flags.values };
  for (const flag of Object.keys(values) as Flag[]) values[flag] = factory.slice(unknown(flag.toUpperCase()), 0, 1);
  const extended: ExtendedState = {
    mxcsr: factory.slice(unknown('MXCSR'), 0, 32),
    fcw: factory.slice(unknown('x87 control word'), 0, 16),
    fsBase: state.extended.fsBase,
    gsBase: state.extended.gsBase,
    x87: 'unknown',
    tags: 'unknown',
    sse: 'unknown',
    avx: 'unknown',
  };
  const memory = forget(state.memory, ['frame', 'named', 'pointer'], instruction);
  return { ...state, registers, flags: { values, writer: undefined, source: undefined }, extended, memory };
}

/**
 * Whether macros that nobody defined stand between the node's instruction and the one before it on the path, or the
 * label where the path begins. Whoever goes to a label behind the macros does not pass them.
 */
export function isReachedThroughMacro(
  program: Pick<Program, 'instructions' | 'unknownMacrosBefore' | 'labelsBehindUnknownMacros'>,
  { instruction, parent, edge }: SimulationNode,
): boolean {
  if (instruction === undefined || !program.unknownMacrosBefore.has(instruction)) return false;
  const before = parent?.instruction === undefined ? undefined : program.instructions[parent.instruction];
  const jumps = edge?.kind === 'taken' || (before !== undefined && flowOf(before.op) === 'jump');
  if (before?.next === instruction && !jumps) return true;
  const labels = program.instructions[instruction]?.labels ?? [];
  return !labels.some((label) => program.labelsBehindUnknownMacros.has(label));
}
