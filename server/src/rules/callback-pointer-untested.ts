/** A pointer that is tested for NULL on one way to its call is not tested on another. */
import type { Analysis } from '../analysis/analysis.js';
import type { InstructionId } from '../program/model.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { nodesWith } from './support/node-index.js';
import type { Report, Rule } from './rule.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectOf, walkPaths } from './support/tree.js';
import { above } from './support/visits.js';
import page from './callback-pointer-untested.md';

export const callbackPointerUntested: Rule = {
  meta: {
    id: 'callback-pointer-untested',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'strict',
    summary: 'A pointer that is tested for NULL on one way to its call is not tested on another.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return onePerPlace(analysis.explorations.flatMap((exploration) => untestedCalls(exploration)));
  },
};

function untestedCalls(exploration: Exploration): readonly Report[] {
  return [...testsByCall(exploration)].flatMap(([call, branches]) => {
    const isTest = ({ instruction }: SimulationNode): boolean => instruction !== undefined && branches.has(instruction);
    const untested: SimulationNode[] = [];
    let isTestedOnce = false;
    const advance = (tested: boolean, node: SimulationNode): boolean => {
      const target = node.instruction === call ? effectOf(node, 'call')?.target : undefined;
      // Of a value that is known, nothing has to be asked.
      if (target !== undefined && target.inputs.size > 0) {
        if (tested) isTestedOnce = true;
        else untested.push(node);
      }
      return tested || isTest(node);
    };
    const arrived = exploration.nodes.filter(({ edge }) => isArrival(edge?.kind));
    for (const start of [exploration.start, ...arrived]) {
      walkPaths(exploration.program, start, [...above(start)].some(isTest), advance, () => undefined);
    }
    const message =
      'The pointer that is called here was compared with 0 on other ways to this call, and nothing did so on this one: where there is no callback, address 0 is called. ' +
      'Let this way pass the test, too.';
    return isTestedOnce ? untested.map((node) => reportAt(exploration, node, { message })) : [];
  });
}

function isArrival(kind: string | undefined): boolean {
  return kind === 'exit' || kind === 'fault' || kind === 'aex';
}

/** The branches that ask whether what an indirect call goes to is 0, by the call. */
function testsByCall(exploration: Exploration): ReadonlyMap<InstructionId, ReadonlySet<InstructionId>> {
  const asked = new Map<Term, InstructionId[]>();
  for (const node of nodesWith(exploration, 'branch')) {
    const branch = effectOf(node, 'branch');
    const value = branch === undefined ? undefined : askedForZero(branch.condition);
    if (value === undefined || node.instruction === undefined) continue;
    asked.set(value, [...(asked.get(value) ?? []), node.instruction]);
  }
  const found = new Map<InstructionId, Set<InstructionId>>();
  if (asked.size === 0) return found;
  for (const node of nodesWith(exploration, 'call')) {
    const call = effectOf(node, 'call');
    const target = call?.callee === undefined ? call?.target : undefined;
    const branches = target === undefined ? undefined : asked.get(target);
    if (node.instruction === undefined || branches === undefined) continue;
    found.set(node.instruction, new Set([...(found.get(node.instruction) ?? []), ...branches]));
  }
  return found;
}

/** The value, all of it, that a condition compares with zero; undefined for any other condition. */
function askedForZero(condition: Term): Term | undefined {
  switch (condition.op) {
    case 'eq':
      return condition.right.op === 'const' && condition.right.value === 0n ? condition.left : undefined;
    case 'xor':
      return askedForZero(condition.left);
    default:
      return undefined;
  }
}
