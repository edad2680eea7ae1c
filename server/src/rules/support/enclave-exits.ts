/** What leaves the enclave in the general registers at EEXIT. */
import type { Analysis } from '../../analysis/analysis.js';
import { REGISTERS_64, type Register64 } from '../../isa/registers.js';
import type { Term } from '../../simulate/domain/term.js';
import { ARGUMENT_REGISTERS } from './landing.js';
import { exitVisits } from './enclave-paths.js';
import { hostSlots, originsOf, type HostSlots } from './enclave-values.js';
import { isCallLeftover, lastChange, onlyFrom } from './provenance.js';
import type { Visit } from './visits.js';

/** One EEXIT on one path, and the registers in which it lets out what is the enclave's. */
export interface ExitVisit extends Visit {
  readonly leaked: readonly Register64[];
}

/** RAX is 4, RBX and RSP have rules of their own, EEXIT overwrites RCX. */
const OTHERS: readonly Register64[] = ['rax', 'rbx', 'rcx', 'rsp'];
/** What carries the result of a call into the enclave, or the request of a call out of it, in most runtimes. */
const USUAL_OUTPUTS: readonly Register64[] = ['rdi', 'rsi'];

/** Every EEXIT with what it lets out. `returns=` says which registers may carry something, instead of the usual ones. */
export function exitsWithLeaks(analysis: Analysis): readonly ExitVisit[] {
  const slots = hostSlots(analysis);
  return exitVisits(analysis).map((visit) => ({ ...visit, leaked: leakedRegisters(analysis, visit, slots) }));
}

function leakedRegisters({ returns }: Analysis, visit: Visit, slots: HostSlots): readonly Register64[] {
  const { exploration, node } = visit;
  const { registers } = node.state;
  const isPrivate = (term: Term): boolean => {
    const origins = originsOf(exploration, node, term, slots);
    return origins.has('private') || origins.has('stored');
  };
  const outputs = returns.size > 0 ? [...returns] : USUAL_OUTPUTS;
  return REGISTERS_64.filter((register) => {
    const value = registers[register];
    if (OTHERS.includes(register) || !isPrivate(value)) return false;
    if (returns.size > 0) return !outputs.includes(register);
    // No function returns anything in RDI and RSI: an output is put there on purpose.
    if (outputs.includes(register)) return onlyFrom(value, isCallLeftover);
    return !isArgument(visit, register) && !isSecondHalf(visit, register);
  });
}

/** In a function that is called inside, an argument that still is where the caller put it is meant to go out. */
function isArgument({ exploration, node }: Visit, register: Register64): boolean {
  if (exploration.root.kind === 'enclave-entry') return false;
  const isPassed = ARGUMENT_REGISTERS.some((one) => one === register);
  return isPassed && node.state.registers[register] === exploration.start.state.registers[register];
}

/** RDX of a pair that a call returned in RAX and RDX, when the other half goes out, too (psABI 3.2.3). */
function isSecondHalf({ node }: Visit, register: Register64): boolean {
  const value = node.state.registers[register];
  if (register !== 'rdx' || value.op !== 'input' || value.input.register !== 'rdx') return false;
  const { provenance, site } = value.input;
  if (provenance.kind !== 'call') return false;
  return USUAL_OUTPUTS.some((output) =>
    [...node.state.registers[output].inputs].some(({ input }) => input.register === 'rax' && input.site === site),
  );
}

/** A way out on which a register is cleared that another way out leaves as it is. */
export interface Bypass {
  readonly leaking: ExitVisit;
  readonly clean: ExitVisit;
  readonly registers: readonly Register64[];
}

/** The ways to each EEXIT that go around the instructions with which other ways to it clear registers. */
export function bypasses(exits: readonly ExitVisit[]): readonly Bypass[] {
  return exits.flatMap((leaking) => {
    for (const clean of exits) {
      if (clean === leaking || clean.instruction !== leaking.instruction) continue;
      if (clean.exploration !== leaking.exploration) continue;
      const path = new Set(pathOf(leaking));
      const registers = leaking.leaked.filter((register) => {
        if (clean.leaked.includes(register) || clean.node.state.registers[register].op !== 'const') return false;
        const cleared = lastChange(clean.node, register)?.instruction;
        return cleared !== undefined && !path.has(cleared);
      });
      if (registers.length > 0) return [{ leaking, clean, registers }];
    }
    return [];
  });
}

function pathOf({ node }: Visit): readonly (number | undefined)[] {
  const path: (number | undefined)[] = [];
  for (let at: typeof node | undefined = node; at !== undefined; at = at.parent) path.push(at.instruction);
  return path;
}
