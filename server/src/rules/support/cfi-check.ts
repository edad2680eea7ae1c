/** CFI compared with the frames of the simulation. */
import type { Analysis } from '../../analysis/analysis.js';
import { shareInput } from '../../simulate/domain/queries.js';
import { asExpected } from '../../simulate/machine/expected.js';
import type { Term } from '../../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import type { Instruction } from '../../program/model.js';
import { CALLEE_SAVED, type CalleeSaved } from '../../contracts/contract.js';
import { behindMacros } from './node-index.js';
import { once } from './once.js';
import { isUnknown } from './provenance.js';
import { instructionOf } from './report.js';
import { entryRsp } from './stack.js';
import { effectOf, isCalledFromInside } from './tree.js';
import { cfiOf, type CfaRule, type Cfi, type CfiRow } from './cfi.js';

/** An instruction behind which CFI and the frame no longer agree. */
export interface CfiMismatch {
  readonly exploration: Exploration;
  /** The instruction that moves the frame, or the first of the function. */
  readonly node: SimulationNode;
  /** The instruction behind it, in front of which the directive belongs; undefined at the end of the code. */
  readonly next: Instruction | undefined;
  readonly row: CfiRow;
  /** How far the frame address lies above RSP; undefined when RSP is on no stack that the entry knew. */
  readonly distance: bigint | undefined;
}

/** Every place at which the frame address by CFI stops being right, once for each way to it. */
export function cfaMismatches(analysis: Analysis): readonly CfiMismatch[] {
  const cfi = cfiOf(analysis.program);
  if (cfi.rows.size === 0) return [];
  return steps(analysis)
    .filter(({ exploration, after, row, before }) => {
      if (row.cfa === undefined || row.isOutermost || !isWrong(exploration, after, row)) return false;
      return before === undefined || after.parent === undefined || !isWrong(exploration, after.parent, before);
    })
    .map(withDistance);
}

/** Every place at which RSP goes to a stack that has nothing to do with the frame address, which still counts from RSP. */
export function unrelatedStacks(analysis: Analysis): readonly CfiMismatch[] {
  const cfi = cfiOf(analysis.program);
  if (cfi.rows.size === 0) return [];
  const leaves = steps(analysis).filter(({ exploration, after, row, node }) => {
    if (row.cfa?.register !== 'rsp' || row.isOutermost) return false;
    return !isOnStack(exploration, after.state.registers.rsp) && isOnStack(exploration, node.state.registers.rsp);
  });
  return [...leaves.map(withDistance), ...lastSwitches(analysis, cfi)];
}

/** The same for a load of RSP behind which the code ends, so that no state shows what it did. */
function lastSwitches(analysis: Analysis, { rows }: Cfi): readonly CfiMismatch[] {
  return analysis.explorations.flatMap((exploration) =>
    exploration.leaves.flatMap((node): readonly CfiMismatch[] => {
      const instruction = instructionOf(analysis.program, node);
      const row = rows.get(node.instruction ?? -1);
      const [to] = instruction?.operands ?? [];
      const value = effectOf(node, 'load')?.value;
      if (row?.cfa?.register !== 'rsp' || row.isOutermost || instruction?.op !== 'mov' || value === undefined)
        return [];
      if (to?.kind !== 'register' || to.register !== 'rsp' || isOnStack(exploration, value)) return [];
      return [{ exploration, node, next: undefined, row, distance: undefined }];
    }),
  );
}

function withDistance(step: Step): CfiMismatch {
  return { ...step, distance: frameDistance(step.exploration, step.after) };
}

interface Step extends Omit<CfiMismatch, 'distance'> {
  readonly after: SimulationNode;
  readonly before: CfiRow | undefined;
}

/**
 * Each instruction of a procedure that changes a register or what CFI says, with the state behind it and what CFI says
 * there. Calls within the file have frames of their own.
 */
const steps = once(findSteps);

const NONE: readonly never[] = [];

function findSteps(analysis: Analysis): readonly Step[] {
  const { rows } = cfiOf(analysis.program);
  const found: Step[] = [];
  if (rows.size === 0) return found;
  for (const exploration of analysis.explorations) {
    if (exploration.root.kind !== 'host-function') continue;
    const behind = behindMacros(exploration);
    for (const after of exploration.nodes) {
      const node = after.parent;
      if (node?.instruction === undefined) continue;
      const before = rows.get(node.instruction);
      const row = after.instruction === undefined ? before : rows.get(after.instruction);
      if (row === undefined) continue;
      // Where neither CFI nor a register says anything new, what is right or wrong was so before.
      if (row === before && after.state.registers === node.state.registers) continue;
      if (after.state.calls.length > 0 || node.state.calls.length > 0) continue;
      if (after.edge !== undefined && after.edge.kind !== 'not-taken' && after.edge.kind !== 'taken') continue;
      if (behind.has(after) || isCalledFromInside(analysis.program, after)) continue;
      found.push({ exploration, node, after, next: instructionOf(analysis.program, after), row, before });
    }
  }
  return found;
}

/** The frame address minus RSP; undefined when RSP has nothing to do with it. */
function frameDistance(exploration: Exploration, { state }: SimulationNode): bigint | undefined {
  const { factory } = exploration;
  const distance = factory.sub(frameAddress(exploration), asExpected(factory, state.registers.rsp));
  return distance.op === 'const' ? BigInt.asIntN(64, distance.value) : undefined;
}

function isOnStack(exploration: Exploration, term: Term): boolean {
  const rsp = asExpected(exploration.factory, term);
  return shareInput(entryRsp(exploration), rsp) || isUnknown(rsp);
}

function frameAddress(exploration: Exploration): Term {
  return exploration.factory.addConstant(entryRsp(exploration), 8n);
}

/**
 * Whether the frame address by CFI is certainly another value: it differs by a constant, or hangs on a register that
 * holds the caller's value again.
 */
function isWrong(exploration: Exploration, { state }: SimulationNode, { cfa }: CfiRow): boolean {
  if (cfa === undefined) return false;
  const value = state.registers[cfa.register];
  const answers = cfaAnswers(exploration);
  let known = answers.get(cfa);
  if (known === undefined) answers.set(cfa, (known = new Map<Term, boolean>()));
  let isOne = known.get(value);
  if (isOne === undefined) known.set(value, (isOne = isOther(exploration, cfa, value)));
  return isOne;
}

/** What {@link isWrong} found, since a register keeps its value over many instructions. */
const cfaAnswers = once((_exploration: Exploration) => new Map<CfaRule, Map<Term, boolean>>());

function isOther(exploration: Exploration, { register, offset }: CfaRule, value: Term): boolean {
  const { factory, start } = exploration;
  const address = asExpected(factory, factory.addConstant(value, offset));
  const difference = factory.sub(address, frameAddress(exploration));
  if (difference.op === 'const') return difference.value !== 0n;
  return register !== 'rsp' && value === start.state.registers[register];
}

/** A register that CFI says is saved where something else lies. */
export interface WrongSlot {
  readonly exploration: Exploration;
  readonly node: SimulationNode;
  readonly register: string;
  /** Distance from the frame address. */
  readonly offset: bigint;
}

/** Registers whose saved place by CFI holds another value than the caller's. */
export function wrongSlots(analysis: Analysis): readonly WrongSlot[] {
  return steps(analysis).flatMap(({ exploration, after, row, before }): readonly WrongSlot[] => {
    if (row.isOutermost || after.instruction === undefined || row.saved === before?.saved) return NONE;
    return [...row.saved].flatMap(([register, offset]) => {
      if (before?.saved.get(register) === offset) return [];
      const base = entryRsp(exploration);
      const cell = (after.state.memory.cells.get(base.id) ?? []).find((one) => one.offset === offset + 8n);
      const value = exploration.start.state.registers[register];
      if (cell === undefined || cell.value === value || isUnknown(cell.value)) return [];
      return [{ exploration, node: after, register, offset }];
    });
  });
}

/** A callee-saved register that was saved and then changed, while CFI has it that it still holds the caller's value. */
export interface MissingSlot {
  readonly exploration: Exploration;
  /** The instruction that changes the register. */
  readonly node: SimulationNode;
  readonly register: CalleeSaved;
  /** Where the caller's value lies, as a distance from the frame address. */
  readonly offset: bigint;
}

/** Every place at which a callee-saved register stops holding the caller's value, and only the code knows where that is. */
export function missingSlots(analysis: Analysis): readonly MissingSlot[] {
  if (cfiOf(analysis.program).rows.size === 0) return [];
  return steps(analysis).flatMap(({ exploration, node, after, row, before }) => {
    if (before === undefined || row.isOutermost) return [];
    const cells = after.state.memory.cells.get(entryRsp(exploration).id) ?? [];
    return CALLEE_SAVED.flatMap((register): readonly MissingSlot[] => {
      if (row.saved.has(register) || row.described.has(register)) return [];
      const value = exploration.start.state.registers[register];
      const now = after.state.registers[register];
      if (node.state.registers[register] !== value || now === value || isUnknown(now)) return [];
      const cell = cells.find((one) => one.value === value);
      return cell === undefined ? [] : [{ exploration, node, register, offset: cell.offset - 8n }];
    });
  });
}
