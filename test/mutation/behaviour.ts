/**
 * What a program does, as others see it, in executions with numbers: what it hands to ENCLU and to calls, what it
 * writes outside of its frame, what it returns. The same scenarios, played with a mutant, tell whether it behaves differently.
 */
import type { Analysis } from '../../server/src/analysis/analysis.js';
import { TermFactory } from '../../server/src/simulate/domain/factory.js';
import type { Facts } from '../../server/src/simulate/domain/evaluate.js';
import type { InputTerm, LoadTerm, Term } from '../../server/src/simulate/domain/term.js';
import { defaultLoad } from '../../server/src/simulate/concrete/defaults.js';
import { followPath } from '../../server/src/simulate/concrete/follow.js';
import {
  numberOf,
  runConcretely,
  type ConcreteRun,
  type ConcreteStep,
  type Fork,
} from '../../server/src/simulate/concrete/run.js';
import type { Exploration } from '../../server/src/simulate/exploration.js';
import type { State } from '../../server/src/simulate/machine/state.js';
import type { Successor } from '../../server/src/simulate/sgx/transition.js';

/** How ENCLU comes back, one after the other, and what registers and memory hold where nothing in the program says so. */
export interface Scenario {
  readonly root: string;
  readonly outcomes: readonly string[];
  /** By the name of the input. */
  readonly inputs: ReadonlyMap<string, bigint>;
  /** By address. */
  readonly bytes: ReadonlyMap<bigint, bigint>;
}

/** Beyond so many ENCLUs a scenario only repeats itself. */
const MOST_ENCLUS = 4;
const ARGUMENTS = ['rdi', 'rsi', 'rdx', 'rcx', 'r8', 'r9'] as const;
const CALLEE_SAVED = ['rbx', 'rbp', 'r12', 'r13', 'r14', 'r15'] as const;

/** One scenario for each way in which the paths of a program differ for others, at most `most` of each root. */
export function scenariosOf({ explorations }: Analysis, most: number): readonly Scenario[] {
  return explorations.flatMap((exploration) => {
    const found = new Map<string, Scenario>();
    const leaves = [...exploration.leaves].sort((a, b) => depth(a) - depth(b));
    for (const leaf of leaves) {
      if (found.size >= most) break;
      const { run } = followPath(exploration, leaf, 'honest');
      const scenario = run && scenarioOf(exploration, run);
      if (scenario === undefined || scenario.outcomes.length > MOST_ENCLUS) continue;
      const key = JSON.stringify([
        scenario.outcomes,
        [...scenario.inputs].map(String),
        [...scenario.bytes].map(String),
      ]);
      if (!found.has(key)) found.set(key, scenario);
    }
    return [...found.values()];
  });
}

function depth(node: { readonly parent: unknown }): number {
  let count = 0;
  for (let at: { parent?: unknown } | undefined = node; at !== undefined; at = at.parent as typeof at) count++;
  return count;
}

function scenarioOf({ root, factory }: Exploration, { steps }: ConcreteRun): Scenario {
  const inputs = new Map<string, bigint>();
  const bytes = new Map<bigint, bigint>();
  for (const { before, facts } of steps) {
    for (const [id, fact] of [...before.facts, ...facts]) {
      const term = factory.term(id);
      if (term?.op === 'input' && !inputs.has(term.input.name)) inputs.set(term.input.name, fact.min);
      if (term?.op !== 'load') continue;
      const address = numberOf(term.address, facts) ?? 0n;
      for (let at = 0n; at < BigInt(term.size); at++) {
        if (!bytes.has(address + at)) bytes.set(address + at, (fact.min >> (8n * at)) & 0xffn);
      }
    }
  }
  const outcomes = steps.flatMap(({ edge, after }) =>
    isOutcome(edge?.kind) ? [outcomeName(edge?.kind ?? '', after)] : [],
  );
  return { root: root.name, outcomes, inputs, bytes };
}

function isOutcome(kind: string | undefined): boolean {
  return kind === 'exit' || kind === 'fault' || kind === 'aex';
}

function outcomeName(kind: string, state: State | undefined): string {
  return kind === 'fault' ? `fault ${state?.arrival?.faultOf === 'enclave' ? 'in the enclave' : 'of ENCLU'}` : kind;
}

/** What others see of each scenario, one text each. A root that the program no longer has does nothing. */
export function behaviourIn(analysis: Analysis, scenarios: readonly Scenario[]): readonly string[] {
  return scenarios.map((scenario) => {
    const exploration = analysis.explorations.find(({ root }) => root.name === scenario.root);
    if (exploration === undefined) return 'nothing';
    const { program, policy, root } = exploration;
    const usual = (term: InputTerm | LoadTerm, address: bigint | undefined): bigint | undefined =>
      term.op === 'input' ? scenario.inputs.get(term.input.name) : memoryAt(scenario, term, address ?? 0n);
    let enclus = 0;
    const guide = {
      isDone: () => enclus > MOST_ENCLUS,
      choose: ({ execution }: Fork): Successor | undefined => {
        const outcomes = execution.successors.filter(({ edge }) => isOutcome(edge?.kind));
        if (outcomes.length === 0) return execution.successors[0];
        const wanted = scenario.outcomes[enclus++] ?? 'exit';
        return outcomes.find(({ edge, state }) => outcomeName(edge?.kind ?? '', state) === wanted) ?? outcomes[0];
      },
    };
    const wishes = { values: new Map<string, bigint>(), habits: new Map<number, bigint>(), usual };
    const factory = new TermFactory();
    const { run } = runConcretely({ program, policy, root, factory, conduct: 'honest', wishes }, guide);
    return [...run.steps.flatMap(observed), `ends: ${run.end?.kind ?? 'stopped'}`].join('\n');
  });
}

function memoryAt({ bytes }: Scenario, load: LoadTerm, address: bigint): bigint {
  const other = defaultLoad(load, address);
  let value = 0n;
  for (let at = 0n; at < BigInt(load.size); at++) {
    value |= (bytes.get(address + at) ?? (other >> (8n * at)) & 0xffn) << (8n * at);
  }
  return value;
}

function observed({ effects, facts, before }: ConcreteStep): readonly string[] {
  const show = (term: Term): string => shown(term, facts);
  const registers = (names: readonly (typeof ARGUMENTS | typeof CALLEE_SAVED)[number][]): string =>
    names.map((name) => show(before.registers[name])).join(' ');
  const flags = `DF ${show(before.flags.values.df)}`;
  return effects.flatMap((effect) => {
    switch (effect.kind) {
      case 'enclu':
        return [
          `enclu ${show(effect.leaf)} ${show(before.registers.rbx)} ${registers(ARGUMENTS)} ${show(before.registers.r10)} ${flags}`,
        ];
      case 'call': {
        if (effect.local) return [];
        const alignment = (numberOf(before.registers.rsp, facts) ?? 0n) % 16n;
        const target = effect.callee ?? (effect.target && show(effect.target)) ?? 'unknown';
        return [`call ${target} ${registers(ARGUMENTS)} RSP % 16 = ${alignment} ${flags}`];
      }
      case 'store':
        return effect.ownFrame ? [] : [`store ${show(effect.address)} ${effect.size} ${show(effect.value)}`];
      case 'return':
      case 'jump-out': {
        const from = effects.flatMap((one) => (one.kind === 'load' ? [show(one.address), show(one.value)] : []));
        return [
          `${effect.kind} ${show(before.registers.rax)} ${show(before.registers.rsp)} ${registers(CALLEE_SAVED)} ${flags} ${from.join(' ')}`,
        ];
      }
      default:
        return [];
    }
  });
}

/** Addresses of code are told by name: a mutant has other addresses. */
function shown(term: Term, facts: Facts): string {
  if (term.op === 'address') return term.symbol;
  if (term.op === 'code') return 'code';
  return numberOf(term, facts)?.toString(16) ?? 'unknown';
}
