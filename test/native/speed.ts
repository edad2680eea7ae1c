/** How fast the simulation steps, for `npm run bench`: single instructions on constants, and all paths of a file. */
import { analyze } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';
import { explore } from '../../server/src/simulate/explore.js';
import { ConstantMachine, assembleStubs } from './machine.js';
import { SEED, allCases } from './run.js';
import { makeVector } from './vectors.js';

/** Long enough for the compiler of Node to settle, and for the clock. */
const SECONDS = 1.5;

/** Steps a second on constants, each a random instruction of those that are compared with the processor. */
export function constantSteps(): number {
  const cases = allCases();
  const vectors = cases.map((one) => makeVector(one, 0, SEED));
  const machine = new ConstantMachine(assembleStubs(cases));
  return rate(() => {
    cases.forEach((one, index) => {
      const vector = vectors[index];
      if (vector !== undefined) machine.run(one, vector);
    });
    return cases.length;
  });
}

/** Simulation nodes a second while all paths of a file are walked. */
export function explorationSteps(path: string, text: string): number {
  const { program, explorations, contract } = analyze({ path, text }, defaultOptions());
  const policy = {
    fixup: contract.contract,
    prefix: contract.prefix,
    trusted: new Set<never>(),
    exitTargets: [],
    noreturn: new Set<never>(),
  };
  return rate(() => {
    let nodes = 0;
    for (const { root } of explorations) nodes += explore(program, root, policy).nodes.length;
    return nodes;
  });
}

/** The work done in one second, by the second half of the time. */
function rate(work: () => number): number {
  const begin = performance.now();
  let began = begin;
  let done = 0;
  while (performance.now() - begin < SECONDS * 1000) {
    if (began === begin && performance.now() - begin > SECONDS * 500) {
      began = performance.now();
      done = 0;
    }
    done += work();
  }
  return (done / (performance.now() - began)) * 1000;
}
