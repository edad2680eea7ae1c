/** Executes one instruction in one state: what it does, and every way on. */
import { flowOf } from '../isa/flow.js';
import type { Instruction, InstructionId, Program } from '../program/model.js';
import type { TermFactory } from './domain/factory.js';
import { refineBoth } from './domain/refine.js';
import type { Term } from './domain/term.js';
import type { Edge, Effect, PathEnd } from './exploration.js';
import { withCalls, withFacts, type State } from './machine/state.js';
import { Step } from './machine/step.js';
import { callOut } from './calls.js';
import { codePlace, outsideSymbol } from './places.js';
import { KNOWN_NORETURN, type SimulationPolicy } from './policy.js';
import { adoptStack } from './machine/stack-switch.js';
import { conditionTerm } from './semantics/conditions.js';
import { transferOf } from './semantics/index.js';
import { enclu } from './sgx/enclu.js';
import { wayTo, type Successor } from './sgx/transition.js';

/** What everything the simulation does shares. */
export interface Machine {
  readonly program: Program;
  readonly factory: TermFactory;
  readonly policy: SimulationPolicy;
}

export interface Execution {
  readonly effects: readonly Effect[];
  readonly successors: readonly Successor[];
  /** Set when the path ends with this instruction. */
  readonly end: { readonly kind: PathEnd; readonly message: string } | undefined;
}

/** Local calls nested deeper than this are taken as calls out of the file; hand-written entry code nests two or three deep. */
export const MAX_CALL_DEPTH = 32;

const NO_MORE_CODE = { kind: 'end-of-code', message: 'no instruction follows' } as const;

/** Runs one instruction: its effects, every way on with the state there, or how the path ends. */
export function execute(machine: Machine, state: State, instruction: Instruction): Execution {
  if (instruction.op === 'enclu') {
    const { program, factory, policy } = machine;
    const { effect, successors, end } = enclu({ program, factory, policy, state, instruction });
    return { effects: [effect], successors, end };
  }
  const step = new Step(machine.program, machine.factory, state, instruction);
  switch (flowOf(instruction.op)) {
    case 'next':
      transferOf(instruction.op)(step);
      return goOn(step);
    case 'jump':
      return jump(machine, step);
    case 'conditional':
      return branch(machine, step);
    case 'call':
      return call(machine, step);
    case 'return':
      return giveBack(machine, step);
    case 'stop':
      return ends(step, 'trap', `${instruction.mnemonic} stops here`);
  }
}

function goOn(step: Step): Execution {
  if (step.trap !== undefined) return ends(step, 'trap', `${step.instruction.mnemonic} raises ${step.trap}`);
  adoptStack(step);
  const { next } = step.instruction;
  if (next !== undefined) return goesOn(step, wayTo(next, step.after()));
  return ends(step, 'end-of-code', 'no instruction follows');
}

function goesOn({ effects }: Step, ...successors: readonly Successor[]): Execution {
  return { effects, successors, end: undefined };
}

function ends(step: Step, kind: PathEnd, message: string): Execution {
  return { effects: step.effects, successors: [], end: { kind, message } };
}

/** The value that a jump or a call goes to. */
function targetOf(step: Step): Term {
  const [operand] = step.instruction.operands;
  if (operand?.kind === 'target' && operand.value.kind === 'unknown')
    return step.unknown('target', operand.value.reason);
  return step.read(operand, 64);
}

function jump(machine: Machine, step: Step): Execution {
  return goTo(machine, step, targetOf(step));
}

/** Control goes to a value: code of this file, a function outside, or nobody knows where. */
function goTo(machine: Machine, step: Step, target: Term): Execution {
  const place = codePlace(machine.program, target);
  if (place !== undefined) {
    const edge = {
      kind: 'jump',
      message: `${step.instruction.mnemonic} goes to ${placeName(machine.program, place.instruction)}`,
    } as const;
    return goesOn(step, wayTo(place.instruction, step.after(), edge));
  }
  const name = outsideSymbol(machine.program, target);
  // In a function that was called locally, a jump out comes back behind that call.
  const back = returnPlace(machine, step);
  if (back !== undefined) {
    step.note({ kind: 'call', callee: name, target: name === undefined ? target : undefined, local: false });
    step.pop(8);
    callOut(step, name);
    return goesOn(step, comesBack(step, back, name));
  }
  step.note({ kind: 'jump-out', target: name });
  if (name !== undefined) return ends(step, 'tail-jump', `goes on in ${name}, which is in another file`);
  return ends(step, 'unknown-jump', 'goes where only the running program knows');
}

/** The return address of the local call that is being executed, while it lies on top of the stack. */
function returnPlace(machine: Machine, step: Step): InstructionId | undefined {
  if (step.before.calls.length === 0) return undefined;
  const probe = new Step(machine.program, machine.factory, step.after(), step.instruction);
  const top = probe.load(probe.registers.rsp, 8);
  return top.op === 'code' ? top.instruction : undefined;
}

function comesBack(step: Step, to: InstructionId, name: string | undefined): Successor {
  const state = withCalls(step.after(), callsWithout(step.before.calls, to));
  return wayTo(to, state, callReturns(name));
}

function callReturns(name: string | undefined): Edge {
  return { kind: 'call-returns', message: `${name ?? 'the function called by pointer'} comes back` };
}

function callsWithout(calls: readonly InstructionId[], returned: InstructionId): readonly InstructionId[] {
  const at = calls.lastIndexOf(returned);
  return at < 0 ? calls : calls.slice(0, at);
}

function branch(machine: Machine, step: Step): Execution {
  const { instruction } = step;
  const condition = branchCondition(step);
  const before = step.after();
  const { taken, notTaken } = refineBoth(condition, before.facts);
  const outcomes = taken === undefined ? 'not-taken' : notTaken === undefined ? 'taken' : 'both';
  const usesFlags = instruction.op === 'jcc';
  step.note({ kind: 'branch', condition, outcomes, comparison: usesFlags ? before.flags.writer : undefined });
  const target = targetOf(step);
  const place = codePlace(machine.program, target);
  const name = place === undefined ? outsideSymbol(machine.program, target) : undefined;
  const successors: Successor[] = [];
  const goal = place === undefined ? (name ?? 'an unknown place') : placeName(machine.program, place.instruction);
  const words = `${instruction.mnemonic} ${goal}`;
  if (taken !== undefined) {
    const edge = { kind: 'taken', message: `${words} is taken` } as const;
    const state = withFacts(before, taken);
    if (place !== undefined) successors.push(wayTo(place.instruction, state, edge));
    else {
      const end =
        name === undefined
          ? ({ kind: 'unknown-jump', message: 'jumps where only the running program knows' } as const)
          : ({ kind: 'tail-jump', message: `goes on in ${name}, which is in another file` } as const);
      successors.push(wayTo(undefined, state, edge, end, [{ kind: 'jump-out', target: name }]));
    }
  }
  if (notTaken !== undefined) {
    const edge = { kind: 'not-taken', message: `${words} is not taken` } as const;
    const state = withFacts(before, notTaken);
    const { next } = instruction;
    successors.push(wayTo(next, state, edge, next === undefined ? NO_MORE_CODE : undefined));
  }
  return goesOn(step, ...successors);
}

function branchCondition(step: Step): Term {
  const { factory, registers, instruction } = step;
  const { op } = instruction;
  if (op === 'jcc') return conditionTerm(factory, step.currentFlags(), instruction.condition ?? '');
  const width = op === 'jecxz' || step.hasPrefix('address-size') ? 32 : op === 'jcxz' ? 16 : 64;
  if (/^j/.test(op)) return factory.compare('eq', registers.rcx, factory.zero, width);
  if (/^loop/.test(op)) {
    // With 32-bit addresses ECX counts, and its write clears the upper half.
    const counter = { register: 'rcx', low: 0, width: step.hasPrefix('address-size') ? 32 : 64 } as const;
    step.writePart(counter, factory.addConstant(registers.rcx, -1n));
    const more = factory.negate(factory.compare('eq', registers.rcx, factory.zero, counter.width));
    if (op === 'loope') return factory.binary('and', more, step.flags.zf);
    if (op === 'loopne') return factory.binary('and', more, factory.negate(step.flags.zf));
    return more;
  }
  // XBEGIN: an abort leaves its reason in EAX.
  step.setInput('rax', instruction.mnemonic, { kind: 'unknown', reason: 'the reason of an abort' });
  return factory.slice(step.unknown('outcome', `whether ${instruction.mnemonic} jumps`), 0, 1);
}

function call(machine: Machine, step: Step): Execution {
  const { instruction } = step;
  const { program, policy, factory } = machine;
  const target = targetOf(step);
  const place = codePlace(program, target);
  const local = place !== undefined && step.before.calls.length < MAX_CALL_DEPTH;
  const name =
    outsideSymbol(program, target) ?? (place === undefined ? undefined : placeName(program, place.instruction));
  step.note({ kind: 'call', callee: name, target: name === undefined ? target : undefined, local });
  const { next } = instruction;
  if (local) {
    if (next !== undefined) step.push(factory.code(next), 8);
    else step.push(step.unknown('return address', 'an address behind the last instruction'), 8);
    // The return address is the call's own doing and no store that anybody asked for.
    step.effects = step.effects.slice(0, -1);
    const state = withCalls(step.after(), next === undefined ? step.before.calls : [...step.before.calls, next]);
    const edge = { kind: 'call', message: `calls ${name ?? 'a function of this file'}` } as const;
    return goesOn(step, wayTo(place.instruction, state, edge));
  }
  if (name !== undefined && (policy.noreturn.has(name) || KNOWN_NORETURN.includes(name))) {
    return ends(step, 'no-return', `${name} does not come back`);
  }
  callOut(step, name);
  if (next === undefined) return ends(step, 'end-of-code', 'no instruction follows the call');
  return goesOn(step, wayTo(next, step.after(), callReturns(name)));
}

function giveBack(machine: Machine, step: Step): Execution {
  const address = step.pop(8);
  const [bytes] = step.instruction.operands;
  if (bytes !== undefined) step.registers.rsp = step.factory.add(step.registers.rsp, step.read(bytes, 16));
  const place = codePlace(machine.program, address);
  if (place !== undefined) {
    const isReturn = address.op === 'code';
    if (isReturn) step.note({ kind: 'return' });
    const calls = isReturn ? callsWithout(step.before.calls, place.instruction) : step.before.calls;
    const name = placeName(machine.program, place.instruction);
    const edge = isReturn
      ? ({ kind: 'return', message: 'returns to the call in this file' } as const)
      : ({ kind: 'jump', message: `ret goes to ${name}` } as const);
    return goesOn(step, wayTo(place.instruction, withCalls(step.after(), calls), edge));
  }
  // A RET through an address that the code itself put on the stack, below a local call's return address, is a call by pointer.
  const back = returnPlace(machine, step);
  if (back !== undefined) return goTo(machine, step, address);
  step.note({ kind: 'return' });
  return ends(step, 'return', 'returns to the caller');
}

function placeName(program: Program, instruction: InstructionId): string {
  const label = program.instructions[instruction]?.labels[0];
  return label === undefined ? 'an address in this file' : (program.symbols.get(label)?.written ?? label);
}
