/** Runs straight-line code through the simulation, without exploring. */
import { read } from '../../server/src/preprocess/read.js';
import { buildProgram } from '../../server/src/program/build.js';
import { TermFactory } from '../../server/src/simulate/domain/factory.js';
import { execute } from '../../server/src/simulate/execute.js';
import type { State } from '../../server/src/simulate/machine/state.js';
import type { SimulationPolicy } from '../../server/src/simulate/policy.js';
import { startState } from '../../server/src/simulate/start.js';
import type { Program } from '../../server/src/program/model.js';

/** No contract: the code has no ENCLU. */
export const NO_CONTRACT: SimulationPolicy = {
  fixup: { fixup: 'none', faultRax: undefined },
  prefix: 0,
  trusted: new Set(),
  exitTargets: [],
  noreturn: new Set(),
};

/** The program of a text. */
export function programOf(text: string): Program {
  const options = { cpp: false, defines: [], undefines: [], preincludes: [] };
  return buildProgram(read({ path: 'test.s', text: `${text}\n` }, options, { resolve: () => undefined }));
}

/** The state at the entry of a host's function or of an enclave. */
export function entryOf(program: Program, factory: TermFactory, world: 'host' | 'enclave' = 'host'): State {
  const kind = world === 'host' ? 'host-function' : 'enclave-entry';
  return startState(program, factory, { name: 'f', kind, world, instruction: 0, reason: '' }, NO_CONTRACT);
}

/** The states in front of the code and behind it. Throws where an instruction does not simply go on to the next. */
export function run(
  text: string,
  world: 'host' | 'enclave' = 'host',
): { readonly factory: TermFactory; readonly before: State; readonly after: State } {
  const program = programOf(`f:\n${text}\n\tud2`);
  const factory = new TermFactory();
  const before = entryOf(program, factory, world);
  let after = before;
  for (const instruction of program.instructions.slice(0, -1)) {
    const { successors, end } = execute({ program, factory, policy: NO_CONTRACT }, after, instruction);
    const [successor] = successors;
    if (successor === undefined || successors.length > 1) throw new Error(`${instruction.mnemonic}: ${end?.message}`);
    after = successor.state;
  }
  return { factory, before, after };
}
